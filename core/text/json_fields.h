// Typed access to the fields of a JSON object out of a stranger's file: a wrong type is an Error
// that names the field, never an exception of the JSON library.
#pragma once

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace aim {

using Json = nlohmann::json;

// The parsed document. Throws Malformed on anything that is not JSON, TooLarge when it nests deeper
// than limits::kJsonDepth. `what` names the file in the sentence.
Json parse_json(std::string_view text, const char* what);

// nullptr when the field is missing or null.
const Json* field(const Json& object, const char* name);
const Json& required(const Json& object, const char* name);

const std::string& text_of(const Json& value, const char* name);
bool flag_of(const Json& value, const char* name);
std::uint32_t id_of(const Json& value, const char* name);  // 0 … kMaxTokenId
const Json& list_of(const Json& value, const char* name);
const Json& object_of(const Json& value, const char* name);

std::string text_field(const Json& object, const char* name, std::string otherwise);
bool flag_field(const Json& object, const char* name, bool otherwise);
// The field "type"; Malformed when there is none.
const std::string& type_of(const Json& component, const char* what);

// Token ids index tables, so they are bounded; the largest public vocabularies have 262,144
// entries.
inline constexpr std::uint32_t kMaxTokenId = (1U << 22) - 1;

}  // namespace aim
