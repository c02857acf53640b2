// A linear layer's product, whatever its weights are kept in: as they come, or in 8 bits with one
// scale for each output (half of bfloat16's memory). LibTorch 1.13 has no product of the latter
// with unrounded activations, so it is ours.
#pragma once

#include <ATen/core/Tensor.h>

#include <string>

namespace aim {

// x [..., in] times weight [out, in], plus bias [out] when it is defined: [..., out] in x's dtype.
// With 8-bit weights only the weights are rounded, never x; on the CPU, without gradients.
at::Tensor apply_linear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias = {});

// float32, bfloat16 or float16 [out, in] -> QInt8, per channel over axis 0: the largest magnitude
// of an output's weights becomes 127, the others round to the nearest. A row of zeros stays one.
at::Tensor quantise_int8(const at::Tensor& weight);

// Whether a tensor of this canonical name and rank is a linear layer's matrix: every matrix but the
// embeddings, which are looked up and not multiplied.
bool is_linear_weight(const std::string& name, std::int64_t rank);

}  // namespace aim
