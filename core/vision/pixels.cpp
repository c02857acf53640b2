#include "core/vision/pixels.h"

#include "core/base/checked.h"
#include "core/base/error.h"
#include "core/base/limits.h"
#include "core/vision/smart_resize.h"

#include <algorithm>
#include <cstddef>

namespace aim {
namespace {

constexpr int kChannels = 3;

std::size_t bytes(int width, int height) {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * kChannels;
}

void require_allowed(std::int64_t width, std::int64_t height) {
    if (width <= 0 || height <= 0)
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of("The picture is too thin for this model: nothing would be left of it."));
    // Sides first, so that the product cannot wrap.
    const auto most = static_cast<std::int64_t>(limits::kImagePixels);
    if (width > most || height > most || width * height > most)
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("The resized picture would be larger than allowed."));
}

// Along one axis: which part of the picture a centre crop keeps and where it lands.
struct CropAxis {
    int from;
    int count;
    int to;
};

CropAxis crop_axis(std::int64_t size, int crop) {
    if (crop > size) return {0, static_cast<int>(size), static_cast<int>((crop - size) / 2)};
    return {static_cast<int>((size - crop) / 2), crop, 0};
}

}  // namespace

Resolution resolution_of(const Image& image) { return {image.height, image.width}; }

Resolution resized_size(const Resolution& original, const SizeSpec& size) {
    if (size.shortest_edge && size.longest_edge)
        return bounded_edges_size(original, size.shortest_edge, size.longest_edge);
    if (size.shortest_edge) return shortest_edge_size(original, size.shortest_edge);
    if (size.max_height && size.max_width)
        return boxed_size(original, size.max_height, size.max_width);
    if (size.height && size.width) return {size.height, size.width};
    throw Error(ErrorCode::Malformed,
                Sentence::of("The model's picture settings do not say how large pictures become."));
}

Image resize_to(const Image& image, const Resolution& size, Filter filter) {
    require_allowed(size.width, size.height);
    return resize(image, static_cast<int>(size.width), static_cast<int>(size.height), filter);
}

Image resize_and_crop(const Image& image, const ProcessorConfig& config) {
    Resolution size = resolution_of(image);
    if (config.do_resize) {
        if (!config.size) return resize_to(image, resized_size(size, {}), config.filter);
        size = resized_size(size, *config.size);
    }
    if (!config.do_center_crop || !config.crop_size) return resize_to(image, size, config.filter);

    const int crop_width = config.crop_size->width;
    const int crop_height = config.crop_size->height;
    require_allowed(crop_width, crop_height);
    require_allowed(size.width, 1);
    require_allowed(1, size.height);
    const CropAxis x = crop_axis(size.width, crop_width);
    const CropAxis y = crop_axis(size.height, crop_height);
    const Window window{x.from, y.from, x.count, y.count};
    Image kept = resize_window(image, static_cast<int>(size.width), static_cast<int>(size.height),
                               config.filter, window);
    return padded(kept, {x.to, y.to, crop_width - x.to - x.count, crop_height - y.to - y.count},
                  {});
}

Image padded(const Image& image, const Padding& padding,
             const std::array<std::uint8_t, 3>& colour) {
    if (padding.left < 0 || padding.top < 0 || padding.right < 0 || padding.bottom < 0)
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The model's picture settings would pad by less than none."));
    if (!padding.left && !padding.top && !padding.right && !padding.bottom) return image;
    const std::int64_t width = std::int64_t{image.width} + padding.left + padding.right;
    const std::int64_t height = std::int64_t{image.height} + padding.top + padding.bottom;
    require_allowed(width, height);
    Image out{static_cast<int>(width), static_cast<int>(height), {}};
    out.rgb.resize(bytes(out.width, out.height));
    for (std::size_t i = 0; i < out.rgb.size(); i += kChannels)
        std::copy(colour.begin(), colour.end(), out.rgb.begin() + static_cast<std::ptrdiff_t>(i));
    const std::size_t row = bytes(image.width, 1);
    for (int y = 0; y < image.height; ++y)
        std::copy_n(image.rgb.data() + static_cast<std::size_t>(y) * row, row,
                    out.rgb.data() + bytes(out.width, padding.top + y) + bytes(padding.left, 1));
    return out;
}

Image padded_to_square(const Image& image, const ProcessorConfig& config) {
    if (image.width == image.height) return image;
    const int edge = std::max(image.width, image.height);
    const int left = (edge - image.width) / 2;
    const int top = (edge - image.height) / 2;
    std::array<std::uint8_t, 3> colour{};
    for (int channel = 0; channel < kChannels; ++channel)
        colour[static_cast<std::size_t>(channel)] =
            static_cast<std::uint8_t>(std::clamp(config.mean_byte(channel), 0, 255));
    return padded(image, {left, top, edge - image.width - left, edge - image.height - top}, colour);
}

Image cut_out(const Image& image, const Window& window) {
    return resize_window(image, image.width, image.height, Filter::Nearest, window);
}

Normaliser::Normaliser(const ProcessorConfig& config) {
    for (std::size_t channel = 0; channel < kChannels; ++channel) {
        float mean = static_cast<float>(config.image_mean[channel]);
        float deviation = static_cast<float>(config.image_std[channel]);
        if (config.do_rescale) {
            // Not x * factor - mean: the reference scales mean and deviation up instead.
            mean *= static_cast<float>(1.0 / config.rescale_factor);
            deviation *= static_cast<float>(1.0 / config.rescale_factor);
        }
        for (int value = 0; value < 256; ++value) {
            const float x = static_cast<float>(value);
            float y = x;
            if (config.do_normalize)
                y = (x - mean) / deviation;
            else if (config.do_rescale)
                y = x * static_cast<float>(config.rescale_factor);
            table_[channel][static_cast<std::size_t>(value)] = y;
        }
    }
}

void Normaliser::append_planes(const Image& image, std::vector<float>& out) const {
    const std::size_t pixels = bytes(image.width, image.height) / kChannels;
    const std::size_t begin = out.size();
    out.resize(begin + pixels * kChannels);
    for (std::size_t channel = 0; channel < kChannels; ++channel) {
        const auto& table = table_[channel];
        float* to = out.data() + begin + channel * pixels;
        const std::uint8_t* from = image.rgb.data() + channel;
        for (std::size_t i = 0; i < pixels; ++i) to[i] = table[from[i * kChannels]];
    }
}

void stack(std::span<const Image> tiles, const Normaliser& normaliser,
           std::vector<std::int64_t>& shape, std::vector<float>& values) {
    if (tiles.empty())
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("A picture came out without any tiles."));
    const Image& first = tiles.front();
    for (const Image& tile : tiles)
        if (tile.width != first.width || tile.height != first.height)
            throw Error(
                ErrorCode::Malformed,
                Sentence::of(
                    "The model's picture settings cut pictures into tiles of different sizes."));
    const auto count = static_cast<std::int64_t>(tiles.size());
    const std::int64_t area = std::int64_t{first.width} * first.height;
    const auto values_in_all = checked_mul<std::int64_t>(
        area, count, [] { return Sentence::of("The prepared picture is too large to be true."); });
    if (values_in_all > static_cast<std::int64_t>(limits::kImagePixels))
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("The prepared picture would be larger than allowed."));
    shape = {count, kChannels, first.height, first.width};
    values.clear();
    values.reserve(static_cast<std::size_t>(area * count) * kChannels);
    for (const Image& tile : tiles) normaliser.append_planes(tile, values);
}

}  // namespace aim
