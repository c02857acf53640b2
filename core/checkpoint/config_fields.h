// Reading checked numbers, names and flags out of config.json. Internal to core/checkpoint.
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace aim {

// Parses a JSON object with limited depth. Throws Malformed naming the file.
nlohmann::json read_json_object(const std::filesystem::path& file);

// One object of a config. A field that is missing or null has its default; one of the wrong type or
// outside its range throws Malformed naming file and field.
class ConfigFields {
public:
    ConfigFields(const nlohmann::json& object, std::string where)
        : object_(object), where_(std::move(where)) {}

    bool has(const char* key) const { return object_.contains(key) && !object_[key].is_null(); }
    bool says_null(const char* key) const {
        return object_.contains(key) && object_[key].is_null();
    }
    // A nested object; an empty one when it is missing.
    ConfigFields nested(const char* key) const;

    std::int64_t integer(const char* key, std::int64_t fallback, std::int64_t least,
                         std::int64_t most) const;
    // An integer, or a list of one or of equal ones ([336, 336]).
    std::int64_t square(const char* key, std::int64_t fallback, std::int64_t least,
                        std::int64_t most) const;
    double number(const char* key, double fallback, double least, double most) const;
    bool flag(const char* key, bool fallback) const;
    std::string text(const char* key, const std::string& fallback) const;
    // An integer or a list of them; missing: `fallback`.
    std::vector<std::int64_t> integers(const char* key, std::vector<std::int64_t> fallback,
                                       std::int64_t least, std::int64_t most) const;
    const nlohmann::json& raw(const char* key) const { return object_[key]; }

    // `why` goes on after the field's name: "is not a text".
    [[noreturn]] void refuse(const std::string& key, const Sentence& why) const;

private:
    std::int64_t checked_integer(const nlohmann::json& value, const char* key, std::int64_t least,
                                 std::int64_t most) const;
    const nlohmann::json& object_;
    std::string where_;
};

}  // namespace aim
