// Any-resolution arithmetic of LLaVA-NeXT and LLaVA-OneVision: which of the allowed resolutions a
// picture gets, how large it is inside it, and how its tiles' features are cut and shrunk again.
// Sources: transformers image_processing_utils.py (select_best_resolution, get_patch_output_size),
// modeling_llava_next.py (get_anyres_image_grid_shape, unpad_image),
// modeling_llava_onevision.py (pack_image_features, anyres_max_N).
#pragma once

#include <cstdint>
#include <vector>

namespace aim {

struct Resolution {
    std::int64_t height = 0;
    std::int64_t width = 0;
    bool operator==(const Resolution&) const = default;
};

// The resolution with the largest effective size, then the least waste. All sides are positive;
// `allowed` is not empty. Throws Usage, Malformed otherwise.
Resolution select_best_resolution(const Resolution& original,
                                  const std::vector<Resolution>& allowed);

// The picture's size inside `target`, keeping its shape (rounded up).
Resolution fitted_size(const Resolution& original, const Resolution& target);

// Tiles down (height) and across (width) for a tower with square pictures of `tile` pixels.
Resolution anyres_grid(const Resolution& original, const std::vector<Resolution>& allowed,
                       std::int64_t tile);

// The rows and columns of a [grid.height, grid.width] feature map that hold the picture and not its
// padding: as unpad_image cuts them.
struct Unpadded {
    std::int64_t top = 0;
    std::int64_t left = 0;
    std::int64_t height = 0;
    std::int64_t width = 0;
};
Unpadded unpadded_features(const Resolution& original, const Resolution& features);

// LLaVA-OneVision's anyres_max_N: the size to which an unpadded map of `features` is interpolated
// (bilinear) so that it holds at most `max_tiles` x side² features; unchanged when small enough.
Resolution limited_features(const Resolution& features, std::int64_t side, std::int64_t max_tiles);

}  // namespace aim
