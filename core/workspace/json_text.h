// Small JSON values that live in text columns. Internal to the room.
#pragma once

#include "core/base/sentence.h"

#include <cstdint>
#include <string>
#include <vector>

namespace aim {

std::string numbers_to_json(const std::vector<std::int64_t>& numbers);
// What is not an array of integers gives an empty one: the column may be damaged.
std::vector<std::int64_t> numbers_from_json(const std::string& json);
// Throws Malformed / TooLarge when it is not one JSON document; `what` begins the sentence: "The
// settings of a run".
void require_json(const std::string& json, const Sentence& what);

}  // namespace aim
