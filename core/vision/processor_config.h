// What preprocessor_config.json / processor_config.json say, with the reference's defaults for what
// they leave out. Source: transformers 5.12 image_processing_utils.py (get_size_dict,
// _set_attributes) and the class attributes of each image processor.
#pragma once

#include "core/vision/anyres.h"
#include "core/vision/resize.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace aim {

// 0 stands for a key that is not there.
struct SizeSpec {
    int height = 0;
    int width = 0;
    int shortest_edge = 0;
    int longest_edge = 0;
    int max_height = 0;
    int max_width = 0;
};

enum class ProcessorKind { Clip, Llava, Siglip, Vit, LlavaNext, LlavaOnevision, Idefics3, Qwen2Vl };

struct ProcessorConfig {
    ProcessorKind kind = ProcessorKind::Clip;
    bool do_resize = true;
    bool do_center_crop = false;
    bool do_rescale = true;
    bool do_normalize = true;
    bool do_pad = false;
    std::optional<SizeSpec> size;
    std::optional<SizeSpec> crop_size;
    std::optional<SizeSpec> pad_size;
    Filter filter = Filter::Bicubic;
    double rescale_factor = 1.0 / 255.0;
    std::array<double, 3> image_mean{};
    std::array<double, 3> image_std{};

    std::vector<Resolution> grid_pinpoints;  // llava_next, llava_onevision
    bool do_image_splitting = true;          // idefics3
    int max_image_edge = 0;                  // idefics3: the side of a tile
    int patch_size = 14;  // Qwen, with min/max pixels in size.shortest/longest_edge
    int temporal_patch_size = 2;
    int merge_size = 2;

    int mean_byte(int channel) const {  // the padding colour of pad_to_square
        return static_cast<int>(image_mean[static_cast<std::size_t>(channel)] * 255);
    }
};

// `model_type` is config.json's and decides when the file does not name its processor class.
// Throws NotFound, Unreadable, Malformed, Unsupported.
ProcessorConfig read_processor_config(const std::filesystem::path& model_dir,
                                      const std::string& model_type);

}  // namespace aim
