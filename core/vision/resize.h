// The reference's picture resampling (torchvision on uint8): separable, horizontal pass first, each
// pass rounded and clamped to 8 bits, antialiased, 16-bit integer weights.
// Source: ATen/native/cpu/UpSampleKernel.cpp (`_separable_upsample…_uint8`), Pillow's Resample.c.
#pragma once

#include "core/vision/image.h"

namespace aim {

// Nearest is torchvision's NEAREST_EXACT and not antialiased; the others are.
enum class Filter { Nearest, Bilinear, Bicubic, Lanczos };

struct Window {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};

// Throws Usage when a side of the picture or of the target is not positive, TooLarge (limits.h).
Image resize(const Image& image, int width, int height, Filter filter);

// The pixels of `window` in the picture that resize(image, width, height, filter) would give,
// without computing the others: a thin strip brought to a short edge is enormous before its centre
// is cut out.
Image resize_window(const Image& image, int width, int height, Filter filter, const Window& window);

}  // namespace aim
