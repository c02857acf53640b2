// Qwen2-VL (arXiv 2409.12191) and Qwen2.5-VL (arXiv 2502.13923): pictures at their own resolution,
// positions along three axes (M-RoPE), Qwen2.
// Source: transformers/models/{qwen2_vl,qwen2_5_vl}/modeling_*.py (get_rope_index),
// processing_*.py.
#include "core/backbone/families.h"
#include "core/backbone/prompt_expansion.h"
#include "core/backbone/qwen_vision.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace aim {

namespace {

class QwenVl final : public Backbone {
public:
    QwenVl(BackboneParts parts, QwenVision::Generation generation) : Backbone(std::move(parts)) {
        const auto& config = checkpoint_.config();
        Weights weights(checkpoint_, dtype(), device(), int8_weights());
        const auto tower =
            weights.prefix_of("patch_embed.proj.weight", {"visual.", "model.visual."});
        tower_ =
            std::make_unique<const QwenVision>(config.vision, generation, weights.source(tower));
        decoder_ = weights.make_decoder(config.text, {"model.language_model.", "model."},
                                        {"lm_head.weight", "model.lm_head.weight"});
        weights.refuse_left_over([](const std::string&) { return false; });
    }

    at::Tensor image_features(const ProcessedImage& image, int) const override {
        return tower_->forward(pixels_of(image).to(device()), image.grid_thw).merged;
    }

    at::Tensor image_signature(const ProcessedImage& image) const override {
        const auto states = tower_->forward(pixels_of(image).to(device()), image.grid_thw).patches;
        const auto mean = states.to(at::kFloat).mean(0).to(at::kCPU);
        return mean / mean.norm().clamp_min(1e-12);
    }

    // Text counts on along all three axes at once; a picture's tokens stand at (frame, row, column)
    // from where the text stopped, and the text goes on behind the picture's longer side.
    at::Tensor positions(const Prompt& prompt, std::int64_t inserted_at,
                         std::int64_t inserted) const override {
        const auto n = static_cast<std::int64_t>(prompt.ids.size());
        auto out = at::empty({3, n + inserted}, at::kLong);
        auto view = out.accessor<std::int64_t, 2>();
        const auto merge = config().vision.spatial_merge_size;
        std::int64_t next = 0, at = 0;
        const auto put = [&](std::int64_t t, std::int64_t h, std::int64_t w) {
            view[0][at] = t;
            view[1][at] = h;
            view[2][at] = w;
            ++at;
        };
        std::size_t picture = 0;
        for (std::int64_t i = 0; i < n;) {
            if (i == inserted_at)
                for (std::int64_t k = 0; k < inserted; ++k, ++next) put(next, next, next);
            if (prompt.ids[static_cast<std::size_t>(i)] != config().image_token_id) {
                put(next, next, next);
                ++next;
                ++i;
                continue;
            }
            if (picture == prompt.images.size())
                throw Error(ErrorCode::Mismatch,
                            Sentence::of("The prompt has more picture tokens than pictures."));
            const auto& grid = prompt.images[picture++].grid_thw;
            const auto rows = grid[1] / merge, columns = grid[2] / merge;
            if (i + grid[0] * rows * columns > n)
                throw Error(ErrorCode::Mismatch,
                            Sentence::of("The prompt has fewer picture tokens than its pictures."));
            for (std::int64_t t = 0; t < grid[0]; ++t)
                for (std::int64_t r = 0; r < rows; ++r)
                    for (std::int64_t c = 0; c < columns; ++c) put(next + t, next + r, next + c);
            i += grid[0] * rows * columns;
            next += std::max(rows, columns);
        }
        if (inserted_at >= n)
            for (std::int64_t k = 0; k < inserted; ++k, ++next) put(next, next, next);
        return out.to(device());
    }

protected:
    std::int64_t image_block_start_id() const override {
        return config().vision_start_token_id >= 0 ? config().vision_start_token_id
                                                   : config().image_token_id;
    }

    std::string expand(const std::string& rendered,
                       const std::vector<ProcessedImage>& images) const override {
        const auto placeholder = tokenizer_.token_of(config().image_token_id);
        const auto unit = config().vision.spatial_merge_size * config().vision.spatial_merge_size;
        std::vector<std::string> replacements;
        for (const auto& image : images)
            replacements.push_back(repeated(
                placeholder, image.grid_thw[0] * image.grid_thw[1] * image.grid_thw[2] / unit));
        return replace_placeholders(rendered, placeholder, replacements);
    }

private:
    std::unique_ptr<const QwenVision> tower_;
};

}  // namespace

std::unique_ptr<Backbone> open_qwen2_vl(BackboneParts parts) {
    return std::make_unique<QwenVl>(std::move(parts), QwenVision::Generation::Qwen2);
}

std::unique_ptr<Backbone> open_qwen2_5_vl(BackboneParts parts) {
    return std::make_unique<QwenVl>(std::move(parts), QwenVision::Generation::Qwen2_5);
}

}  // namespace aim
