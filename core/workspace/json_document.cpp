#include "core/workspace/json_document.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limited_json.h"
#include "core/base/limits.h"

#include <algorithm>
#include <fstream>
#include <string_view>
#include <system_error>

namespace aim {
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

// "12" where the parser says which line it was.
std::string line_of(const json::exception& failure) {
    const std::string_view what = failure.what();
    constexpr std::string_view kLine = "at line ";
    const auto at = what.find(kLine);
    if (at == std::string_view::npos) return {};
    const auto digits = what.substr(at + kLine.size());
    const auto end = digits.find_first_not_of("0123456789");
    return std::string(digits.substr(0, end));
}

}  // namespace

void read_json_document(const fs::path& file, const std::vector<std::string>& keys,
                        const JsonElement& element, const JsonElement& other) {
    std::ifstream in(file, std::ios::binary);
    std::error_code ec;
    if (!in || fs::is_directory(file, ec))
        throw Error(ErrorCode::Unreadable,
                    Sentence::of("The file %1 could not be opened.", quoted(file)));
    if (const auto size = fs::file_size(file, ec); !ec && size > limits::kCorpusFileBytes)
        throw Error(ErrorCode::TooLarge, Sentence::of("%1 is too large.", quoted(file)));
    const int at_depth = keys.empty() ? 1 : 2;
    std::string key;
    const auto keep = [&](int depth, json::parse_event_t event, json& value) {
        using Event = json::parse_event_t;
        const bool wanted = keys.empty() || std::find(keys.begin(), keys.end(), key) != keys.end();
        if (event == Event::key && depth == 1 && !keys.empty()) {
            key = value.get<std::string>();
        } else if (event == Event::object_end && depth == at_depth) {
            if (wanted) element(key, value);
            return false;
        } else if (event == Event::value && depth == 1 && !keys.empty() && other) {
            other(key, value);
        } else if (event == Event::value && depth == at_depth) {
            return false;  // numbers in an array of rows are no rows
        }
        return true;
    };
    try {
        // Nothing is left of it: every element was forgotten.
        [[maybe_unused]] const json rest = limited_json(in, keep);
    } catch (const JsonTooDeep&) {
        throw Error(ErrorCode::Malformed, Sentence::of("%1 is nested too deeply.", quoted(file)));
    } catch (const json::exception& e) {
        const auto line = line_of(e);
        if (line.empty())
            throw Error(ErrorCode::Malformed,
                        Sentence::of("%1 is not a valid JSON document.", quoted(file)), e.what());
        throw Error(ErrorCode::Malformed,
                    Sentence::of("%1 is not a valid JSON document; line %2 cannot be read.",
                                 quoted(file), line),
                    e.what());
    }
}

}  // namespace aim
