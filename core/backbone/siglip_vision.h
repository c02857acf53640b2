// SigLIP's vision tower (arXiv 2303.15343) as LLaVA-OneVision uses it, and with the
// variable-resolution positions of Idefics3 / SmolVLM. Source:
// transformers/models/siglip/modeling_siglip.py, idefics3/modeling_idefics3.py.
#pragma once

#include "core/backbone/vision_tower.h"

namespace aim {

class SiglipVision final : public VisionTower {
public:
    // Canonical names: "embeddings.patch_embedding.{weight,bias}",
    // "embeddings.position_embedding.weight", "encoder.layers.*", "post_layernorm.*" (taken only
    // when `with_final_norm`). `layers_used` < 0: all of them.
    SiglipVision(VisionConfig config, const TensorSource& tensors, std::int64_t layers_used = -1,
                 bool with_final_norm = false);

    const VisionConfig& config() const override { return config_; }
    bool has_class_token() const override { return false; }
    // Without the final norm, as hidden_states are.
    std::vector<at::Tensor> forward(const at::Tensor& pixels,
                                    const std::vector<std::int64_t>& layers) const override;
    std::vector<std::pair<std::string, at::Tensor>> named_parameters() const override;

    // pixels [B, 3, h, w] with the patches that hold picture, bool [B, h/p, w/p] -> states after
    // the final norm [B, patches, d]. A patch's position is its place as a fraction of the picture.
    at::Tensor forward_masked(const at::Tensor& pixels, const at::Tensor& patch_mask) const;

private:
    at::Tensor embed_patches(const at::Tensor& pixels) const;

    VisionConfig config_;
    std::int64_t layers_used_;
    at::Tensor patch_embedding_, patch_bias_, position_embedding_, final_norm_, final_norm_bias_;
    VisionEncoder encoder_;
};

// For each patch the row of the position table it takes: int64 [B, rows * columns]. The reference
// rounds the fractions to the model's `dtype`, which moves some patches where `side` is no power of
// two.
at::Tensor fractional_position_ids(const at::Tensor& patch_mask, std::int64_t side,
                                   at::ScalarType dtype);

}  // namespace aim
