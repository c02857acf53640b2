// The two norms of transformer blocks, computed in float32 whatever the input: root mean square
// (arXiv 1910.07467; LlamaRMSNorm of transformers) and layer norm (arXiv 1607.06450).
#pragma once

#include <ATen/core/Tensor.h>

namespace aim {

// x [..., d], weight and bias [d]. Differentiable; give the weight's dtype.
at::Tensor rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps);
at::Tensor layer_norm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                      double eps);

}  // namespace aim
