// The first frame of a GIF (GIF89a), on its whole screen; transparent places show their palette
// colour, as Pillow's convert("RGB") leaves them. Ours because OpenCV reads GIF only since 4.11.
#pragma once

#include "core/vision/image.h"

#include <cstddef>
#include <span>

namespace aim {

struct GifPicture {
    Image image;
    std::vector<std::uint8_t> opaque;  // per pixel 0 or 255; empty when nothing is transparent
};

// `header` is read_image_header's. Throws Malformed.
GifPicture decode_gif(std::span<const std::byte> file, const ImageHeader& header);

}  // namespace aim
