#include "core/engine/inspect_model.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/checkpoint/checkpoint.h"

#include <algorithm>

namespace aim {

namespace {

constexpr std::int64_t kPrefillBlock = 512;  // tokens that are in work at once

Dtype most_stored(const Checkpoint& checkpoint) {
    std::map<Dtype, std::size_t> bytes;
    for (const auto& [name, file] : checkpoint.index()) {
        const auto found = file->tensors().find(name);
        if (found != file->tensors().end())
            bytes[found->second.dtype] += found->second.bytes.size();
    }
    const auto most =
        std::max_element(bytes.begin(), bytes.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == bytes.end() ? Dtype::F32 : most->first;
}

std::string value_or(const std::map<std::string, std::string>& values, const char* key,
                     const char* otherwise) {
    const auto found = values.find(key);
    return found == values.end() ? otherwise : found->second;
}

}  // namespace

std::string stored_dtype(const Checkpoint& checkpoint) {
    return torch_name_of(most_stored(checkpoint));
}

MemoryNeeded memory_needed(const Checkpoint& checkpoint, const std::string& dtype) {
    const auto& text = checkpoint.config().text;
    const auto& vision = checkpoint.config().vision;
    const auto stored = most_stored(checkpoint);
    const auto element =
        static_cast<std::int64_t>(size_of(dtype == "auto" ? stored : dtype_from_name(dtype)));
    MemoryNeeded out;
    out.weights = static_cast<std::int64_t>(checkpoint.weight_bytes()) /
                  static_cast<std::int64_t>(size_of(stored)) * element;
    const auto kv_token = 2 * text.layers * text.kv_heads * text.head_dim * element;
    out.kv_per_1000_tokens = 1000 * kv_token;
    const auto decoder =
        kPrefillBlock * (8 * text.hidden_size + 3 * text.intermediate_size) * element +
        text.heads * kPrefillBlock * MemoryNeeded::kContext * 4 + 8 * text.vocab_size * 4;
    std::int64_t tower = 0;
    if (vision.patch_size > 0 && vision.image_size > 0) {
        const auto side = vision.image_size / vision.patch_size;
        const auto patches = side * side + 1;
        tower = patches * (8 * vision.hidden_size + 2 * vision.intermediate_size) * element +
                vision.heads * patches * patches * 4;
    }
    out.activations = std::max(decoder, tower);
    out.total = out.weights + kv_token * MemoryNeeded::kContext + out.activations;
    return out;
}

ModelSummary inspect_model(const std::filesystem::path& folder, const std::string& dtype) {
    const auto checkpoint = Checkpoint::open(folder);
    const auto real = std::filesystem::absolute(folder).lexically_normal();
    return {(real.has_filename() ? real : real.parent_path()).filename().string(),
            checkpoint.config().model_type,
            stored_dtype(checkpoint),
            checkpoint.parameter_count(),
            static_cast<std::int64_t>(checkpoint.weight_bytes()),
            checkpoint.config().text.hidden_size,
            memory_needed(checkpoint, dtype)};
}

ProjectorSummary inspect_projector(const std::filesystem::path& file) {
    const auto stored = SafetensorsFile::open(file);
    const auto weight = stored->tensors().find("weight");
    if (weight == stored->tensors().end() || weight->second.shape.size() != 2 ||
        weight->second.shape[0] != weight->second.shape[1])
        throw Error(ErrorCode::Malformed, quoted(file) + " is not a projector.");
    const auto& metadata = stored->metadata();
    return {weight->second.shape[0], value_or(metadata, "span", "question+answer"),
            value_or(metadata, "backbone", "")};
}

}  // namespace aim
