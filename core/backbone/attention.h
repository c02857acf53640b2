// Scaled dot-product attention, the only file that chooses a kernel. Grouped-query: `heads` queries
// share `kv_heads` keys, head h reading key head h / (heads / kv_heads).
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>

namespace aim {

// Causal, for one sequence behind a cache: q [heads, n, head_dim] are the last n of the L positions
// of k, v [kv_heads, L, head_dim]. `window` > 0: a query sees the last `window` positions only,
// itself included. -> [n, heads * head_dim]. Inference only.
at::Tensor cached_attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                            std::int64_t window);

// Batched and differentiable: q [B, heads, n, head_dim], k, v [B, kv_heads, n, head_dim]; `mask`
// [n, n] is added to the scores (undefined: every position sees every other). Without gradients it
// goes block by block, so that pictures of thousands of patches fit. -> [B, n, heads * head_dim].
at::Tensor batched_attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                             const at::Tensor& mask);

// 0 where a query may look, -inf elsewhere: float32 [n, n].
at::Tensor causal_mask(std::int64_t n, std::int64_t window, at::Device device);

}  // namespace aim
