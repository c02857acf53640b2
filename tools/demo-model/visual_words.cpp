#include "tools/demo-model/visual_words.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>

namespace aim::demo {

namespace {

constexpr std::size_t kChunk = 200;
constexpr double kWordSize = 0.5;  // root mean square of an embedding's numbers at the start
constexpr double kRidge = 1e-3;
const std::string kLastLayer = "multi_modal_projector.linear_2.";

}  // namespace

DescriptionMeans::DescriptionMeans(const World& world) {
    std::size_t longest = 0;
    for (const auto& d : world.descriptions) longest = std::max(longest, d.size());
    std::vector<std::int64_t> ids;
    std::vector<float> share;
    for (const auto& d : world.descriptions)
        for (std::size_t i = 0; i < longest; ++i) {
            ids.push_back(i < d.size() ? d[i] : kPad);
            share.push_back(i < d.size() ? 1.F / static_cast<float>(d.size()) : 0.F);
        }
    const auto rows = static_cast<std::int64_t>(world.descriptions.size());
    ids_ = at::tensor(ids, at::kLong).view({rows, -1});
    share_ = at::tensor(share).view({rows, -1, 1});
}

at::Tensor DescriptionMeans::of(const at::Tensor& embedding) const {
    return (at::embedding(embedding, ids_) * share_).sum(1);
}

at::Tensor DescriptionMeans::shares(std::int64_t vocabulary) const {
    return at::zeros({ids_.size(0), vocabulary}).scatter_add(1, ids_, share_.squeeze(-1));
}

at::Tensor prototypes(const Network& network, const World& world, const PictureBank& bank) {
    at::NoGradGuard no_grad;
    std::vector<std::int64_t> pictures, concepts;
    for (const auto c : world.training_concepts)
        for (std::size_t style = 0; style < kTrainingStyles.size(); ++style) {
            const auto picture = world.picture_of[static_cast<std::size_t>(c)][style];
            if (picture < 0) continue;
            pictures.push_back(picture);
            concepts.push_back(c);
        }
    at::Tensor sum;
    auto count = at::zeros({static_cast<std::int64_t>(world.concepts.size()), 1});
    for (std::size_t begin = 0; begin < pictures.size(); begin += kChunk) {
        const auto end = static_cast<std::ptrdiff_t>(std::min(begin + kChunk, pictures.size()));
        const auto from = static_cast<std::ptrdiff_t>(begin);
        const auto features = network.picture_features(
            bank.plain({pictures.begin() + from, pictures.begin() + end}));
        const auto mean = features.to(at::kFloat).mean(1);
        const auto index = at::tensor(
            std::vector<std::int64_t>(concepts.begin() + from, concepts.begin() + end), at::kLong);
        if (!sum.defined()) sum = at::zeros({count.size(0), mean.size(1)});
        sum.index_add_(0, index, mean);
        count.index_add_(0, index, at::ones({mean.size(0), 1}));
    }
    return sum / count.clamp_min(1);
}

void start_words_from_drawings(Network& network, const World& world, const PictureBank& bank) {
    at::NoGradGuard no_grad;
    const auto trained = at::tensor(world.training_concepts, at::kLong);
    auto means = prototypes(network, world, bank).index_select(0, trained);
    const auto centre = means.mean(0);
    const double scale = kWordSize / (means - centre).square().mean().sqrt().item<double>();
    auto& weights = network.weights();
    weights.at(kLastLayer + "weight").mul_(scale);
    weights.at(kLastLayer + "bias").sub_(centre).mul_(scale);
    means = (means - centre) * scale;

    auto embedding = weights.at("language_model.model.embed_tokens.weight");
    const auto shares = DescriptionMeans(world).shares(embedding.size(0)).index_select(0, trained);
    const auto gram = at::mm(shares, shares.t()) + at::eye(shares.size(0)) * kRidge;
    const auto words = at::mm(shares.t(), at::linalg_solve(gram, means));
    const auto described = shares.sum(0, true).t().gt(0);  // [vocabulary, 1]
    embedding.copy_(at::where(described, words, embedding));
}

}  // namespace aim::demo
