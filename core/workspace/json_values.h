// Values of JSON objects as data sets write them: texts, annotators' answers, pictures, numbers.
// Internal to the room.
#pragma once

#include "core/base/sentence.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aim {

// All the texts of a list of answers, as VQA v2 lists its annotators' ({"answer": …}) or plain.
std::vector<std::string> texts_from(const nlohmann::json& value);
// The one that most gave; of those, the one given first.
std::string commonest(const std::vector<std::string>& texts);
// A scalar as the text it stands for; plain arrays give their first, annotators' the commonest.
std::optional<std::string> text_from(const nlohmann::json& value);

// The first of these members that is there and not null.
const nlohmann::json* find_any(const nlohmann::json& object,
                               std::span<const std::string_view> names);
// A path, the only one of a list, or an object's; else says what the problem is.
std::string image_name(const nlohmann::json& value, Sentence& problem);

std::int64_t id_in(const nlohmann::json& object, const char* name);     // -1: none
std::string string_in(const nlohmann::json& object, const char* name);  // empty: none
Sentence entry_name(std::size_t number);                                // "entry 12", from 1

}  // namespace aim
