#include "tools/demo-model/sampler.h"

#include "tools/demo-model/picture_bank.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace aim::demo {

namespace {

constexpr int kMostParts = 6;         // of a made-up thing
constexpr double kOutline = 0.7;      // of painted pictures: those in a style of outlines
constexpr float kMostUnlike = 1.2F;   // how far two showings are apart, in the distance of concepts

}  // namespace

World::World(std::vector<Concept> list, const PictureBank& bank)
    : concepts(std::move(list)), tokenizer(build_tokenizer(concepts)) {
    for (std::size_t i = 0; i < concepts.size(); ++i) {
        descriptions.push_back(tokenizer.encode(' ' + concepts[i].name));
        categories.push_back(tokenizer.encode(' ' + category_answer(concepts[i].category)));
        const auto index = static_cast<std::int64_t>(i);
        (concepts[i].held_out ? held_out_concepts : training_concepts).push_back(index);
        if (!concepts[i].held_out && descriptions.back().size() == 1) short_concepts.push_back(index);
    }
    for (const auto& question : demo::questions()) questions.push_back(tokenizer.encode(question));
    category_question = tokenizer.encode(kCategoryQuestion);
    colour_question = tokenizer.encode(kColourQuestion);
    count_question = tokenizer.encode(kCountQuestion);
    caption_question = tokenizer.encode(kCaptionQuestion);
    for (const auto& colour : kColours) colours.push_back(tokenizer.encode(std::string(" ") + colour.name));
    for (const auto* count : kCounts) counts.push_back(tokenizer.encode(std::string(" ") + count));
    bank_size = bank.size();
    const auto names = made_up_names(tokenizer, concepts);
    for (const auto& name : names.training) training_names.push_back(tokenizer.encode(' ' + name));
    for (const auto& name : names.held_out) held_out_names.push_back(tokenizer.encode(' ' + name));
    picture_of.assign(concepts.size(), std::vector<std::int64_t>(all_styles().size(), -1));
    for (std::int64_t p = 0; p < bank.size(); ++p) {
        const auto at = static_cast<std::size_t>(p);
        picture_of[static_cast<std::size_t>(bank.concept_of()[at])]
                  [static_cast<std::size_t>(bank.style_of()[at])] = p;
    }
}

Episode Sampler::episode(const EpisodeRule& rule) {
    const auto& from = rule.held_out_concepts ? world_.held_out_concepts
                       : rule.one_word        ? world_.short_concepts
                                              : world_.training_concepts;
    const auto& words = rule.held_out_names ? world_.held_out_names : world_.training_names;
    std::vector<std::int64_t> classes;
    std::vector<Ids> names;
    while (static_cast<int>(classes.size()) < rule.ways) {
        const auto c = any(from);
        if (std::find(classes.begin(), classes.end(), c) == classes.end()) classes.push_back(c);
    }
    while (static_cast<int>(names.size()) < rule.ways) {
        const auto& n = any(words);
        if (std::find(names.begin(), names.end(), n) == names.end()) names.push_back(n);
    }
    std::vector<std::size_t> order;
    for (int i = 0; i < rule.shots; ++i) order.push_back(static_cast<std::size_t>(i % rule.ways));
    std::shuffle(order.begin(), order.end(), random_);
    order.push_back(static_cast<std::size_t>(pick(0, rule.ways - 1)));
    Episode episode;
    for (const auto i : order) {
        episode.concepts.push_back(classes[i]);
        episode.names.push_back(names[i]);
    }
    return episode;
}

Blend Sampler::zero_sum(int parts, std::int64_t stock, float size) {
    std::normal_distribution<float> normal;
    Blend blend;
    float mean = 0, square = 0;
    for (int i = 0; i < parts; ++i) {
        blend.emplace_back(pick(0, static_cast<int>(stock) - 1), normal(random_));
        mean += blend.back().second / static_cast<float>(parts);
    }
    for (auto& [place, share] : blend) square += (share - mean) * (share - mean);
    for (auto& [place, share] : blend) share = size * (share - mean) / std::sqrt(square + 1e-6F);
    return blend;
}

Episode Sampler::made_up(Episode episode, std::int64_t stock) {
    std::map<std::int64_t, Blend> blend_of;
    const float unlike = std::uniform_real_distribution<float>(0, kMostUnlike)(random_);
    for (const auto c : episode.concepts) {
        auto& blend = blend_of[c];
        if (blend.empty()) {
            const int parts = pick(1, kMostParts);
            const float part = 1.F / static_cast<float>(parts);
            blend = zero_sum(parts, stock, std::sqrt(1 - part));
            for (auto& [place, share] : blend) share += part;
        }
        auto shown = blend;
        for (const auto& change : zero_sum(kMostParts, stock, unlike)) shown.push_back(change);
        episode.blends.push_back(std::move(shown));
    }
    return episode;
}

std::int64_t Sampler::picture(std::int64_t concept_index, int style) {
    const auto& pictures = world_.picture_of[static_cast<std::size_t>(concept_index)];
    if (style >= 0) return pictures[static_cast<std::size_t>(style)];
    while (true) {
        const auto p = pictures[static_cast<std::size_t>(
            pick(0, static_cast<int>(kTrainingStyles.size()) - 1))];
        if (p >= 0) return p;
    }
}

Ids Sampler::question(Stage stage) {
    // Earlier stages stay in the mixture.
    const int level = chance(0.7) ? static_cast<int>(stage) : pick(1, std::max(1, static_cast<int>(stage)));
    switch (static_cast<Stage>(level)) {
        case Stage::OneWord:
        case Stage::NoQuestion: return {};
        case Stage::ShortQuestion: return world_.questions[1];
        case Stage::RealQuestion: return world_.questions[0];
        case Stage::AllQuestions: break;
    }
    return chance(0.5) ? world_.questions[0]
                       : world_.questions[static_cast<std::size_t>(
                             pick(1, static_cast<int>(world_.questions.size()) - 1))];
}

Sequence Sampler::binding(const Episode& episode, Stage stage, int query_style) {
    Sequence s;
    auto asked = question(stage);
    const bool mixed = stage == Stage::AllQuestions && chance(0.2);
    std::set<Ids> seen;
    for (std::size_t i = 0; i < episode.concepts.size(); ++i) {
        const bool query = i + 1 == episode.concepts.size();
        const bool pictured = query && query_style > -2;
        if (!episode.blends.empty()) {
            if (pictured)
                s.blended_picture(episode.blends[i]);
            else
                s.soft_word(episode.blends[i]);
        } else if (pictured)
            s.picture(picture(episode.concepts[i], query_style));
        else
            s.text(world_.descriptions[static_cast<std::size_t>(episode.concepts[i])]);
        if (mixed) asked = question(stage);
        s.question(asked);
        const bool repeated = !seen.insert(episode.names[i]).second;
        // With a picture as the query only its own name is the task.
        s.answer(episode.names[i], repeated);
        if (query_style > -2 && !query) s.scored.clear();
    }
    return s;
}

Sequence Sampler::naming(std::int64_t concept_index, std::int64_t picture, bool vary) {
    Sequence s;
    s.picture(picture);
    if (!vary)
        s.question(world_.questions[0]);
    else if (!chance(0.15))
        s.question(question(Stage::AllQuestions));
    s.answer(world_.descriptions[static_cast<std::size_t>(concept_index)], true);
    return s;
}

Sequence Sampler::named_then_described(std::int64_t concept_index) {
    Sequence s;
    const auto& name = any(world_.training_names);
    const auto asked = chance(0.15) ? Ids{} : question(Stage::AllQuestions);
    s.picture(picture(concept_index));
    s.question(asked);
    s.answer(name, false);
    const auto span = s.span;
    const auto& description = world_.descriptions[static_cast<std::size_t>(concept_index)];
    for (std::size_t i = 0; i < description.size(); ++i)
        s.scored.push_back(static_cast<std::int64_t>(s.ids.size() + i));
    s.text(description, true);
    const auto scored = s.scored;
    s.question(asked);
    s.answer(name, true);
    s.span = span;
    s.scored = scored;
    return s;
}

Sequence Sampler::kind(std::int64_t concept_index) {
    Sequence s;
    s.picture(picture(concept_index));
    s.question(world_.category_question);
    s.answer(world_.categories[static_cast<std::size_t>(concept_index)], true);
    return s;
}

Paint Sampler::paint() {
    return {pick(0, static_cast<int>(kColours.size()) - 1), pick(1, static_cast<int>(kCounts.size()))};
}

std::int64_t Sampler::outline(std::int64_t concept_index) {
    const auto& pictures = world_.picture_of[static_cast<std::size_t>(concept_index)];
    std::vector<std::int64_t> outlines;
    for (const auto& style : kOutlineStyles) {
        const auto at = std::find(kTrainingStyles.begin(), kTrainingStyles.end(), style);
        const auto p = pictures[static_cast<std::size_t>(at - kTrainingStyles.begin())];
        if (p >= 0) outlines.push_back(p);
    }
    if (outlines.empty() || !chance(kOutline)) return picture(concept_index);
    return any(outlines);
}

const Ids& Sampler::attribute(std::int64_t concept_index, const Paint& paint, Attribute which) const {
    switch (which) {
        case Attribute::Category: return world_.categories[static_cast<std::size_t>(concept_index)];
        case Attribute::Colour: return world_.colours[static_cast<std::size_t>(paint.colour)];
        case Attribute::Count: break;
    }
    return world_.counts[static_cast<std::size_t>(paint.count - 1)];
}

Ids Sampler::caption(std::int64_t concept_index, const Paint& paint) const {
    Ids all = attribute(concept_index, paint, Attribute::Count);
    const auto& colour = attribute(concept_index, paint, Attribute::Colour);
    all.insert(all.end(), colour.begin(), colour.end());
    const auto& description = world_.descriptions[static_cast<std::size_t>(concept_index)];
    all.insert(all.end(), description.begin(), description.end());
    return all;
}

Sequence Sampler::looks(std::int64_t concept_index) {
    Sequence s;
    const auto how = paint();
    s.picture(painted_picture(world_.bank_size, outline(concept_index), how));
    switch (pick(0, 3)) {
        case 0:
            s.question(world_.colour_question);
            s.answer(attribute(concept_index, how, Attribute::Colour), true);
            break;
        case 1:
            s.question(world_.count_question);
            s.answer(attribute(concept_index, how, Attribute::Count), true);
            break;
        case 2:
            s.question(world_.category_question);
            s.answer(attribute(concept_index, how, Attribute::Category), true);
            break;
        default:
            s.question(world_.caption_question);
            s.answer(caption(concept_index, how), true);
    }
    return s;
}

RuleEpisode Sampler::rule_episode(int shots) {
    const auto which = static_cast<Attribute>(pick(0, 2));
    RuleEpisode episode;
    // Half of the episodes know two answers only, the others whatever comes.
    const bool two = chance(0.5);
    std::vector<Ids> known;
    while (static_cast<int>(episode.answers.size()) <= shots) {
        const auto c = any(world_.training_concepts);
        const auto how = paint();
        const auto& answer = attribute(c, how, which);
        if (std::find(known.begin(), known.end(), answer) == known.end()) {
            if (two && known.size() == 2) continue;
            known.push_back(answer);
        }
        episode.concepts.push_back(c);
        episode.paints.push_back(how);
        episode.answers.push_back(answer);
        episode.pictures.push_back(painted_picture(world_.bank_size, outline(c), how));
    }
    return episode;
}

Sequence Sampler::rule(const RuleEpisode& episode, bool picture_query) {
    Sequence s;
    const auto asked = question(Stage::AllQuestions);
    const bool described = chance(0.7);
    for (std::size_t i = 0; i < episode.answers.size(); ++i) {
        const bool query = i + 1 == episode.answers.size();
        if (query && picture_query)
            s.picture(episode.pictures[i]);
        else if (described || query)
            s.text(caption(episode.concepts[i], episode.paints[i]));
        s.question(asked);
        s.answer(episode.answers[i], query || (described && i > 0));
        if (picture_query && !query) s.scored.clear();
    }
    return s;
}

}  // namespace aim::demo
