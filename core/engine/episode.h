// Demonstrations that a query brings along, and the query's own picture, from files.
#pragma once

#include "core/engine/engine_context.h"
#include "core/evaluation/query_set.h"

namespace aim {

// Reads the picture file once for its key; decodes it when a method asks. `id` should be negative:
// nothing in a workspace belongs to it. Throws NotFound, Unreadable, TooLarge.
Demonstration episode_demonstration(const EpisodeDemonstration& demonstration, std::int64_t id,
                                    const FusedContext& context);

// Throws NotFound naming the query and the first picture that is not there.
void require_pictures(const std::vector<EvaluationQuery>& queries);

}  // namespace aim
