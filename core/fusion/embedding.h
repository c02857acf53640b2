// Parts of Backbone::embed, for prompts of which a part is known already and for many prompts at
// once.
#pragma once

#include "core/backbone/backbone.h"

#include <vector>

namespace aim {

// Rows [from, end) of what backbone.embed(prompt) gives: [n - from, d]. Only the pictures that have
// tokens there go through the vision tower; `from` must not cut a picture in two.
at::Tensor embed_from(const Backbone& backbone, const Prompt& prompt, std::int64_t from);

// Features of one picture each, [tokens_i, d], as backbone.image_features(picture, 1) gives them.
// Pictures of equal shape go through the vision tower together where the family allows it.
std::vector<at::Tensor> features_of_each(const Backbone& backbone,
                                         const std::vector<const ProcessedImage*>& pictures);

// Positions [axes, n_i] of prompts side by side, [B, axes, length], as forward_batch takes them;
// what pads the shorter ones at the right stands at 0. Undefined where plain positions will do.
at::Tensor stacked_positions(const Backbone& backbone, const std::vector<at::Tensor>& positions,
                             std::int64_t length);

}  // namespace aim
