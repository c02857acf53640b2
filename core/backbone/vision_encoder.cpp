#include "core/backbone/vision_encoder.h"

#include "core/backbone/attention.h"
#include "core/backbone/linear.h"
#include "core/backbone/norms.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>

namespace aim {

namespace {

// Patches of one pass without gradients. More only make the buffers larger and slower: a picture
// may come in 37 tiles of 729 patches.
constexpr std::int64_t kPatches = 1024;

}  // namespace

VisionEncoder::VisionEncoder(const VisionConfig& config, std::int64_t layers,
                             const TensorSource& tensors)
    : heads_(config.heads),
      head_dim_(config.hidden_size / config.heads),
      eps_(config.layer_norm_eps),
      activation_(activation_from_name(config.activation)) {
    const auto d = config.hidden_size, inner = config.intermediate_size;
    for (std::int64_t i = 0; i < layers; ++i) {
        const auto get = [&, prefix = "encoder.layers." + std::to_string(i) + "."](
                             const char* name, at::IntArrayRef shape) {
            return tensors(prefix + name, shape);
        };
        Layer l;
        l.norm1 = get("layer_norm1.weight", {d});
        l.norm1_bias = get("layer_norm1.bias", {d});
        l.q = get("self_attn.q_proj.weight", {d, d});
        l.q_bias = get("self_attn.q_proj.bias", {d});
        l.k = get("self_attn.k_proj.weight", {d, d});
        l.k_bias = get("self_attn.k_proj.bias", {d});
        l.v = get("self_attn.v_proj.weight", {d, d});
        l.v_bias = get("self_attn.v_proj.bias", {d});
        l.o = get("self_attn.out_proj.weight", {d, d});
        l.o_bias = get("self_attn.out_proj.bias", {d});
        l.norm2 = get("layer_norm2.weight", {d});
        l.norm2_bias = get("layer_norm2.bias", {d});
        l.fc1 = get("mlp.fc1.weight", {inner, d});
        l.fc1_bias = get("mlp.fc1.bias", {inner});
        l.fc2 = get("mlp.fc2.weight", {d, inner});
        l.fc2_bias = get("mlp.fc2.bias", {d});
        layers_.push_back(std::move(l));
    }
}

std::vector<at::Tensor> VisionEncoder::forward(at::Tensor x,
                                               const std::vector<std::int64_t>& states,
                                               const at::Tensor& mask) const {
    const auto at_once = std::max<std::int64_t>(1, kPatches / x.size(1));
    if (at::GradMode::is_enabled() || x.size(0) <= at_once) return pass(x, states, mask);
    std::vector<std::vector<at::Tensor>> parts(states.size());
    for (const auto& tiles : x.split(at_once)) {
        auto some = pass(tiles, states, mask);
        for (std::size_t i = 0; i < some.size(); ++i) parts[i].push_back(std::move(some[i]));
    }
    std::vector<at::Tensor> out;
    for (const auto& state : parts) out.push_back(at::cat(state));
    return out;
}

std::vector<at::Tensor> VisionEncoder::pass(at::Tensor x, const std::vector<std::int64_t>& states,
                                            const at::Tensor& mask) const {
    std::vector<at::Tensor> out(states.size());
    const auto collect = [&](std::int64_t index) {
        for (std::size_t i = 0; i < states.size(); ++i)
            if (states[i] == index) out[i] = x;
    };
    const auto last = states.empty() ? 0 : *std::max_element(states.begin(), states.end());
    if (last > static_cast<std::int64_t>(layers_.size()))
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("A vision layer that was not loaded was asked for."));
    const auto split = [&](const at::Tensor& y) {
        return y.view({y.size(0), y.size(1), heads_, head_dim_}).transpose(1, 2);
    };
    collect(0);
    for (std::int64_t i = 0; i < last; ++i) {
        const auto& l = layers_[static_cast<std::size_t>(i)];
        const auto normed = layer_norm(x, l.norm1, l.norm1_bias, eps_);
        const auto read = batched_attention(split(apply_linear(normed, l.q, l.q_bias)),
                                            split(apply_linear(normed, l.k, l.k_bias)),
                                            split(apply_linear(normed, l.v, l.v_bias)), mask);
        x = x + apply_linear(read, l.o, l.o_bias);
        const auto inner =
            apply_linear(layer_norm(x, l.norm2, l.norm2_bias, eps_), l.fc1, l.fc1_bias);
        x = x + apply_linear(activate(activation_, inner), l.fc2, l.fc2_bias);
        collect(i + 1);
    }
    return out;
}

std::vector<std::pair<std::string, at::Tensor>> VisionEncoder::named_parameters() const {
    std::vector<std::pair<std::string, at::Tensor>> out;
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        const auto& l = layers_[i];
        const auto add = [&, prefix = "encoder.layers." + std::to_string(i) + "."](
                             const std::string& name, const at::Tensor& weight,
                             const at::Tensor& bias) {
            out.emplace_back(prefix + name + ".weight", weight);
            out.emplace_back(prefix + name + ".bias", bias);
        };
        add("layer_norm1", l.norm1, l.norm1_bias);
        add("self_attn.q_proj", l.q, l.q_bias);
        add("self_attn.k_proj", l.k, l.k_bias);
        add("self_attn.v_proj", l.v, l.v_bias);
        add("self_attn.out_proj", l.o, l.o_bias);
        add("layer_norm2", l.norm2, l.norm2_bias);
        add("mlp.fc1", l.fc1, l.fc1_bias);
        add("mlp.fc2", l.fc2, l.fc2_bias);
    }
    return out;
}

std::int64_t hidden_state_index(std::int64_t feature_layer, std::int64_t layers) {
    const auto index = feature_layer < 0 ? layers + 1 + feature_layer : feature_layer;
    if (index < 0 || index > layers)
        throw Error(
            ErrorCode::Malformed,
            Sentence::of("vision_feature_layer %1 does not exist in a vision tower of %2 layers.",
                         feature_layer, layers));
    return index;
}

at::Tensor cut_patches(const at::Tensor& pixels, std::int64_t patch) {
    const auto batch = pixels.size(0), channels = pixels.size(1);
    const auto rows = pixels.size(2) / patch, columns = pixels.size(3) / patch;
    return pixels.narrow(2, 0, rows * patch)
        .narrow(3, 0, columns * patch)
        .reshape({batch, channels, rows, patch, columns, patch})
        .permute({0, 2, 4, 1, 3, 5})
        .reshape({batch, rows * columns, channels * patch * patch});
}

at::Tensor embed_patches(const at::Tensor& pixels, const at::Tensor& weight,
                         const at::Tensor& bias) {
    const auto d = weight.size(0), patch = weight.size(3);
    const auto x = pixels.to(weight.options());
    // In bfloat16 the sums' order decides roundings, and the reference convolves.
    if (weight.scalar_type() == at::kBFloat16)
        return at::conv2d(x, weight, bias, patch).flatten(2).transpose(1, 2);
    return at::linear(cut_patches(x, patch), weight.view({d, -1}), bias);
}

}  // namespace aim
