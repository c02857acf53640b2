#include "core/backbone/norms.h"

#include "core/backbone/bfloat16_norm.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace aim {

at::Tensor rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps) {
    const auto wide = x.to(at::kFloat);
    const auto scale = at::rsqrt(wide.square().mean(-1, /*keepdim=*/true) + eps);
    return weight * (wide * scale).to(weight.scalar_type());
}

at::Tensor layer_norm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                      double eps) {
    const bool grown = at::GradMode::is_enabled() &&
                       (x.requires_grad() || weight.requires_grad() || bias.requires_grad());
    if (!grown && x.is_cpu() && x.scalar_type() == at::kBFloat16 &&
        weight.scalar_type() == at::kBFloat16)
        return bfloat16_layer_norm(x, weight, bias, eps);
    return at::layer_norm(x.to(at::kFloat), {x.size(-1)}, weight.to(at::kFloat),
                          bias.to(at::kFloat), eps)
        .to(weight.scalar_type());
}

}  // namespace aim
