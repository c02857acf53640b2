// Accuracy under greedy decoding, measured by one pass: an answer is right when every token of it is
// the most likely one behind the right ones before it.
#pragma once

#include "tools/demo-model/network.h"
#include "tools/demo-model/sampler.h"

#include <string>
#include <vector>

namespace aim::demo {

// Share of sequences whose scored tokens are all predicted. Pictures undistorted; `fused` [f, d] may
// be undefined.
double exact_accuracy(const Network& network, const PictureBank& bank,
                      const std::vector<Sequence>& sequences, const at::Tensor& fused = {});

// The last `scored` tokens only: per sequence whether all of them were predicted.
std::vector<bool> rows_right(const at::Tensor& right, const Batch& batch);

// One line of everything the backbone is judged by.
struct BackboneScores {
    double naming_held_out_style = 0, naming_hard_style = 0, naming_training_style = 0;
    double text_binding = 0, picture_query = 0;
    std::string line() const;
};
BackboneScores evaluate_backbone(const Network& network, const World& world, const PictureBank& bank,
                                 Stage stage, int queries, std::uint64_t seed);

}  // namespace aim::demo
