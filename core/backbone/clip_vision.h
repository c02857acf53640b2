// CLIP's vision tower (arXiv 2103.00020; transformers/models/clip/modeling_clip.py,
// CLIPVisionModel).
#pragma once

#include "core/backbone/vision_tower.h"

namespace aim {

class ClipVision final : public VisionTower {
public:
    // Canonical names: "embeddings.class_embedding", "embeddings.patch_embedding.weight", …,
    // "pre_layrnorm.*" (the checkpoints' own spelling), "encoder.layers.*", "post_layernorm.*".
    // `layers_used` < 0 takes everything; otherwise only the first layers, without post_layernorm,
    // which no feature layer passes.
    ClipVision(VisionConfig config, const TensorSource& tensors, std::int64_t layers_used = -1);

    const VisionConfig& config() const override { return config_; }
    bool has_class_token() const override { return true; }
    std::vector<at::Tensor> forward(const at::Tensor& pixels,
                                    const std::vector<std::int64_t>& layers) const override;
    at::Tensor forward(const at::Tensor& pixels, std::int64_t layer) const;
    std::vector<std::pair<std::string, at::Tensor>> named_parameters() const override;

private:
    VisionConfig config_;
    at::Tensor class_embedding_, patch_embedding_, position_embedding_;
    at::Tensor pre_norm_, pre_norm_bias_, post_norm_, post_norm_bias_;
    VisionEncoder encoder_;
};

}  // namespace aim
