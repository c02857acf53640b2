#include "core/vision/byte_reader.h"
#include "core/vision/image.h"
#include "core/vision/image_structure.h"

#include "core/base/error.h"
#include "core/base/limits.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace aim {
namespace {

struct Size {
    std::uint64_t width;
    std::uint64_t height;
};

[[noreturn]] void unsupported(Sentence sentence) {
    throw Error(ErrorCode::Unsupported, std::move(sentence));
}

Size png_size(std::span<const std::byte> file) {
    const ByteReader reader(file, true);
    if (reader.u32(8) != 13 || !reader.matches(12, "IHDR"))
        picture_cut_off("PNG without IHDR first");
    return {reader.u32(16), reader.u32(20)};
}

// The first start-of-frame segment.
Size jpeg_size(std::span<const std::byte> file) {
    const ByteReader reader(file, true);
    std::uint64_t at = 2;
    for (;;) {
        if (reader.u8(at) != 0xFF) picture_cut_off("JPEG marker expected");
        while (reader.u8(at) == 0xFF) ++at;  // fill bytes
        const std::uint32_t marker = reader.u8(at++);
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) continue;
        if (marker == 0xD9 || marker == 0xDA) picture_cut_off("JPEG without a frame header");
        const std::uint64_t length = reader.u16(at);
        if (length < 2) picture_cut_off("JPEG segment shorter than its own length");
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            // Huffman or arithmetic, sequential or progressive; not lossless, not hierarchical.
            if ((marker & 3) == 3 || (marker & 7) > 2 || reader.u8(at + 2) != 8)
                unsupported(Sentence::of("This kind of JPEG picture is not supported."));
            return {reader.u16(at + 5), reader.u16(at + 3)};
        }
        at += length;
    }
}

Size webp_size(std::span<const std::byte> file) {
    const ByteReader reader(file, false);
    if (reader.matches(12, "VP8X")) return {reader.u24(24) + 1ULL, reader.u24(27) + 1ULL};
    if (reader.matches(12, "VP8L")) {
        if (reader.u8(20) != 0x2F) picture_cut_off("VP8L signature");
        const std::uint32_t bits = reader.u32(21);
        return {(bits & 0x3FFF) + 1ULL, (bits >> 14 & 0x3FFF) + 1ULL};
    }
    if (reader.matches(12, "VP8 ")) {
        if (!reader.matches(23, "\x9D\x01\x2A")) picture_cut_off("VP8 start code");
        return {reader.u16(26) & 0x3FFF, reader.u16(28) & 0x3FFF};
    }
    picture_cut_off("WebP without a picture");
}

Size bmp_size(std::span<const std::byte> file) {
    const ByteReader reader(file, false);
    const std::uint32_t header = reader.u32(14);
    if (header == 12) return {reader.u16(18), reader.u16(20)};
    if (header < 16 || header > 256) picture_cut_off("BMP header size");
    const auto height = static_cast<std::int32_t>(reader.u32(22));
    const auto width = static_cast<std::int32_t>(reader.u32(18));
    if (width <= 0) picture_cut_off("BMP width");
    const std::int64_t rows = height < 0 ? -std::int64_t{height} : height;  // negative: top-down
    return {static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(rows)};
}

Size gif_size(std::span<const std::byte> file) {
    const ByteReader reader(file, false);
    return {reader.u16(6), reader.u16(8)};
}

// The first directory. Decoders differ in which of two equal tags they take, so there may be one
// only; tiles larger than the picture's limit would be allocated whole.
Size tiff_size(std::span<const std::byte> file) {
    const ByteReader reader(file, static_cast<char>(file[0]) == 'M');
    const std::uint64_t directory = reader.u32(4);
    const std::uint32_t entries = reader.u16(directory);
    enum : std::size_t { kWidth, kHeight, kTileWidth, kTileHeight };
    constexpr std::uint32_t kTags[] = {256, 257, 322, 323};
    std::optional<std::uint64_t> found[4];
    for (std::uint32_t i = 0; i < entries; ++i) {
        const std::uint64_t entry = directory + 2 + 12ULL * i;
        const std::uint32_t tag = reader.u16(entry);
        for (std::size_t k = 0; k < std::size(kTags); ++k) {
            if (tag != kTags[k]) continue;
            if (found[k]) picture_cut_off("TIFF tag twice");
            found[k] = reader.u16(entry + 2) == 3 ? reader.u16(entry + 8) : reader.u32(entry + 8);
        }
    }
    if (found[kTileWidth].value_or(0) * found[kTileHeight].value_or(0) > limits::kImagePixels / 4)
        unsupported(Sentence::of("The TIFF picture's tiles are too large."));
    return {found[kWidth].value_or(0), found[kHeight].value_or(0)};
}

Size size_of(std::span<const std::byte> file, ImageFormat format) {
    switch (format) {
        case ImageFormat::Png:
            return png_size(file);
        case ImageFormat::Jpeg:
            return jpeg_size(file);
        case ImageFormat::WebP:
            return webp_size(file);
        case ImageFormat::Bmp:
            return bmp_size(file);
        case ImageFormat::Gif:
            return gif_size(file);
        case ImageFormat::Tiff:
            return tiff_size(file);
    }
    throw Error(ErrorCode::Internal, Sentence::verbatim("This picture format has no reader."));
}

}  // namespace

std::optional<ImageFormat> sniff_format(std::span<const std::byte> file) {
    const ByteReader reader(file, true);
    if (reader.matches(0, "\x89PNG\r\n\x1A\n")) return ImageFormat::Png;
    if (reader.matches(0, "\xFF\xD8\xFF")) return ImageFormat::Jpeg;
    if (reader.matches(0, "RIFF") && reader.matches(8, "WEBP")) return ImageFormat::WebP;
    if (reader.matches(0, "GIF87a") || reader.matches(0, "GIF89a")) return ImageFormat::Gif;
    if (reader.matches(0, std::string_view("II*\0", 4)) ||
        reader.matches(0, std::string_view("MM\0*", 4)))
        return ImageFormat::Tiff;
    if (reader.matches(0, "BM")) return ImageFormat::Bmp;
    return std::nullopt;
}

ImageHeader read_image_header(std::span<const std::byte> file) {
    if (file.empty()) throw Error(ErrorCode::Malformed, Sentence::of("The picture is empty."));
    if (file.size() > limits::kImageFileBytes)
        throw Error(ErrorCode::TooLarge, Sentence::of("The picture's file is larger than 256 MB."));
    const auto format = sniff_format(file);
    if (!format)
        unsupported(Sentence::of(
            "This is not a picture in a supported format (PNG, JPEG, WebP, BMP, GIF, TIFF)."));
    const Size size = size_of(file, *format);
    if (size.width == 0 || size.height == 0)
        throw Error(ErrorCode::Malformed, Sentence::of("The picture has no pixels."));
    // Each side first, so that the product cannot wrap.
    if (size.width > limits::kImagePixels || size.height > limits::kImagePixels ||
        size.width * size.height > limits::kImagePixels)
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("The picture has more than 64 million pixels (%1 x %2).",
                                 size.width, size.height));
    return {*format, static_cast<int>(size.width), static_cast<int>(size.height)};
}

const char* mime_type(ImageFormat format) {
    switch (format) {
        case ImageFormat::Png:
            return "image/png";
        case ImageFormat::Jpeg:
            return "image/jpeg";
        case ImageFormat::WebP:
            return "image/webp";
        case ImageFormat::Bmp:
            return "image/bmp";
        case ImageFormat::Gif:
            return "image/gif";
        case ImageFormat::Tiff:
            return "image/tiff";
    }
    return "application/octet-stream";
}

bool is_image_file_name(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::string_view kKnown[] = {".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".webp",
                                           ".bmp", ".dib", ".gif",  ".tif", ".tiff"};
    return std::find(std::begin(kKnown), std::end(kKnown), extension) != std::end(kKnown);
}

}  // namespace aim
