#include "core/backbone/attention.h"

#include "core/backbone/bfloat16_tensor.h"
#include "core/backbone/fused_ops.h"
#include "core/backbone/one_query.h"
#include "core/backbone/product_in_fours.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <cmath>
#include <limits>

namespace aim {

namespace {

// Queries a block: small enough that a block's scores stay in cache, large enough for the matrix
// units.
constexpr std::int64_t kQueryBlock = 128;
// Scores of one block where pictures are read: 16 MB. All of them at once would be gigabytes for a
// picture of several thousand patches.
constexpr std::int64_t kScores = 4LL * 1024 * 1024;

// Multiplications up to which an attention is added up in fours.
constexpr std::int64_t kSmall = 4LL * 1024 * 1024;

double scale_of(const at::Tensor& q) { return 1.0 / std::sqrt(static_cast<double>(q.size(-1))); }

// float32 on the CPU, whatever the inputs are: rounded to bfloat16, a score of 8 would be off by 3
// % of what softmax makes of it, and products of float32 cost little beside the layers'.
at::Tensor wide(const at::Tensor& x) { return x.device().is_cpu() ? x.to(at::kFloat) : x; }

// Whether q [..., dim] and the keys should be multiplied `in_fours`: where that costs nothing.
bool is_small(const at::Tensor& q, std::int64_t keys) {
    return q.scalar_type() == at::kBFloat16 && q.device().is_cpu() && q.numel() * keys <= kSmall;
}

// q [B, rows, dim] times k [B, seen, dim], over the root of dim: which the reference divides by
// behind the product.
at::Tensor scores_of(const at::Tensor& q, const at::Tensor& k, bool in_fours) {
    const auto keys = wide(k).transpose(1, 2);
    return in_fours ? product_in_fours(wide(q), keys).mul_(scale_of(q))
                    : at::bmm(wide(q) * scale_of(q), keys);
}

// Rounds where the reference's kernel does: the exponentials, and what is read. v holds the keys'
// values from key `first` on, of `keys`.
at::Tensor read_values(const at::Tensor& scores, const at::Tensor& v, at::ScalarType dtype,
                       std::int64_t first, std::int64_t keys, bool in_fours) {
    if (at::GradMode::is_enabled() || !v.device().is_cpu())
        return at::bmm(at::softmax(scores, -1).to(v.scalar_type()), v);
    const auto sums = exponentials_(scores, dtype, first, keys);
    auto read = in_fours ? product_in_fours(scores, wide(v)) : at::bmm(scores, wide(v));
    return read.mul_(sums.reciprocal()).to(dtype);
}

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

// q [B, group, rows, dim] against k, v [B, n, dim]; mask [rows, n] or undefined. -> as q.
at::Tensor attend(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                  const at::Tensor& mask) {
    const auto batch = q.size(0), group = q.size(1), rows = q.size(2), dim = q.size(3);
    const auto keys = k.size(1);
    const bool in_fours = !at::GradMode::is_enabled() && is_small(q, keys);
    // The queries that share a key head stand below each other, so that keys are not repeated.
    auto scores = scores_of(q.reshape({batch, group * rows, dim}), k, in_fours);
    if (mask.defined())
        scores = (scores.view({batch, group, rows, -1}) + mask.to(scores.scalar_type()))
                     .view({batch, group * rows, -1});
    return read_values(scores, v, q.scalar_type(), 0, keys, in_fours)
        .view({batch, group, rows, dim});
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
    const auto pairs = batch * k.size(1), group = heads / k.size(1);
    const auto queries = q.reshape({pairs, group, n, dim});
    const auto keys = k.reshape({pairs, n, dim}), values = v.reshape({pairs, n, dim});
    at::Tensor out;
    if (at::GradMode::is_enabled() || pairs * group * n * n <= kScores) {
        out = attend(queries, keys, values, mask);
    } else {
        out = at::empty({pairs, group, n, dim}, q.options());
        const auto together = std::clamp<std::int64_t>(kScores / (group * n * n), 1, pairs);
        const auto rows = std::clamp<std::int64_t>(kScores / (together * group * n), 1, n);
        for (std::int64_t pair = 0; pair < pairs; pair += together) {
            const auto some = std::min(together, pairs - pair);
            for (std::int64_t row = 0; row < n; row += rows) {
                const auto few = std::min(rows, n - row);
                out.narrow(0, pair, some)
                    .narrow(2, row, few)
                    .copy_(attend(queries.narrow(0, pair, some).narrow(2, row, few),
                                  keys.narrow(0, pair, some), values.narrow(0, pair, some),
                                  mask.defined() ? mask.narrow(0, row, few) : mask));
            }
        }
    }
    return out.view({batch, heads, n, dim}).transpose(1, 2).reshape({batch, n, heads * dim});
}

at::Tensor cached_attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                            std::int64_t window) {
    const auto heads = q.size(0), n = q.size(1), dim = q.size(2);
    const auto kv_heads = k.size(0), length = k.size(1), group = heads / kv_heads;
    const auto past = length - n;
    if (n == 1 && is_inference_in_bfloat16(q, k, v) && q.stride(2) == 1)
        return one_query_attention(q, k, v,
                                   window > 0 ? std::max<std::int64_t>(0, length - window) : 0);
    const bool in_fours = n > 1 && is_small(q, length);
    const auto keys = wide(k), values = wide(v);  // once for all blocks
    auto out = at::empty({heads, n, dim}, q.options());
    for (std::int64_t begin = 0; begin < n; begin += kQueryBlock) {
        const auto rows = std::min(kQueryBlock, n - begin);
        // Nothing behind the block's last query and nothing before its first one's window is
        // computed.
        const auto last = past + begin + rows;
        const auto first = window > 0 ? std::max<std::int64_t>(0, past + begin + 1 - window) : 0;
        const auto seen = last - first;
        const auto queries = q.narrow(1, begin, rows).reshape({kv_heads, group * rows, dim});
        auto scores = scores_of(queries, keys.narrow(1, first, seen), in_fours);
        hide_unseen(scores.view({heads, rows, seen}), past + begin, first, window);
        const auto part = read_values(scores, values.narrow(1, first, seen), q.scalar_type(), first,
                                      length, in_fours);
        out.narrow(1, begin, rows).copy_(part.view({heads, rows, dim}));
    }
    return out.transpose(0, 1).reshape({n, heads * dim});
}

}  // namespace aim
