// What the backbone's training asks of its states beside the next token. Nothing here is shipped.
#pragma once

#include "tools/demo-model/sampler.h"

#include <map>
#include <string>

namespace aim::demo {

// From the final states over question and answer the picture's concept, the picture itself and the
// token must be readable by a linear layer. Predicting the next token alone would let the states
// drop them (a bare name's state predicts nothing but the end), and no projector could bring them
// back. The concept is a class of the training's own; the picture, told from the others of the
// batch, is what keeps states of concepts never trained apart. A last head keeps the vision tower
// to what the styles have in common.
class RetentionHeads {
public:
    RetentionHeads(std::int64_t width, std::int64_t vocabulary, std::int64_t concepts);

    void add_to(std::map<std::string, at::Tensor>& weights) const;
    // hidden [B * n, d], features [B, 16, d] of a batch of single pictures, one a row.
    at::Tensor loss(const at::Tensor& hidden, const at::Tensor& features, const Batch& batch,
                    const std::vector<std::int64_t>& concepts) const;

private:
    at::Tensor token_, concept_of_state_, picture_of_state_, concept_of_picture_;
};

// The mean embedding of a description and the mean feature of its picture are drawn together, and away
// from other concepts. Binding is learned in text first, where a query's words are matched with the
// words before a name; a picture that reads like its words finds the same names.
// features [B, 16, d], one picture of each of `concepts`; words [concepts, d].
at::Tensor alignment_loss(const at::Tensor& features, const at::Tensor& words,
                          const std::vector<std::int64_t>& concepts);

}  // namespace aim::demo
