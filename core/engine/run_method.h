// One method on one query, with what `ask` and `evaluate` add to its answer: score, peak memory and
// a sentence instead of an exception.
#pragma once

#include "core/engine/engine_context.h"
#include "core/selection/selection.h"
#include "core/selection/text_index.h"
#include "core/selection/vector_index.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace aim {

enum class CountMemory {
    No,          // peak_bytes stays 0
    AsItComes,   // of this answer, whatever was read and kept before
    AnswerAlone  // as if its fused tokens were there and its prefix was not: always the same
};

// Throws Cancelled only. `references` empty: no score. An answer that failed scores 0.
MethodAnswer run_method(const Method& method, const MethodRequest& request, EngineContext& context,
                        const std::vector<std::string>& references, CountMemory memory);

// For sets of demonstrations of a gallery: what select_demonstrations ranks.
struct RankedGallery {
    std::vector<Demonstration> demonstrations;             // by position
    std::vector<Candidate> candidates;                     // the same, in the same order
    std::unordered_map<std::int64_t, std::size_t> places;  // of the ids
    // Made when a selection first asks for them.
    std::optional<TextIndex> texts;
    std::optional<VectorIndex> pictures;
};
RankedGallery load_gallery(Workspace& workspace, std::int64_t gallery, EngineContext& context);
// The chosen ones, in the order they are to be shown.
std::vector<Demonstration> choose(RankedGallery& gallery, const SelectionOptions& options,
                                  const ImageQuestion& query, EngineContext& context,
                                  const std::stop_token& stop);

}  // namespace aim
