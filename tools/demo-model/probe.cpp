#include "tools/demo-model/probe.h"

#include "tools/demo-model/fusion_tasks.h"
#include "tools/demo-model/picture_bank.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <cstdio>

namespace aim::demo {

namespace {

constexpr double kRidge = 3;
constexpr int kPainted = 4000, kEpisodes = 1000, kWays = 4, kEach = 2;
constexpr std::size_t kChunk = 200;
const auto kFirstForeign = static_cast<std::int64_t>(kTrainingStyles.size());  // Twemoji, then Fluent 3D

// Rows of the bank with their states over question and answer.
struct Readings {
    std::vector<std::int64_t> pictures;
    std::vector<bool> trained_name;
    std::vector<std::int64_t> concepts, styles, syllables[2];
    at::Tensor states;    // [pictures, span, d]
    at::Tensor features;  // [pictures, d]
};

at::Tensor rows(const at::Tensor& all, const std::vector<std::int64_t>& which) {
    return all.index_select(0, at::tensor(which, at::kLong));
}

Readings read_bank(const Network& network, const World& world, const PictureBank& bank, Sampler& sampler) {
    Readings out;
    std::vector<Sequence> sequences;
    std::vector<at::Tensor> features;
    for (std::int64_t p = 0; p < bank.size(); ++p) {
        const bool trained = sampler.chance(0.5);
        const auto& names = trained ? world.training_names : world.held_out_names;
        const auto& name = sampler.any(names);
        Sequence s;
        s.picture(p);
        s.question(world.questions[0]);
        s.answer(name, false);
        sequences.push_back(std::move(s));
        out.pictures.push_back(p);
        out.trained_name.push_back(trained);
        out.concepts.push_back(bank.concept_of()[static_cast<std::size_t>(p)]);
        out.styles.push_back(bank.style_of()[static_cast<std::size_t>(p)]);
        for (std::size_t i = 0; i < 2; ++i) out.syllables[i].push_back(name[i]);
    }
    for (std::size_t begin = 0; begin < out.pictures.size(); begin += kChunk) {
        const auto end = std::min(begin + kChunk, out.pictures.size());
        features.push_back(network
                               .picture_features(bank.plain(
                                   {out.pictures.begin() + static_cast<std::ptrdiff_t>(begin),
                                    out.pictures.begin() + static_cast<std::ptrdiff_t>(end)}))
                               .mean(1));
    }
    out.features = at::cat(features).to(at::kFloat);
    const auto states = read_states(network, bank, sequences, nullptr);
    out.states = states.view({bank.size(), -1, states.size(-1)});
    return out;
}

// Ridge regression of one-hot labels: [d + 1, classes], for rows with a one appended.
at::Tensor with_one(const at::Tensor& x) { return at::cat({x, at::ones({x.size(0), 1})}, 1); }

at::Tensor fit(const at::Tensor& x, const std::vector<std::int64_t>& labels, std::int64_t classes) {
    const auto a = with_one(x);
    const auto y = at::one_hot(at::tensor(labels, at::kLong), classes).to(at::kFloat);
    const auto gram = at::mm(a.t(), a) + at::eye(a.size(1)) * kRidge;
    return at::linalg_solve(gram, at::mm(a.t(), y));
}

double right(const at::Tensor& x, const at::Tensor& map, const std::vector<std::int64_t>& labels) {
    const auto found = at::mm(with_one(x), map).argmax(1);
    return (found == at::tensor(labels, at::kLong)).to(at::kFloat).mean().item<double>();
}

std::vector<std::int64_t> picked(const std::vector<std::int64_t>& values,
                                 const std::vector<std::int64_t>& which) {
    std::vector<std::int64_t> out;
    for (const auto i : which) out.push_back(values[static_cast<std::size_t>(i)]);
    return out;
}

at::Tensor unit_rows(const at::Tensor& x) { return x / x.norm(2, -1, true).clamp_min(1e-6); }

// `shown` [pictures, c] are what demonstrations say, `asked` [pictures, c] what queries do.
double same_thing(Sampler& sampler, const at::Tensor& shown, const at::Tensor& asked) {
    const auto hard = static_cast<int>(kFirstForeign) + 1;
    int found = 0;
    for (int i = 0; i < kEpisodes; ++i) {
        const auto episode = sampler.episode({kWays, kWays * kEach, true, true, false});
        const auto query = sampler.picture(episode.concepts.back(), hard);
        if (query < 0) {
            --i;
            continue;
        }
        std::vector<std::int64_t> pictures;
        for (std::size_t k = 0; k + 1 < episode.concepts.size(); ++k)
            pictures.push_back(sampler.picture(episode.concepts[k]));
        const auto best = at::mv(rows(shown, pictures), asked[query]).argmax().item<std::int64_t>();
        found += episode.concepts[static_cast<std::size_t>(best)] == episode.concepts.back();
    }
    return static_cast<double>(found) / kEpisodes;
}

// Colour and count of a painted picture, read off its mean feature; outlines of trained concepts to fit
// the map, of held-out ones to test it.
std::string probe_looks(const Network& network, const World& world, const PictureBank& bank, Sampler& sampler) {
    std::vector<std::int64_t> colours, counts, fitting, testing;
    std::vector<at::Tensor> features;
    std::vector<std::int64_t> chunk;
    for (int i = 0; i < kPainted; ++i) {
        const bool held_out = i % 2 == 1;
        const auto& from = held_out ? world.held_out_concepts : world.training_concepts;
        const auto c = sampler.any(from);
        const auto how = sampler.paint();
        colours.push_back(how.colour);
        counts.push_back(how.count - 1);
        (held_out ? testing : fitting).push_back(i);
        chunk.push_back(painted_picture(bank.size(), sampler.picture(c), how));
        if (chunk.size() < kChunk && i + 1 < kPainted) continue;
        features.push_back(network.picture_features(bank.plain(chunk)).to(at::kFloat).mean(1));
        chunk.clear();
    }
    const auto all = at::cat(features);
    const auto read = [&](const std::vector<std::int64_t>& labels, std::size_t kinds) {
        const auto map = fit(rows(all, fitting), picked(labels, fitting), static_cast<std::int64_t>(kinds));
        return right(rows(all, testing), map, picked(labels, testing));
    };
    char line[120];
    std::snprintf(line, sizeof line, "painted pictures of held-out things: colour %.3f, count %.3f\n",
                  read(colours, kColours.size()), read(counts, kCounts.size()));
    return line;
}

}  // namespace

std::string probe_states(const Network& network, const World& world, const PictureBank& bank) {
    at::NoGradGuard no_grad;
    Sampler sampler(world, 41);
    const auto read = read_bank(network, world, bank, sampler);
    std::vector<std::int64_t> training, foreign, known_names, new_names;
    for (std::size_t i = 0; i < read.pictures.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i);
        (read.trained_name[i] ? known_names : new_names).push_back(row);
        if (world.concepts[static_cast<std::size_t>(read.concepts[i])].held_out) continue;
        (read.styles[i] < kFirstForeign ? training : foreign).push_back(row);
    }
    const auto concepts = static_cast<std::int64_t>(world.concepts.size());
    const auto words = world.tokenizer.size();
    const auto concept_labels = picked(read.concepts, training);
    const auto of_features = fit(rows(read.features, training), concept_labels, concepts);
    const auto asked = unit_rows(at::mm(with_one(read.features), of_features));
    std::string text;
    for (std::int64_t position = 0; position < read.states.size(1); ++position) {
        const auto states = read.states.select(1, position);
        const auto of_states = fit(rows(states, training), concept_labels, concepts);
        const auto from_end = read.states.size(1) - position;  // 2: first syllable, 1: second
        char line[200];
        std::snprintf(line, sizeof line, "position %lld: concept in a new style %.3f, ",
                      static_cast<long long>(position),
                      right(rows(states, foreign), of_states, picked(read.concepts, foreign)));
        text += line;
        if (from_end <= 2) {
            const auto& syllables = read.syllables[from_end == 2 ? 0 : 1];
            const auto of_syllables =
                fit(rows(states, known_names), picked(syllables, known_names), words);
            std::snprintf(line, sizeof line, "syllable of a new name %.3f, ",
                          right(rows(states, new_names), of_syllables, picked(syllables, new_names)));
            text += line;
        }
        std::snprintf(line, sizeof line, "held-out thing among %d: %.3f\n", kWays,
                      same_thing(sampler, unit_rows(at::mm(with_one(states), of_states)), asked));
        text += line;
    }
    char line[120];
    std::snprintf(line, sizeof line, "picture feature: concept in a new style %.3f, held-out thing among %d: %.3f\n",
                  right(rows(read.features, foreign), of_features, picked(read.concepts, foreign)), kWays,
                  same_thing(sampler, asked, asked));
    return text + line + probe_looks(network, world, bank, sampler);
}

}  // namespace aim::demo
