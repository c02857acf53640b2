#include "core/backbone/one_query.h"

#include "core/backbone/bfloat16_bits.h"
#include "core/backbone/bfloat16_tensor.h"
#include "core/backbone/clones.h"
#include "core/backbone/dot.h"
#include "core/backbone/fused_ops.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <cmath>
#include <vector>

namespace aim {

namespace {

constexpr std::int64_t kGrain = 32 * 1024;  // numbers a thread should have at least
constexpr std::int64_t kColumns = 64;       // whose sums stay in registers

// out[j] = factor * sum over i of shares[i] * v[i][j], rows of v `stride` numbers apart.
AIM_INLINE void add_columns(const float* __restrict shares, const std::uint16_t* __restrict v,
                            std::int64_t rows, std::int64_t stride, std::int64_t columns,
                            float factor, std::uint16_t* __restrict out) {
    float sums[kColumns] = {};
    for (std::int64_t i = 0; i < rows; ++i, v += stride)
        for (std::int64_t j = 0; j < columns; ++j) sums[j] += shares[i] * from_bfloat16(v[j]);
    for (std::int64_t j = 0; j < columns; ++j) out[j] = to_bfloat16(sums[j] * factor);
}

AIM_CLONES void read(const float* shares, const std::uint16_t* v, std::int64_t rows,
                     std::int64_t stride, std::int64_t dim, float factor, std::uint16_t* out) {
    std::int64_t j = 0;
    for (; j + kColumns <= dim; j += kColumns)
        add_columns(shares, v + j, rows, stride, kColumns, factor, out + j);
    if (j < dim) add_columns(shares, v + j, rows, stride, dim - j, factor, out + j);
}

}  // namespace

at::Tensor one_query_attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                               std::int64_t first) {
    const auto heads = q.size(0), dim = q.size(2), length = k.size(1), seen = length - first;
    const auto group = heads / k.size(0);
    const auto scale = static_cast<float>(1.0 / std::sqrt(static_cast<double>(dim)));
    auto scores = at::empty({heads, seen}, q.options().dtype(at::kFloat));
    auto* const score = scores.data_ptr<float>();
    const auto grain = std::max<std::int64_t>(1, kGrain / (seen * dim));
    at::parallel_for(0, heads, grain, [&](std::int64_t begin, std::int64_t end) {
        std::vector<float> query(static_cast<std::size_t>(dim));
        for (auto head = begin; head < end; ++head) {
            const auto* const from = bits_of(q) + head * q.stride(0);
            for (std::int64_t j = 0; j < dim; ++j)
                query[static_cast<std::size_t>(j)] = from_bfloat16(from[j]) * scale;
            const auto* const keys = bits_of(k) + head / group * k.stride(0);
            for (std::int64_t i = 0; i < seen; ++i)
                score[head * seen + i] = dot(keys + (first + i) * k.stride(1), query.data(), dim);
        }
    });
    const auto sums = exponentials_(scores, at::kBFloat16, first, length);
    auto out = at::empty({1, heads * dim}, q.options());
    at::parallel_for(0, heads, grain, [&](std::int64_t begin, std::int64_t end) {
        for (auto head = begin; head < end; ++head)
            read(score + head * seen, bits_of(v) + head / group * v.stride(0) + first * v.stride(1),
                 seen, v.stride(1), dim, 1.0F / sums.data_ptr<float>()[head],
                 bits_of(out) + head * dim);
    });
    return out;
}

}  // namespace aim
