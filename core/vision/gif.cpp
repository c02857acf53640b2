#include "core/vision/gif.h"

#include "core/base/error.h"
#include "core/vision/byte_reader.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace aim {
namespace {

constexpr int kMaxCodes = 4096;

// The bytes of a chain of sub-blocks, one bit group at a time.
class CodeStream {
public:
    CodeStream(const ByteReader& reader, std::uint64_t at) : reader_(reader), at_(at) {}

    int next(int width) {
        while (count_ < width) {
            if (left_ == 0) {
                left_ = reader_.u8(at_++);
                if (left_ == 0) return -1;
            }
            bits_ |= reader_.u8(at_++) << count_;
            count_ += 8;
            --left_;
        }
        const int code = static_cast<int>(bits_ & ((1U << width) - 1));
        bits_ >>= width;
        count_ -= width;
        return code;
    }

private:
    const ByteReader& reader_;
    std::uint64_t at_;
    std::uint32_t left_ = 0;
    std::uint32_t bits_ = 0;
    int count_ = 0;
};

// Palette indices of a frame, `pixels` of them.
std::vector<std::uint8_t> unpack(const ByteReader& reader, std::uint64_t at, std::size_t pixels) {
    const int start_bits = static_cast<int>(reader.u8(at));
    if (start_bits < 1 || start_bits > 11) picture_cut_off("GIF code size");
    CodeStream stream(reader, at + 1);
    const int clear = 1 << start_bits;
    const int end = clear + 1;
    std::array<std::uint16_t, kMaxCodes> prefix{};
    std::array<std::uint8_t, kMaxCodes> last{};
    std::array<std::uint8_t, kMaxCodes + 1> reversed{};
    for (int i = 0; i < clear; ++i)
        last[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(i);

    std::vector<std::uint8_t> out;
    out.reserve(pixels);
    int width = start_bits + 1;
    int used = clear + 2;
    int previous = -1;
    std::uint8_t first = 0;
    while (out.size() < pixels) {
        const int code = stream.next(width);
        if (code < 0 || code == end) picture_cut_off("GIF frame ends early");
        if (code == clear) {
            width = start_bits + 1;
            used = clear + 2;
            previous = -1;
            continue;
        }
        if (code > used || (code == used && previous < 0) || (previous < 0 && code >= clear))
            picture_cut_off("GIF code out of range");
        std::size_t length = 0;
        int walk = code;
        if (code == used) {  // the string that is only now being defined
            reversed[length++] = first;
            walk = previous;
        }
        while (walk >= clear) {
            reversed[length++] = last[static_cast<std::size_t>(walk)];
            walk = prefix[static_cast<std::size_t>(walk)];
        }
        first = static_cast<std::uint8_t>(walk);
        reversed[length++] = first;
        while (length > 0 && out.size() < pixels) out.push_back(reversed[--length]);
        if (previous >= 0 && used < kMaxCodes) {
            prefix[static_cast<std::size_t>(used)] = static_cast<std::uint16_t>(previous);
            last[static_cast<std::size_t>(used)] = first;
            ++used;
            if (used == 1 << width && width < 12) ++width;
        }
        previous = code;
    }
    return out;
}

// Rows of an interlaced frame in the order in which they are stored.
std::vector<int> row_order(int height, bool interlaced) {
    std::vector<int> order;
    order.reserve(static_cast<std::size_t>(height));
    if (!interlaced) {
        for (int y = 0; y < height; ++y) order.push_back(y);
        return order;
    }
    constexpr int kPasses[4][2] = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};
    for (const auto& pass : kPasses)
        for (int y = pass[0]; y < height; y += pass[1]) order.push_back(y);
    return order;
}

}  // namespace

GifPicture decode_gif(std::span<const std::byte> file, const ImageHeader& header) {
    const ByteReader reader(file, false);
    const std::uint32_t flags = reader.u8(10);
    std::uint64_t at = 13;
    std::uint64_t palette = at;
    std::uint32_t colours = 0;
    if (flags & 0x80) {
        colours = 2U << (flags & 7);
        at += 3ULL * colours;
    }
    int transparent = -1;
    for (;;) {
        const std::uint32_t block = reader.u8(at++);
        if (block == 0x2C) break;
        if (block != 0x21) picture_cut_off("GIF without a frame");
        const bool control = reader.u8(at++) == 0xF9;
        for (std::uint32_t size = reader.u8(at++); size != 0; size = reader.u8(at++)) {
            if (control && size >= 4 && (reader.u8(at) & 1))
                transparent = static_cast<int>(reader.u8(at + 3));
            at += size;
        }
    }
    const int left = static_cast<int>(reader.u16(at));
    const int top = static_cast<int>(reader.u16(at + 2));
    const int width = static_cast<int>(reader.u16(at + 4));
    const int height = static_cast<int>(reader.u16(at + 6));
    const std::uint32_t frame_flags = reader.u8(at + 8);
    at += 9;
    if (frame_flags & 0x80) {
        palette = at;
        colours = 2U << (frame_flags & 7);
        at += 3ULL * colours;
    }
    if (width <= 0 || height <= 0 || left + width > header.width || top + height > header.height)
        picture_cut_off("GIF frame outside of the screen");
    if (colours == 0) picture_cut_off("GIF without a palette");
    reader.part(palette, 3ULL * colours);

    const std::vector<std::uint8_t> indices =
        unpack(reader, at, static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const auto screen_pixels =
        static_cast<std::size_t>(header.width) * static_cast<std::size_t>(header.height);
    std::vector<std::uint8_t> screen(screen_pixels,
                                     static_cast<std::uint8_t>(transparent >= 0 ? transparent : 0));
    const std::vector<int> order = row_order(height, (frame_flags & 0x40) != 0);
    auto from = indices.begin();
    for (const int y : order) {
        std::copy_n(from, width, screen.begin() + std::ptrdiff_t{top + y} * header.width + left);
        from += width;
    }

    GifPicture out;
    out.image = {header.width, header.height, {}};
    out.image.rgb.reserve(screen_pixels * 3);
    if (transparent >= 0) out.opaque.reserve(screen_pixels);
    for (const std::uint8_t index : screen) {
        for (std::uint32_t channel = 0; channel < 3; ++channel)
            out.image.rgb.push_back(static_cast<std::uint8_t>(
                index < colours ? reader.u8(palette + 3ULL * index + channel) : 0));
        if (transparent >= 0) out.opaque.push_back(index == transparent ? 0 : 255);
    }
    return out;
}

}  // namespace aim
