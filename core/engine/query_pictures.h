// The pictures of a query set before anything is asked: are they there, and does one of them give
// the answer away?
#pragma once

#include "core/evaluation/query_set.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace aim {

class Workspace;

struct QueryPictures {
    std::vector<std::string> leaks;  // ids of queries whose picture is also a demonstration's
    // Over every query, its texts and pictures by content: what answers depend on.
    std::string sha256;
};

// Reads every picture file once for its hash. `workspace` and `gallery` are for queries without
// demonstrations of their own; null and 0 where there are none. Throws NotFound naming the query
// and the first picture that is not there, Cancelled.
QueryPictures look_at_pictures(const std::vector<EvaluationQuery>& queries, Workspace* workspace,
                               std::int64_t gallery, const std::stop_token& stop);

}  // namespace aim
