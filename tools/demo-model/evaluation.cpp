#include "tools/demo-model/evaluation.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <cstdio>

namespace aim::demo {

namespace {

constexpr std::size_t kChunk = 100;

double naming_accuracy(const Network& network, const World& world, const PictureBank& bank,
                       Sampler& sampler, int style, int queries) {
    std::vector<Sequence> sequences;
    auto concepts = world.training_concepts;
    std::shuffle(concepts.begin(), concepts.end(), sampler.random());
    for (const auto c : concepts) {
        const auto picture = sampler.picture(c, style);
        if (picture >= 0 && static_cast<int>(sequences.size()) < queries)
            sequences.push_back(sampler.naming(c, picture, false));
    }
    return exact_accuracy(network, bank, sequences);
}

// Only the last name counts; the context's repeated ones do in training.
Sequence last_name_asked(Sampler& sampler, const Episode& episode, Stage stage) {
    auto s = sampler.binding(episode, stage, -2);
    const auto asked = static_cast<std::ptrdiff_t>(episode.names.back().size()) + 1;  // and the end
    s.scored.erase(s.scored.begin(), s.scored.end() - asked);
    return s;
}

}  // namespace

std::vector<bool> rows_right(const at::Tensor& right, const Batch& batch) {
    std::vector<bool> rows(static_cast<std::size_t>(batch.rows), true);
    const auto flat = right.to(at::kBool).contiguous();
    const bool* values = flat.data_ptr<bool>();
    for (std::size_t i = 0; i < batch.scored_at.size(); ++i)
        if (!values[batch.scored_at[i]])
            rows[static_cast<std::size_t>(batch.scored_row[i])] = false;
    return rows;
}

double exact_accuracy(const Network& network, const PictureBank& bank,
                      const std::vector<Sequence>& sequences, const at::Tensor& fused) {
    at::NoGradGuard no_grad;
    std::size_t right = 0;
    std::int64_t fused_at = 0;
    for (std::size_t begin = 0; begin < sequences.size(); begin += kChunk) {
        const auto end = std::min(begin + kChunk, sequences.size());
        const std::vector<Sequence> chunk(sequences.begin() + static_cast<std::ptrdiff_t>(begin),
                                          sequences.begin() + static_cast<std::ptrdiff_t>(end));
        const auto batch = make_batch(chunk);
        at::Tensor features, part;
        if (!batch.pictures.empty())
            features = network.picture_features(bank.plain(batch.pictures));
        if (batch.fused_slots.defined()) {
            part = fused.narrow(0, fused_at, batch.fused_slots.numel());
            fused_at += batch.fused_slots.numel();
        }
        const auto states = network.hidden(batch, features, part).index_select(0, batch.predicting);
        const auto predicted = network.decoder().logits(states).argmax(-1);
        const auto rows = rows_right(predicted == batch.targets, batch);
        right += static_cast<std::size_t>(std::count(rows.begin(), rows.end(), true));
    }
    return sequences.empty() ? 0
                             : static_cast<double>(right) / static_cast<double>(sequences.size());
}

std::string BackboneScores::line() const {
    char text[240];
    std::snprintf(
        text, sizeof text,
        "naming: held-out style %.3f, 3-D %.3f, training styles %.3f; binding: text %.3f, "
        "picture query %.3f",
        naming_held_out_style, naming_hard_style, naming_training_style, text_binding,
        picture_query);
    return text;
}

BackboneScores evaluate_backbone(const Network& network, const World& world,
                                 const PictureBank& bank, Stage stage, int queries,
                                 std::uint64_t seed) {
    Sampler sampler(world, seed);
    BackboneScores scores;
    scores.naming_held_out_style =
        naming_accuracy(network, world, bank, sampler, kHeldOutStyleIndex, queries);
    scores.naming_hard_style =
        naming_accuracy(network, world, bank, sampler, kHardStyleIndex, queries);
    std::vector<Sequence> familiar, text, query;
    for (int i = 0; i < queries; ++i) {
        const auto c = sampler.any(world.training_concepts);
        familiar.push_back(sampler.naming(c, sampler.picture(c), false));
        const EpisodeRule rule{2 + i % 3, 4 + 2 * (i % 3), false, true, false};
        text.push_back(last_name_asked(sampler, sampler.episode(rule), stage));
        query.push_back(sampler.binding(sampler.episode(rule), stage, kHeldOutStyleIndex));
    }
    scores.naming_training_style = exact_accuracy(network, bank, familiar);
    scores.text_binding = exact_accuracy(network, bank, text);
    scores.picture_query = exact_accuracy(network, bank, query);
    return scores;
}

}  // namespace aim::demo
