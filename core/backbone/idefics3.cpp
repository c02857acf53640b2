// Idefics3 (arXiv 2408.12637) and SmolVLM: the picture cut into tiles with a whole view, each
// shuffled from pixels into channels, named in the prompt by its row and column; Llama. Source:
// transformers/models/idefics3/{modeling,processing}_idefics3.py, models/smolvlm.
#include "core/backbone/families.h"
#include "core/backbone/linear.h"
#include "core/backbone/prompt_expansion.h"
#include "core/backbone/siglip_vision.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace aim {

namespace {

constexpr const char* kFake = "<fake_token_around_image>";
constexpr const char* kGlobal = "<global-img>";

// [B, side², d] -> [B, side² / f², d f²]: every f x f neighbours become one.
at::Tensor pixel_shuffle(const at::Tensor& x, std::int64_t side, std::int64_t f) {
    const auto batch = x.size(0), d = x.size(2);
    return x.view({batch, side / f, f, side / f, f, d})
        .permute({0, 1, 3, 2, 4, 5})
        .reshape({batch, (side / f) * (side / f), d * f * f});
}

class Idefics3 final : public Backbone {
public:
    explicit Idefics3(BackboneParts parts) : Backbone(std::move(parts)) {
        const auto& config = checkpoint_.config();
        const auto f = config.scale_factor;
        if (side() % f != 0)
            throw Error(ErrorCode::Malformed,
                        Sentence::of("The pixel shuffle's factor does not divide the tiles."));
        Weights weights(checkpoint_, dtype(), device(), int8_weights());
        const auto tower = weights.prefix_of("embeddings.patch_embedding.weight",
                                             {"model.vision_model.", "vision_model."});
        tower_ = std::make_unique<const SiglipVision>(
            config.vision, weights.source(tower), config.vision.layers, /*with_final_norm=*/true);
        const auto connector = weights.prefix_of(
            "proj.weight",
            {"model.connector.modality_projection.", "connector.modality_projection."});
        projection_ =
            weights.take_linear(connector + "proj.weight",
                                {config.text.hidden_size, config.vision.hidden_size * f * f});
        decoder_ = weights.make_decoder(config.text, {"model.text_model.", "text_model."},
                                        {"lm_head.weight", "model.lm_head.weight"});
        weights.refuse_left_over([](const std::string&) { return false; });
    }

    at::Tensor image_features(const ProcessedImage& image, int) const override {
        at::NoGradGuard no_grad;
        const auto shuffled = pixel_shuffle(states(image), side(), config().scale_factor);
        return apply_linear(shuffled, projection_).reshape({-1, config().text.hidden_size});
    }

    at::Tensor image_signature(const ProcessedImage& image) const override {
        at::NoGradGuard no_grad;
        const auto all = states(image);  // the whole view comes last
        const auto mean = all[all.size(0) - 1].to(at::kFloat).mean(0).to(at::kCPU);
        return mean / mean.norm().clamp_min(1e-12);
    }

protected:
    std::int64_t image_block_start_id() const override {
        return tokenizer_.id_of(kFake).value_or(config().image_token_id);
    }

    std::string expand(const std::string& rendered,
                       const std::vector<ProcessedImage>& images) const override {
        const auto placeholder = tokenizer_.token_of(config().image_token_id);
        const auto per_tile = side() * side() / (config().scale_factor * config().scale_factor);
        const auto tile = repeated(placeholder, per_tile);
        const auto whole = kFake + std::string(kGlobal) + tile + kFake;
        std::vector<std::string> replacements;
        for (const auto& image : images) {
            std::string block;
            for (std::int64_t row = 1; row <= image.tile_rows; ++row) {
                for (std::int64_t column = 1; column <= image.tile_columns; ++column)
                    block += kFake +
                             ("<row_" + std::to_string(row) + "_col_" + std::to_string(column)) +
                             ">" + tile;
                block += "\n";
            }
            if (!block.empty()) block += "\n";
            replacements.push_back(block + whole);
        }
        return replace_placeholders(rendered, placeholder, replacements);
    }

private:
    std::int64_t side() const { return config().vision.image_size / config().vision.patch_size; }

    // Final states of every tile, [tiles, side², d_vision].
    at::Tensor states(const ProcessedImage& image) const {
        const auto pixels = pixels_of(image);
        const auto size = config().vision.image_size, patch = config().vision.patch_size;
        if (pixels.dim() != 4 || pixels.size(1) != config().vision.channels ||
            pixels.size(2) != size || pixels.size(3) != size)
            throw Error(ErrorCode::Mismatch,
                        Sentence::of("A picture was processed for another family of models."));
        const auto tiles = pixels.size(0);
        at::Tensor mask = at::ones({tiles, side(), side()}, at::kBool);
        if (!image.pixel_attention_mask.empty()) {
            if (static_cast<std::int64_t>(image.pixel_attention_mask.size()) != tiles * size * size)
                throw Error(ErrorCode::Mismatch,
                            Sentence::of("A picture's mask does not fit its tiles."));
            mask = at::from_blob(const_cast<std::uint8_t*>(image.pixel_attention_mask.data()),
                                 {tiles, size, size}, at::kByte)
                       .narrow(1, 0, side() * patch)
                       .narrow(2, 0, side() * patch)
                       .reshape({tiles, side(), patch, side(), patch})
                       .ne(0)
                       .any(4)
                       .any(2);
        }
        return tower_->forward_masked(pixels.to(device()), mask);
    }

    std::unique_ptr<const SiglipVision> tower_;
    at::Tensor projection_;
};

}  // namespace

std::unique_ptr<Backbone> open_idefics3(BackboneParts parts) {
    return std::make_unique<Idefics3>(std::move(parts));
}

}  // namespace aim
