#include "tools/demo-model/retention.h"

#include "tools/demo-model/network.h"

#include <ATen/ATen.h>

namespace aim::demo {

namespace {

constexpr double kSimilarityScale = 10;

at::Tensor unit(const at::Tensor& x) { return x / x.norm(2, -1, true).clamp_min(1e-6); }

at::Tensor entropy(const at::Tensor& states, const at::Tensor& weight, const at::Tensor& labels) {
    return at::cross_entropy_loss(at::linear(states, weight).to(at::kFloat), labels);
}

}  // namespace

RetentionHeads::RetentionHeads(std::int64_t width, std::int64_t vocabulary, std::int64_t concepts) {
    const auto weight = [width](std::int64_t rows) {
        return (at::randn({rows, width}) * 0.02).set_requires_grad(true);
    };
    token_ = weight(vocabulary);
    concept_of_state_ = weight(concepts);
    concept_of_picture_ = weight(concepts);
    picture_of_state_ = weight(width);
}

void RetentionHeads::add_to(std::map<std::string, at::Tensor>& weights) const {
    weights["retention.token"] = token_;
    weights["retention.concept_of_state"] = concept_of_state_;
    weights["retention.picture_of_state"] = picture_of_state_;
    weights["retention.concept_of_picture"] = concept_of_picture_;
}

at::Tensor RetentionHeads::loss(const at::Tensor& hidden, const at::Tensor& features,
                                const Batch& batch,
                                const std::vector<std::int64_t>& concepts) const {
    std::vector<std::int64_t> labels;
    for (const auto row : batch.span_row) labels.push_back(concepts[static_cast<std::size_t>(row)]);
    const auto states = hidden.index_select(0, batch.span);
    const auto pictures = unit(features.detach().to(at::kFloat).mean(1));
    const auto seen = unit(at::linear(states, picture_of_state_).to(at::kFloat));
    return entropy(states, token_, batch.span_ids) * 0.5 +
           entropy(states, concept_of_state_, at::tensor(labels, at::kLong)) +
           at::cross_entropy_loss(at::mm(seen, pictures.t()) * kSimilarityScale,
                                  at::tensor(batch.span_row, at::kLong)) +
           at::cross_entropy_loss(picture_logits(features, concept_of_picture_),
                                  at::tensor(concepts, at::kLong));
}

at::Tensor alignment_loss(const at::Tensor& features, const at::Tensor& words,
                          const std::vector<std::int64_t>& concepts) {
    const auto mean = features.to(at::kFloat).mean(1);
    const auto label = at::tensor(concepts, at::kLong);
    const auto own = words.index_select(0, label);
    const auto distance = (mean - own).square().mean() / own.square().mean().clamp_min(1e-6);
    return distance +
           at::cross_entropy_loss(at::mm(unit(mean), unit(words).t()) * kSimilarityScale, label);
}

}  // namespace aim::demo
