// The demo model's weights in LLaVA's layout and its training-time forward pass, on core's own layers.
#pragma once

#include "core/backbone/clip_vision.h"
#include "core/backbone/connector.h"
#include "core/backbone/decoder.h"
#include "tools/demo-model/sequences.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace aim::demo {

struct NetworkSize {
    std::int64_t vision_layers = 5, vision_width = 192, vision_heads = 6, vision_inner = 768;
    std::int64_t layers = 4, width = 192, heads = 6, head_dim = 64, inner = 448;
    std::int64_t patch = 16;
};

class Network {
public:
    // Random weights, a function of `seed`; float32, requiring gradients.
    Network(const NetworkSize& size, std::int64_t vocabulary, std::uint64_t seed);

    // Canonical name (as LLaVA checkpoints of transformers 5 store it) -> weight.
    std::map<std::string, at::Tensor>& weights() { return weights_; }
    std::int64_t parameter_count() const;
    const Decoder& decoder() const { return *decoder_; }

    at::Tensor picture_states(const at::Tensor& pixels) const;  // [B, 3, e, e] -> [B, 16, vision d]
    at::Tensor connect(const at::Tensor& states) const;         // [B, 16, vision d] -> [B, 16, d]
    at::Tensor picture_features(const at::Tensor& pixels) const { return connect(picture_states(pixels)); }
    // Hidden states after the final norm [B * n, d]. `features` [pictures, 16, d] and `fused` [f, d]
    // and `soft_words` [w, d] take their slots; each may be undefined.
    at::Tensor hidden(const Batch& batch, const at::Tensor& features, const at::Tensor& fused = {},
                      const at::Tensor& soft_words = {}) const;

    void load(const std::map<std::string, at::Tensor>& tensors);
    // config.json, generation_config.json, the processor's files, and the weights in bfloat16.
    void export_checkpoint(const std::filesystem::path& model) const;

private:
    NetworkSize size_;
    std::int64_t vocabulary_;
    std::map<std::string, at::Tensor> weights_;
    std::unique_ptr<ClipVision> vision_;
    std::unique_ptr<MlpConnector> connector_;
    std::unique_ptr<Decoder> decoder_;
};

// Training only: which concept the mean of a picture's tokens shows. [B, 16, d], [concepts, d].
at::Tensor picture_logits(const at::Tensor& features, const at::Tensor& head);

// Mixed precision for the scope: matrix products in bfloat16.
class MixedPrecision {
public:
    explicit MixedPrecision(bool enabled);
    ~MixedPrecision();
    MixedPrecision(const MixedPrecision&) = delete;
    MixedPrecision& operator=(const MixedPrecision&) = delete;

private:
    bool enabled_;
};

// AdamW (arXiv 1711.05101) whose whole state is a map of tensors, so that it resumes from safetensors.
class AdamW {
public:
    AdamW(std::map<std::string, at::Tensor> weights, double weight_decay);
    // Clips the gradients' common norm to 1, steps, and clears them.
    void step(double learning_rate);
    std::map<std::string, at::Tensor> state() const;  // "m.<name>", "v.<name>", "steps"
    void load(const std::map<std::string, at::Tensor>& state);
    void forget(const std::string& name);  // the moments of a weight that was replaced
    // Weights whose names start with `prefix` take steps of `factor` times the learning rate.
    void slow_down(std::string prefix, double factor) { slow_.emplace_back(std::move(prefix), factor); }

private:
    std::map<std::string, at::Tensor> weights_, first_, second_;
    std::vector<std::pair<std::string, double>> slow_;
    double weight_decay_;
    std::int64_t steps_ = 0;
};

}  // namespace aim::demo
