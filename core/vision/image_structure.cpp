#include "core/vision/image_structure.h"

#include "core/base/error.h"
#include "core/vision/byte_reader.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace aim {
namespace {

// A progressive picture has about a dozen scans; thousands over many pixels only cost time.
constexpr int kMostJpegScans = 100;
constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::uint32_t kExtraSamplesTag = 0x0152;

constexpr std::array<std::uint32_t, 256> crc_table() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value & 1 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}

std::uint32_t crc32(std::span<const std::byte> bytes) {
    static constexpr auto kTable = crc_table();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const std::byte byte : bytes)
        crc = kTable[(crc ^ std::to_integer<std::uint32_t>(byte)) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

// Calls visit(offset of the type, length of the data) for each chunk through IEND.
template <class Visit>
void for_each_png_chunk(const ByteReader& reader, Visit visit) {
    std::uint64_t at = 8;
    for (;;) {
        const std::uint64_t length = reader.u32(at);
        if (!reader.holds(at + 8, length + 4)) picture_cut_off("PNG chunk reaches past the end");
        visit(at + 4, length);
        if (reader.matches(at + 4, "IEND")) return;
        at += 12 + length;
    }
}

void require_complete_png(std::span<const std::byte> file) {
    const ByteReader reader(file, true);
    bool data = false;
    for_each_png_chunk(reader, [&](std::uint64_t type, std::uint64_t length) {
        if (crc32(reader.part(type, length + 4)) != reader.u32(type + 4 + length))
            picture_cut_off("PNG checksum");
        data = data || reader.matches(type, "IDAT");
    });
    if (!data) picture_cut_off("PNG without data");
}

// Calls visit(marker, offset of the segment's payload, its length) for each segment through the end
// marker; skips the coded data between them.
template <class Visit>
void for_each_jpeg_segment(const ByteReader& reader, Visit visit) {
    std::uint64_t at = 2;
    for (;;) {
        // Between segments decoders skip what is no marker; inside a scan 00 stuffs an FF.
        while (reader.u8(at) != 0xFF) ++at;
        while (reader.u8(at) == 0xFF) ++at;
        const std::uint32_t marker = reader.u8(at++);
        if (marker == 0xD9) return;
        if (marker == 0x00 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) continue;
        const std::uint64_t length = reader.u16(at);
        if (length < 2 || !reader.holds(at, length))
            picture_cut_off("JPEG segment reaches past the end");
        if (!visit(marker, at + 2, length - 2)) return;
        at += length;
    }
}

void require_complete_jpeg(std::span<const std::byte> file) {
    const ByteReader reader(file, true);
    int scans = 0;
    int frames = 0;
    for_each_jpeg_segment(reader, [&](std::uint32_t marker, std::uint64_t, std::uint64_t) {
        if (marker == 0xDA && ++scans > kMostJpegScans)
            throw Error(ErrorCode::Unsupported,
                        Sentence::of("The JPEG picture has too many passes."));
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 &&
            marker != 0xCC && ++frames > 1)
            picture_cut_off("JPEG with two frames");
        return true;
    });
    if (scans == 0 || frames == 0) picture_cut_off("JPEG without a scan");
}

// Calls visit(offset of the name, offset of the data, length) for each chunk of the RIFF body.
template <class Visit>
void for_each_webp_chunk(const ByteReader& reader, Visit visit) {
    const std::uint64_t end = 8ULL + reader.u32(4);
    if (end > reader.size()) picture_cut_off("WebP shorter than it says");
    for (std::uint64_t at = 12; at + 8 <= end;) {
        const std::uint64_t length = reader.u32(at + 4);
        if (at + 8 + length > end) picture_cut_off("WebP chunk reaches past the end");
        visit(at, at + 8, length);
        at += 8 + length + (length & 1);
    }
}

void require_complete_webp(std::span<const std::byte> file) {
    const ByteReader reader(file, false);
    bool data = false;
    for_each_webp_chunk(reader, [&](std::uint64_t name, std::uint64_t, std::uint64_t) {
        data = data || reader.matches(name, "VP8 ") || reader.matches(name, "VP8L") ||
               reader.matches(name, "ANMF");
    });
    if (!data) picture_cut_off("WebP without data");
}

void require_complete_bmp(std::span<const std::byte> file) {
    const ByteReader reader(file, false);
    const ImageHeader header = read_image_header(file);
    const std::uint64_t pixels_at = reader.u32(10);
    const bool core = reader.u32(14) == 12;
    const std::uint64_t depth = core ? reader.u16(24) : reader.u16(28);
    const std::uint32_t compression = core ? 0 : reader.u32(30);
    if (depth == 0 || depth > 32) picture_cut_off("BMP depth");
    std::uint64_t bytes = 0;
    if (compression == 0 || compression == 3 || compression == 6) {
        const std::uint64_t row = (static_cast<std::uint64_t>(header.width) * depth + 31) / 32 * 4;
        bytes = row * static_cast<std::uint64_t>(header.height);
    } else if (compression == 1 || compression == 2) {
        bytes = reader.u32(34);  // run lengths: as long as it says
    } else {
        throw Error(ErrorCode::Unsupported,
                    Sentence::of("This kind of BMP picture is not supported."));
    }
    if (!reader.holds(pixels_at, bytes)) picture_cut_off("BMP pixels reach past the end");
}

// One strip or tile table entry by entry.
std::uint64_t tiff_value(const ByteReader& reader, std::uint64_t entry, std::uint64_t index) {
    const std::uint32_t type = reader.u16(entry + 2);
    const std::uint64_t count = reader.u32(entry + 4);
    const std::uint64_t size = type == 3 ? 2 : 4;
    if (type != 3 && type != 4) picture_cut_off("TIFF table type");
    const std::uint64_t base = count * size <= 4 ? entry + 8 : reader.u32(entry + 8);
    return type == 3 ? reader.u16(base + index * size) : reader.u32(base + index * size);
}

// The offset of a tag's entry in the first directory; nothing when the directory is odd.
std::optional<std::uint64_t> tiff_entry(const ByteReader& reader, std::uint32_t tag) {
    if (!reader.holds(0, 8)) return std::nullopt;
    const std::uint64_t directory = reader.u32(4);
    if (!reader.holds(directory, 2)) return std::nullopt;
    const std::uint32_t entries = reader.u16(directory);
    for (std::uint32_t i = 0; i < entries; ++i) {
        const std::uint64_t entry = directory + 2 + 12ULL * i;
        if (!reader.holds(entry, 12)) return std::nullopt;
        if (reader.u16(entry) == tag) return entry;
    }
    return std::nullopt;
}

void require_complete_tiff(std::span<const std::byte> file) {
    const ByteReader reader(file, static_cast<char>(file[0]) == 'M');
    const auto find = [&](std::uint32_t strips, std::uint32_t tiles) {
        const auto entry = tiff_entry(reader, strips);
        return entry ? entry : tiff_entry(reader, tiles);
    };
    const auto offsets = find(273, 324);
    const auto counts = find(279, 325);
    if (!offsets || !counts) picture_cut_off("TIFF without data");
    const std::uint64_t pieces = reader.u32(*offsets + 4);
    if (pieces == 0 || pieces > reader.size() || pieces != reader.u32(*counts + 4))
        picture_cut_off("TIFF tables");
    for (std::uint64_t i = 0; i < pieces; ++i)
        if (!reader.holds(tiff_value(reader, *offsets, i), tiff_value(reader, *counts, i)))
            picture_cut_off("TIFF data reaches past the end");
}

// Anything odd counts as 1, upright.
int tiff_orientation(std::span<const std::byte> tiff) {
    const ByteReader reader(tiff, !tiff.empty() && static_cast<char>(tiff[0]) == 'M');
    if (!reader.matches(0, "II") && !reader.matches(0, "MM")) return 1;
    const auto entry = tiff_entry(reader, kOrientationTag);
    if (!entry) return 1;
    const std::uint32_t type = reader.u16(*entry + 2);
    const std::uint32_t value = type == 3   ? reader.u16(*entry + 8)
                                : type == 4 ? reader.u32(*entry + 8)
                                            : 1;
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
}

constexpr std::string_view kExifPrefix("Exif\0\0", 6);

std::span<const std::byte> exif_block(std::span<const std::byte> file, ImageFormat format) {
    std::span<const std::byte> found;
    const auto take = [&](const ByteReader& reader, std::uint64_t at, std::uint64_t length) {
        if (!found.empty()) return;
        if (reader.matches(at, kExifPrefix) && length >= kExifPrefix.size())
            found = reader.part(at + kExifPrefix.size(), length - kExifPrefix.size());
        else if (format != ImageFormat::Jpeg)
            found = reader.part(at, length);
    };
    if (format == ImageFormat::Jpeg) {
        const ByteReader reader(file, true);
        for_each_jpeg_segment(reader,
                              [&](std::uint32_t marker, std::uint64_t at, std::uint64_t length) {
                                  if (marker == 0xE1) take(reader, at, length);
                                  return marker != 0xDA;
                              });
    } else if (format == ImageFormat::Png) {
        const ByteReader reader(file, true);
        for_each_png_chunk(reader, [&](std::uint64_t type, std::uint64_t length) {
            if (reader.matches(type, "eXIf")) take(reader, type + 4, length);
        });
    } else if (format == ImageFormat::WebP) {
        const ByteReader reader(file, false);
        for_each_webp_chunk(reader,
                            [&](std::uint64_t name, std::uint64_t at, std::uint64_t length) {
                                if (reader.matches(name, "EXIF")) take(reader, at, length);
                            });
    } else if (format == ImageFormat::Tiff) {
        found = file;
    }
    return found;
}

}  // namespace

void require_complete(std::span<const std::byte> file, ImageFormat format) {
    switch (format) {
        case ImageFormat::Png:
            return require_complete_png(file);
        case ImageFormat::Jpeg:
            return require_complete_jpeg(file);
        case ImageFormat::WebP:
            return require_complete_webp(file);
        case ImageFormat::Bmp:
            return require_complete_bmp(file);
        case ImageFormat::Tiff:
            return require_complete_tiff(file);
        case ImageFormat::Gif:
            return;  // its decoder is ours and reads to the frame's end
    }
}

std::vector<std::byte> plain_tiff(std::span<const std::byte> file) {
    std::vector<std::byte> copy(file.begin(), file.end());
    const bool big = static_cast<char>(file[0]) == 'M';
    // Both become one SHORT of value 1, left-justified in the entry's value field.
    constexpr std::array<unsigned char, 10> kBig{0, 3, 0, 0, 0, 1, 0, 1, 0, 0};
    constexpr std::array<unsigned char, 10> kLittle{3, 0, 1, 0, 0, 0, 1, 0, 0, 0};
    for (const std::uint32_t tag : {kOrientationTag, kExtraSamplesTag}) {
        const auto entry = tiff_entry(ByteReader(file, big), tag);
        if (!entry) continue;
        const auto& value = big ? kBig : kLittle;
        std::transform(value.begin(), value.end(),
                       copy.begin() + static_cast<std::ptrdiff_t>(*entry + 2),
                       [](unsigned char byte) { return std::byte{byte}; });
    }
    return copy;
}

int exif_orientation(std::span<const std::byte> file, ImageFormat format) {
    return tiff_orientation(exif_block(file, format));
}

}  // namespace aim
