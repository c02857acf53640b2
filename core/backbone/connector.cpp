#include "core/backbone/connector.h"

#include "core/backbone/linear.h"

#include <ATen/ATen.h>

namespace aim {

MlpConnector::MlpConnector(std::int64_t in, std::int64_t hidden, const std::string& activation,
                           bool bias, const TensorSource& tensors)
    : activation_(activation_from_name(activation)) {
    first_ = tensors("linear_1.weight", {hidden, in});
    if (bias) first_bias_ = tensors("linear_1.bias", {hidden});
    second_ = tensors("linear_2.weight", {hidden, hidden});
    if (bias) second_bias_ = tensors("linear_2.bias", {hidden});
}

at::Tensor MlpConnector::forward(const at::Tensor& features, bool bias_apart) const {
    const bool apart = bias_apart && first_bias_.defined();
    const auto inner = apart ? apply_linear(features, first_) + first_bias_
                             : apply_linear(features, first_, first_bias_);
    return apply_linear(activate(activation_, inner), second_, second_bias_);
}

std::vector<std::pair<std::string, at::Tensor>> MlpConnector::named_parameters() const {
    std::vector<std::pair<std::string, at::Tensor>> out{{"linear_1.weight", first_}};
    if (first_bias_.defined()) out.emplace_back("linear_1.bias", first_bias_);
    out.emplace_back("linear_2.weight", second_);
    if (second_bias_.defined()) out.emplace_back("linear_2.bias", second_bias_);
    return out;
}

}  // namespace aim
