// The frozen backbone reads one demonstration alone; its states over the text become fused tokens.
#pragma once

#include "core/fusion/projector.h"

#include <stop_token>
#include <vector>

namespace aim {

struct DemonstrationReading {
    Prompt prompt;
    std::vector<std::int64_t> positions;  // text positions in prompt.ids
    at::Tensor hidden_states;             // [positions, d], after the final norm
};

DemonstrationReading read_demonstration(const Backbone& backbone, const Image& image,
                                        const std::string& question, const std::string& answer,
                                        Span span, std::stop_token stop = {});
DemonstrationReading read_demonstration(const Backbone& backbone, ProcessedImage image,
                                        const std::string& question, const std::string& answer,
                                        Span span, std::stop_token stop = {});
// Hidden states of several demonstrations, read in batched passes as wide as pays (precompute,
// training): the numbers of read_demonstration, in the order given. texts: (question, answer).
// All throw Usage when there is no text to fuse.
std::vector<at::Tensor> read_batch(const Backbone& backbone,
                                   const std::vector<const Image*>& images,
                                   const std::vector<std::pair<std::string, std::string>>& texts,
                                   Span span);
std::vector<at::Tensor> read_batch(const Backbone& backbone, std::vector<ProcessedImage> images,
                                   const std::vector<std::pair<std::string, std::string>>& texts,
                                   Span span);

std::int64_t count_fused(const std::vector<at::Tensor>& fused);  // tokens of all of them
// What the query's embeddings [n, d] become with `fused` inserted before its picture block.
// Differentiable in `fused`. Throws Usage when there is none, Mismatch for another width.
at::Tensor insert_fused(const at::Tensor& embeds, const Prompt& query,
                        const std::vector<at::Tensor>& fused);

// The zero-shot prompt of the query with `fused` ([f_i, d] each, in order) inserted before the
// query's picture block (design: Fused tokens, 4).
struct SplicedPrompt {
    at::Tensor embeds;     // [n, d]
    at::Tensor positions;  // [axes, n]
    std::int64_t inserted_at = 0;
    std::int64_t fused_tokens = 0;
};
// Differentiable in `fused`. Throws Usage when the query has no picture.
SplicedPrompt splice(const Backbone& backbone, const Prompt& query,
                     const std::vector<at::Tensor>& fused);

}  // namespace aim
