#include "core/checkpoint/config_fields.h"

#include "core/base/files.h"
#include "core/base/limited_json.h"
#include "core/base/limits.h"

#include <cmath>

namespace aim {

using nlohmann::json;

namespace {

constexpr std::size_t kMostListEntries = 4096;

}  // namespace

json read_json_object(const std::filesystem::path& file) {
    const auto text = read_text(file, limits::kConfigFileBytes);
    json parsed;
    try {
        parsed = limited_json(text);
    } catch (const JsonTooDeep&) {
        throw Error(ErrorCode::Malformed, Sentence::of("%1 is nested too deeply.", quoted(file)));
    } catch (const json::exception& error) {
        throw Error(ErrorCode::Malformed, Sentence::of("%1 is not valid JSON.", quoted(file)),
                    error.what());
    }
    if (!parsed.is_object())
        throw Error(ErrorCode::Malformed,
                    Sentence::of("%1 does not hold a JSON object.", quoted(file)));
    return parsed;
}

void ConfigFields::refuse(const std::string& key, const Sentence& why) const {
    throw Error(ErrorCode::Malformed, Sentence::of("In %1 the field \"%2\" %3.", where_, key, why));
}

ConfigFields ConfigFields::nested(const char* key) const {
    static const json kEmpty = json::object();
    if (!has(key)) return {kEmpty, where_};
    if (!object_[key].is_object()) refuse(key, Sentence::of("is not an object"));
    return {object_[key], where_ + " (" + key + ")"};
}

std::int64_t ConfigFields::checked_integer(const json& value, const char* key, std::int64_t least,
                                           std::int64_t most) const {
    // Some writers store whole numbers as 2.0.
    const bool whole = value.is_number_float() &&
                       std::floor(value.get<double>()) == value.get<double>() &&
                       std::abs(value.get<double>()) < 1e15;
    if (!value.is_number_integer() && !whole) refuse(key, Sentence::of("is not a whole number"));
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX)
        refuse(key, Sentence::of("is out of range"));
    const auto number =
        whole ? static_cast<std::int64_t>(value.get<double>()) : value.get<std::int64_t>();
    if (number < least || number > most)
        refuse(key, Sentence::of("is %1, which is not between %2 and %3", number, least, most));
    return number;
}

std::int64_t ConfigFields::integer(const char* key, std::int64_t fallback, std::int64_t least,
                                   std::int64_t most) const {
    return has(key) ? checked_integer(object_[key], key, least, most) : fallback;
}

std::int64_t ConfigFields::square(const char* key, std::int64_t fallback, std::int64_t least,
                                  std::int64_t most) const {
    const auto values = integers(key, {fallback}, least, most);
    if (values.empty()) refuse(key, Sentence::of("is an empty list"));
    for (const auto value : values)
        if (value != values.front())
            refuse(key, Sentence::of("is not square, which is not supported"));
    return values.front();
}

double ConfigFields::number(const char* key, double fallback, double least, double most) const {
    if (!has(key)) return fallback;
    if (!object_[key].is_number()) refuse(key, Sentence::of("is not a number"));
    const double value = object_[key].get<double>();
    if (!(value >= least && value <= most)) refuse(key, Sentence::of("is out of range"));
    return value;
}

bool ConfigFields::flag(const char* key, bool fallback) const {
    if (!has(key)) return fallback;
    if (!object_[key].is_boolean()) refuse(key, Sentence::of("is neither true nor false"));
    return object_[key].get<bool>();
}

std::string ConfigFields::text(const char* key, const std::string& fallback) const {
    if (!has(key)) return fallback;
    if (!object_[key].is_string()) refuse(key, Sentence::of("is not a text"));
    return object_[key].get<std::string>();
}

std::vector<std::int64_t> ConfigFields::integers(const char* key,
                                                 std::vector<std::int64_t> fallback,
                                                 std::int64_t least, std::int64_t most) const {
    if (!has(key)) return fallback;
    const auto& value = object_[key];
    if (!value.is_array()) return {checked_integer(value, key, least, most)};
    if (value.size() > kMostListEntries) refuse(key, Sentence::of("is too long a list"));
    std::vector<std::int64_t> out;
    for (const auto& entry : value) out.push_back(checked_integer(entry, key, least, most));
    return out;
}

}  // namespace aim
