// What a model's folder or a projector's file holds, from their headers alone: nothing is loaded.
#pragma once

#include "core/engine/model_needs.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace aim {

struct ModelSummary {
    std::string name, family, dtype;  // dtype: stored
    std::int64_t parameters = 0, weight_bytes = 0, hidden_size = 0;
    ModelNeeds needs;  // here and now, as `auto` chooses
    // By what a person can ask for instead; formats that cannot be run here are missing.
    std::map<std::string, ModelNeeds> needs_in;
};
// Throws what Checkpoint::open and model_needs throw.
ModelSummary inspect_model(const std::filesystem::path& folder);

struct ProjectorSummary {
    std::int64_t width = 0;
    std::string span, backbone;  // backbone: its name then; "": the file does not say
};
// Throws Malformed when it is no projector.
ProjectorSummary inspect_projector(const std::filesystem::path& file);

}  // namespace aim
