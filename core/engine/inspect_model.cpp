#include "core/engine/inspect_model.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/checkpoint/checkpoint.h"

#include <map>

namespace aim {

namespace {

std::string value_or(const std::map<std::string, std::string>& values, const char* key,
                     const char* otherwise) {
    const auto found = values.find(key);
    return found == values.end() ? otherwise : found->second;
}

}  // namespace

ModelSummary inspect_model(const std::filesystem::path& folder, const std::string& dtype) {
    const auto checkpoint = Checkpoint::open(folder);
    const auto needs = model_needs(checkpoint, dtype);
    const auto real = std::filesystem::absolute(folder).lexically_normal();
    return {(real.has_filename() ? real : real.parent_path()).filename().string(),
            checkpoint.config().model_type,
            needs.stored_dtype,
            checkpoint.parameter_count(),
            static_cast<std::int64_t>(checkpoint.weight_bytes()),
            checkpoint.config().text.hidden_size,
            needs};
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
