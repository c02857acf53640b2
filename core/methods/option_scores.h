// How likely each of some answers is after a prompt.
#pragma once

#include "core/methods/method.h"

#include <string>
#include <vector>

namespace aim {

// The tokens an assistant's turn of this text begins with, and how many of the generation prompt's
// last tokens they replace (0 wherever a template ends in a whole token).
struct Continuation {
    std::vector<std::int64_t> ids;
    std::int64_t replaces = 0;
};
Continuation continuation_of(const Backbone& backbone, const std::string& question,
                             const std::string& answer);

// `cache` holds the prompt (`already` tokens and then those of `embeds`) and whatever came behind
// it; what it holds afterwards is of no use. Throws Cancelled.
std::vector<OptionScore> score_options(const Backbone& backbone, const std::string& question,
                                       const std::vector<std::string>& options,
                                       const at::Tensor& embeds, const at::Tensor& positions,
                                       std::int64_t already, KvCache& cache,
                                       const std::stop_token& stop);

}  // namespace aim
