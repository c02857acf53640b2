#include "core/backbone/rms_norm.h"

#include <ATen/ATen.h>

namespace aim {

at::Tensor rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps) {
    const auto wide = x.to(at::kFloat);
    const auto scale = at::rsqrt(wide.square().mean(-1, /*keepdim=*/true) + eps);
    return weight * (wide * scale).to(weight.scalar_type());
}

}  // namespace aim
