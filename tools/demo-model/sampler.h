// What the backbone is trained and tested on: single pictures, and bindings of made-up names in text.
// No sequence for training holds two pictures.
#pragma once

#include "tools/demo-model/augment.h"
#include "tools/demo-model/sequences.h"

#include <cstdint>
#include <random>
#include <vector>

namespace aim::demo {

// Everything the recipe knows, as token ids.
struct World {
    std::vector<Concept> concepts;
    ByteBpe tokenizer;
    std::vector<Ids> descriptions;         // by concept: " red apple"
    std::vector<Ids> categories;           // by concept: " food"
    std::vector<Ids> questions;            // "What is this?" first
    Ids category_question, colour_question, count_question, caption_question;
    std::vector<Ids> colours, counts;      // " red", " two"
    std::vector<Ids> training_names, held_out_names;  // " dako"
    std::vector<std::int64_t> training_concepts, held_out_concepts, short_concepts;
    std::int64_t bank_size = 0;
    // [concept][style index] -> picture of the bank, -1 where there is none
    std::vector<std::vector<std::int64_t>> picture_of;

    World(std::vector<Concept> concepts, const PictureBank& bank);
};

// How far the curriculum has come: the words between a description and its name.
enum class Stage { OneWord, NoQuestion, ShortQuestion, RealQuestion, AllQuestions };
inline constexpr int kStages = 5;

// The demonstrations and the query of one in-context task.
struct Episode {
    std::vector<std::int64_t> concepts;  // k demonstrations, then the query
    std::vector<Ids> names;
    std::vector<Blend> blends;           // what is shown instead of the concepts; empty: themselves
};

struct EpisodeRule {
    int ways = 2, shots = 4;
    bool held_out_concepts = false, held_out_names = false, one_word = false;
};

// What a painted picture's answers can be about.
enum class Attribute { Category, Colour, Count };

// Painted things, the query last. All answers tell the same attribute; which, only they say.
struct RuleEpisode {
    std::vector<std::int64_t> concepts, pictures;
    std::vector<Paint> paints;
    std::vector<Ids> answers;
};

class Sampler {
public:
    Sampler(const World& world, std::uint64_t seed) : world_(world), random_(seed) {}

    std::mt19937_64& random() { return random_; }
    int pick(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
    bool chance(double p) { return std::bernoulli_distribution(p)(random_); }
    template <class T>
    const T& any(const std::vector<T>& list) {
        return list[static_cast<std::size_t>(pick(0, static_cast<int>(list.size()) - 1))];
    }
    Paint paint();

    Episode episode(const EpisodeRule& rule);
    // The same classes and names, each class now a made-up thing: a random point among a stock of
    // `stock` concepts, as far from their mean as they are (shares and their squares sum to one), and
    // each time it is shown a little different. The decoder learns to match by how much alike things
    // are, in any direction, and to weigh several demonstrations, where trained concepts taught it to
    // name what it knows.
    Episode made_up(Episode episode, std::int64_t stock);
    // A picture of the concept in a random training style, or in `style` (-1: none there).
    std::int64_t picture(std::int64_t concept_index, int style = -1);

    // Descriptions and names as text; loss on every repeated name. `query_style`: -2 the query is
    // text too, -1 its picture in a training style, otherwise in that style.
    Sequence binding(const Episode& episode, Stage stage, int query_style);
    Sequence naming(std::int64_t concept_index, std::int64_t picture, bool vary);
    Sequence named_then_described(std::int64_t concept_index);
    Sequence kind(std::int64_t concept_index);
    // A painted picture's colour, count, category, or all of it but the category.
    Sequence looks(std::int64_t concept_index);
    RuleEpisode rule_episode(int shots);
    // The demonstrations as text ("two red apple", or the answers alone), the query as text or as its
    // picture; loss on every answer but the first.
    Sequence rule(const RuleEpisode& episode, bool picture_query);
    Ids question(Stage stage);

private:
    const Ids& attribute(std::int64_t concept_index, const Paint& paint, Attribute which) const;
    Ids caption(std::int64_t concept_index, const Paint& paint) const;  // " two red apple"
    // A picture in a style whose drawings are outlines, where there is one.
    std::int64_t outline(std::int64_t concept_index);
    // Random shares that sum to zero, their squares to size².
    Blend zero_sum(int parts, std::int64_t stock, float size);

    const World& world_;
    std::mt19937_64 random_;
};

}  // namespace aim::demo
