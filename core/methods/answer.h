// What every method returns for a query, and what it cost. Plain values: the window and the exports
// read them too.
#pragma once

#include "core/base/sentence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aim {

struct ContextTokens {  // of the prompt, before anything is generated
    std::int64_t text = 0, image = 0, fused = 0;
    std::int64_t total() const { return text + image + fused; }
};

struct AnswerTiming {   // milliseconds
    double encode = 0;  // vision tower, and reading demonstrations that were not fused before
    double prefill = 0;
    double first_token = 0;  // from the start of the method to its first token
    double decode = 0;
    double total = 0;
};

// A stretch of the prompt, so that a person can see exactly what the model was given.
struct PromptSegment {
    enum class Kind { Text, Image, Fused };
    Kind kind = Kind::Text;
    std::string text;  // the text; for Image and Fused a name to show
    std::int64_t tokens = 0;
    std::int64_t demonstration = 0;  // id it belongs to; 0: the query or the template
};

// How likely the model holds an option to be the answer, after the same prompt.
struct OptionScore {
    std::string option;
    double log_probability = 0;  // natural logarithm, summed over the option's tokens
    std::int64_t tokens = 0;
};

struct MethodAnswer {
    std::string method;
    std::string text;
    std::vector<std::int64_t> token_ids;
    std::vector<std::int64_t> demonstrations;  // ids, in the order shown
    ContextTokens context;
    AnswerTiming timing;
    bool warm = false;  // every fused token (or cached prefix) was there already
    std::int64_t kv_bytes = 0;
    std::int64_t peak_bytes = 0;  // the most its tensors took at once, above the idle model
    std::optional<double> score;  // 0..1 against the reference, if there is one
    std::vector<PromptSegment> prompt;
    std::vector<OptionScore> option_scores;  // of methods that generate, when they were asked for
    Sentence error;  // when the method could not answer; the other fields are then empty
};

}  // namespace aim
