// A small convolutional network that learns the concepts' drawings first and then guides the vision
// transformer: its feature map at every place is what the transformer's token there is asked to hold.
// A transformer alone learns slowly from a few thousand pictures (Li et al. 2022, "Locality Guidance
// for Improving Vision Transformers on Tiny Datasets", arXiv 2207.10026). Not shipped.
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <map>
#include <string>

namespace aim::demo {

class DrawingTeacher {
public:
    static constexpr std::int64_t kFeatures = 256;

    DrawingTeacher(std::int64_t concepts, std::uint64_t seed);

    std::map<std::string, at::Tensor>& weights() { return weights_; }
    void load(const std::map<std::string, at::Tensor>& tensors);

    // pixels [B, 3, e, e] -> [B, (e/16)^2, kFeatures] in a picture's row-major order: the places of
    // patches of 16 pixels.
    at::Tensor features(const at::Tensor& pixels) const;
    at::Tensor logits(const at::Tensor& features) const;  // -> [B, concepts], float32

private:
    at::Tensor convolve(const at::Tensor& x, const std::string& name, std::int64_t stride) const;

    std::map<std::string, at::Tensor> weights_;
};

}  // namespace aim::demo
