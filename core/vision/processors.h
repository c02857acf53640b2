// The families' processors, made from their settings. One file each.
#pragma once

#include "core/vision/image_processor.h"
#include "core/vision/processor_config.h"

#include <memory>

namespace aim {

std::unique_ptr<const ImageProcessor> make_clip_processor(const ProcessorConfig& config);
std::unique_ptr<const ImageProcessor> make_llava_next_processor(const ProcessorConfig& config);
std::unique_ptr<const ImageProcessor> make_llava_onevision_processor(const ProcessorConfig& config);
std::unique_ptr<const ImageProcessor> make_idefics3_processor(const ProcessorConfig& config);
std::unique_ptr<const ImageProcessor> make_qwen2_vl_processor(const ProcessorConfig& config);

}  // namespace aim
