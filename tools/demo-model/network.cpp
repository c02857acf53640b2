#include "tools/demo-model/network.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/checkpoint/tensors.h"
#include "tools/demo-model/augment.h"
#include "tools/demo-model/picture_bank.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <ATen/autocast_mode.h>
#include <cmath>
#include <nlohmann/json.hpp>
#include <torch/version.h>

namespace aim::demo {

namespace {

constexpr std::int64_t kMaxPositions = 2048;
constexpr double kBeta1 = 0.9, kBeta2 = 0.98, kAdamEpsilon = 1e-8;

// Embeddings start wide, norms at one, everything else as torch.nn.Linear does it.
at::Tensor initial_weight(const std::string& name, at::IntArrayRef shape) {
    const auto ends_with = [&](std::string_view end) { return name.ends_with(end); };
    const bool norm = name.find("norm") != std::string::npos || name.find("layrnorm") != std::string::npos;
    if (ends_with(".bias")) return at::zeros(shape);
    if (norm) return at::ones(shape);
    if (ends_with("embed_tokens.weight")) return at::randn(shape) * 0.5;
    if (ends_with("position_embedding.weight") || ends_with("class_embedding"))
        return at::randn(shape) * 0.02;
    std::int64_t inputs = 1;
    for (std::size_t i = 1; i < shape.size(); ++i) inputs *= shape[i];
    const double bound = 1.0 / std::sqrt(static_cast<double>(inputs));
    return at::empty(shape).uniform_(-bound, bound);
}

DecoderConfig decoder_config(const NetworkSize& size, std::int64_t vocabulary) {
    DecoderConfig c;
    c.model_type = "llama";
    c.vocab_size = vocabulary;
    c.hidden_size = size.width;
    c.intermediate_size = size.inner;
    c.layers = size.layers;
    c.heads = c.kv_heads = size.heads;
    c.head_dim = size.head_dim;
    c.max_positions = kMaxPositions;
    return c;
}

VisionConfig vision_config(const NetworkSize& size) {
    VisionConfig c;
    c.model_type = "clip_vision_model";
    c.hidden_size = size.vision_width;
    c.intermediate_size = size.vision_inner;
    c.layers = size.vision_layers;
    c.heads = size.vision_heads;
    c.image_size = kPictureEdge;
    c.patch_size = size.patch;
    c.activation = "quick_gelu";
    return c;
}

// No cache of casts: every weight is used once a pass, and workers would share it.
void enable_autocast(bool on) {
    at::autocast::set_autocast_cache_enabled(false);
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
    at::autocast::set_autocast_enabled(at::kCPU, on);
    at::autocast::set_autocast_dtype(at::kCPU, at::kBFloat16);
#else
    at::autocast::set_cpu_enabled(on);
    at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
#endif
}

}  // namespace

Network::Network(const NetworkSize& size, std::int64_t vocabulary, std::uint64_t seed)
    : size_(size), vocabulary_(vocabulary) {
    at::manual_seed(seed);
    const auto source = [this](const std::string& prefix) {
        return [this, prefix](const std::string& name, at::IntArrayRef shape) {
            // The head stands beside the language model, not in it.
            const auto full =
                name == "lm_head.weight" ? "language_model.lm_head.weight" : prefix + name;
            auto weight = initial_weight(full, shape).set_requires_grad(true);
            weights_[full] = weight;
            return weight;
        };
    };
    vision_ = std::make_unique<ClipVision>(vision_config(size), source("vision_tower."));
    connector_ = std::make_unique<MlpConnector>(size.vision_width, size.width, "gelu", true,
                                                source("multi_modal_projector."));
    decoder_ = std::make_unique<Decoder>(decoder_config(size, vocabulary),
                                         source("language_model.model."));
}

std::int64_t Network::parameter_count() const {
    std::int64_t count = 0;
    for (const auto& [name, weight] : weights_) count += weight.numel();
    return count;
}

at::Tensor Network::picture_states(const at::Tensor& pixels) const {
    const auto states = vision_->forward(pixels, -1);
    return states.narrow(1, 1, states.size(1) - 1);
}

at::Tensor Network::connect(const at::Tensor& states) const { return connector_->forward(states); }

at::Tensor Network::hidden(const Batch& batch, const at::Tensor& features,
                           const at::Tensor& fused, const at::Tensor& soft_words) const {
    const auto rows = batch.ids.size(0), n = batch.ids.size(1), d = size_.width;
    auto x = decoder_->embed(batch.ids).view({rows * n, d});
    if (features.defined())
        x = x.index_copy(0, batch.picture_slots, features.reshape({-1, d}).to(x.scalar_type()));
    if (fused.defined()) x = x.index_copy(0, batch.fused_slots, fused.to(x.scalar_type()));
    if (soft_words.defined())
        x = x.index_copy(0, batch.soft_slots, soft_words.to(x.scalar_type()));
    return decoder_->forward_batch(x.view({rows, n, d})).view({rows * n, d});
}

void Network::load(const std::map<std::string, at::Tensor>& tensors) {
    at::NoGradGuard no_grad;
    for (auto& [name, weight] : weights_) weight.copy_(tensors.at(name));
}

void Network::export_checkpoint(const std::filesystem::path& model) const {
    using nlohmann::ordered_json;
    std::filesystem::create_directories(model);
    const ordered_json text{{"model_type", "llama"},
                            {"vocab_size", vocabulary_},
                            {"hidden_size", size_.width},
                            {"intermediate_size", size_.inner},
                            {"num_hidden_layers", size_.layers},
                            {"num_attention_heads", size_.heads},
                            {"num_key_value_heads", size_.heads},
                            {"head_dim", size_.head_dim},
                            {"hidden_act", "silu"},
                            {"max_position_embeddings", kMaxPositions},
                            {"rms_norm_eps", 1e-6},
                            {"rope_theta", 10000.0},
                            {"attention_bias", false},
                            {"mlp_bias", false},
                            {"tie_word_embeddings", false},
                            {"bos_token_id", kStart},
                            {"eos_token_id", kEnd},
                            {"pad_token_id", kPad}};
    const ordered_json vision{{"model_type", "clip_vision_model"},
                              {"hidden_size", size_.vision_width},
                              {"intermediate_size", size_.vision_inner},
                              {"num_hidden_layers", size_.vision_layers},
                              {"num_attention_heads", size_.vision_heads},
                              {"num_channels", 3},
                              {"image_size", kPictureEdge},
                              {"patch_size", size_.patch},
                              {"hidden_act", "quick_gelu"},
                              {"layer_norm_eps", 1e-5},
                              {"projection_dim", size_.vision_width}};
    const ordered_json config{{"architectures", {"LlavaForConditionalGeneration"}},
                              {"model_type", "llava"},
                              {"image_token_index", kImage},
                              {"image_seq_length", kImageTokens},
                              {"vision_feature_layer", -1},
                              {"vision_feature_select_strategy", "default"},
                              {"projector_hidden_act", "gelu"},
                              {"multimodal_projector_bias", true},
                              {"tie_word_embeddings", false},
                              {"torch_dtype", "bfloat16"},
                              {"text_config", text},
                              {"vision_config", vision}};
    write_atomically(model / "config.json", config.dump(2) + "\n");
    const ordered_json generation{{"bos_token_id", kStart},
                                  {"eos_token_id", kEnd},
                                  {"pad_token_id", kPad},
                                  {"do_sample", false}};
    write_atomically(model / "generation_config.json", generation.dump(2) + "\n");
    const ordered_json preprocessor{{"image_processor_type", "CLIPImageProcessor"},
                                    {"processor_class", "LlavaProcessor"},
                                    {"do_convert_rgb", true},
                                    {"do_resize", true},
                                    {"size", {{"shortest_edge", kPictureEdge}}},
                                    {"resample", 3},
                                    {"do_center_crop", true},
                                    {"crop_size", {{"height", kPictureEdge}, {"width", kPictureEdge}}},
                                    {"do_rescale", true},
                                    {"rescale_factor", 1.0 / 255},
                                    {"do_normalize", true},
                                    {"image_mean", {kMean[0], kMean[1], kMean[2]}},
                                    {"image_std", {kStd[0], kStd[1], kStd[2]}}};
    write_atomically(model / "preprocessor_config.json", preprocessor.dump(2) + "\n");
    const ordered_json processor{{"processor_class", "LlavaProcessor"},
                                 {"image_token", "<image>"},
                                 {"num_additional_image_tokens", 1},
                                 {"patch_size", size_.patch},
                                 {"vision_feature_select_strategy", "default"}};
    write_atomically(model / "processor_config.json", processor.dump(2) + "\n");
    std::map<std::string, at::Tensor> stored;
    for (const auto& [name, weight] : weights_)
        stored[name] = weight.detach().to(at::kBFloat16);
    save_tensors(model / "model.safetensors", stored, {{"format", "pt"}});
}

at::Tensor picture_logits(const at::Tensor& features, const at::Tensor& head) {
    const auto mean = features.to(at::kFloat).mean(1);
    return at::linear(at::layer_norm(mean, {mean.size(-1)}), head).to(at::kFloat);
}

MixedPrecision::MixedPrecision(bool enabled) : enabled_(enabled) {
    if (enabled_) enable_autocast(true);
}

MixedPrecision::~MixedPrecision() {
    if (!enabled_) return;
    enable_autocast(false);
    at::autocast::clear_cache();
}

AdamW::AdamW(std::map<std::string, at::Tensor> weights, double weight_decay)
    : weights_(std::move(weights)), weight_decay_(weight_decay) {
    for (const auto& [name, weight] : weights_) {
        first_[name] = at::zeros_like(weight).detach();
        second_[name] = at::zeros_like(weight).detach();
    }
}

void AdamW::step(double learning_rate) {
    at::NoGradGuard no_grad;
    double squared = 0;
    for (const auto& [name, weight] : weights_)
        if (weight.grad().defined()) squared += weight.grad().square().sum().item<double>();
    const double scale = std::min(1.0, 1.0 / (std::sqrt(squared) + 1e-6));
    ++steps_;
    const double correct1 = 1 - std::pow(kBeta1, static_cast<double>(steps_));
    const double correct2 = 1 - std::pow(kBeta2, static_cast<double>(steps_));
    for (auto& [name, weight] : weights_) {
        if (!weight.grad().defined()) continue;
        double rate = learning_rate;
        for (const auto& [prefix, factor] : slow_)
            if (name.starts_with(prefix)) rate *= factor;
        const auto gradient = weight.grad() * scale;
        auto& m = first_[name];
        auto& v = second_[name];
        m.mul_(kBeta1).add_(gradient, 1 - kBeta1);
        v.mul_(kBeta2).addcmul_(gradient, gradient, 1 - kBeta2);
        if (weight.dim() > 1) weight.mul_(1 - rate * weight_decay_);
        weight.addcdiv_(m / correct1, (v / correct2).sqrt_().add_(kAdamEpsilon), -rate);
        weight.mutable_grad().reset();
    }
}

std::map<std::string, at::Tensor> AdamW::state() const {
    std::map<std::string, at::Tensor> state{{"steps", at::tensor(std::vector<std::int64_t>{steps_})}};
    for (const auto& [name, m] : first_) state["m." + name] = m;
    for (const auto& [name, v] : second_) state["v." + name] = v;
    return state;
}

void AdamW::load(const std::map<std::string, at::Tensor>& state) {
    at::NoGradGuard no_grad;
    steps_ = state.at("steps").item<std::int64_t>();
    for (auto& [name, m] : first_) m.copy_(state.at("m." + name));
    for (auto& [name, v] : second_) v.copy_(state.at("v." + name));
}

void AdamW::forget(const std::string& name) {
    first_.at(name).zero_();
    second_.at(name).zero_();
}

}  // namespace aim::demo
