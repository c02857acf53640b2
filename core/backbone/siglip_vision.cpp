#include "core/backbone/siglip_vision.h"

#include "core/backbone/norms.h"

#include <ATen/ATen.h>
#include <limits>

namespace aim {

SiglipVision::SiglipVision(VisionConfig config, const TensorSource& tensors,
                           std::int64_t layers_used, bool with_final_norm)
    : config_(std::move(config)),
      layers_used_(layers_used < 0 ? config_.layers : layers_used),
      encoder_(config_, layers_used_, tensors) {
    const auto d = config_.hidden_size, patch = config_.patch_size;
    const auto side = config_.image_size / patch;
    patch_embedding_ =
        tensors("embeddings.patch_embedding.weight", {d, config_.channels, patch, patch});
    patch_bias_ = tensors("embeddings.patch_embedding.bias", {d});
    position_embedding_ = tensors("embeddings.position_embedding.weight", {side * side, d});
    if (with_final_norm) {
        final_norm_ = tensors("post_layernorm.weight", {d});
        final_norm_bias_ = tensors("post_layernorm.bias", {d});
    }
}

at::Tensor SiglipVision::embed_patches(const at::Tensor& pixels) const {
    return aim::embed_patches(pixels, patch_embedding_, patch_bias_);
}

std::vector<at::Tensor> SiglipVision::forward(const at::Tensor& pixels,
                                              const std::vector<std::int64_t>& layers) const {
    check_pixels(pixels, config_);
    std::vector<std::int64_t> states;
    for (const auto layer : layers) states.push_back(hidden_state_index(layer, config_.layers));
    return encoder_.forward(embed_patches(pixels) + position_embedding_, states);
}

std::vector<std::pair<std::string, at::Tensor>> SiglipVision::named_parameters() const {
    std::vector<std::pair<std::string, at::Tensor>> out{
        {"embeddings.patch_embedding.weight", patch_embedding_},
        {"embeddings.patch_embedding.bias", patch_bias_},
        {"embeddings.position_embedding.weight", position_embedding_}};
    const auto layers = encoder_.named_parameters();
    out.insert(out.end(), layers.begin(), layers.end());
    if (final_norm_.defined()) {
        out.emplace_back("post_layernorm.weight", final_norm_);
        out.emplace_back("post_layernorm.bias", final_norm_bias_);
    }
    return out;
}

at::Tensor SiglipVision::forward_masked(const at::Tensor& pixels,
                                        const at::Tensor& patch_mask) const {
    const auto batch = pixels.size(0);
    const auto ids = fractional_position_ids(patch_mask, config_.image_size / config_.patch_size,
                                             patch_embedding_.scalar_type());
    const auto x =
        embed_patches(pixels) + at::embedding(position_embedding_, ids.to(pixels.device()));
    at::Tensor mask;
    const auto seen = patch_mask.reshape({batch, -1});
    if (!seen.all().item<bool>())
        mask = at::zeros(seen.sizes(), at::kFloat)
                   .masked_fill(seen.logical_not().cpu(), -std::numeric_limits<double>::infinity())
                   .to(pixels.device());
    // Tiles without padding, the usual case, go in one batch; the others one by one, each with its
    // mask.
    at::Tensor states;
    if (!mask.defined()) {
        states = encoder_.forward(x, {layers_used_}).front();
    } else {
        std::vector<at::Tensor> parts;
        const auto n = x.size(1);
        for (std::int64_t i = 0; i < batch; ++i)
            parts.push_back(
                encoder_.forward(x.narrow(0, i, 1), {layers_used_}, mask[i].expand({n, n}))
                    .front());
        states = at::cat(parts);
    }
    return layer_norm(states, final_norm_, final_norm_bias_, config_.layer_norm_eps);
}

at::Tensor fractional_position_ids(const at::Tensor& patch_mask, std::int64_t side,
                                   at::ScalarType dtype) {
    const auto mask = patch_mask.cpu();
    const auto batch = mask.size(0), rows = mask.size(1), columns = mask.size(2);
    // float32 throughout, as the reference's arange and bucketize work.
    const auto boundaries = at::arange(1.0 / static_cast<double>(side), 1.0,
                                       1.0 / static_cast<double>(side), at::kFloat);
    const auto buckets = [&](const at::Tensor& filled, std::int64_t n) {
        const auto step = filled.to(at::kFloat).reciprocal().unsqueeze(1);
        const auto place = (at::arange(n, at::kFloat).unsqueeze(0) * step).clamp_max(1.0 - 1e-6);
        return at::bucketize(place.to(dtype).to(at::kFloat).contiguous(), boundaries,
                             /*out_int32=*/false, /*right=*/true);
    };
    const auto row = buckets(mask.select(2, 0).sum(1), rows);
    const auto column = buckets(mask.select(1, 0).sum(1), columns);
    const auto ids =
        (row.unsqueeze(2) * side + column.unsqueeze(1)).reshape({batch, rows * columns});
    return ids.masked_fill(mask.reshape({batch, -1}).logical_not(), 0);
}

}  // namespace aim
