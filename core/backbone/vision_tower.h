// What the LLaVA families ask of a vision tower.
#pragma once

#include "core/backbone/vision_encoder.h"

#include <memory>

namespace aim {

class VisionTower {
public:
    virtual ~VisionTower() = default;

    virtual const VisionConfig& config() const = 0;
    // Whether the first state is a class token and not a patch.
    virtual bool has_class_token() const = 0;
    // pixels [B, 3, image_size, image_size] -> hidden_states of `layers`, [B, class token +
    // patches, d] each; negative layers count from the end. Differentiable. Throws Mismatch on
    // another size.
    virtual std::vector<at::Tensor> forward(const at::Tensor& pixels,
                                            const std::vector<std::int64_t>& layers) const = 0;
    virtual std::vector<std::pair<std::string, at::Tensor>> named_parameters() const = 0;
};

// CLIP or SigLIP by config.model_type. `layers_used` < 0 takes every tensor; otherwise only what
// the first layers need. Throws Unsupported on other kinds.
std::unique_ptr<const VisionTower> make_vision_tower(const VisionConfig& config,
                                                     const TensorSource& tensors,
                                                     std::int64_t layers_used = -1);

// Throws Mismatch unless pixels are [B, channels, image_size, image_size].
void check_pixels(const at::Tensor& pixels, const VisionConfig& config);

}  // namespace aim
