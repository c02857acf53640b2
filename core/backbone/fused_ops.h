// Two element-wise steps that LibTorch takes several passes over memory for, or does one number at
// a time in bfloat16. Plain loops that the compiler turns into vectors; where they do not apply
// (gradients, other devices, other number formats) the usual operations stand in.
#pragma once

#include <ATen/core/Tensor.h>

namespace aim {

// silu(gate) * up, silu rounded to the inputs' dtype first, as the reference has it.
at::Tensor silu_times(const at::Tensor& gate, const at::Tensor& up);

// Softmax over the last axis, but for the division: float32 scores [..., n] become e^(score -
// largest), rounded to `dtype` but kept in float32, in place; returns their unrounded sums [...,
// 1]. Rows times values, divided by the sums, is how the reference's attention kernel does it.
at::Tensor exponentials_(at::Tensor scores, at::ScalarType dtype);

}  // namespace aim
