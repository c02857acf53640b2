#include "core/workspace/csv.h"

#include "core/base/error.h"
#include "core/base/limits.h"

#include <array>
#include <charconv>
#include <cmath>
#include <istream>
#include <ostream>

namespace aim {

const char* beginning_of(CsvStart start) {
    return start == CsvStart::ByteOrderMark ? "\xEF\xBB\xBF" : "";
}

void CsvWriter::separate() {
    if (!first_) out_ << delimiter_;
    first_ = false;
}

CsvWriter& CsvWriter::raw(std::string_view value) {
    separate();
    const bool blank = !value.empty() && (value.front() == ' ' || value.back() == ' ');
    if (!blank && value.find_first_of("\",;\t|\r\n") == std::string_view::npos &&
        value.find(delimiter_) == std::string_view::npos) {
        out_ << value;
        return *this;
    }
    out_ << '"';
    for (const char c : value) {
        if (c == '"') out_ << '"';
        out_ << c;
    }
    out_ << '"';
    return *this;
}

CsvWriter& CsvWriter::text(std::string_view value) { return raw(defuse_formula(value)); }

CsvWriter& CsvWriter::number(std::int64_t value) {
    separate();
    out_ << std::to_string(value);
    return *this;
}

CsvWriter& CsvWriter::number(double value) {
    separate();
    if (!std::isfinite(value)) return *this;
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    out_.write(buffer, end - buffer);
    return *this;
}

CsvWriter& CsvWriter::empty() {
    separate();
    return *this;
}

void CsvWriter::end_record() {
    out_ << "\r\n";
    first_ = true;
}

namespace {

// The sign that parts the first record, outside quotes; the comma when there is none.
char detect_delimiter(std::istream& in) {
    constexpr std::string_view kSigns = ",;\t|";
    std::array<int, kSigns.size()> counts{};
    const auto start = in.tellg();
    bool in_quotes = false;
    std::uint64_t bytes = 0;
    for (int c = in.get(); c != std::istream::traits_type::eof() && bytes < limits::kLineBytes;
         c = in.get(), ++bytes) {
        if (c == '"') in_quotes = !in_quotes;
        if (in_quotes) continue;
        if (c == '\n' || c == '\r') break;
        if (const auto at = kSigns.find(static_cast<char>(c)); at != std::string_view::npos)
            ++counts[at];
    }
    in.clear();
    in.seekg(start);
    std::size_t best = 0;
    for (std::size_t i = 1; i < counts.size(); ++i)
        if (counts[i] > counts[best]) best = i;
    return kSigns[best];
}

}  // namespace

CsvReader::CsvReader(std::istream& in, char delimiter) : in_(in), delimiter_(delimiter) {
    if (in_.peek() == 0xEF) {
        char mark[3]{};
        const auto start = in_.tellg();
        in_.read(mark, 3);
        if (std::string_view(mark, 3) != "\xEF\xBB\xBF") {
            in_.clear();
            in_.seekg(start);
        }
    }
    if (delimiter_ == 0) delimiter_ = detect_delimiter(in_);
}

int CsvReader::get() {
    int c = in_.get();
    if (c == '\r') {  // CR and CRLF count as one line end
        if (in_.peek() == '\n') in_.get();
        c = '\n';
    }
    if (c == '\n') ++line_;
    return c;
}

bool CsvReader::next(CsvRecord& record) {
    constexpr int kEnd = std::istream::traits_type::eof();
    while (true) {
        record.line = line_;
        record.fields.clear();
        std::string field;
        std::uint64_t bytes = 0;
        bool quoted = false, any = false;
        const auto push = [&] {
            if (record.fields.size() >= kFields)
                throw Error(ErrorCode::TooLarge,
                            Sentence::of("Line %1: too many columns.", record.line));
            record.fields.push_back(std::move(field));
            field.clear();
            quoted = false;
        };
        const auto append = [&](char c) {
            if (++bytes > limits::kLineBytes)
                throw Error(ErrorCode::TooLarge,
                            Sentence::of("Line %1: the line is too long.", record.line));
            field += c;
        };
        int c = get();
        if (c == kEnd) return false;
        for (;; c = get()) {
            if (c == '"' && field.empty() && !quoted) {
                quoted = any = true;
                // Inside quotes line ends stay what they are in the file.
                for (c = in_.get();; c = in_.get()) {
                    if (c == kEnd)
                        throw Error(ErrorCode::Malformed,
                                    Sentence::of("Line %1: a quote is never closed.", record.line));
                    if (c == '"') {
                        if (in_.peek() != '"') break;
                        in_.get();
                    } else if (c == '\n' || (c == '\r' && in_.peek() != '\n')) {
                        ++line_;
                    }
                    append(static_cast<char>(c));
                }
            } else if (c == delimiter_) {
                any = true;
                push();
            } else if (c == '\n' || c == kEnd) {
                if (any) push();
                break;
            } else {
                if (quoted)
                    throw Error(
                        ErrorCode::Malformed,
                        Sentence::of("Line %1: there is text after a closing quote.", record.line));
                any = true;
                append(static_cast<char>(c));
            }
        }
        if (!record.fields.empty()) return true;
        if (c == kEnd) return false;
    }
}

}  // namespace aim
