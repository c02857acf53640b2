// Attention of one new token, as generating does it for every layer: straight through the cache, in
// one step for LibTorch's dozen.
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>

namespace aim {

// q [heads, 1, head_dim] against k, v [kv_heads, L, head_dim], of which it sees those from position
// `first` on; all bfloat16 on the CPU, each row's numbers side by side, no gradient. Sums are kept
// in float32, exponentials and what is read rounded as elsewhere (attention.cpp). -> [1, heads *
// head_dim]
at::Tensor one_query_attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                               std::int64_t first);

}  // namespace aim
