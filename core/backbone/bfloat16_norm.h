// The norms in bfloat16 on the CPU, to the last bit as the reference has them.
#pragma once

#include <ATen/core/Tensor.h>

namespace aim {

// x [..., d], weight and bias [d], all bfloat16 on the CPU; no gradient. (LibTorch 2:
// aten/src/ATen/native/cpu/moments_utils.h, layer_norm_kernel.cpp.) LibTorch 1.13 rounds every step
// to bfloat16, and float32 in its place falls to the other side of a rounding once in 50,000
// numbers, which random weights make percents of.
at::Tensor bfloat16_layer_norm(const at::Tensor& x, const at::Tensor& weight,
                               const at::Tensor& bias, double eps);

// x [..., d], weight [d], both bfloat16 on the CPU; no gradient. The plain operations in fewer
// passes: their sum of squares is LibTorch's own, whose order decides on roundings.
at::Tensor bfloat16_rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps);

}  // namespace aim
