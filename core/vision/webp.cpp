#include "core/vision/webp.h"

#include "core/vision/byte_reader.h"

#include <string_view>

namespace aim {
namespace {

constexpr std::uint64_t kFrameHeader = 16;

void append(std::vector<std::byte>& out, std::string_view text) {
    for (const char c : text) out.push_back(static_cast<std::byte>(c));
}

void append_number(std::vector<std::byte>& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out.push_back(static_cast<std::byte>(value >> (8 * i) & 0xFF));
}

}  // namespace

bool is_animated_webp(std::span<const std::byte> file) {
    const ByteReader reader(file, false);
    return reader.matches(12, "VP8X") && (reader.u8(20) & 0x02) != 0;
}

WebPFrame first_webp_frame(std::span<const std::byte> file, int canvas_width, int canvas_height) {
    const ByteReader reader(file, false);
    std::uint64_t at = 12;
    while (!reader.matches(at, "ANMF")) {
        const std::uint64_t length = reader.u32(at + 4);
        at += 8 + length + (length & 1);
    }
    const std::uint64_t end = at + 8 + reader.u32(at + 4);
    if (end > reader.size()) picture_cut_off("WebP frame reaches past the end");
    at += 8;
    WebPFrame frame;
    frame.left = static_cast<int>(reader.u24(at) * 2);
    frame.top = static_cast<int>(reader.u24(at + 3) * 2);
    frame.width = static_cast<int>(reader.u24(at + 6) + 1);
    frame.height = static_cast<int>(reader.u24(at + 9) + 1);
    if (frame.left > canvas_width - frame.width || frame.top > canvas_height - frame.height)
        picture_cut_off("WebP frame outside of the canvas");

    // The colours alone: alpha is dropped anyway.
    std::vector<std::byte>& out = frame.still;
    for (at += kFrameHeader; at + 8 <= end;) {
        const std::uint64_t length = reader.u32(at + 4);
        if (at + 8 + length > end) picture_cut_off("WebP chunk reaches past its frame");
        if (reader.matches(at, "VP8 ") || reader.matches(at, "VP8L")) {
            const auto chunk = reader.part(at, 8 + length);
            append(out, "RIFF");
            append_number(out, 4 + chunk.size() + (length & 1), 4);
            append(out, "WEBP");
            out.insert(out.end(), chunk.begin(), chunk.end());
            if (length & 1) out.push_back(std::byte{0});
            return frame;
        }
        at += 8 + length + (length & 1);
    }
    picture_cut_off("WebP frame without a picture");
}

}  // namespace aim
