// Demonstrations read alone and spliced before a query: AIM on the recipe's own episodes.
#pragma once

#include "tools/demo-model/network.h"
#include "tools/demo-model/sampler.h"

#include <vector>

namespace aim::demo {

// One episode with a picture for every demonstration and for the query.
struct PicturedEpisode {
    Episode episode;
    std::vector<std::int64_t> pictures;  // as many as episode.concepts
    Ids question;
    bool answers_only = false;  // the span: the answer alone, or question and answer
};

// Styles by index; negative: a training style, drawn anew for every picture.
struct EpisodeStyles {
    int demonstrations = -1, query = -1;
};
PicturedEpisode add_pictures(Sampler& sampler, Episode episode, const EpisodeStyles& styles,
                             Ids question);
PicturedEpisode asked(RuleEpisode episode, Ids question);

// Each demonstration as its own chat, in order.
std::vector<Sequence> readings(const PicturedEpisode& episode);
// What the query's prompt looks like under a method.
enum class Method { ZeroShot, TextIcl, Icl, Captions, Aim };
Sequence query(const World& world, const PicturedEpisode& episode, Method method);

// States over question and answer of every reading, in order: [f, d]. Read in chunks; no gradient.
at::Tensor read_states(const Network& network, const PictureBank& bank,
                       const std::vector<Sequence>& readings, std::mt19937_64* distort);

// Right answers of `queries` episodes under every method; `reader` reads the demonstrations.
struct ComparisonRule {
    int ways = 2, shots = 4;
    EpisodeStyles styles;
    bool held_out_concepts = true, answers_only = false;
};
struct Comparison {
    double zero_shot = 0, text_icl = 0, icl = 0, captions = 0, aim = 0, aim_shuffled_images = 0;
};
Comparison compare(const Network& network, const Network& reader, const World& world, const PictureBank& bank,
                   const at::Tensor& weight, const at::Tensor& bias, const ComparisonRule& rule,
                   int queries, std::uint64_t seed);

}  // namespace aim::demo
