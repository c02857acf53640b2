#include "core/backbone/rope.h"

#include "core/backbone/fused_ops.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <cmath>
#include <numbers>

namespace aim {

namespace {

// transformers' _compute_llama3_parameters: long wavelengths are stretched, short ones kept, and
// those between blended.
float llama3_frequency(float frequency, const RopeConfig& rope) {
    const double original = static_cast<double>(rope.original_max_positions);
    const double low_wavelength = original / rope.low_freq_factor;
    const double high_wavelength = original / rope.high_freq_factor;
    const float wavelength = static_cast<float>(2.0 * std::numbers::pi) / frequency;
    if (wavelength > low_wavelength) return static_cast<float>(frequency / rope.factor);
    if (wavelength < high_wavelength) return frequency;
    const double smooth = (original / wavelength - rope.low_freq_factor) /
                          (rope.high_freq_factor - rope.low_freq_factor);
    return static_cast<float>((1.0 - smooth) * frequency / rope.factor + smooth * frequency);
}

}  // namespace

at::Tensor inverse_frequencies(const RopeConfig& rope, std::int64_t head_dim) {
    const bool plain = rope.type == "default" || rope.type == "mrope" || rope.type == "dynamic";
    const bool linear = rope.type == "linear";
    const bool llama3 = rope.type == "llama3";
    if (!plain && !linear && !llama3)
        throw Error(ErrorCode::Unsupported,
                    Sentence::of("The model scales its rotary positions by \"%1\", which this "
                                 "program does not know.",
                                 rope.type));
    at::Tensor out = at::empty({head_dim / 2}, at::kFloat);
    float* values = out.data_ptr<float>();
    for (std::int64_t i = 0; i < head_dim / 2; ++i) {
        const float exponent = static_cast<float>(2 * i) / static_cast<float>(head_dim);
        values[i] = 1.0F / static_cast<float>(std::pow(static_cast<float>(rope.theta), exponent));
        if (linear) values[i] = static_cast<float>(values[i] / rope.factor);
        if (llama3) values[i] = llama3_frequency(values[i], rope);
    }
    return out;
}

RotaryTable rotary_table(const at::Tensor& inverse_frequencies, const at::Tensor& positions,
                         const std::vector<std::int64_t>& mrope_section) {
    at::Tensor angles;
    const auto all =
        positions.to(at::kFloat).unsqueeze(-1) * inverse_frequencies;  // [axes, n, half]
    if (positions.size(0) == 1 || mrope_section.empty()) {
        angles = all.select(0, 0);
    } else {
        std::vector<at::Tensor> pieces;
        std::int64_t begin = 0;
        for (std::size_t i = 0; i < mrope_section.size(); ++i) {
            const auto axis = static_cast<std::int64_t>(i) % positions.size(0);
            pieces.push_back(all.select(0, axis).narrow(-1, begin, mrope_section[i]));
            begin += mrope_section[i];
        }
        angles = at::cat(pieces, -1);
    }
    return {angles.cos(), angles.sin()};
}

at::Tensor rotate(const at::Tensor& x, const RotaryTable& table) {
    return rotate_halves(x, table.cos, table.sin);
}

}  // namespace aim
