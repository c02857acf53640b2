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
    throw Error(
        ErrorCode::Unsupported,
        Sentence::of("A vision tower of the kind \"%1\" does not belong in a model of this family.",
                     config.model_type));
}

void check_pixels(const at::Tensor& pixels, const VisionConfig& config) {
    const auto size = config.image_size;
    if (pixels.dim() != 4 || pixels.size(1) != config.channels || pixels.size(2) != size ||
        pixels.size(3) != size)
        throw Error(ErrorCode::Mismatch, Sentence::of("The vision tower takes pictures of %1 x %1 "
                                                      "pixels; what it was given has another size.",
                                                      size));
}

}  // namespace aim
