// The reference's picture resampling (torchvision on uint8): separable, horizontal pass first, each
// pass rounded and clamped to 8 bits, antialiased, 16-bit integer weights.
// Source: ATen/native/cpu/UpSampleKernel.cpp (`_separable_upsample…_uint8`), Pillow's Resample.c.
#pragma once

#include "core/vision/image.h"

namespace aim {

enum class Filter { Bilinear, Bicubic, Lanczos };

Image resize(const Image& image, int width, int height, Filter filter);

}  // namespace aim
