#include "core/vision/resize.h"

#include "core/base/error.h"
#include "core/base/limits.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace aim {
namespace {

constexpr int kChannels = 3;

// Cubic convolution with a = -0.5, Pillow's and the antialiased torch filter (plain torch has
// -0.75).
double bicubic(double x) {
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1.0) return ((a + 2.0) * x - (a + 3.0)) * x * x + 1.0;
    if (x < 2.0) return ((a * x - 5.0 * a) * x + 8.0 * a) * x - 4.0 * a;
    return 0.0;
}

double bilinear(double x) {
    x = std::abs(x);
    return x < 1.0 ? 1.0 - x : 0.0;
}

double sinc(double x) {
    if (x == 0.0) return 1.0;
    x *= M_PI;
    return std::sin(x) / x;
}

double lanczos(double x) { return -3.0 <= x && x < 3.0 ? sinc(x) * sinc(x / 3.0) : 0.0; }

struct Kernel {
    double (*at)(double);
    int taps;  // at scale 1: twice the filter's half-width
};

Kernel kernel_of(Filter filter) {
    switch (filter) {
        case Filter::Bilinear:
            return {bilinear, 2};
        case Filter::Bicubic:
            return {bicubic, 4};
        case Filter::Lanczos:
            return {lanczos, 6};
        case Filter::Nearest:
            break;
    }
    throw Error(ErrorCode::Internal, Sentence::verbatim("This resampling filter has no kernel."));
}

// One output place: the first input place, how many inputs, their weights (summing to 1).
struct Tap {
    int first;
    int count;
};

struct Axis {
    double scale;
    double support;
    double inverse;
    double (*at)(double);
    int in;
    int taps;  // most inputs an output can have

    Axis(int in_size, int out_size, const Kernel& kernel)
        : scale(static_cast<double>(in_size) / out_size), at(kernel.at), in(in_size) {
        const double half = kernel.taps * 0.5;
        support = scale >= 1.0 ? half * scale : half;
        inverse = scale >= 1.0 ? 1.0 / scale : 1.0;
        taps = static_cast<int>(std::ceil(support)) * 2 + 1;
    }

    Tap weigh(int i, double* weights) const {
        const double centre = scale * (i + 0.5);
        // Truncation towards zero, not floor: what the reference's cast does before its clamp.
        const int first = std::max(static_cast<int>(centre - support + 0.5), 0);
        const int end = std::min(static_cast<int>(centre + support + 0.5), in);
        const int count = std::clamp(end - first, 0, taps);
        double total = 0.0;
        for (int j = 0; j < count; ++j) {
            weights[j] = at((j + first - centre + 0.5) * inverse);
            total += weights[j];
        }
        if (total != 0.0)
            for (int j = 0; j < count; ++j) weights[j] /= total;
        return {first, count};
    }
};

// The integer weights of the outputs [begin, begin + count) of one axis.
struct AxisWeights {
    int taps = 0;       // row length of `weights`
    int precision = 0;  // weights are scaled by 2^precision
    std::vector<Tap> places;
    std::vector<std::int16_t> weights;  // [count, taps]

    int first_input() const { return places.front().first; }
    int end_input() const { return places.back().first + places.back().count; }
};

AxisWeights axis_weights(int in, int out, const Kernel& kernel, int begin, int count) {
    const Axis axis(in, out, kernel);
    std::vector<double> exact(static_cast<std::size_t>(axis.taps));
    // The precision is the whole axis's, whatever part of it is wanted: as many bits as the largest
    // weight leaves in an int16.
    double largest = 0.0;
    for (int i = 0; i < out; ++i) {
        const Tap tap = axis.weigh(i, exact.data());
        for (int j = 0; j < tap.count; ++j)
            largest = std::max(largest, exact[static_cast<std::size_t>(j)]);
    }
    AxisWeights result;
    result.taps = axis.taps;
    for (result.precision = 0; result.precision < 22; ++result.precision)
        if (static_cast<int>(0.5 + largest * (1 << (result.precision + 1))) >= (1 << 15)) break;

    result.places.reserve(static_cast<std::size_t>(count));
    result.weights.resize(static_cast<std::size_t>(count) * exact.size());
    std::int16_t* to = result.weights.data();
    for (int i = begin; i < begin + count; ++i, to += axis.taps) {
        const Tap tap = axis.weigh(i, exact.data());
        result.places.push_back(tap);
        for (int j = 0; j < tap.count; ++j) {
            const double scaled = exact[static_cast<std::size_t>(j)] * (1 << result.precision);
            to[j] = static_cast<std::int16_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
        }
    }
    return result;
}

std::uint8_t to_byte(int sum, int precision) {
    return static_cast<std::uint8_t>(std::clamp(sum >> precision, 0, 255));
}

int rounding(const AxisWeights& axis) { return axis.precision > 0 ? 1 << (axis.precision - 1) : 0; }

// Input rows [top, top + height) only.
Image horizontal(const Image& image, const AxisWeights& axis, int top, int height) {
    const int width = static_cast<int>(axis.places.size());
    Image out{width, height, {}};
    out.rgb.resize(axis.places.size() * static_cast<std::size_t>(height) * kChannels);
    const int half = rounding(axis);
    const std::size_t in_row = static_cast<std::size_t>(image.width) * kChannels;
    std::uint8_t* to = out.rgb.data();
    for (int y = top; y < top + height; ++y) {
        const std::uint8_t* row = image.rgb.data() + static_cast<std::size_t>(y) * in_row;
        const std::int16_t* weights = axis.weights.data();
        for (const Tap& tap : axis.places) {
            const std::uint8_t* from = row + static_cast<std::ptrdiff_t>(tap.first) * kChannels;
            int red = half;
            int green = half;
            int blue = half;
            for (int j = 0; j < tap.count; ++j, from += kChannels) {
                red += from[0] * weights[j];
                green += from[1] * weights[j];
                blue += from[2] * weights[j];
            }
            to[0] = to_byte(red, axis.precision);
            to[1] = to_byte(green, axis.precision);
            to[2] = to_byte(blue, axis.precision);
            to += kChannels;
            weights += axis.taps;
        }
    }
    return out;
}

// `image`'s first row is row `top` of the axis.
Image vertical(const Image& image, const AxisWeights& axis, int top) {
    Image out{image.width, static_cast<int>(axis.places.size()), {}};
    const std::size_t row = static_cast<std::size_t>(image.width) * kChannels;
    out.rgb.resize(row * axis.places.size());
    std::vector<int> sums(row);
    const std::int16_t* weights = axis.weights.data();
    std::uint8_t* to = out.rgb.data();
    for (const Tap& tap : axis.places) {
        std::fill(sums.begin(), sums.end(), rounding(axis));
        for (int j = 0; j < tap.count; ++j) {
            const int weight = weights[j];
            const std::uint8_t* from =
                image.rgb.data() + static_cast<std::size_t>(tap.first - top + j) * row;
            for (std::size_t i = 0; i < row; ++i) sums[i] += from[i] * weight;
        }
        for (std::size_t i = 0; i < row; ++i) to[i] = to_byte(sums[i], axis.precision);
        weights += axis.taps;
        to += row;
    }
    return out;
}

Image nearest(const Image& image, int width, int height, const Window& window) {
    // Half-pixel centres in float with one fused rounding: the reference is compiled so.
    const auto source = [](int i, float scale, int in) {
        const float centre = std::fma(scale, static_cast<float>(i) + 0.5F, -0.5F);
        return std::min(static_cast<int>(std::floor(std::max(centre, 0.0F) + 0.5F)), in - 1);
    };
    const float scale_x = static_cast<float>(image.width) / static_cast<float>(width);
    const float scale_y = static_cast<float>(image.height) / static_cast<float>(height);
    Image out{window.width, window.height, {}};
    out.rgb.resize(static_cast<std::size_t>(window.width) *
                   static_cast<std::size_t>(window.height) * kChannels);
    std::uint8_t* to = out.rgb.data();
    for (int y = 0; y < window.height; ++y) {
        const std::size_t row =
            static_cast<std::size_t>(source(window.top + y, scale_y, image.height)) *
            static_cast<std::size_t>(image.width);
        for (int x = 0; x < window.width; ++x, to += kChannels) {
            const std::size_t place =
                row + static_cast<std::size_t>(source(window.left + x, scale_x, image.width));
            std::copy_n(image.rgb.data() + place * kChannels, kChannels, to);
        }
    }
    return out;
}

Image cut(const Image& image, const Window& window) {
    if (window.width == image.width && window.height == image.height) return image;
    Image out{window.width, window.height, {}};
    const std::size_t row = static_cast<std::size_t>(window.width) * kChannels;
    out.rgb.resize(row * static_cast<std::size_t>(window.height));
    for (int y = 0; y < window.height; ++y) {
        const std::size_t from =
            (static_cast<std::size_t>(window.top + y) * static_cast<std::size_t>(image.width) +
             static_cast<std::size_t>(window.left)) *
            kChannels;
        std::copy_n(image.rgb.data() + from, row,
                    out.rgb.data() + static_cast<std::size_t>(y) * row);
    }
    return out;
}

std::uint64_t pixels(int width, int height) {
    return static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height);
}

void require_size(const Image& image, int width, int height, const Window& window) {
    if (image.width <= 0 || image.height <= 0 || width <= 0 || height <= 0 || window.width <= 0 ||
        window.height <= 0)
        throw Error(ErrorCode::Usage,
                    Sentence::of("A picture without any pixels cannot be resized."));
    if (window.left < 0 || window.top < 0 || window.left > width - window.width ||
        window.top > height - window.height)
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("A part outside of the resized picture was asked for."));
    // The picture between the two passes counts too; a side alone bounds the weights.
    if (pixels(window.width, window.height) > limits::kImagePixels ||
        pixels(window.width, image.height) > limits::kImagePixels ||
        pixels(std::max(width, height), 1) > limits::kImagePixels)
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("The resized picture would be larger than allowed."));
    if (image.rgb.size() != pixels(image.width, image.height) * kChannels)
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("A picture's pixels do not match its size."));
}

}  // namespace

Image resize(const Image& image, int width, int height, Filter filter) {
    return resize_window(image, width, height, filter, {0, 0, width, height});
}

Image resize_window(const Image& image, int width, int height, Filter filter,
                    const Window& window) {
    require_size(image, width, height, window);
    if (width == image.width && height == image.height) return cut(image, window);
    if (filter == Filter::Nearest) return nearest(image, width, height, window);
    const Kernel kernel = kernel_of(filter);

    // An axis that keeps its size is not filtered.
    if (height == image.height) {
        const AxisWeights across =
            axis_weights(image.width, width, kernel, window.left, window.width);
        return horizontal(image, across, window.top, window.height);
    }
    const AxisWeights down = axis_weights(image.height, height, kernel, window.top, window.height);
    const int top = down.first_input();
    const int rows = down.end_input() - top;
    if (width == image.width)
        return vertical(cut(image, {window.left, top, window.width, rows}), down, top);
    const AxisWeights across = axis_weights(image.width, width, kernel, window.left, window.width);
    return vertical(horizontal(image, across, top, rows), down, top);
}

}  // namespace aim
