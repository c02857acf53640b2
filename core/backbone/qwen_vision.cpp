#include "core/backbone/qwen_vision.h"

#include "core/backbone/attention.h"
#include "core/backbone/linear.h"
#include "core/backbone/norms.h"
#include "core/backbone/rope.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>

namespace aim {

namespace {

constexpr double kEps = 1e-6;  // fixed in the reference, not in the config

// (row, column) of every patch, in the processor's order: the patches of one merged token together.
// -> int64 [patches, 2]
at::Tensor patch_positions(const std::array<std::int64_t, 3>& grid, std::int64_t merge) {
    const auto [frames, rows, columns] = grid;
    const auto by_block = [&](const at::Tensor& ids) {
        return ids.expand({rows, columns})
            .reshape({rows / merge, merge, columns / merge, merge})
            .transpose(1, 2)
            .flatten();
    };
    const auto row = by_block(at::arange(rows, at::kLong).unsqueeze(1));
    const auto column = by_block(at::arange(columns, at::kLong).unsqueeze(0));
    return at::stack({row, column}, -1).repeat({frames, 1});
}

// Half of a head's frequencies turn with the row, half with the column.
at::Tensor patch_angles(const at::Tensor& positions, std::int64_t head_dim) {
    RopeConfig plain;
    const auto frequencies = inverse_frequencies(plain, head_dim / 2);
    return (positions.to(at::kFloat).unsqueeze(-1) * frequencies)
        .flatten(1);  // [patches, head_dim / 2]
}

}  // namespace

WindowOrder window_order(std::int64_t frames, std::int64_t rows, std::int64_t columns,
                         std::int64_t window) {
    WindowOrder out;
    out.order.reserve(static_cast<std::size_t>(frames * rows * columns));
    for (std::int64_t t = 0; t < frames; ++t)
        for (std::int64_t top = 0; top < rows; top += window)
            for (std::int64_t left = 0; left < columns; left += window) {
                const auto bottom = std::min(rows, top + window);
                const auto right = std::min(columns, left + window);
                for (auto r = top; r < bottom; ++r)
                    for (auto c = left; c < right; ++c)
                        out.order.push_back((t * rows + r) * columns + c);
                out.lengths.push_back((bottom - top) * (right - left));
            }
    return out;
}

QwenVision::QwenVision(VisionConfig config, Generation generation, const TensorSource& tensors)
    : config_(std::move(config)),
      generation_(generation),
      activation_(activation_from_name(config_.activation)) {
    const auto d = config_.hidden_size, inner = config_.intermediate_size;
    const auto merged = d * config_.spatial_merge_size * config_.spatial_merge_size;
    const bool gated = generation_ == Generation::Qwen2_5;
    const auto norm = [&](const std::string& name) {
        return Norm{tensors(name + ".weight", {d}),
                    gated ? at::Tensor() : tensors(name + ".bias", {d})};
    };
    patch_embedding_ =
        tensors("patch_embed.proj.weight", {d, config_.channels, config_.temporal_patch_size,
                                            config_.patch_size, config_.patch_size})
            .view({d, -1});
    for (std::int64_t i = 0; i < config_.layers; ++i) {
        const auto prefix = "blocks." + std::to_string(i) + ".";
        const auto get = [&](const char* name, at::IntArrayRef shape) {
            return tensors(prefix + name, shape);
        };
        Block b;
        b.norm1 = norm(prefix + "norm1");
        b.norm2 = norm(prefix + "norm2");
        b.qkv = get("attn.qkv.weight", {3 * d, d});
        b.qkv_bias = get("attn.qkv.bias", {3 * d});
        b.proj = get("attn.proj.weight", {d, d});
        b.proj_bias = get("attn.proj.bias", {d});
        if (gated) {
            b.gate = get("mlp.gate_proj.weight", {inner, d});
            b.gate_bias = get("mlp.gate_proj.bias", {inner});
        }
        b.up = get(gated ? "mlp.up_proj.weight" : "mlp.fc1.weight", {inner, d});
        b.up_bias = get(gated ? "mlp.up_proj.bias" : "mlp.fc1.bias", {inner});
        b.down = get(gated ? "mlp.down_proj.weight" : "mlp.fc2.weight", {d, inner});
        b.down_bias = get(gated ? "mlp.down_proj.bias" : "mlp.fc2.bias", {d});
        blocks_.push_back(std::move(b));
    }
    merger_norm_ = norm("merger.ln_q");
    merger_first_ = tensors("merger.mlp.0.weight", {merged, merged});
    merger_first_bias_ = tensors("merger.mlp.0.bias", {merged});
    merger_second_ = tensors("merger.mlp.2.weight", {config_.output_size, merged});
    merger_second_bias_ = tensors("merger.mlp.2.bias", {config_.output_size});
}

at::Tensor QwenVision::normalise(const at::Tensor& x, const Norm& norm) const {
    return norm.bias.defined() ? layer_norm(x, norm.weight, norm.bias, kEps)
                               : rms_norm(x, norm.weight, kEps);
}

at::Tensor QwenVision::perceptron(const at::Tensor& x, const Block& b) const {
    auto inner = apply_linear(x, b.up, b.up_bias);
    inner = b.gate.defined() ? activate(activation_, apply_linear(x, b.gate, b.gate_bias)) * inner
                             : activate(activation_, inner);
    return apply_linear(inner, b.down, b.down_bias);
}

QwenVision::Output QwenVision::forward(const at::Tensor& pixels,
                                       const std::array<std::int64_t, 3>& grid) const {
    at::NoGradGuard no_grad;
    const auto [frames, rows, columns] = grid;
    const auto merge = config_.spatial_merge_size, unit = merge * merge;
    if (frames <= 0 || rows <= 0 || columns <= 0 || rows % merge || columns % merge ||
        pixels.dim() != 2 || pixels.size(0) != frames * rows * columns ||
        pixels.size(1) != patch_embedding_.size(1))
        throw Error(ErrorCode::Mismatch,
                    Sentence::of("The picture's patches do not fit its grid."));

    const auto n = pixels.size(0), d = config_.hidden_size, heads = config_.heads;
    auto x = at::linear(pixels.to(patch_embedding_.options()), patch_embedding_);
    auto angles = patch_angles(patch_positions(grid, merge), d / heads);

    // Whole frames see each other; in Qwen2.5-VL's window blocks only a window's patches do.
    std::vector<std::int64_t> frame_lengths(static_cast<std::size_t>(frames), rows * columns);
    std::vector<std::int64_t> window_lengths;
    at::Tensor back;
    if (generation_ == Generation::Qwen2_5) {
        const auto window = config_.window_size / merge / config_.patch_size;
        auto windows =
            window_order(frames, rows / merge, columns / merge, std::max<std::int64_t>(1, window));
        for (const auto tokens : windows.lengths) window_lengths.push_back(tokens * unit);
        const auto order = at::tensor(windows.order, at::kLong);
        back = order.argsort();
        const auto reorder = [&](const at::Tensor& t) {
            return t.view({n / unit, unit, -1}).index_select(0, order.to(t.device())).view({n, -1});
        };
        x = reorder(x);
        angles = reorder(angles);
    }
    const RotaryTable table{angles.cos().to(x.device()), angles.sin().to(x.device())};

    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const auto& b = blocks_[i];
        const auto& full = config_.full_attention_blocks;
        const bool windowed =
            !window_lengths.empty() &&
            std::find(full.begin(), full.end(), static_cast<std::int64_t>(i)) == full.end();
        const auto qkv = apply_linear(normalise(x, b.norm1), b.qkv, b.qkv_bias)
                             .view({n, 3, heads, d / heads})
                             .permute({1, 2, 0, 3});
        const auto turn = [&](const at::Tensor& t) {
            return rotate(t.to(at::kFloat), table).to(patch_embedding_.scalar_type()).unsqueeze(0);
        };
        const auto q = turn(qkv[0]), k = turn(qkv[1]), v = qkv[2].unsqueeze(0);
        std::vector<at::Tensor> parts;
        std::int64_t begin = 0;
        for (const auto length : windowed ? window_lengths : frame_lengths) {
            const auto cut = [&](const at::Tensor& t) { return t.narrow(2, begin, length); };
            parts.push_back(batched_attention(cut(q), cut(k), cut(v), {}));
            begin += length;
        }
        x = x + apply_linear(at::cat(parts, 1).view({n, d}), b.proj, b.proj_bias);
        x = x + perceptron(normalise(x, b.norm2), b);
    }

    auto merged = normalise(x, merger_norm_).view({n / unit, d * unit});
    merged = apply_linear(at::gelu(apply_linear(merged, merger_first_, merger_first_bias_)),
                          merger_second_, merger_second_bias_);
    if (back.defined()) merged = merged.index_select(0, back.to(merged.device()));
    return {x, merged};
}

}  // namespace aim
