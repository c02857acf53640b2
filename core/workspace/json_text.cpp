#include "core/workspace/json_text.h"

#include "core/base/error.h"
#include "core/base/limited_json.h"
#include "core/base/limits.h"

#include <nlohmann/json.hpp>

namespace aim {

std::string numbers_to_json(const std::vector<std::int64_t>& numbers) {
    return nlohmann::json(numbers).dump();
}

std::vector<std::int64_t> numbers_from_json(const std::string& json) {
    std::vector<std::int64_t> out;
    const auto parsed = limited_json_or_discarded(json);
    if (!parsed.is_array()) return out;
    out.reserve(parsed.size());
    for (const auto& value : parsed) {
        if (!value.is_number_integer()) return {};
        out.push_back(value.get<std::int64_t>());
    }
    return out;
}

void require_json(const std::string& json, const Sentence& what) {
    if (json.size() > limits::kLineBytes)
        throw Error(ErrorCode::TooLarge, Sentence::of("%1 are too large to be kept.", what));
    if (!nlohmann::json::accept(json))
        throw Error(ErrorCode::Malformed, Sentence::of("%1 are not valid JSON.", what));
}

}  // namespace aim
