#include "core/engine/inspect_model.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/checkpoint/checkpoint.h"

namespace aim {

namespace {

std::string value_or(const std::map<std::string, std::string>& values, const char* key,
                     const char* otherwise) {
    const auto found = values.find(key);
    return found == values.end() ? otherwise : found->second;
}

}  // namespace

ModelSummary inspect_model(const std::filesystem::path& folder) {
    const auto checkpoint = Checkpoint::open(folder);
    const auto needs = model_needs(checkpoint);
    std::map<std::string, ModelNeeds> needs_in;
    for (const auto* format : {"float32", "bfloat16", "float16", "int8"}) {
        try {
            needs_in.emplace(format, model_needs(checkpoint, format));
        } catch (const Error& error) {
            if (error.code() != ErrorCode::Unsupported) throw;
        }
    }
    const auto real = std::filesystem::absolute(folder).lexically_normal();
    return {(real.has_filename() ? real : real.parent_path()).filename().string(),
            checkpoint.config().model_type,
            needs.stored_dtype,
            checkpoint.parameter_count(),
            static_cast<std::int64_t>(checkpoint.weight_bytes()),
            checkpoint.config().text.hidden_size,
            needs,
            std::move(needs_in)};
}

ProjectorSummary inspect_projector(const std::filesystem::path& file) {
    const auto stored = SafetensorsFile::open(file);
    const auto weight = stored->tensors().find("weight");
    if (weight == stored->tensors().end() || weight->second.shape.size() != 2 ||
        weight->second.shape[0] != weight->second.shape[1])
        throw Error(ErrorCode::Malformed, Sentence::of("%1 is not a projector.", quoted(file)));
    const auto& metadata = stored->metadata();
    return {weight->second.shape[0], value_or(metadata, "span", "question+answer"),
            value_or(metadata, "backbone", "")};
}

}  // namespace aim
