#include "core/backbone/vision_tower.h"

#include "core/backbone/clip_vision.h"
#include "core/backbone/siglip_vision.h"
#include "core/base/error.h"

namespace aim {

std::unique_ptr<const VisionTower> make_vision_tower(const VisionConfig& config,
                                                     const TensorSource& tensors,
                                                     std::int64_t layers_used) {
    if (config.model_type == "clip_vision_model")
        return std::make_unique<const ClipVision>(config, tensors, layers_used);
    if (config.model_type == "siglip_vision_model")
        return std::make_unique<const SiglipVision>(config, tensors, layers_used);
    throw Error(ErrorCode::Unsupported, "A vision tower of the kind \"" + config.model_type +
                                            "\" does not belong into a model of this family.");
}

void check_pixels(const at::Tensor& pixels, const VisionConfig& config) {
    const auto size = config.image_size;
    if (pixels.dim() != 4 || pixels.size(1) != config.channels || pixels.size(2) != size ||
        pixels.size(3) != size)
        throw Error(ErrorCode::Mismatch, "The vision tower takes pictures of " +
                                             std::to_string(size) + " x " + std::to_string(size) +
                                             " pixels; what it was given has another size.");
}

}  // namespace aim
