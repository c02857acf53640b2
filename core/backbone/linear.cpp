#include "core/backbone/linear.h"

#include "core/backbone/bfloat16_bits.h"
#include "core/backbone/bfloat16_tensor.h"
#include "core/backbone/clones.h"
#include "core/backbone/dot.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace aim {

namespace {

// Up to here each weight is turned into a number once for every row of x; beyond, a block of
// weights is brought into x's format first and the processor's matrix units do the rest.
constexpr std::int64_t kFewRows = 8;
// Such a block: small enough to stay in the second cache until it is multiplied.
constexpr std::int64_t kBlockNumbers = 512 * 1024;
constexpr std::int64_t kGrain = 32 * 1024;  // weights a thread should have at least
// … of few rows, which take as long as the threads take to meet: on a busy machine, far longer.
constexpr std::int64_t kFewRowsGrain = 256 * 1024;

AIM_CLONES void widen(const std::int8_t* w, float scale, float* out, std::int64_t n) {
    for (std::int64_t i = 0; i < n; ++i) out[i] = static_cast<float>(w[i]) * scale;
}

// Rounded to the nearest, ties to even; products of an 8-bit number and a finite scale are finite.
AIM_CLONES void widen(const std::int8_t* w, float scale, std::uint16_t* out, std::int64_t n) {
    for (std::int64_t i = 0; i < n; ++i) out[i] = to_bfloat16(static_cast<float>(w[i]) * scale);
}

AIM_CLONES float largest_of(const float* w, std::int64_t n) {
    constexpr std::int64_t kLanes = 64;
    float most[kLanes] = {};
    const std::int64_t whole = n / kLanes * kLanes;
    for (std::int64_t i = 0; i < whole; i += kLanes)
        for (std::int64_t j = 0; j < kLanes; ++j) {
            const float magnitude = w[i + j] < 0 ? -w[i + j] : w[i + j];
            most[j] = magnitude > most[j] ? magnitude : most[j];
        }
    for (std::int64_t i = whole; i < n; ++i) {
        const float magnitude = w[i] < 0 ? -w[i] : w[i];
        most[0] = magnitude > most[0] ? magnitude : most[0];
    }
    float largest = 0;
    for (const auto lane : most) largest = lane > largest ? lane : largest;
    return largest;
}

AIM_CLONES void narrow(const float* w, float per_scale, std::int8_t* out, std::int64_t n) {
    constexpr float kShift = 12582912.0F;  // 1.5 * 2^23: adding it rounds to a whole number
    for (std::int64_t i = 0; i < n; ++i)
        out[i] = static_cast<std::int8_t>(
            __builtin_bit_cast(std::int32_t, w[i] * per_scale + kShift) - 0x4B400000);
}

struct Int8Weight {
    explicit Int8Weight(const at::Tensor& weight)
        : out(weight.size(0)),
          in(weight.size(1)),
          numbers(static_cast<const std::int8_t*>(weight.data_ptr())),
          kept(weight.q_per_channel_scales().to(at::kFloat).contiguous()),
          scales(kept.data_ptr<float>()) {}

    const std::int8_t* row(std::int64_t i) const { return numbers + i * in; }

    std::int64_t out, in;
    const std::int8_t* numbers;
    at::Tensor kept;
    const float* scales;
};

// Hands the sum of x's row r times the weights' row o to put(r, o, sum): x [rows, in], weights
// [out, in].
template <class Number, class Put>
void few_rows(const float* x, std::int64_t rows, const Number* weights, std::int64_t out,
              std::int64_t in, Put put) {
    at::parallel_for(0, out, std::max<std::int64_t>(1, kFewRowsGrain / (rows * in)),
                     [&](std::int64_t begin, std::int64_t end) {
                         for (auto o = begin; o < end; ++o)
                             for (std::int64_t r = 0; r < rows; ++r)
                                 put(r, o, dot(weights + o * in, x + r * in, in));
                     });
}

AIM_CLONES void widen(const std::uint16_t* x, float* out, std::int64_t n) {
    for (std::int64_t i = 0; i < n; ++i) out[i] = from_bfloat16(x[i]);
}

bool is_number(const at::Tensor& x) {
    return x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16;
}

// One row in float32 or bfloat16, as every generated token is: all the time goes into reading the
// weights.
bool is_one_row(const at::Tensor& x, const at::Tensor& bias) {
    return x.numel() == x.size(-1) && x.numel() > 0 && x.device().is_cpu() && is_number(x) &&
           x.stride(-1) == 1 && !wants_gradient(x) &&
           (!bias.defined() || (bias.scalar_type() == x.scalar_type() && bias.device().is_cpu() &&
                                bias.is_contiguous() && !wants_gradient(bias)));
}

// Weights [out, in], an output's sum times its scale if there are scales -> [out] in x's dtype,
// each rounded once.
template <class Number>
at::Tensor one_row(const at::Tensor& x, const Number* weights, const float* scales,
                   std::int64_t out, const at::Tensor& bias) {
    const auto in = x.numel();
    auto product = at::empty({out}, x.options());
    const auto scaled = [&](std::int64_t o, float sum) { return scales ? sum * scales[o] : sum; };
    if (x.scalar_type() == at::kFloat) {
        auto* const to = product.data_ptr<float>();
        const auto* const added = bias.defined() ? bias.data_ptr<float>() : nullptr;
        few_rows(x.data_ptr<float>(), 1, weights, out, in,
                 [&](std::int64_t, std::int64_t o, float sum) {
                     to[o] = scaled(o, sum) + (added ? added[o] : 0.0F);
                 });
        return product;
    }
    std::vector<float> row(static_cast<std::size_t>(in));
    widen(bits_of(x), row.data(), in);
    auto* const to = bits_of(product);
    const auto* const added = bias.defined() ? bits_of(bias) : nullptr;
    few_rows(row.data(), 1, weights, out, in, [&](std::int64_t, std::int64_t o, float sum) {
        to[o] = to_bfloat16(scaled(o, sum) + (added ? from_bfloat16(added[o]) : 0.0F));
    });
    return product;
}

template <class Number>
void widen_rows(const Int8Weight& w, std::int64_t first, std::int64_t count, Number* to) {
    at::parallel_for(0, count, std::max<std::int64_t>(1, kGrain / w.in),
                     [&](std::int64_t begin, std::int64_t end) {
                         for (auto i = begin; i < end; ++i)
                             widen(w.row(first + i), w.scales[first + i], to + i * w.in, w.in);
                     });
}

// x [rows, in], float32 or bfloat16 -> the same dtype [rows, out]
at::Tensor many_rows(const at::Tensor& x, const Int8Weight& w, const at::Tensor& bias) {
    auto out = at::empty({x.size(0), w.out}, x.options());
    const auto block = std::clamp<std::int64_t>(kBlockNumbers / w.in, 1, w.out);
    const auto buffer = at::empty({block, w.in}, x.options());
    for (std::int64_t first = 0; first < w.out; first += block) {
        const auto count = std::min(block, w.out - first);
        if (x.scalar_type() == at::kFloat)
            widen_rows(w, first, count, buffer.data_ptr<float>());
        else
            widen_rows(w, first, count, static_cast<std::uint16_t*>(buffer.data_ptr()));
        const auto some = bias.defined() ? bias.narrow(0, first, count) : bias;
        out.narrow(1, first, count).copy_(at::linear(x, buffer.narrow(0, 0, count), some));
    }
    return out;
}

// Goes through the rows in float32, some at a time, on all threads: work(first row, rows).
template <class Work>
void for_rows(const at::Tensor& weight, Work work) {
    const auto some =
        std::max<std::int64_t>(1, 2 * kGrain / std::max<std::int64_t>(1, weight.size(1)));
    at::parallel_for(0, weight.size(0), some, [&](std::int64_t begin, std::int64_t end) {
        at::NoGradGuard no_grad;  // a thread's own setting
        for (auto first = begin; first < end; first += some)
            work(first,
                 weight.narrow(0, first, std::min(some, end - first)).to(at::kFloat).contiguous());
    });
}

}  // namespace

at::Tensor apply_linear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
    auto shape = x.sizes().vec();
    const bool one = is_one_row(x, bias);
    if (one && weight.scalar_type() == x.scalar_type() && weight.device().is_cpu() &&
        weight.dim() == 2 && weight.size(1) == x.numel() && weight.is_contiguous() &&
        !wants_gradient(weight)) {
        const auto out = shape.back() = weight.size(0);
        return (x.scalar_type() == at::kFloat
                    ? one_row(x, weight.data_ptr<float>(), nullptr, out, bias)
                    : one_row(x, bits_of(weight), nullptr, out, bias))
            .view(shape);
    }
    if (weight.scalar_type() != at::kQInt8) return at::linear(x, weight, bias);
    if (wants_gradient(x))
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of("Nothing is trained through 8-bit weights; choose bfloat16 or float32."));
    const Int8Weight w(weight);
    if (shape.empty() || shape.back() != w.in || !x.device().is_cpu())
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("A layer's input does not fit its 8-bit weights."));
    shape.back() = w.out;
    if (one) return one_row(x, w.numbers, w.scales, w.out, bias).view(shape);
    const auto flat = x.reshape({-1, w.in}).contiguous();
    if (flat.size(0) > kFewRows) {
        const bool known = is_number(x);
        const auto out = many_rows(known ? flat : flat.to(at::kFloat), w,
                                   bias.defined() && !known ? bias.to(at::kFloat) : bias);
        return out.to(x.scalar_type()).view(shape);
    }
    const auto wide = flat.to(at::kFloat);
    auto product = at::empty({wide.size(0), w.out}, wide.options());
    auto* const to = product.data_ptr<float>();
    few_rows(
        wide.data_ptr<float>(), wide.size(0), w.numbers, w.out, w.in,
        [&](std::int64_t r, std::int64_t o, float sum) { to[r * w.out + o] = sum * w.scales[o]; });
    if (bias.defined()) product.add_(bias);
    return product.to(x.scalar_type()).view(shape);
}

at::Tensor quantise_int8(const at::Tensor& weight) {
    const auto out = weight.size(0), in = weight.size(1);
    const auto scales = at::empty({out}, at::kDouble);
    auto* const scale_of = scales.data_ptr<double>();
    for_rows(weight, [&](std::int64_t first, const at::Tensor& rows) {
        for (std::int64_t i = 0; i < rows.size(0); ++i) {
            const auto largest = largest_of(rows.data_ptr<float>() + i * in, in);
            // Zeros need no scale. Infinity stays the scale, so that the output shows it.
            scale_of[first + i] = largest > 0 ? static_cast<double>(largest) / 127.0 : 1.0;
        }
    });
    // Written in place: a copy freed between small allocations would leave holes of its size.
    auto kept = at::_empty_per_channel_affine_quantized(
        {out, in}, scales, at::zeros({out}, at::kLong), 0, at::TensorOptions().dtype(at::kQInt8));
    auto* const to = static_cast<std::int8_t*>(kept.data_ptr());
    for_rows(weight, [&](std::int64_t first, const at::Tensor& rows) {
        for (std::int64_t i = 0; i < rows.size(0); ++i) {
            const auto per_scale = static_cast<float>(1.0 / scale_of[first + i]);
            narrow(rows.data_ptr<float>() + i * in, std::isfinite(per_scale) ? per_scale : 0.0F,
                   to + (first + i) * in, in);
        }
    });
    return kept;
}

bool is_linear_weight(const std::string& name, std::int64_t rank) {
    return rank == 2 && name.ends_with("weight") && name.find("embed") == std::string::npos;
}

}  // namespace aim
