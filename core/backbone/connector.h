// The two-layer perceptron between vision tower and language model
// (transformers/models/llava/modeling_llava.py, LlavaMultiModalProjector).
#pragma once

#include "core/backbone/activation.h"
#include "core/backbone/decoder.h"

namespace aim {

class MlpConnector {
public:
    // Canonical names: "linear_1.weight" [hidden, in], "linear_2.weight" [hidden, hidden], and
    // their ".bias" when `bias`.
    MlpConnector(std::int64_t in, std::int64_t hidden, const std::string& activation, bool bias,
                 const TensorSource& tensors);

    // [..., in] -> [..., hidden]; differentiable. `bias_apart`: the first layer's product is rounded
    // before its bias is added.
    at::Tensor forward(const at::Tensor& features, bool bias_apart = false) const;
    std::vector<std::pair<std::string, at::Tensor>> named_parameters() const;

private:
    Activation activation_;
    at::Tensor first_, first_bias_, second_, second_bias_;
};

}  // namespace aim
