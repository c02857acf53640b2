#include "core/backbone/clip_vision.h"

#include "core/backbone/norms.h"

#include <ATen/ATen.h>

namespace aim {

ClipVision::ClipVision(VisionConfig config, const TensorSource& tensors, std::int64_t layers_used)
    : config_(std::move(config)),
      encoder_(config_, layers_used < 0 ? config_.layers : layers_used, tensors) {
    const auto d = config_.hidden_size, side = config_.image_size / config_.patch_size;
    class_embedding_ = tensors("embeddings.class_embedding", {d});
    patch_embedding_ = tensors("embeddings.patch_embedding.weight",
                               {d, config_.channels, config_.patch_size, config_.patch_size});
    position_embedding_ = tensors("embeddings.position_embedding.weight", {side * side + 1, d});
    pre_norm_ = tensors("pre_layrnorm.weight", {d});
    pre_norm_bias_ = tensors("pre_layrnorm.bias", {d});
    if (layers_used < 0) {
        post_norm_ = tensors("post_layernorm.weight", {d});
        post_norm_bias_ = tensors("post_layernorm.bias", {d});
    }
}

at::Tensor ClipVision::forward(const at::Tensor& pixels, std::int64_t layer) const {
    return forward(pixels, std::vector<std::int64_t>{layer}).front();
}

std::vector<at::Tensor> ClipVision::forward(const at::Tensor& pixels,
                                            const std::vector<std::int64_t>& layers) const {
    check_pixels(pixels, config_);
    const auto d = config_.hidden_size;
    std::vector<std::int64_t> states;
    for (const auto layer : layers) states.push_back(hidden_state_index(layer, config_.layers));
    const auto patches = embed_patches(pixels, patch_embedding_);
    const auto tokens = at::cat(
        {class_embedding_.to(patches.scalar_type()).expand({pixels.size(0), 1, d}), patches}, 1);
    const auto x =
        layer_norm(tokens + position_embedding_, pre_norm_, pre_norm_bias_, config_.layer_norm_eps);
    return encoder_.forward(x, states);
}

std::vector<std::pair<std::string, at::Tensor>> ClipVision::named_parameters() const {
    std::vector<std::pair<std::string, at::Tensor>> out{
        {"embeddings.class_embedding", class_embedding_},
        {"embeddings.patch_embedding.weight", patch_embedding_},
        {"embeddings.position_embedding.weight", position_embedding_},
        {"pre_layrnorm.weight", pre_norm_},
        {"pre_layrnorm.bias", pre_norm_bias_}};
    const auto layers = encoder_.named_parameters();
    out.insert(out.end(), layers.begin(), layers.end());
    if (post_norm_.defined()) {
        out.emplace_back("post_layernorm.weight", post_norm_);
        out.emplace_back("post_layernorm.bias", post_norm_bias_);
    }
    return out;
}

}  // namespace aim
