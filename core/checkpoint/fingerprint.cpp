#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limited_json.h"
#include "core/base/limits.h"
#include "core/base/sha256.h"
#include "core/checkpoint/checkpoint.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>

namespace aim {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t kChunk = std::size_t{8} << 20;
constexpr std::size_t kMostEntries = 1000;
constexpr std::uint64_t kCacheFileBytes = limits::kMiB;

bool is_fingerprint(const json& value) {
    if (!value.is_string()) return false;
    const auto& text = value.get_ref<const std::string&>();
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// Changes whenever a file of the model is another one: path, size and modification time of each.
std::string cache_key(const Checkpoint& checkpoint) {
    std::set<fs::path> files{checkpoint.directory() / "config.json",
                             checkpoint.directory() / "tokenizer.json"};
    for (const auto& [name, file] : checkpoint.index()) files.insert(file->path());
    Sha256 hash;
    hash.update_field("aim fingerprint 1");
    for (const auto& file : files) {
        std::error_code error;
        hash.update_field(fs::absolute(file, error).string());
        const auto size = fs::file_size(file, error);
        hash.update_field(error ? "absent" : std::to_string(size));
        const auto time = fs::last_write_time(file, error);
        hash.update_field(error ? "absent" : std::to_string(time.time_since_epoch().count()));
    }
    return hash.hex();
}

json read_cache(const fs::path& file) {
    if (file.empty()) return json::object();
    try {
        auto parsed = limited_json_or_discarded(read_text(file, kCacheFileBytes));
        if (parsed.is_object() && parsed.size() < kMostEntries) return parsed;
    } catch (const Error&) {
        // Missing or unreadable: the fingerprint is computed again.
    }
    return json::object();
}

void write_cache(const fs::path& file, const json& cache) {
    try {
        if (file.has_parent_path()) fs::create_directories(file.parent_path());
        write_atomically(file, cache.dump(1));
    } catch (const std::exception&) {
        // A cache that cannot be written costs time at the next start, nothing else.
    }
}

}  // namespace

fs::path default_fingerprint_cache() {
    const char* cache = std::getenv("XDG_CACHE_HOME");
    const char* home = std::getenv("HOME");
    fs::path base;
    if (cache != nullptr && fs::path(cache).is_absolute())
        base = cache;
    else if (home != nullptr && *home != '\0')
        base = fs::path(home) / ".cache";
    else
        return {};
    return base / "aim-workbench" / "fingerprints.json";
}

std::string fingerprint(const Checkpoint& checkpoint, const fs::path& cache_file,
                        std::stop_token stop, const std::function<void(double)>& progress) {
    const auto key = cache_file.empty() ? std::string() : cache_key(checkpoint);
    auto cache = read_cache(cache_file);
    if (cache.contains(key) && is_fingerprint(cache[key])) return cache[key].get<std::string>();

    Sha256 hash;
    hash.update_field(read_text(checkpoint.directory() / "config.json", limits::kConfigFileBytes));
    const auto tokenizer = checkpoint.directory() / "tokenizer.json";
    std::error_code ignored;
    hash.update_field(fs::exists(tokenizer, ignored)
                          ? read_text(tokenizer, limits::kTokenizerFileBytes)
                          : std::string());
    const double total = static_cast<double>(std::max<std::uint64_t>(checkpoint.weight_bytes(), 1));
    double done = 0;
    for (const auto& [name, file] : checkpoint.index()) {
        const auto& view = file->tensors().at(name);
        hash.update_field(name);
        hash.update_field(name_of(view.dtype));
        std::string shape;
        for (const auto dimension : view.shape) shape += std::to_string(dimension) + ",";
        hash.update_field(shape);
        for (std::size_t at = 0; at < view.bytes.size(); at += kChunk) {
            if (stop.stop_requested())
                throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
            const auto chunk = view.bytes.subspan(at, std::min(kChunk, view.bytes.size() - at));
            hash.update(chunk);
            done += static_cast<double>(chunk.size());
            if (progress) progress(done / total);
        }
    }
    const auto result = hash.hex();
    if (!cache_file.empty()) {
        cache[key] = result;
        write_cache(cache_file, cache);
    }
    return result;
}

}  // namespace aim
