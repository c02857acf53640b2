// LLaVA (arXiv 2310.03744): CLIP or SigLIP, a two-layer connector, Llama, Vicuna, Mistral or Qwen2.
// Source: transformers/models/llava/{modeling,processing}_llava.py.
#include "core/backbone/families.h"
#include "core/backbone/llava_network.h"
#include "core/backbone/prompt_expansion.h"
#include "core/base/error.h"

#include <ATen/ATen.h>

namespace aim {

namespace {

class Llava final : public Backbone {
public:
    explicit Llava(BackboneParts parts) : Backbone(std::move(parts)) {
        Weights weights(checkpoint_, dtype(), device(), int8_weights());
        network_ = std::make_unique<const LlavaNetwork>(checkpoint_.config(), weights,
                                                        /*with_newline=*/false);
        decoder_ = LlavaNetwork::make_decoder(checkpoint_.config(), weights);
        network_->refuse_left_over(weights);
    }

    at::Tensor image_features(const ProcessedImage& image, int pictures_in_prompt) const override {
        return network_->tile_features(pixels_of(image).to(device()), pictures_in_prompt > 1)
            .reshape({-1, config().text.hidden_size});
    }

    at::Tensor image_signature(const ProcessedImage& image) const override {
        return network_->signature(pixels_of(image).to(device()));
    }

protected:
    std::string expand(const std::string& rendered,
                       const std::vector<ProcessedImage>& images) const override {
        const auto placeholder = tokenizer_.token_of(config().image_token_id);
        std::vector<std::string> replacements;
        for (const auto& image : images) {
            if (image.shape.size() != 4)
                throw Error(ErrorCode::Mismatch,
                            Sentence::of("A picture was processed for another family of models."));
            replacements.push_back(
                repeated(placeholder, network_->tokens_of(image.shape[2], image.shape[3])));
        }
        return replace_placeholders(rendered, placeholder, replacements);
    }

private:
    std::unique_ptr<const LlavaNetwork> network_;
};

}  // namespace

std::unique_ptr<Backbone> open_llava(BackboneParts parts) {
    return std::make_unique<Llava>(std::move(parts));
}

}  // namespace aim
