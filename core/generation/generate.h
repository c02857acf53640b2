// From a prompt's embeddings to an answer.
#pragma once

#include "core/backbone/backbone.h"
#include "core/generation/sampling.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace aim {

struct GenerationTimings {  // milliseconds
    double prefill = 0, first_token = 0, decode = 0;
};

struct GeneratedText {
    std::vector<std::int64_t> ids;  // the end token included when it came
    std::string text;               // without special tokens
    GenerationTimings timing;
    std::int64_t prompt_tokens = 0;
    std::int64_t kv_bytes = 0;
    at::Tensor prompt_logits;  // float32 [min(8, n), vocab]: of the prompt's last positions
};

// Called with each whole piece of new text (never half a character).
using TextCallback = std::function<void(const std::string& piece)>;

// embeds [n, d] and positions [axes, n] go behind what `cache` holds already.
// Throws Cancelled when `stop` is asked for.
GeneratedText generate(const Backbone& backbone, const at::Tensor& embeds,
                       const at::Tensor& positions, KvCache& cache, const SamplingOptions& options,
                       const TextCallback& on_text = {}, std::stop_token stop = {});

// Sum of log-probabilities of `continuation` after the prompt: option ranking and ROC AUC. Always a
// finite number; throws Malformed when the model computes none.
double continuation_log_probability(const Backbone& backbone, const at::Tensor& embeds,
                                    const at::Tensor& positions, KvCache& cache,
                                    const std::vector<std::int64_t>& continuation);

}  // namespace aim
