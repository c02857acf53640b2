// The loss of rows of a batch through the frozen decoder, and how many answers were right.
#pragma once

#include "core/fusion/train_examples.h"

namespace aim {

// fused = scale · (hidden · Vᵀ + c): V starts as the identity, so that one learning rate suits
// models whose token embeddings are of very different size.
struct TrainedLayer {
    at::Tensor v, c;  // float32 [d, d], [d]
    double scale = 1;
    at::Tensor weight() const { return v.detach() * scale; }
    at::Tensor bias() const { return c.detach() * scale; }
};

struct AnswerScore {
    std::int64_t rows = 0, tokens = 0;
    double loss = 0;  // sum over tokens
    std::int64_t first_right = 0, all_right = 0;
    AnswerScore& operator+=(const AnswerScore& other);
};

// With `backward`, gradients of the mean loss over all the rows' tokens are added to v and c. Goes
// through the rows in parts that fit into memory. Throws Cancelled between parts.
AnswerScore score_rows(const Backbone& backbone, const TrainedLayer& layer,
                       const std::vector<TrainingRow>& rows, bool backward, std::stop_token stop);

}  // namespace aim
