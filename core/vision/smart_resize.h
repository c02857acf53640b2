// Sizes that a processor brings a picture to. Sources: transformers' image_processing_qwen2_vl.py
// (smart_resize), image_processing_idefics3.py, image_transforms.py, in the same double arithmetic.
#pragma once

#include "core/vision/anyres.h"

#include <cstdint>

namespace aim {

// Qwen2-VL: both sides multiples of `factor` (patch x merge), the area within [min_pixels,
// max_pixels]. Throws Unsupported for pictures more than 200 times as long as wide.
Resolution smart_resize(const Resolution& original, std::int64_t factor, std::int64_t min_pixels,
                        std::int64_t max_pixels);

// Idefics3 / SmolVLM, before tiling: the longest edge brought to `longest_edge` (4096 at most).
Resolution longest_edge_size(const Resolution& original, std::int64_t longest_edge);
// ... and then both sides rounded up to multiples of a tile.
Resolution tiled_size(const Resolution& resized, std::int64_t tile);

// The shortest edge brought to `edge`, the other in proportion, truncated.
Resolution shortest_edge_size(const Resolution& original, std::int64_t edge);
// ... but the longest edge not beyond `longest`.
Resolution bounded_edges_size(const Resolution& original, std::int64_t shortest,
                              std::int64_t longest);
// The largest size that fits into max_height x max_width.
Resolution boxed_size(const Resolution& original, std::int64_t max_height, std::int64_t max_width);

}  // namespace aim
