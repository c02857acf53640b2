// The pre-norm transformer that CLIP's and SigLIP's vision towers share.
// Source: transformers/models/clip/modeling_clip.py (CLIPEncoder), siglip/modeling_siglip.py.
#pragma once

#include "core/backbone/activation.h"
#include "core/backbone/decoder.h"

namespace aim {

class VisionEncoder {
public:
    // Takes "encoder.layers.<i>.…" of the first `layers` layers from `tensors`.
    VisionEncoder(const VisionConfig& config, std::int64_t layers, const TensorSource& tensors);

    // transformers' hidden_states of the layers asked for (0: the input, i: what the i-th layer
    // returns), in that order. x [B, n, d]; `mask` [n, n] is added to the scores.
    // Differentiable.
    std::vector<at::Tensor> forward(at::Tensor x, const std::vector<std::int64_t>& states,
                                    const at::Tensor& mask = {}) const;

    std::vector<std::pair<std::string, at::Tensor>> named_parameters() const;

private:
    std::vector<at::Tensor> pass(at::Tensor x, const std::vector<std::int64_t>& states,
                                 const at::Tensor& mask) const;

    struct Layer {
        at::Tensor norm1, norm1_bias, q, q_bias, k, k_bias, v, v_bias, o, o_bias;
        at::Tensor norm2, norm2_bias, fc1, fc1_bias, fc2, fc2_bias;
    };
    std::int64_t heads_, head_dim_;
    double eps_;
    Activation activation_;
    std::vector<Layer> layers_;
};

// hidden_states' own index of a vision_feature_layer (negative: from the end) in a tower of
// `layers` layers. Throws Malformed when there is no such layer.
std::int64_t hidden_state_index(std::int64_t feature_layer, std::int64_t layers);

// [B, C, H, W] -> [B, (H/p)·(W/p), C·p·p], what a convolution with stride p sees of it.
at::Tensor cut_patches(const at::Tensor& pixels, std::int64_t patch);

// That convolution: pixels of any dtype, weight [d, C, p, p], bias [d] or undefined ->
// [B, (H/p)·(W/p), d] in the weight's dtype.
at::Tensor embed_patches(const at::Tensor& pixels, const at::Tensor& weight,
                         const at::Tensor& bias = {});

}  // namespace aim
