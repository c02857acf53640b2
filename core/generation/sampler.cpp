#include "core/generation/sampler.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace aim {

void throw_no_usable_numbers() {
    throw Error(ErrorCode::Malformed,
                Sentence::of("The model computed no usable numbers; its weights may be damaged, or "
                             "the number format too narrow for them."));
}

Sampler::Sampler(const SamplingOptions& options)
    : temperature_(options.temperature), top_p_(options.top_p), random_(options.seed) {
    if (!(temperature_ >= 0.0 && temperature_ <= 100.0))
        throw Error(ErrorCode::Usage, Sentence::of("The temperature must be between 0 and 100."));
    if (!(top_p_ > 0.0 && top_p_ <= 1.0))
        throw Error(ErrorCode::Usage, Sentence::of("top-p must be above 0 and at most 1."));
}

double Sampler::uniform() { return static_cast<double>(random_() >> 11) * 0x1.0p-53; }

std::int64_t Sampler::choose(const at::Tensor& logits) {
    const auto plain = logits.contiguous();
    const auto* values = plain.data_ptr<float>();
    const auto count = plain.numel();
    const auto best = std::max_element(values, values + count, [](float a, float b) {
        return std::isnan(b) ? false : std::isnan(a) || a < b;
    });
    if (count == 0 || !std::isfinite(*best)) throw_no_usable_numbers();
    if (temperature_ == 0.0) return best - values;

    // exp((x - max) / T) in double: a sum over 150,000 float32 terms would lose digits.
    std::vector<double> weights(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) {
        const auto weight = std::exp((static_cast<double>(values[i]) - *best) / temperature_);
        weights[static_cast<std::size_t>(i)] = std::isnan(weight) ? 0.0 : weight;
    }
    // The smallest set of most probable tokens that holds top_p; among equals the lower id first.
    std::vector<std::int64_t> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::int64_t a, std::int64_t b) {
        return weights[static_cast<std::size_t>(a)] > weights[static_cast<std::size_t>(b)];
    });
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    double kept = 0.0;
    std::size_t candidates = 0;
    while (candidates < order.size() && kept < top_p_ * total)
        kept += weights[static_cast<std::size_t>(order[candidates++])];
    double left = uniform() * kept;
    for (std::size_t i = 0; i < candidates; ++i) {
        left -= weights[static_cast<std::size_t>(order[i])];
        if (left < 0.0) return order[i];
    }
    return order[candidates - 1];
}

}  // namespace aim
