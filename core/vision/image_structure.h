// What can be said of a picture file from its blocks alone, before any decoder sees it: size,
// whether it is complete, how it is turned. Sources: PNG (ISO/IEC 15948), JPEG (ITU-T T.81), WebP
// container (RFC 9649), BMP, GIF89a, TIFF 6.0, Exif 2.3.
#pragma once

#include "core/vision/image.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace aim {

std::optional<ImageFormat> sniff_format(std::span<const std::byte> file);

// Decoders return half a picture for half a file; this refuses it first. Throws Malformed,
// Unsupported, TooLarge.
void require_complete(std::span<const std::byte> file, ImageFormat format);

// A TIFF file that decoders leave alone: its orientation set to 1 (OpenCV turns TIFF pictures
// whatever its flags say, which would turn them twice) and its alpha marked as multiplied in
// (libtiff would multiply it in). Call after require_complete.
std::vector<std::byte> plain_tiff(std::span<const std::byte> file);

// Exif orientation 1..8; 1 when there is none or it makes no sense.
int exif_orientation(std::span<const std::byte> file, ImageFormat format);

}  // namespace aim
