#include "core/backbone/bfloat16_norm.h"

#include "core/backbone/bfloat16_bits.h"
#include "core/backbone/bfloat16_tensor.h"
#include "core/backbone/clones.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace aim {

namespace {

constexpr std::int64_t kLanes = 8, kVector = 2 * kLanes;  // AVX2, whatever the processor has
constexpr std::int64_t kChunk = 16;                       // vectors taken together
constexpr std::int64_t kGrain = 16 * 1024;                // numbers a thread should have at least

// The moments of a share of a row in each lane: how many numbers, their mean, and the sum of their
// squared distances from it (Welford's method; shares are merged pairwise, Chan et al. 1979).
struct Moments {
    std::int64_t count = 0;
    float mean[kLanes] = {}, square[kLanes] = {};
};

// What is a product and a sum here is rounded once where the reference's compiler fused the two,
// and twice where it did not; the order of the factors is its own as well.
AIM_INLINE void merge(Moments& into, const Moments& share) {
    const std::int64_t count = into.count + share.count;
    const float part =
        count == 0 ? 0.0F : static_cast<float>(share.count) / static_cast<float>(count);
    const auto before = static_cast<float>(into.count);
    for (std::int64_t l = 0; l < kLanes; ++l) {
        const float delta = share.mean[l] - into.mean[l], step = part * delta;
        into.mean[l] += step;
        into.square[l] = std::fma(step * before, delta, share.square[l] + into.square[l]);
    }
    into.count = count;
}

// Of up to kChunk vectors; their lower and their upper lanes are shares of their own.
AIM_INLINE void chunk_moments(const std::uint16_t* __restrict x, std::int64_t vectors, Moments& low,
                              Moments& high) {
    float mean[kVector] = {}, square[kVector] = {};
    for (std::int64_t i = 0; i < vectors; ++i, x += kVector) {
        const float part = 1.0F / static_cast<float>(i + 1);
#pragma GCC unroll 1
        for (std::int64_t l = 0; l < kVector; ++l) {
            const float value = from_bfloat16(x[l]), delta = value - mean[l];
            const float now = std::fma(delta, part, mean[l]);
            square[l] = std::fma(delta, value - now, square[l]);
            mean[l] = now;
        }
    }
    for (std::int64_t l = 0; l < kLanes; ++l) {
        low.mean[l] = mean[l], low.square[l] = square[l];
        high.mean[l] = mean[kLanes + l], high.square[l] = square[kLanes + l];
    }
    low.count = high.count = vectors;
}

AIM_INLINE void row_moments(const std::uint16_t* x, std::int64_t d, float& mean, float& variance) {
    constexpr int kDeepest = 32;
    const std::int64_t vectors = d / kVector, chunks = (vectors + kChunk - 1) / kChunk;
    const int depth =
        chunks <= 2 ? 1 : static_cast<int>(std::bit_width(static_cast<std::uint64_t>(chunks - 1)));
    Moments stack[kDeepest];
    for (std::int64_t chunk = 0; chunk < chunks; ++chunk) {
        const auto* first = x + chunk * kChunk * kVector;
        const std::int64_t left = vectors - chunk * kChunk, n = left < kChunk ? left : kChunk;
        Moments low, high;
        chunk_moments(first, n, low, high);
        merge(stack[0], low);
        merge(stack[0], high);
        for (int level = 1; level < depth && ((chunk + 1) >> (level - 1)) % 2 == 0; ++level) {
            merge(stack[level], stack[level - 1]);
            stack[level - 1] = Moments();
        }
    }
    for (int level = 1; level < depth; ++level) merge(stack[0], stack[level]);

    std::int64_t count = 0;
    float square = 0;
    mean = 0;
    for (std::int64_t i = vectors * kVector; i < d; ++i) {
        const float value = from_bfloat16(x[i]), delta = value - mean;
        mean += delta / static_cast<float>(++count);
        square += delta * (value - mean);
    }
    const std::int64_t share = 2 * vectors;
    for (std::int64_t l = 0; l < kLanes; ++l) {
        const auto before = static_cast<float>(count);
        count += share;
        const float part =
            count == 0 ? 0.0F : static_cast<float>(share) / static_cast<float>(count);
        const float delta = stack[0].mean[l] - mean;
        mean = std::fma(part, delta, mean);
        square += std::fma(delta * delta * part, before, stack[0].square[l]);
    }
    variance = square / static_cast<float>(d);
}

AIM_CLONES void normalize(const std::uint16_t* __restrict x, const std::uint16_t* __restrict weight,
                          const std::uint16_t* __restrict bias, std::uint16_t* __restrict out,
                          std::int64_t rows, std::int64_t d, float eps) {
    for (std::int64_t row = 0; row < rows; ++row, x += d, out += d) {
        float mean, variance;
        row_moments(x, d, mean, variance);
        const float scale = 1.0F / std::sqrt(variance + eps), shift = -scale * mean;
        for (std::int64_t i = 0; i < d; ++i)
            out[i] = to_bfloat16(std::fma(std::fma(from_bfloat16(x[i]), scale, shift),
                                          from_bfloat16(weight[i]), from_bfloat16(bias[i])));
    }
}

AIM_CLONES void square(const std::uint16_t* __restrict x, float* __restrict out, std::int64_t n) {
    for (std::int64_t i = 0; i < n; ++i) {
        const float value = from_bfloat16(x[i]);
        out[i] = value * value;
    }
}

AIM_CLONES void scale_row(const std::uint16_t* __restrict x, float scale,
                          const std::uint16_t* __restrict weight, std::uint16_t* __restrict out,
                          std::int64_t d) {
    for (std::int64_t i = 0; i < d; ++i)
        out[i] = to_bfloat16(from_bfloat16(weight[i]) *
                             from_bfloat16(to_bfloat16(from_bfloat16(x[i]) * scale)));
}

// Rows of d numbers that a thread should have at least.
std::int64_t grain_of(std::int64_t d) {
    return std::max<std::int64_t>(1, kGrain / std::max<std::int64_t>(d, 1));
}

}  // namespace

at::Tensor bfloat16_layer_norm(const at::Tensor& x, const at::Tensor& weight,
                               const at::Tensor& bias, double eps) {
    const auto whole = x.contiguous(), w = weight.contiguous(), b = bias.contiguous();
    auto out = at::empty_like(whole);
    const std::int64_t d = whole.size(-1), rows = d == 0 ? 0 : whole.numel() / d;
    auto* to = bits_of(out);
    at::parallel_for(0, rows, grain_of(d), [&](std::int64_t begin, std::int64_t end) {
        normalize(bits_of(whole) + begin * d, bits_of(w), bits_of(b), to + begin * d, end - begin,
                  d, static_cast<float>(eps));
    });
    return out;
}

at::Tensor bfloat16_rms_norm(const at::Tensor& x, const at::Tensor& weight, double eps) {
    const auto whole = x.contiguous(), w = weight.contiguous();
    auto out = at::empty_like(whole);
    const std::int64_t d = whole.size(-1), rows = d == 0 ? 0 : whole.numel() / d;
    const auto squares = at::empty({rows, d}, whole.options().dtype(at::kFloat));
    const auto* from = bits_of(whole);
    auto* to = bits_of(out);
    auto* wide = squares.data_ptr<float>();
    at::parallel_for(0, rows, grain_of(d), [&](std::int64_t begin, std::int64_t end) {
        square(from + begin * d, wide + begin * d, (end - begin) * d);
    });
    const auto sums = squares.sum(-1);
    const auto* sum = sums.data_ptr<float>();
    const auto length = static_cast<float>(d), small = static_cast<float>(eps);
    at::parallel_for(0, rows, grain_of(d), [&](std::int64_t begin, std::int64_t end) {
        for (auto row = begin; row < end; ++row)
            scale_row(from + row * d, 1.0F / std::sqrt(sum[row] / length + small), bits_of(w),
                      to + row * d, d);
    });
    return out;
}

}  // namespace aim
