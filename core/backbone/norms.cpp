#include "core/backbone/norms.h"

#include "core/backbone/bfloat16_norm.h"
#include "core/backbone/bfloat16_tensor.h"

#include <ATen/ATen.h>

namespace aim {

at::Tensor rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps) {
    if (is_inference_in_bfloat16(x, weight)) return bfloat16_rms_norm(x, weight, eps);
    const auto wide = x.to(at::kFloat);
    const auto scale = at::rsqrt(wide.square().mean(-1, /*keepdim=*/true) + eps);
    return weight * (wide * scale).to(weight.scalar_type());
}

at::Tensor layer_norm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                      double eps) {
    if (is_inference_in_bfloat16(x, weight, bias)) return bfloat16_layer_norm(x, weight, bias, eps);
    return at::layer_norm(x.to(at::kFloat), {x.size(-1)}, weight.to(at::kFloat),
                          bias.to(at::kFloat), eps)
        .to(weight.scalar_type());
}

}  // namespace aim
