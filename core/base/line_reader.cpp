#include "core/base/line_reader.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"

#include <istream>
#include <utility>

namespace aim {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

}  // namespace

LineReader::LineReader(std::istream& in, std::filesystem::path file)
    : in_(in), file_(std::move(file)) {}

bool LineReader::next(std::string& line) {
    constexpr auto kEnd = std::istream::traits_type::eof();
    line.clear();
    had_mark_ = had_end_ = false;
    // By character, so that a file without line ends is refused before it fills the memory.
    auto* buffer = in_.rdbuf();
    int c = buffer->sbumpc();
    if (c == kEnd) return false;
    ++number_;
    for (; c != kEnd && c != '\n'; c = buffer->sbumpc()) {
        if (line.size() == limits::kLineBytes)
            throw Error(ErrorCode::TooLarge,
                        Sentence::of("Line %1 of %2 is longer than 4 MB.", number_, quoted(file_)));
        line.push_back(static_cast<char>(c));
    }
    had_end_ = c == '\n';
    bytes_ += line.size() + (had_end_ ? 1 : 0);
    if (number_ == 1 && line.starts_with(kMark)) {
        line.erase(0, kMark.size());
        had_mark_ = true;
    }
    return true;
}

}  // namespace aim
