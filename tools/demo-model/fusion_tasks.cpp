#include "tools/demo-model/fusion_tasks.h"

#include "tools/demo-model/evaluation.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>

namespace aim::demo {

namespace {

constexpr std::size_t kReadingChunk = 256;

std::int64_t span_size(const PicturedEpisode& e, std::size_t i) {
    const auto question = e.answers_only ? 0 : e.question.size();
    return static_cast<std::int64_t>(question + e.episode.names[i].size());
}

}  // namespace

PicturedEpisode add_pictures(Sampler& sampler, Episode episode, const EpisodeStyles& styles,
                             Ids question) {
    PicturedEpisode out{std::move(episode), {}, std::move(question), false};
    const auto& concepts = out.episode.concepts;
    for (std::size_t i = 0; i < concepts.size(); ++i)
        out.pictures.push_back(sampler.picture(
            concepts[i], i + 1 == concepts.size() ? styles.query : styles.demonstrations));
    return out;
}

PicturedEpisode asked(RuleEpisode episode, Ids question) {
    return {{std::move(episode.concepts), std::move(episode.answers), {}},
            std::move(episode.pictures),
            std::move(question),
            false};
}

std::vector<Sequence> readings(const PicturedEpisode& e) {
    std::vector<Sequence> all;
    for (std::size_t i = 0; i + 1 < e.pictures.size(); ++i) {
        Sequence s;
        s.picture(e.pictures[i]);
        s.question(e.question);
        if (e.answers_only) s.span.clear();
        s.answer(e.episode.names[i], false);
        all.push_back(std::move(s));
    }
    return all;
}

Sequence query(const World& world, const PicturedEpisode& e, Method method) {
    Sequence s;
    const auto shots = e.pictures.size() - 1;
    for (std::size_t i = 0; i < shots && method != Method::ZeroShot; ++i) {
        if (method == Method::Aim) {
            s.fused_tokens(span_size(e, i));
            continue;
        }
        if (method == Method::Icl) s.picture(e.pictures[i]);
        if (method == Method::Captions)
            s.text(world.descriptions[static_cast<std::size_t>(e.episode.concepts[i])]);
        s.question(e.question);
        s.answer(e.episode.names[i], false);
    }
    s.picture(e.pictures.back());
    s.question(e.question);
    s.answer(e.episode.names.back(), true);
    s.span.clear();
    return s;
}

at::Tensor read_states(const Network& network, const PictureBank& bank,
                       const std::vector<Sequence>& readings, std::mt19937_64* distort) {
    at::NoGradGuard no_grad;
    std::vector<at::Tensor> parts;
    for (std::size_t begin = 0; begin < readings.size(); begin += kReadingChunk) {
        const auto end = std::min(begin + kReadingChunk, readings.size());
        const auto batch =
            make_batch({readings.begin() + static_cast<std::ptrdiff_t>(begin),
                        readings.begin() + static_cast<std::ptrdiff_t>(end)});
        const auto pixels =
            distort ? bank.distorted(batch.pictures, *distort) : bank.plain(batch.pictures);
        const auto hidden = network.hidden(batch, network.picture_features(pixels), {});
        parts.push_back(hidden.index_select(0, batch.span).to(at::kFloat));
    }
    return at::cat(parts);
}

Comparison compare(const Network& network, const Network& reader, const World& world,
                   const PictureBank& bank, const at::Tensor& weight, const at::Tensor& bias, const ComparisonRule& rule,
                   int queries, std::uint64_t seed) {
    at::NoGradGuard no_grad;
    Sampler sampler(world, seed);
    std::vector<PicturedEpisode> episodes;
    while (static_cast<int>(episodes.size()) < queries) {
        auto e = add_pictures(
            sampler, sampler.episode({rule.ways, rule.shots, rule.held_out_concepts, true, false}),
            rule.styles, world.questions[0]);
        e.answers_only = rule.answers_only;
        if (std::count(e.pictures.begin(), e.pictures.end(), -1) == 0)
            episodes.push_back(std::move(e));
    }
    const auto accuracy = [&](Method method, bool shuffled) {
        std::vector<Sequence> queries_of, demonstrations;
        for (auto e : episodes) {
            if (shuffled)
                std::shuffle(e.pictures.begin(), e.pictures.end() - 1, sampler.random());
            queries_of.push_back(query(world, e, method));
            if (method != Method::Aim) continue;
            for (auto& s : readings(e)) demonstrations.push_back(std::move(s));
        }
        at::Tensor fused;
        if (method == Method::Aim)
            fused = at::linear(read_states(reader, bank, demonstrations, nullptr), weight, bias);
        return exact_accuracy(network, bank, queries_of, fused);
    };
    return {accuracy(Method::ZeroShot, false), accuracy(Method::TextIcl, false),
            accuracy(Method::Icl, false),      accuracy(Method::Captions, false),
            accuracy(Method::Aim, false),      accuracy(Method::Aim, true)};
}

}  // namespace aim::demo
