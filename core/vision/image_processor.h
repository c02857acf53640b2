// From a decoded picture to the numbers a vision tower takes: one file per family's processor.
#pragma once

#include "core/vision/image.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace aim {

// float32, row-major. What the reference's processor returns for one picture, without the batch
// axis where it has one ([tiles, 3, h, w] or, for Qwen, [patches, 3 * temporal * patch * patch];
// for plain LLaVA [1, 3, h, w]).
struct ProcessedImage {
    std::vector<std::int64_t> shape;
    std::vector<float> pixel_values;
    std::int64_t original_height = 0;  // image_sizes of llava_next / llava_onevision
    std::int64_t original_width = 0;
    std::array<std::int64_t, 3> grid_thw{};          // image_grid_thw of Qwen
    std::vector<std::uint8_t> pixel_attention_mask;  // [tiles, h, w] of Idefics3; empty elsewhere
    std::int64_t tile_rows = 0;  // Idefics3 split; 0 when the picture was not split
    std::int64_t tile_columns = 0;
};

class ImageProcessor {
public:
    // Reads preprocessor_config.json and/or processor_config.json (transformers v4 and v5 layouts).
    // `model_type` is config.json's; it decides the family. Throws Unsupported, Malformed.
    static std::unique_ptr<const ImageProcessor> open(const std::filesystem::path& model_dir,
                                                      const std::string& model_type);
    virtual ~ImageProcessor() = default;

    // `pictures_in_prompt`: some families tile only when a prompt holds a single picture.
    // Thread-safe.
    virtual ProcessedImage process(const Image& image, int pictures_in_prompt) const = 0;
};

}  // namespace aim
