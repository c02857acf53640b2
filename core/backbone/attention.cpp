#include "core/backbone/attention.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <limits>

namespace aim {

namespace {

// Queries a block: small enough that a block's scores stay in cache, large enough for the matrix
// units.
constexpr std::int64_t kQueryBlock = 128;

// scores [heads, rows, seen] of the queries from position `query` on and the keys from position
// `key` on: what a query may not see becomes -inf, in place. The last key is the last query's own.
void hide_unseen(at::Tensor scores, std::int64_t query, std::int64_t key, std::int64_t window) {
    const auto rows = scores.size(1), seen = scores.size(2);
    const auto options = at::TensorOptions().dtype(at::kLong).device(scores.device());
    const auto minus_infinity = -std::numeric_limits<double>::infinity();
    const auto queries = at::arange(query, query + rows, options).unsqueeze(1);
    if (rows > 1) {  // only the last square can lie in a query's future
        const auto keys = at::arange(query, query + rows, options).unsqueeze(0);
        scores.narrow(2, seen - rows, rows).masked_fill_(keys > queries, minus_infinity);
    }
    if (window > 0 && seen > window) {
        const auto keys = at::arange(key, key + seen, options).unsqueeze(0);
        scores.masked_fill_(keys + window <= queries, minus_infinity);
    }
}

}  // namespace

at::Tensor causal_mask(std::int64_t n, std::int64_t window, at::Device device) {
    const auto minus_infinity = -std::numeric_limits<double>::infinity();
    const auto options = at::TensorOptions().dtype(at::kFloat).device(device);
    auto mask = at::full({n, n}, minus_infinity, options).triu_(1);
    if (window > 0 && window < n)
        mask = mask + at::full({n, n}, minus_infinity, options).tril_(-window);
    return mask;
}

at::Tensor batched_attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                             const at::Tensor& mask) {
    const auto batch = q.size(0), heads = q.size(1), n = q.size(2), dim = q.size(3);
    const auto kv_heads = k.size(1), group = heads / kv_heads;
    // The queries that share a key head stand below each other, so that keys are not repeated.
    const auto scaled = (q * (1.0 / std::sqrt(static_cast<double>(dim))))
                            .reshape({batch * kv_heads, group * n, dim});
    auto scores = at::bmm(scaled, k.reshape({batch * kv_heads, n, dim}).transpose(1, 2));
    if (mask.defined())
        scores = (scores.view({batch * kv_heads * group, n, n}) + mask.to(scores.scalar_type()))
                     .view({batch * kv_heads, group * n, n});
    const auto weights = at::softmax(scores, -1);
    const auto out = at::bmm(weights.to(v.scalar_type()), v.reshape({batch * kv_heads, n, dim}));
    return out.view({batch, heads, n, dim}).transpose(1, 2).reshape({batch, n, heads * dim});
}

at::Tensor cached_attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                            std::int64_t window) {
    const auto heads = q.size(0), n = q.size(1), dim = q.size(2);
    const auto kv_heads = k.size(0), length = k.size(1), group = heads / kv_heads;
    const auto past = length - n;
    const auto scaled = q * (1.0 / std::sqrt(static_cast<double>(dim)));
    auto out = at::empty({heads, n, dim}, q.options());
    for (std::int64_t begin = 0; begin < n; begin += kQueryBlock) {
        const auto rows = std::min(kQueryBlock, n - begin);
        // Nothing behind the block's last query and nothing before its first one's window is
        // computed.
        const auto last = past + begin + rows;
        const auto first = window > 0 ? std::max<std::int64_t>(0, past + begin + 1 - window) : 0;
        const auto seen = last - first;
        const auto queries = scaled.narrow(1, begin, rows).reshape({kv_heads, group * rows, dim});
        auto scores = at::bmm(queries, k.narrow(1, first, seen).transpose(1, 2));
        hide_unseen(scores.view({heads, rows, seen}), past + begin, first, window);
        const auto weights = at::softmax(scores, -1);
        const auto part = at::bmm(weights, v.narrow(1, first, seen));
        out.narrow(1, begin, rows).copy_(part.view({heads, rows, dim}));
    }
    return out.transpose(0, 1).reshape({n, heads * dim});
}

}  // namespace aim
