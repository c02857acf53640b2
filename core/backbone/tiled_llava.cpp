#include "core/backbone/tiled_llava.h"

#include "core/backbone/prompt_expansion.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace aim {

TiledLlava::TiledLlava(BackboneParts parts, std::int64_t max_tiles)
    : Backbone(std::move(parts)), max_tiles_(max_tiles) {
    const auto& config = checkpoint_.config();
    Weights weights(checkpoint_, dtype(), device(), int8_weights());
    network_ = std::make_unique<const LlavaNetwork>(config, weights, /*with_newline=*/true);
    decoder_ = LlavaNetwork::make_decoder(config, weights);
    network_->refuse_left_over(weights);
    const auto size = config.vision.image_size;
    if (network_->tokens_of(size, size) != side() * side())
        throw Error(ErrorCode::Unsupported,
                    Sentence::of(
                        "A model that keeps its vision tower's class token cannot lay out tiles."));
}

std::int64_t TiledLlava::side() const {
    return config().vision.image_size / config().vision.patch_size;
}

AnyresLayout TiledLlava::layout_of(const ProcessedImage& image) const {
    if (image.shape.size() != 4)
        throw Error(ErrorCode::Mismatch,
                    Sentence::of("A picture was processed for another family of models."));
    return anyres_layout(config(), {image.original_height, image.original_width}, image.shape[0],
                         side(), max_tiles_);
}

at::Tensor TiledLlava::image_features(const ProcessedImage& image, int) const {
    at::NoGradGuard no_grad;
    const auto features = network_->tile_features(pixels_of(image).to(device()), /*several=*/true);
    return pack_anyres(features, network_->newline(), layout_of(image), side());
}

at::Tensor TiledLlava::image_signature(const ProcessedImage& image) const {
    return network_->signature(pixels_of(image).to(device()));
}

std::string TiledLlava::expand(const std::string& rendered,
                               const std::vector<ProcessedImage>& images) const {
    const auto placeholder = tokenizer_.token_of(config().image_token_id);
    std::vector<std::string> replacements;
    for (const auto& image : images)
        replacements.push_back(repeated(placeholder, layout_of(image).tokens));
    return replace_placeholders(rendered, placeholder, replacements);
}

}  // namespace aim
