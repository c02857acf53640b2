// The first frame of an animated WebP (RFC 9649) as a still file that any decoder takes: libwebp's
// plain decoder, which OpenCV calls, refuses animations.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace aim {

struct WebPFrame {
    std::vector<std::byte> still;  // a WebP file of the frame alone
    int left = 0;                  // its place on the canvas
    int top = 0;
    int width = 0;
    int height = 0;
};

bool is_animated_webp(std::span<const std::byte> file);

// Call after require_complete. Throws Malformed when there is no frame or it leaves the canvas.
WebPFrame first_webp_frame(std::span<const std::byte> file, int canvas_width, int canvas_height);

}  // namespace aim
