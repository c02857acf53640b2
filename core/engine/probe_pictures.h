// Pictures of a probe: by our own processing or from the reference's processed tensors.
#pragma once

#include "core/backbone/backbone.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace aim {

// `pixels_dir` empty: our own processing. Otherwise pixel_values, image_sizes, image_grid_thw and
// pixel_attention_mask of picture NAME.* come from pixels_dir/NAME.safetensors. Throws NotFound,
// Malformed, Mismatch.
ProcessedImage probe_picture(const Backbone& backbone, const std::filesystem::path& image,
                             const std::filesystem::path& pixels_dir, int pictures_in_prompt);

// pixel_values and its companions as the reference's processor returns them for one prompt.
std::map<std::string, at::Tensor> processor_tensors(const std::string& model_type,
                                                    const std::vector<ProcessedImage>& images);

}  // namespace aim
