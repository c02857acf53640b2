// Large JSON documents read as a stream: only what a row needs is kept. Internal to the room.
#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace aim {

using JsonElement = std::function<void(const std::string& key, nlohmann::json& element)>;

// Calls `element` for each object in the arrays `keys` of the top-level object (or, with no keys,
// of the top-level array) and forgets it; `other` for the other members of the top-level object.
// Throws Unreadable, TooLarge, Malformed.
void read_json_document(const std::filesystem::path& file, const std::vector<std::string>& keys,
                        const JsonElement& element, const JsonElement& other = {});

}  // namespace aim
