// Decoded pictures. Everything that decodes a person's picture goes through here, so that the
// thumbnail and the model see the same thing (EXIF orientation is applied once, here).
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace aim {

// 8-bit RGB, rows top to bottom, no padding: rgb.size() == width * height * 3.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
};

enum class ImageFormat { Png, Jpeg, WebP, Bmp, Gif, Tiff };

struct ImageHeader {
    ImageFormat format;
    int width;  // as stored, before EXIF orientation
    int height;
};

// Reads only the first bytes. Throws Malformed / Unsupported / TooLarge (limits.h).
ImageHeader read_image_header(std::span<const std::byte> file);

// Header and completeness first, then the decoder. Exif orientation is applied. Alpha is dropped,
// grey spread to three channels, 16 bit cut to the high byte, as Pillow's convert("RGB") does; but
// for a grey PNG of 16 bit, where Pillow makes all above 255 white and nothing of the picture is
// left. CMYK comes out up to two steps of 255 from Pillow. Of an animation the first frame. Throws
// Malformed, Unsupported, TooLarge, OutOfMemory.
Image decode_image(std::span<const std::byte> file);
Image read_image(const std::filesystem::path& file);

// Fits into `edge` x `edge` (never enlarged), area-averaged; JPEGs are decoded small; transparent
// places are white.
Image make_thumbnail(std::span<const std::byte> file, int edge);
std::vector<std::byte> encode_png(const Image& image);

const char* mime_type(ImageFormat format);
bool is_image_file_name(const std::filesystem::path& file);  // by extension

}  // namespace aim
