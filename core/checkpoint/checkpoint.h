// A Hugging Face snapshot folder: one safetensors file, or shards with an index.
#pragma once

#include "core/checkpoint/model_config.h"
#include "core/checkpoint/safetensors.h"

#include <functional>
#include <map>
#include <memory>
#include <stop_token>

namespace aim {

class Checkpoint {
public:
    // Maps the weights; reads no tensor. Throws NotFound (with advice when only .bin/.pt/.pth/.ckpt
    // files are there: they are programs and are never opened), Malformed, TooLarge.
    static Checkpoint open(const std::filesystem::path& model_dir);

    const std::filesystem::path& directory() const { return directory_; }
    const ModelConfig& config() const { return config_; }
    // Tensor name -> file it lives in. Names as stored.
    const std::map<std::string, std::shared_ptr<const SafetensorsFile>>& index() const {
        return index_;
    }
    std::uint64_t weight_bytes() const;
    std::int64_t parameter_count() const;
    // SafetensorsFile::release of everything: after reading weights that are kept elsewhere.
    void release_mappings() const;

private:
    std::filesystem::path directory_;
    ModelConfig config_;
    std::map<std::string, std::shared_ptr<const SafetensorsFile>> index_;
};

// SHA-256 (hex) over config.json, tokenizer.json and every tensor's name, dtype, shape and bytes,
// in order of name. Cached by path, size and mtime in `cache_file` (a JSON file; damaged:
// recomputed). An empty path means no cache. `progress` gets 0..1.
std::string fingerprint(const Checkpoint& checkpoint, const std::filesystem::path& cache_file = {},
                        std::stop_token stop = {},
                        const std::function<void(double)>& progress = {});
// $XDG_CACHE_HOME/aim-workbench/fingerprints.json
std::filesystem::path default_fingerprint_cache();

}  // namespace aim
