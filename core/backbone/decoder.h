// The language model all families share: pre-norm transformer blocks with RMSNorm, rotary positions
// (plain, llama3-scaled, or M-RoPE), grouped-query attention, gated MLP.
// Source: transformers/models/{llama,mistral,qwen2,qwen2_vl}/modeling_*.py.
#pragma once

#include "core/backbone/kv_cache.h"
#include "core/backbone/rope.h"
#include "core/checkpoint/model_config.h"

#include <ATen/core/Tensor.h>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace aim {

// Takes a tensor of the checkpoint by its canonical name ("layers.0.self_attn.q_proj.weight", …)
// and checks its shape. Throws Malformed naming tensor and shapes.
using TensorSource = std::function<at::Tensor(const std::string& name, at::IntArrayRef shape)>;

struct DecoderLayerWeights {
    at::Tensor input_norm, q, q_bias, k, k_bias, v, v_bias, o, o_bias;  // biases may be undefined
    at::Tensor post_norm, gate, up, down;
    at::Tensor gate_bias, up_bias, down_bias;
};

class Decoder {
public:
    Decoder(DecoderConfig config, const TensorSource& tensors);

    const DecoderConfig& config() const { return config_; }
    KvCache make_cache() const;

    // ids int64 [n] -> [n, d]
    at::Tensor embed(const at::Tensor& ids) const;
    // Runs embeds [n, d] behind what `cache` holds; positions int64 [axes, n] (1 axis, or 3 for
    // M-RoPE). Prefill goes in blocks. Returns the states after the final norm [n, d]. Inference
    // only. Throws Cancelled between blocks.
    at::Tensor forward(const at::Tensor& embeds, const at::Tensor& positions, KvCache& cache,
                       std::stop_token stop = {}) const;
    // Differentiable and batched: embeds [B, n, d], causal; sequences shorter than n are padded at
    // the right, where nothing they hold can reach what is read. positions int64 [B, axes, n], each
    // sequence's own; undefined: 0..n-1 for all. -> [B, n, d].
    at::Tensor forward_batch(const at::Tensor& embeds, const at::Tensor& positions = {}) const;
    at::Tensor logits(const at::Tensor& hidden) const;  // [..., d] -> [..., vocab]

    // Every weight with its canonical name, for training from scratch (tools/demo-model).
    std::vector<std::pair<std::string, at::Tensor>> named_parameters() const;

private:
    at::Tensor forward_block(const at::Tensor& embeds, const at::Tensor& positions,
                             KvCache& cache) const;
    std::int64_t window_of(std::int64_t layer) const;
    RotaryTable batch_table(const at::Tensor& positions, std::int64_t n) const;

    DecoderConfig config_;
    at::Tensor embedding_, final_norm_, head_, inverse_frequencies_;
    std::vector<DecoderLayerWeights> layers_;
};

}  // namespace aim
