#include "core/vision/smart_resize.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace aim {
namespace {

constexpr std::int64_t kIdeficsMaxEdge = 4096;
constexpr double kQwenMaxAspect = 200.0;

double real(std::int64_t value) { return static_cast<double>(value); }

// Python's int() of a float; sizes far beyond any limit stay large instead of overflowing.
std::int64_t truncated(double value) {
    return static_cast<std::int64_t>(std::clamp(value, -1e15, 1e15));
}

std::int64_t ceil_to(std::int64_t value, std::int64_t step) {
    return truncated(std::ceil(real(value) / real(step))) * step;
}

// Python's round(): halves to the even neighbour (the default rounding mode).
std::int64_t round_even(double value) { return truncated(std::nearbyint(value)); }

void require_positive(const Resolution& size) {
    if (size.height <= 0 || size.width <= 0)
        throw Error(ErrorCode::Usage,
                    Sentence::of("A picture without any pixels cannot be resized."));
}

}  // namespace

Resolution smart_resize(const Resolution& original, std::int64_t factor, std::int64_t min_pixels,
                        std::int64_t max_pixels) {
    require_positive(original);
    const double height = real(original.height);
    const double width = real(original.width);
    if (std::max(height, width) / std::min(height, width) > kQwenMaxAspect)
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of(
                "The picture is more than 200 times as long as wide, which this model does not "
                "take."));
    const double step = real(factor);
    Resolution out{round_even(height / step) * factor, round_even(width / step) * factor};
    if (out.height * out.width > max_pixels) {
        const double beta = std::sqrt(height * width / real(max_pixels));
        out.height = std::max(factor, truncated(std::floor(height / beta / step)) * factor);
        out.width = std::max(factor, truncated(std::floor(width / beta / step)) * factor);
    } else if (out.height * out.width < min_pixels) {
        const double beta = std::sqrt(real(min_pixels) / (height * width));
        out.height = truncated(std::ceil(height * beta / step)) * factor;
        out.width = truncated(std::ceil(width * beta / step)) * factor;
    }
    return out;
}

Resolution longest_edge_size(const Resolution& original, std::int64_t longest_edge) {
    require_positive(original);
    Resolution size = original;
    double aspect = real(size.width) / real(size.height);
    if (size.width >= size.height) {
        size.width = longest_edge;
        size.height = truncated(real(size.width) / aspect);
        size.height += size.height % 2;
    } else {
        size.height = longest_edge;
        size.width = truncated(real(size.height) * aspect);
        size.width += size.width % 2;
    }
    size.height = std::max<std::int64_t>(size.height, 1);
    size.width = std::max<std::int64_t>(size.width, 1);

    aspect = real(size.width) / real(size.height);
    if (size.width >= size.height && size.width > kIdeficsMaxEdge) {
        size.width = kIdeficsMaxEdge;
        size.height = truncated(real(size.width) / aspect);
    } else if (size.height > size.width && size.height > kIdeficsMaxEdge) {
        size.height = kIdeficsMaxEdge;
        size.width = truncated(real(size.height) * aspect);
    }
    size.height = std::max<std::int64_t>(size.height, 1);
    size.width = std::max<std::int64_t>(size.width, 1);
    return size;
}

Resolution tiled_size(const Resolution& resized, std::int64_t tile) {
    require_positive(resized);
    Resolution size = resized;
    const double aspect = real(size.width) / real(size.height);
    if (size.width >= size.height) {
        size.width = ceil_to(size.width, tile);
        size.height = ceil_to(truncated(real(size.width) / aspect), tile);
    } else {
        size.height = ceil_to(size.height, tile);
        size.width = ceil_to(truncated(real(size.height) * aspect), tile);
    }
    return size;
}

Resolution shortest_edge_size(const Resolution& original, std::int64_t edge) {
    require_positive(original);
    const bool upright = original.width <= original.height;
    const std::int64_t shorter = upright ? original.width : original.height;
    const std::int64_t longer = upright ? original.height : original.width;
    // Python divides the exact product; both are far below 2^53.
    const std::int64_t other = truncated(real(edge * longer) / real(shorter));
    return upright ? Resolution{other, edge} : Resolution{edge, other};
}

Resolution bounded_edges_size(const Resolution& original, std::int64_t shortest,
                              std::int64_t longest) {
    require_positive(original);
    const std::int64_t height = original.height;
    const std::int64_t width = original.width;
    const double least = real(std::min(height, width));
    const double most = real(std::max(height, width));
    std::int64_t size = shortest;
    double raw = 0.0;
    bool bounded = false;
    if (most / least * real(shortest) > real(longest)) {
        raw = real(longest) * least / most;
        size = round_even(raw);
        bounded = true;
    }
    if ((height <= width && height == size) || (width <= height && width == size)) return original;
    if (width < height)
        return {bounded ? truncated(raw * real(height) / real(width))
                        : truncated(real(size * height) / real(width)),
                size};
    return {size, bounded ? truncated(raw * real(width) / real(height))
                          : truncated(real(size * width) / real(height))};
}

Resolution boxed_size(const Resolution& original, std::int64_t max_height, std::int64_t max_width) {
    require_positive(original);
    const double scale =
        std::min(real(max_height) / real(original.height), real(max_width) / real(original.width));
    return {truncated(real(original.height) * scale), truncated(real(original.width) * scale)};
}

}  // namespace aim
