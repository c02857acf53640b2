#include "core/backbone/fused_ops.h"

#include "core/backbone/bfloat16_bits.h"
#include "core/backbone/bfloat16_tensor.h"
#include "core/backbone/clones.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <cmath>
#include <limits>

namespace aim {

namespace {

constexpr std::int64_t kGrain = 16 * 1024;  // numbers a thread should have at least

// e^x to two units in the last place (Cephes' polynomial) where e^x is an ordinary number; below
// that almost 0, above it the largest there is.
AIM_INLINE float exponential(float x) {
    const float bounded = x < -87.0F ? -87.0F : (x > 88.0F ? 88.0F : x);
    constexpr float kShift = 12582912.0F;  // 1.5 * 2^23: adding it rounds to a whole number
    const float whole = bounded * 1.44269504F + kShift;
    const float n = whole - kShift;
    const float r = (bounded - n * 0.693359375F) + n * 2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * (r * r) + r + 1.0F;
    const auto power = (__builtin_bit_cast(std::uint32_t, whole) - 0x4B400000U + 127U) << 23;
    const float value = p * __builtin_bit_cast(float, power);
    return x != x ? x : value;
}

AIM_CLONES void silu_times(const std::uint16_t* gate, const std::uint16_t* up, std::uint16_t* out,
                           std::int64_t n) {
    for (std::int64_t i = 0; i < n; ++i) {
        const float x = from_bfloat16(gate[i]);
        const float silu = x / (1.0F + exponential(-x));
        out[i] = to_bfloat16(from_bfloat16(to_bfloat16(silu)) * from_bfloat16(up[i]));
    }
}

constexpr std::int64_t kLanes = 16;  // gives the compiler something to do side by side

AIM_INLINE float largest_of(const float* row, std::int64_t n) {
    float most[kLanes];
    for (auto& lane : most) lane = -std::numeric_limits<float>::infinity();
    const std::int64_t whole = n / kLanes * kLanes;
    for (std::int64_t i = 0; i < whole; i += kLanes)
        for (std::int64_t j = 0; j < kLanes; ++j)
            most[j] = row[i + j] > most[j] ? row[i + j] : most[j];
    for (std::int64_t i = whole; i < n; ++i) most[0] = row[i] > most[0] ? row[i] : most[0];
    float largest = most[0];
    for (const auto lane : most) largest = lane > largest ? lane : largest;
    return largest;
}

AIM_INLINE float total(float (&lanes)[kLanes]) {
    for (std::int64_t half = kLanes / 2; half > 0; half /= 2)
        for (std::int64_t j = 0; j < half; ++j) lanes[j] += lanes[j + half];
    return lanes[0];
}

// e^x for x <= 0 to one part in ten thousand, as the reference's attention has it in bfloat16: a
// cubic for what an exponent's fraction lacks to a float's mantissa, written into the float's bits
// (Malossi et al., "Fast exponential computation on SIMD architectures"). An exact e^x would be
// rounded to another bfloat16 in three of a hundred cases.
AIM_INLINE float coarse_exponential(float x) {
    constexpr float kLowest = -87.33654785F;  // of the smallest ordinary float
    const float power = (x < kLowest ? kLowest : x) * 1.44269504F;
    const float f = power - std::floor(power);
    const float cubic = std::fma(f, -0.07920424022F, -0.22433836479F);
    const float lack = std::fma(f, std::fma(f, cubic, 0.30354260501F), 1.0703434948e-4F);
    const float bits = std::fma(power - lack, 8388608.0F, 127.0F * 8388608.0F);
    const float value = __builtin_bit_cast(float, static_cast<std::int32_t>(bits));
    return x != x ? x : (x < kLowest ? 0.0F : value);
}

template <bool kRounded>
AIM_INLINE float replace(float& x, float largest) {
    float e;
    if constexpr (kRounded) {
        e = coarse_exponential(x - largest);
        x = from_bfloat16(to_bfloat16(e));
    } else {  // what a mask hides is nothing at all, not almost nothing
        e = x < largest - 87.0F ? 0.0F : exponential(x - largest);
        x = e;
    }
    return e;
}

// Leaves e^(x - largest) in `row` and returns their sum, before rounding.
template <bool kRounded>
AIM_INLINE float replace_all(float* row, std::int64_t n, float largest) {
    float sums[kLanes] = {};
    const std::int64_t whole = n / kLanes * kLanes;
    for (std::int64_t i = 0; i < whole; i += kLanes)
        for (std::int64_t j = 0; j < kLanes; ++j) sums[j] += replace<kRounded>(row[i + j], largest);
    float sum = total(sums);
    for (std::int64_t i = whole; i < n; ++i) sum += replace<kRounded>(row[i], largest);
    return sum;
}

AIM_CLONES float exponentials(float* row, std::int64_t n) {
    return replace_all<false>(row, n, largest_of(row, n));
}

// In the reference's steps: keys in blocks, each less the largest score met so far, and an exact
// exponential for those that fill no vector at the end of all `keys`. The columns are the keys
// from `first` on.
AIM_CLONES float rounded_exponentials(float* row, std::int64_t n, std::int64_t first,
                                      std::int64_t keys) {
    constexpr std::int64_t kKeyBlock = 512, kVector = 16;
    constexpr float kNone = -std::numeric_limits<float>::infinity();
    const std::int64_t whole = keys / kVector * kVector - first;
    float largest = kNone, sum = 0;
    for (std::int64_t begin = 0, end = 0; begin < n; begin = end) {
        const std::int64_t block = begin + kKeyBlock - (first + begin) % kKeyBlock;
        end = block < n ? block : n;
        const float before = largest, here = largest_of(row + begin, end - begin);
        if (here > before) {
            largest = here;
            const float factor = std::exp(before - largest);
            for (std::int64_t i = 0; i < begin; ++i) row[i] *= factor;
            sum *= factor;
        }
        const float off = largest == kNone ? 0.0F : largest;  // a row without anything to see
        const auto coarse = whole < begin ? begin : (whole > end ? end : whole);
        sum += replace_all<true>(row + begin, coarse - begin, off);
        for (std::int64_t i = coarse; i < end; ++i) {
            const float e = std::exp(row[i] - off);
            row[i] = from_bfloat16(to_bfloat16(e));
            sum += e;
        }
    }
    return sum;
}

// x [n, 2 * half], its rows `stride` numbers apart; cos and sin [n, half] of them, row by row.
// Rounded behind every step, as the reference's operations are.
AIM_CLONES void rotate_rows(const std::uint16_t* __restrict x, std::int64_t stride,
                            const float* __restrict cos, const float* __restrict sin,
                            std::uint16_t* __restrict out, std::int64_t rows, std::int64_t half) {
    const auto rounded = [](float value) { return from_bfloat16(to_bfloat16(value)); };
    for (std::int64_t row = 0; row < rows;
         ++row, x += stride, cos += half, sin += half, out += 2 * half)
        for (std::int64_t i = 0; i < half; ++i) {
            const float first = from_bfloat16(x[i]), second = from_bfloat16(x[half + i]);
            const float c = rounded(cos[i]), s = rounded(sin[i]);
            out[i] = to_bfloat16(rounded(first * c) - rounded(second * s));
            out[half + i] = to_bfloat16(rounded(second * c) + rounded(first * s));
        }
}

}  // namespace

at::Tensor silu_times(const at::Tensor& gate, const at::Tensor& up) {
    if (!is_inference_in_bfloat16(gate, up) || gate.sizes() != up.sizes() ||
        !gate.is_contiguous() || !up.is_contiguous() || gate.numel() == 0)
        return at::silu(gate.to(at::kFloat)).to(gate.scalar_type()) * up;
    auto out = at::empty_like(gate);
    const auto *a = bits_of(gate), *b = bits_of(up);
    auto* to = bits_of(out);
    at::parallel_for(0, out.numel(), kGrain, [&](std::int64_t begin, std::int64_t end) {
        silu_times(a + begin, b + begin, to + begin, end - begin);
    });
    return out;
}

at::Tensor rotate_halves(const at::Tensor& x, const at::Tensor& cos, const at::Tensor& sin) {
    const std::int64_t half = x.size(-1) / 2;
    if (!is_inference_in_bfloat16(x) || x.dim() != 3 || cos.dim() != 2 || x.stride(2) != 1 ||
        cos.size(0) != x.size(1) || !cos.is_contiguous() || !sin.is_contiguous()) {
        const auto c = cos.to(x.scalar_type()), s = sin.to(x.scalar_type());
        const auto first = x.narrow(-1, 0, half), second = x.narrow(-1, half, half);
        return at::cat({first * c - second * s, second * c + first * s}, -1);
    }
    const auto heads = x.size(0), n = x.size(1);
    auto out = at::empty(x.sizes(), x.options());
    const auto* from = bits_of(x);
    auto* to = bits_of(out);
    const auto *c = cos.data_ptr<float>(), *s = sin.data_ptr<float>();
    const auto grain = std::max<std::int64_t>(1, kGrain / std::max<std::int64_t>(1, 2 * half));
    at::parallel_for(0, heads * n, grain, [&](std::int64_t begin, std::int64_t end) {
        while (begin < end) {  // up to the end of a head
            const auto head = begin / n, row = begin % n, some = std::min(end - begin, n - row);
            rotate_rows(from + head * x.stride(0) + row * x.stride(1), x.stride(1), c + row * half,
                        s + row * half, to + begin * 2 * half, some, half);
            begin += some;
        }
    });
    return out;
}

at::Tensor exponentials_(at::Tensor scores, at::ScalarType dtype, std::int64_t first,
                         std::int64_t keys) {
    if (scores.scalar_type() != at::kFloat || !scores.device().is_cpu() ||
        !scores.is_contiguous() || scores.numel() == 0 || wants_gradient(scores)) {
        scores.sub_(scores.amax(-1, /*keepdim=*/true)).exp_();
        const auto sums = scores.sum(-1, /*keepdim=*/true);
        scores.copy_(scores.to(dtype));
        return sums;
    }
    const auto n = scores.size(-1);
    auto shape = scores.sizes().vec();
    shape.back() = 1;
    auto sums = at::empty(shape, scores.options());
    auto* const rows = static_cast<float*>(scores.data_ptr());
    auto* const out = static_cast<float*>(sums.data_ptr());
    at::parallel_for(0, sums.numel(), std::max<std::int64_t>(1, kGrain / n),
                     [&](std::int64_t begin, std::int64_t end) {
                         for (auto i = begin; i < end; ++i) {
                             auto* const row = rows + i * n;
                             out[i] = dtype == at::kBFloat16
                                          ? rounded_exponentials(row, n, first, keys)
                                          : exponentials(row, n);
                         }
                     });
    if (dtype != at::kFloat && dtype != at::kBFloat16) scores.copy_(scores.to(dtype));
    return sums;
}

}  // namespace aim
