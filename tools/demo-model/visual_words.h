// Words that start where the drawings are: the embedding of "apple" near the features of apples.
#pragma once

#include "tools/demo-model/network.h"
#include "tools/demo-model/sampler.h"

namespace aim::demo {

// Mean embedding of every concept's description.
class DescriptionMeans {
public:
    explicit DescriptionMeans(const World& world);
    at::Tensor of(const at::Tensor& embedding) const;  // [vocabulary, d] -> [concepts, d]
    // The share every token has in every description, [concepts, vocabulary].
    at::Tensor shares(std::int64_t vocabulary) const;

private:
    at::Tensor ids_, share_;  // [concepts, longest description]
};

// Mean feature of every training concept's drawings in the training styles, [concepts, d]; zero for
// concepts held out.
at::Tensor prototypes(const Network& network, const World& world, const PictureBank& bank);

// Once, before the language model learns anything: the connector's output is centred and scaled to
// embeddings' size, and the words of descriptions get the embeddings of least norm whose means are the
// prototypes. The tower tells things apart that it was never trained on; were it fitted to words that
// start at random instead, it would keep only what tells the trained concepts apart.
void start_words_from_drawings(Network& network, const World& world, const PictureBank& bank);

}  // namespace aim::demo
