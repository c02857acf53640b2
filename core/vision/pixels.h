// The steps that every family's processor is made of, on 8-bit pictures until the last one.
#pragma once

#include "core/vision/processor_config.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace aim {

Resolution resolution_of(const Image& image);

// What TorchvisionBackend.resize would bring a picture of this size to. Throws Malformed when the
// settings do not say.
Resolution resized_size(const Resolution& original, const SizeSpec& size);

Image resize_to(const Image& image, const Resolution& size, Filter filter);
// Resize and centre crop (padding with black where the crop is larger), each as the settings say.
Image resize_and_crop(const Image& image, const ProcessorConfig& config);

struct Padding {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};
Image padded(const Image& image, const Padding& padding, const std::array<std::uint8_t, 3>& colour);
// Centred in a square of its longer side.
Image padded_to_square(const Image& image, const ProcessorConfig& config);
Image cut_out(const Image& image, const Window& window);

// Rescale and normalise, fused as the reference fuses them, in float32.
class Normaliser {
public:
    explicit Normaliser(const ProcessorConfig& config);
    float operator()(std::uint8_t value, int channel) const {
        return table_[static_cast<std::size_t>(channel)][value];
    }
    // Appends [3, height, width].
    void append_planes(const Image& image, std::vector<float>& out) const;

private:
    std::array<std::array<float, 256>, 3> table_{};
};

// Stacks pictures of one size into [pictures, 3, height, width]. Throws Malformed when they differ,
// TooLarge.
void stack(std::span<const Image> tiles, const Normaliser& normaliser,
           std::vector<std::int64_t>& shape, std::vector<float>& values);

}  // namespace aim
