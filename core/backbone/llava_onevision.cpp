// LLaVA-OneVision (arXiv 2408.03326): SigLIP tiles, features shrunk to at most N tiles' worth,
// Qwen2. Source: transformers/models/llava_onevision/{modeling,processing}_llava_onevision.py.
#include "core/backbone/tiled_llava.h"
#include "core/base/error.h"

#include <charconv>

namespace aim {

namespace {

// "anyres_max_9" -> 9
std::int64_t tiles_of(const std::string& aspect_ratio) {
    constexpr std::string_view kPrefix = "anyres_max_";
    std::int64_t tiles = 0;
    if (aspect_ratio.starts_with(kPrefix)) {
        const auto* begin = aspect_ratio.data() + kPrefix.size();
        const auto* end = aspect_ratio.data() + aspect_ratio.size();
        const auto [stop, failure] = std::from_chars(begin, end, tiles);
        if (failure == std::errc() && stop == end && tiles > 0 && tiles <= 1024) return tiles;
    }
    throw Error(
        ErrorCode::Malformed,
        Sentence::of("config.json names the vision_aspect_ratio \"%1\"; anyres_max_N is known.",
                     aspect_ratio));
}

}  // namespace

std::unique_ptr<Backbone> open_llava_onevision(BackboneParts parts) {
    const auto tiles = tiles_of(parts.checkpoint.config().vision_aspect_ratio);
    return std::make_unique<TiledLlava>(std::move(parts), tiles);
}

}  // namespace aim
