#include "core/checkpoint/checkpoint.h"

#include "core/base/checked.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/checkpoint/config_fields.h"

#include <algorithm>
#include <set>

namespace aim {

namespace {

namespace fs = std::filesystem;
using Index = std::map<std::string, std::shared_ptr<const SafetensorsFile>>;

constexpr std::size_t kMostShards = 4096;

// A shard is a file beside its index, never a path.
void check_shard_name(const std::string& name, const std::string& index_file) {
    const bool plain = !name.empty() && name.size() < 256 && name.ends_with(".safetensors") &&
                       name.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos &&
                       name.front() != '.';
    if (!plain)
        throw Error(
            ErrorCode::Malformed,
            Sentence::of("%1 names a file that is not a safetensors file in the same folder.",
                         index_file),
            name);
}

Index read_shards(const fs::path& directory, const fs::path& index_file) {
    const auto document = read_json_object(index_file);
    const auto name = quoted(index_file);
    if (!document.contains("weight_map") || !document["weight_map"].is_object())
        throw Error(ErrorCode::Malformed, Sentence::of("%1 has no \"weight_map\".", name));
    std::map<std::string, std::shared_ptr<const SafetensorsFile>> shards;
    Index index;
    for (const auto& [tensor, value] : document["weight_map"].items()) {
        if (!value.is_string())
            throw Error(ErrorCode::Malformed,
                        Sentence::of("%1 does not name a file for \"%2\".", name, tensor));
        const auto shard_name = value.get<std::string>();
        check_shard_name(shard_name, name);
        auto& shard = shards[shard_name];
        if (shards.size() > kMostShards)
            throw Error(ErrorCode::TooLarge,
                        Sentence::of("%1 names more files than any model has.", name));
        if (!shard) shard = SafetensorsFile::open(directory / shard_name);
        if (!shard->tensors().contains(tensor))
            throw Error(ErrorCode::Malformed,
                        Sentence::of("The tensor \"%1\" is not in %2, where %3 says it is.", tensor,
                                     quoted(shard->path()), name));
        index.emplace(tensor, shard);
    }
    // What a shard holds beyond the map counts as well, as it does for the reference.
    for (const auto& [shard_name, shard] : shards)
        for (const auto& [tensor, view] : shard->tensors()) index.emplace(tensor, shard);
    if (index.empty()) throw Error(ErrorCode::Malformed, Sentence::of("%1 lists no tensor.", name));
    return index;
}

bool has_pickles(const fs::path& directory) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(directory, ignored)) {
        const auto extension = entry.path().extension();
        if (extension == ".bin" || extension == ".pt" || extension == ".pth" ||
            extension == ".ckpt")
            return true;
    }
    return false;
}

Index read_index(const fs::path& directory) {
    const auto single = directory / "model.safetensors";
    const auto sharded = directory / "model.safetensors.index.json";
    std::error_code ignored;
    if (fs::exists(single, ignored)) {
        const auto file = SafetensorsFile::open(single);
        Index index;
        for (const auto& [tensor, view] : file->tensors()) index.emplace(tensor, file);
        if (index.empty())
            throw Error(ErrorCode::Malformed, Sentence::of("%1 holds no tensor.", quoted(single)));
        return index;
    }
    if (fs::exists(sharded, ignored)) return read_shards(directory, sharded);
    if (has_pickles(directory))
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of(
                "The weights in %1 are PyTorch pickles (.bin, .pt, .pth or .ckpt), which are "
                "programs and are never opened; convert them with transformers on a machine you "
                "trust them with: save_pretrained(folder, safe_serialization=True).",
                quoted(directory)));
    throw Error(
        ErrorCode::NotFound,
        Sentence::of("There is neither model.safetensors nor model.safetensors.index.json in %1.",
                     quoted(directory)));
}

}  // namespace

Checkpoint Checkpoint::open(const fs::path& model_dir) {
    std::error_code ignored;
    if (!fs::is_directory(model_dir, ignored))
        throw Error(ErrorCode::NotFound, Sentence::of("There is no folder %1.", quoted(model_dir)));
    Checkpoint out;
    out.directory_ = model_dir;
    out.config_ = read_model_config(model_dir);
    out.index_ = read_index(model_dir);
    return out;
}

std::uint64_t Checkpoint::weight_bytes() const {
    std::uint64_t sum = 0;
    for (const auto& [name, file] : index_) sum += file->tensors().at(name).bytes.size();
    return sum;
}

void Checkpoint::release_mappings() const {
    for (const auto& [name, file] : index_) file->release(file->tensors().at(name));
}

std::int64_t Checkpoint::parameter_count() const {
    std::int64_t sum = 0;
    for (const auto& [name, file] : index_) {
        const auto& view = file->tensors().at(name);
        sum += static_cast<std::int64_t>(view.bytes.size() / size_of(view.dtype));
    }
    return sum;
}

}  // namespace aim
