// Element-wise steps that LibTorch takes several passes over memory for, or does one number at a
// time in bfloat16. Plain loops that the compiler turns into vectors; where they do not apply
// (gradients, other devices, other number formats) the usual operations stand in.
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>

namespace aim {

// silu(gate) * up, silu rounded to the inputs' dtype first, as the reference has it.
at::Tensor silu_times(const at::Tensor& gate, const at::Tensor& up);

// x [..., n, 2 * half], the two halves turned against each other by angles with these cosines and
// sines, float32 [n, half] or of any shape that fits. Rounded to x's dtype behind every product and
// sum. Differentiable.
at::Tensor rotate_halves(const at::Tensor& x, const at::Tensor& cos, const at::Tensor& sin);

// Softmax over the last axis, but for the division: float32 scores [..., n] become e^(score -
// largest) in place; returns their sums [..., 1]. Rows times values, divided by the sums, is how
// the reference's attention kernel does it. With bfloat16 for `dtype` they are what that kernel
// makes of them, rounded but for the sums and kept in float32; it takes the keys in blocks, so it
// matters which of how many `keys` the columns are: those from `first` on.
at::Tensor exponentials_(at::Tensor scores, at::ScalarType dtype, std::int64_t first,
                         std::int64_t keys);

}  // namespace aim
