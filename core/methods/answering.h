// What the methods that generate have in common: a prompt, part of which may have been read before.
#pragma once

#include "core/methods/method.h"

#include <chrono>
#include <string>
#include <vector>

namespace aim {

class Stopwatch {
public:
    double milliseconds() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_)
            .count();
    }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

struct PromptToAnswer {
    Prompt prompt;
    std::vector<at::Tensor> fused;  // go in before prompt.first_image_block
    // Tokens of `prompt` that stand before the query's picture: with the fused tokens they are the
    // prefix that other queries share.
    std::int64_t prefix = 0;
    // Names the method and what the prefix shows besides its own tokens (pictures, fused tokens).
    // Empty: the prefix is not worth keeping.
    std::string prefix_key;
};

struct GeneratedAnswer {
    GeneratedText text;
    bool prefix_was_there = false;
    double encode_ms = 0;   // `watch` when the embeddings were ready
    double prefill_ms = 0;  // prefix (when it had to be read) and the rest
    double first_token_ms = 0, total_ms = 0;
    std::vector<OptionScore> option_scores;
};

// Reads the prefix or takes it from the context, and generates. `watch` runs since the method
// began.
GeneratedAnswer generate_answer(const MethodRequest& request, MethodContext& context,
                                const PromptToAnswer& prompt, const Stopwatch& watch);

// Everything of the answer that generating yields: text, ids, tokens by kind, times, cache size.
MethodAnswer to_method_answer(const std::string& method, const MethodRequest& request,
                              const PromptToAnswer& prompt, GeneratedAnswer generated);

// How the model's chat shows a picture slot.
std::string picture_placeholder(const Backbone& backbone);

// The query alone, its picture processed as the only one of the prompt.
Prompt query_prompt(const ImageQuestion& query, MethodContext& context);

}  // namespace aim
