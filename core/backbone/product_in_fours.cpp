#include "core/backbone/product_in_fours.h"

#include "core/backbone/clones.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <cmath>
#include <cstdint>

namespace aim {

namespace {

constexpr std::int64_t kColumns = 64;       // whose sums stay in registers
constexpr std::int64_t kGrain = 64 * 1024;  // multiplications a thread should have at least

AIM_INLINE void add_up(const float* __restrict a, const float* __restrict b, float* __restrict out,
                       std::int64_t inner, std::int64_t m, std::int64_t columns) {
    float sums[4][kColumns] = {};
    const std::int64_t whole = inner / 4 * 4;
    for (std::int64_t k = 0; k < inner; ++k) {
        float* sum = sums[k < whole ? k % 4 : 0];
        for (std::int64_t j = 0; j < columns; ++j) sum[j] = std::fma(a[k], b[k * m + j], sum[j]);
    }
    for (std::int64_t j = 0; j < columns; ++j)
        out[j] = ((sums[0][j] + sums[1][j]) + sums[2][j]) + sums[3][j];
}

AIM_CLONES void multiply(const float* a, const float* b, float* out, std::int64_t rows,
                         std::int64_t inner, std::int64_t m) {
    for (std::int64_t row = 0; row < rows; ++row, a += inner, out += m) {
        std::int64_t j = 0;
        for (; j + kColumns <= m; j += kColumns) add_up(a, b + j, out + j, inner, m, kColumns);
        if (j < m) add_up(a, b + j, out + j, inner, m, m - j);
    }
}

}  // namespace

at::Tensor product_in_fours(const at::Tensor& a, const at::Tensor& b) {
    const auto left = a.contiguous(), right = b.contiguous();
    const auto rows = left.size(1), inner = left.size(2), m = right.size(2);
    auto out = at::empty({left.size(0), rows, m}, left.options());
    const auto* x = left.data_ptr<float>();
    const auto* y = right.data_ptr<float>();
    auto* to = out.data_ptr<float>();
    const std::int64_t grain =
        std::max<std::int64_t>(1, kGrain / std::max<std::int64_t>(1, inner * m));
    at::parallel_for(0, left.size(0) * rows, grain, [&](std::int64_t begin, std::int64_t end) {
        while (begin < end) {  // up to the end of a matrix
            const auto matrix = begin / rows, some = std::min(end, (matrix + 1) * rows) - begin;
            multiply(x + begin * inner, y + matrix * inner * m, to + begin * m, some, inner, m);
            begin += some;
        }
    });
    return out;
}

}  // namespace aim
