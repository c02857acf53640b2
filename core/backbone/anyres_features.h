// From the features of a picture's tiles to the sequence the language model reads: laid out as the
// picture, cut to what is picture and not padding, a newline after each row, the whole view before
// it. Source: transformers/models/llava_next/modeling_llava_next.py and
// llava_onevision/modeling_llava_onevision.py (pack_image_features); their processors count the
// same.
#pragma once

#include "core/checkpoint/model_config.h"
#include "core/vision/anyres.h"

#include <ATen/core/Tensor.h>

namespace aim {

// What one picture's tiles make.
struct AnyresLayout {
    Resolution grid;          // tiles down and across; 0 x 0: the base view alone
    Unpadded window;          // of the feature map, in features
    Resolution interpolated;  // what the window is shrunk to; equal to its size when it is not
    std::int64_t tokens = 0;
};

// `side`: features along one side of a tile. `max_tiles` > 0: OneVision's anyres_max_N. `tiles` is
// the number of pixel tiles the picture came with (1: the base view alone).
AnyresLayout anyres_layout(const ModelConfig& config, const Resolution& original,
                           std::int64_t tiles, std::int64_t side, std::int64_t max_tiles);

// features [tiles, side², d], newline [d] -> [layout.tokens, d]
at::Tensor pack_anyres(const at::Tensor& features, const at::Tensor& newline,
                       const AnyresLayout& layout, std::int64_t side);

}  // namespace aim
