#include "core/fusion/embedding.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>

namespace aim {

namespace {

// Picture pixels of one pass through the vision tower: beyond this, buffers only get slower.
constexpr std::int64_t kPixelsPerPass = 8LL * 3 * 336 * 336;

at::Tensor features_together(const Backbone& backbone,
                             const std::vector<const ProcessedImage*>& pictures, std::size_t begin,
                             std::size_t end) {
    ProcessedImage stacked;
    stacked.shape = pictures[begin]->shape;
    stacked.shape[0] = static_cast<std::int64_t>(end - begin);
    stacked.original_height = pictures[begin]->original_height;
    stacked.original_width = pictures[begin]->original_width;
    for (auto i = begin; i < end; ++i)
        stacked.pixel_values.insert(stacked.pixel_values.end(), pictures[i]->pixel_values.begin(),
                                    pictures[i]->pixel_values.end());
    return backbone.image_features(stacked, 1);
}

}  // namespace

at::Tensor embed_from(const Backbone& backbone, const Prompt& prompt, std::int64_t from) {
    at::NoGradGuard no_grad;
    const std::vector<std::int64_t> ids(prompt.ids.begin() + from, prompt.ids.end());
    auto places = std::count(ids.begin(), ids.end(), backbone.config().image_token_id);
    std::vector<at::Tensor> features;
    for (auto i = prompt.images.size(); places > 0 && i > 0; --i) {
        features.push_back(
            backbone.image_features(prompt.images[i - 1], static_cast<int>(prompt.images.size())));
        places -= features.back().size(0);
    }
    std::reverse(features.begin(), features.end());
    return backbone.embed(ids, features);
}

std::vector<at::Tensor> features_of_each(const Backbone& backbone,
                                         const std::vector<const ProcessedImage*>& pictures) {
    at::NoGradGuard no_grad;
    std::vector<at::Tensor> features;
    // Plain LLaVA's pictures are all [1, 3, h, w] and give as many tokens each, in order of the
    // batch axis. Elsewhere the first axis counts tiles or patches of one picture.
    const bool stackable = backbone.config().model_type == "llava";
    for (std::size_t begin = 0; begin < pictures.size();) {
        auto end = begin + 1;
        const auto pixels = static_cast<std::int64_t>(pictures[begin]->pixel_values.size());
        const auto most =
            std::max<std::int64_t>(1, kPixelsPerPass / std::max<std::int64_t>(1, pixels));
        while (stackable && end < pictures.size() &&
               pictures[end]->shape == pictures[begin]->shape &&
               pictures[begin]->shape.size() == 4 && pictures[begin]->shape[0] == 1 &&
               static_cast<std::int64_t>(end - begin) < most)
            ++end;
        if (end == begin + 1) {
            features.push_back(backbone.image_features(*pictures[begin], 1));
        } else {
            const auto together = features_together(backbone, pictures, begin, end);
            const auto count = static_cast<std::int64_t>(end - begin);
            if (together.dim() != 2 || together.size(0) % count != 0)
                throw Error(ErrorCode::Internal,
                            Sentence::verbatim("Pictures read together gave odd features."));
            for (auto& part : together.chunk(count, 0)) features.push_back(part);
        }
        begin = end;
    }
    return features;
}

at::Tensor stacked_positions(const Backbone& backbone, const std::vector<at::Tensor>& positions,
                             std::int64_t length) {
    if (backbone.config().text.rope.mrope_section.empty()) return {};
    std::vector<at::Tensor> rows;
    for (const auto& row : positions)
        rows.push_back(at::constant_pad_nd(row, {0, length - row.size(1)}, 0));
    return at::stack(rows);
}

}  // namespace aim
