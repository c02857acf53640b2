#include "core/backbone/llava_network.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>

namespace aim {

namespace {

const std::vector<std::string> kTextPrefixes{"language_model.model.", "model.language_model.",
                                             "language_model."};
const std::vector<std::string> kHeadNames{"language_model.lm_head.weight", "lm_head.weight"};
const std::vector<std::string> kTowerPrefixes{"vision_tower.vision_model.", "vision_tower.",
                                              "model.vision_tower.vision_model.",
                                              "model.vision_tower."};
const std::vector<std::string> kConnectorPrefixes{"multi_modal_projector.",
                                                  "model.multi_modal_projector."};
const std::vector<std::string> kNewlinePrefixes{"", "model."};

bool drops_first(const ModelConfig& config) {
    return config.vision_feature_select_strategy == "default";
}

}  // namespace

LlavaNetwork::LlavaNetwork(const ModelConfig& config, Weights& weights, bool with_newline)
    : config_(config),
      tower_prefix_(weights.prefix_of("embeddings.patch_embedding.weight", kTowerPrefixes)) {
    std::int64_t layers = 0;
    for (const auto layer : config.vision_feature_layers)
        layers = std::max(layers, hidden_state_index(layer, config.vision.layers));
    tower_ = make_vision_tower(config.vision, weights.source(tower_prefix_), layers);
    const auto width =
        config.vision.hidden_size * static_cast<std::int64_t>(config.vision_feature_layers.size());
    connector_ = std::make_unique<const MlpConnector>(
        width, config.text.hidden_size, config.projector_activation, config.projector_bias,
        weights.source(weights.prefix_of("linear_1.weight", kConnectorPrefixes)));
    if (with_newline)
        newline_ =
            weights.take(weights.prefix_of("image_newline", kNewlinePrefixes) + "image_newline",
                         {config.text.hidden_size});
}

std::unique_ptr<Decoder> LlavaNetwork::make_decoder(const ModelConfig& config, Weights& weights) {
    return weights.make_decoder(config.text, kTextPrefixes, kHeadNames);
}

void LlavaNetwork::refuse_left_over(const Weights& weights) const {
    weights.refuse_left_over([&](const std::string& name) {
        return name.starts_with(tower_prefix_ + "encoder.layers.") ||
               name.starts_with(tower_prefix_ + "post_layernorm.") ||
               name.starts_with(tower_prefix_ + "head.") || name.ends_with("image_newline");
    });
}

at::Tensor LlavaNetwork::patch_states(const at::Tensor& pixels) const {
    auto states = tower_->forward(pixels, config_.vision_feature_layers);
    if (drops_first(config_))
        for (auto& state : states) state = state.narrow(1, 1, state.size(1) - 1);
    return at::cat(states, -1);
}

// Whether the reference's patch states do, in memory. They don't where the class token was cut off
// several tiles, nor where SigLIP's convolution left the patches across. Its linear layers round
// such states' product before they add a bias, which in bfloat16 changes a quarter of the numbers.
bool LlavaNetwork::lie_in_one_piece(bool several) const {
    if (config_.vision_feature_layers.size() > 1) return true;  // copied together
    return tower_->has_class_token() && !(drops_first(config_) && several);
}

at::Tensor LlavaNetwork::tile_features(const at::Tensor& pixels, bool several) const {
    at::NoGradGuard no_grad;
    return connector_->forward(patch_states(pixels), /*bias_apart=*/!lie_in_one_piece(several));
}

at::Tensor LlavaNetwork::signature(const at::Tensor& pixels) const {
    at::NoGradGuard no_grad;
    const auto mean = patch_states(pixels.narrow(0, 0, 1)).to(at::kFloat).mean(at::IntArrayRef{0, 1}).to(at::kCPU);
    return mean / mean.norm().clamp_min(1e-12);
}

std::int64_t LlavaNetwork::tokens_of(std::int64_t height, std::int64_t width) const {
    const auto patch = config_.vision.patch_size;
    return (height / patch) * (width / patch) + (tower_->has_class_token() ? 1 : 0) -
           (drops_first(config_) ? 1 : 0);
}

}  // namespace aim
