// Root-mean-square norm (arXiv 1910.07467), in float32 whatever the input, as the reference does it
// (transformers/models/llama/modeling_llama.py, LlamaRMSNorm).
#pragma once

#include <ATen/core/Tensor.h>

namespace aim {

// x [..., d], weight [d]. Differentiable; gives the weight's dtype.
at::Tensor rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps);

}  // namespace aim
