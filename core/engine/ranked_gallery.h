// A gallery's demonstrations as sets of them are chosen for a query.
#pragma once

#include "core/engine/engine_context.h"
#include "core/selection/selection.h"
#include "core/selection/text_index.h"
#include "core/selection/vector_index.h"

#include <optional>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace aim {

// What select_demonstrations ranks.
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
