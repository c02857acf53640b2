// From the corpus's pictures and texts to what one training step computes with.
#pragma once

#include "core/fusion/reading.h"
#include "core/fusion/train_corpus.h"
#include "core/fusion/train_states.h"

#include <stop_token>
#include <unordered_map>
#include <vector>

namespace aim {

// One query behind k demonstrations. Nothing here depends on the projector.
struct TrainingRow {
    std::vector<at::Tensor> states;  // of the demonstrations, [f_i, d] each
    at::Tensor before, after;        // the query's embeddings before and from its picture block on
    at::Tensor answer;               // [m - 1, d]: embeddings of all answer tokens but the last
    std::vector<std::int64_t> answer_ids;  // m; the last is the end token
    at::Tensor positions;                  // int64 [axes, tokens()]

    std::int64_t fused_tokens() const;
    std::int64_t prompt_tokens() const { return before.size(0) + fused_tokens() + after.size(0); }
    std::int64_t tokens() const { return prompt_tokens() + answer.size(0); }
};

class TrainingReader {
public:
    // The cache must outlive it.
    TrainingReader(const Backbone& backbone, Span span, StateCache& states);

    // Rows of those examples that can be used, in order: demonstrations whose picture cannot be
    // read (or whose text does not tokenise) fall away, and with the query the example. More shots
    // than the model has room for fall away from the front.
    std::vector<TrainingRow> rows(const std::vector<TrainingExample>& examples,
                                  std::stop_token stop);
    std::int64_t unreadable() const { return unreadable_; }  // different pictures so far

private:
    struct Features {
        ProcessedImage shape;  // without its pixels
        at::Tensor tokens;     // [tokens, d]
    };
    struct Wanted {
        std::string key;
        const TrainingPair* pair;
    };
    // "" when the picture cannot be read.
    std::string image_key(const std::filesystem::path& file);
    std::string state_key(const TrainingPair& pair);
    void read_states(const std::vector<Wanted>& wanted, std::stop_token stop);
    void read_one_by_one(const std::vector<Wanted>& batch);
    Features features_of(const std::filesystem::path& file, const std::string& key);
    std::vector<std::int64_t> answer_ids(const TrainingPair& query, const Prompt& prompt) const;
    TrainingRow row_of(const TrainingExample& example);

    const Backbone& backbone_;
    Span span_;
    StateCache& states_;
    std::unordered_map<std::string, std::string> image_keys_;  // path -> SHA-256, "": unreadable
    std::unordered_map<std::string, bool> unusable_;           // state keys that gave no states
    std::unordered_map<std::string, Features> features_;       // picture's SHA-256 ->
    std::int64_t features_memory_;
    std::int64_t unreadable_ = 0;
};

}  // namespace aim
