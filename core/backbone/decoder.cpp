#include "core/backbone/decoder.h"

#include "core/backbone/activation.h"
#include "core/backbone/attention.h"
#include "core/backbone/fused_ops.h"
#include "core/backbone/linear.h"
#include "core/backbone/norms.h"
#include "core/backbone/rope.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>

namespace aim {

namespace {

// Larger blocks need buffers that the system maps and clears afresh at every call (measured: twice
// as slow at 2,048 tokens).
constexpr std::int64_t kPrefillBlock = 512;

at::Tensor split_heads(const at::Tensor& x, std::int64_t heads, std::int64_t head_dim) {
    auto shape = x.sizes().vec();
    shape.back() = heads;
    shape.push_back(head_dim);
    return x.view(shape).transpose(-3, -2);  // [..., heads, n, head_dim]
}

at::Tensor gated_mlp(const DecoderLayerWeights& w, const at::Tensor& x, Activation activation) {
    const auto gate = apply_linear(x, w.gate, w.gate_bias), up = apply_linear(x, w.up, w.up_bias);
    const auto inner =
        activation == Activation::Silu ? silu_times(gate, up) : activate(activation, gate) * up;
    return apply_linear(inner, w.down, w.down_bias);
}

}  // namespace

Decoder::Decoder(DecoderConfig config, const TensorSource& tensors) : config_(std::move(config)) {
    const auto d = config_.hidden_size, inner = config_.intermediate_size;
    const auto q = config_.heads * config_.head_dim, kv = config_.kv_heads * config_.head_dim;
    activation_from_name(config_.activation);  // refuse before anything is read
    inverse_frequencies_ = aim::inverse_frequencies(config_.rope, config_.head_dim);
    embedding_ = tensors("embed_tokens.weight", {config_.vocab_size, d});
    for (std::int64_t i = 0; i < config_.layers; ++i) {
        const auto prefix = "layers." + std::to_string(i) + ".";
        const auto get = [&](const char* name, at::IntArrayRef shape) {
            return tensors(prefix + name, shape);
        };
        DecoderLayerWeights w;
        w.input_norm = get("input_layernorm.weight", {d});
        w.q = get("self_attn.q_proj.weight", {q, d});
        w.k = get("self_attn.k_proj.weight", {kv, d});
        w.v = get("self_attn.v_proj.weight", {kv, d});
        w.o = get("self_attn.o_proj.weight", {d, q});
        if (config_.qkv_bias) {
            w.q_bias = get("self_attn.q_proj.bias", {q});
            w.k_bias = get("self_attn.k_proj.bias", {kv});
            w.v_bias = get("self_attn.v_proj.bias", {kv});
        }
        if (config_.output_bias) w.o_bias = get("self_attn.o_proj.bias", {d});
        w.post_norm = get("post_attention_layernorm.weight", {d});
        w.gate = get("mlp.gate_proj.weight", {inner, d});
        w.up = get("mlp.up_proj.weight", {inner, d});
        w.down = get("mlp.down_proj.weight", {d, inner});
        if (config_.mlp_bias) {
            w.gate_bias = get("mlp.gate_proj.bias", {inner});
            w.up_bias = get("mlp.up_proj.bias", {inner});
            w.down_bias = get("mlp.down_proj.bias", {d});
        }
        layers_.push_back(std::move(w));
    }
    final_norm_ = tensors("norm.weight", {d});
    head_ = config_.tied_head ? embedding_ : tensors("lm_head.weight", {config_.vocab_size, d});
    // Rounded to the model's number format and multiplied in float32, as transformers has them after
    // model.to(dtype).
    inverse_frequencies_ = inverse_frequencies_.to(embedding_.options()).to(at::kFloat);
}

KvCache Decoder::make_cache() const {
    return KvCache(config_.layers, config_.kv_heads, config_.head_dim,
                   at::TensorOptions().dtype(embedding_.scalar_type()).device(embedding_.device()));
}

std::int64_t Decoder::window_of(std::int64_t layer) const {
    return layer >= config_.first_sliding_layer ? config_.sliding_window : 0;
}

at::Tensor Decoder::embed(const at::Tensor& ids) const { return at::embedding(embedding_, ids); }

at::Tensor Decoder::forward(const at::Tensor& embeds, const at::Tensor& positions, KvCache& cache,
                            std::stop_token stop) const {
    at::NoGradGuard no_grad;
    const auto n = embeds.size(0);
    if (embeds.dim() != 2 || embeds.size(1) != config_.hidden_size || positions.dim() != 2 ||
        positions.size(1) != n)
        throw Error(
            ErrorCode::Internal,
            Sentence::verbatim("The prompt's embeddings and positions do not fit the model."));
    if (config_.rope.type == "dynamic" && cache.length() + n > config_.max_positions)
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("The prompt is longer than the model's %1 positions.",
                                 config_.max_positions));
    cache.reserve(cache.length() + n);
    const auto input = embeds.to(embedding_.options());
    auto out = at::empty({n, config_.hidden_size}, input.options());
    for (std::int64_t begin = 0; begin < n; begin += kPrefillBlock) {
        if (stop.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        const auto rows = std::min(kPrefillBlock, n - begin);
        const auto states =
            forward_block(input.narrow(0, begin, rows), positions.narrow(1, begin, rows), cache);
        out.narrow(0, begin, rows).copy_(states);
    }
    return out;
}

at::Tensor Decoder::forward_block(const at::Tensor& embeds, const at::Tensor& positions,
                                  KvCache& cache) const {
    const auto activation = activation_from_name(config_.activation);
    const auto table = rotary_table(inverse_frequencies_, positions.to(embeds.device()),
                                    config_.rope.mrope_section);
    auto x = embeds.clone();
    for (std::int64_t i = 0; i < config_.layers; ++i) {
        const auto& w = layers_[static_cast<std::size_t>(i)];
        const auto normed = rms_norm(x, w.input_norm, config_.rms_norm_eps);
        const auto q =
            split_heads(apply_linear(normed, w.q, w.q_bias), config_.heads, config_.head_dim);
        const auto k =
            split_heads(apply_linear(normed, w.k, w.k_bias), config_.kv_heads, config_.head_dim);
        const auto v =
            split_heads(apply_linear(normed, w.v, w.v_bias), config_.kv_heads, config_.head_dim);
        const auto [keys, values] = cache.append(i, rotate(k, table), v);
        const auto read = cached_attention(rotate(q, table), keys, values, window_of(i));
        x.add_(apply_linear(read, w.o, w.o_bias));
        x.add_(gated_mlp(w, rms_norm(x, w.post_norm, config_.rms_norm_eps), activation));
    }
    cache.advance(embeds.size(0));
    return rms_norm(x, final_norm_, config_.rms_norm_eps);
}

RotaryTable Decoder::batch_table(const at::Tensor& positions, std::int64_t n) const {
    const auto options = at::TensorOptions().dtype(at::kLong).device(embedding_.device());
    if (!positions.defined())
        return rotary_table(inverse_frequencies_, at::arange(n, options).unsqueeze(0), {});
    std::vector<at::Tensor> cos, sin;
    for (std::int64_t i = 0; i < positions.size(0); ++i) {
        auto table = rotary_table(inverse_frequencies_, positions[i].to(embedding_.device()),
                                  config_.rope.mrope_section);
        cos.push_back(std::move(table.cos));
        sin.push_back(std::move(table.sin));
    }
    return {at::stack(cos).unsqueeze(1), at::stack(sin).unsqueeze(1)};  // the same for every head
}

at::Tensor Decoder::forward_batch(const at::Tensor& embeds, const at::Tensor& positions) const {
    const auto n = embeds.size(1);
    const auto device = embedding_.device();
    const auto activation = activation_from_name(config_.activation);
    if (positions.defined() &&
        (positions.dim() != 3 || positions.size(0) != embeds.size(0) || positions.size(2) != n))
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("A batch's embeddings and positions do not fit."));
    const auto table = batch_table(positions, n);
    const auto mask = causal_mask(n, 0, device);
    const auto windowed = config_.sliding_window > 0 && config_.sliding_window < n
                              ? causal_mask(n, config_.sliding_window, device)
                              : mask;
    auto x = embeds;
    for (std::int64_t i = 0; i < config_.layers; ++i) {
        const auto& w = layers_[static_cast<std::size_t>(i)];
        const auto normed = rms_norm(x, w.input_norm, config_.rms_norm_eps);
        const auto q =
            split_heads(apply_linear(normed, w.q, w.q_bias), config_.heads, config_.head_dim);
        const auto k =
            split_heads(apply_linear(normed, w.k, w.k_bias), config_.kv_heads, config_.head_dim);
        const auto v =
            split_heads(apply_linear(normed, w.v, w.v_bias), config_.kv_heads, config_.head_dim);
        const auto read = batched_attention(rotate(q, table), rotate(k, table), v,
                                            window_of(i) > 0 ? windowed : mask);
        x = x + apply_linear(read, w.o, w.o_bias);
        x = x + gated_mlp(w, rms_norm(x, w.post_norm, config_.rms_norm_eps), activation);
    }
    return rms_norm(x, final_norm_, config_.rms_norm_eps);
}

at::Tensor Decoder::logits(const at::Tensor& hidden) const { return apply_linear(hidden, head_); }

std::vector<std::pair<std::string, at::Tensor>> Decoder::named_parameters() const {
    std::vector<std::pair<std::string, at::Tensor>> out{{"embed_tokens.weight", embedding_}};
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        const auto& w = layers_[i];
        const auto add = [&, prefix = "layers." + std::to_string(i) + "."](
                             const char* name, const at::Tensor& tensor) {
            if (tensor.defined()) out.emplace_back(prefix + name, tensor);
        };
        add("input_layernorm.weight", w.input_norm);
        add("self_attn.q_proj.weight", w.q);
        add("self_attn.q_proj.bias", w.q_bias);
        add("self_attn.k_proj.weight", w.k);
        add("self_attn.k_proj.bias", w.k_bias);
        add("self_attn.v_proj.weight", w.v);
        add("self_attn.v_proj.bias", w.v_bias);
        add("self_attn.o_proj.weight", w.o);
        add("self_attn.o_proj.bias", w.o_bias);
        add("post_attention_layernorm.weight", w.post_norm);
        add("mlp.gate_proj.weight", w.gate);
        add("mlp.gate_proj.bias", w.gate_bias);
        add("mlp.up_proj.weight", w.up);
        add("mlp.up_proj.bias", w.up_bias);
        add("mlp.down_proj.weight", w.down);
        add("mlp.down_proj.bias", w.down_bias);
    }
    out.emplace_back("norm.weight", final_norm_);
    if (!config_.tied_head) out.emplace_back("lm_head.weight", head_);
    return out;
}

}  // namespace aim
