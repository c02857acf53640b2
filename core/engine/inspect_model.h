// What a model's folder or a projector's file holds, from their headers alone: nothing is loaded.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace aim {

class Checkpoint;

struct MemoryNeeded {
    static constexpr std::int64_t kContext = 4096;  // tokens the estimate allows for

    std::int64_t weights = 0;  // in the dtype asked for; mapped, so the system may drop and reload
    std::int64_t kv_per_1000_tokens = 0;
    std::int64_t activations = 0;  // estimate: prefill in blocks, vision tower of one tile
    std::int64_t total = 0;        // with kContext tokens in the cache
};

// "float32", …: what most of the weights are stored in.
std::string stored_dtype(const Checkpoint& checkpoint);
// `dtype` as the options have it; "auto" is the stored one.
MemoryNeeded memory_needed(const Checkpoint& checkpoint, const std::string& dtype = "auto");

struct ModelSummary {
    std::string name, family, dtype;  // dtype: stored
    std::int64_t parameters = 0, weight_bytes = 0, hidden_size = 0;
    MemoryNeeded memory;
};
// Throws what Checkpoint::open throws.
ModelSummary inspect_model(const std::filesystem::path& folder, const std::string& dtype = "auto");

struct ProjectorSummary {
    std::int64_t width = 0;
    std::string span, backbone;  // backbone: its name then; "": the file does not say
};
// Throws Malformed when it is no projector.
ProjectorSummary inspect_projector(const std::filesystem::path& file);

}  // namespace aim
