#include "core/backbone/norms.h"

#include "core/backbone/fused_ops.h"

#include <ATen/ATen.h>

namespace aim {

at::Tensor rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps) {
    const auto wide = x.to(at::kFloat);
    const auto scale = at::rsqrt(wide.square().mean(-1, /*keepdim=*/true) + eps);
    return weight * (wide * scale).to(weight.scalar_type());
}

at::Tensor layer_norm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                      double eps) {
    return fused_layer_norm(x, weight, bias, eps);
}

}  // namespace aim
