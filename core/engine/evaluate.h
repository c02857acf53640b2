// Many queries x methods x shots x seeds. First form: query sets of episodes, or over one gallery.
#pragma once

#include "core/engine/model_session.h"
#include "core/evaluation/query_set.h"
#include "core/generation/sampling.h"
#include "core/methods/answer.h"
#include "core/selection/selection.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace aim {

class Workspace;

struct EvaluationRequest {
    std::vector<EvaluationQuery> queries;
    std::vector<std::string> methods;
    std::vector<int> shots{4};
    std::vector<std::uint64_t> seeds{0};
    SelectionOptions selection;  // shots and seed are taken from the lists above
    SamplingOptions sampling;
    std::int64_t gallery = 0;  // for queries without demonstrations of their own
};

struct EvaluationRow {  // one method x shots x seed
    std::string method;
    int shots = 0;
    std::uint64_t seed = 0;
    std::int64_t queries = 0;
    double accuracy = 0, ci_low = 0, ci_high = 0;
    double context_tokens = 0;  // mean
    // Reading demonstrations that nobody has fused yet is part of it, as it is of `icl`'s prefill.
    double latency_mean_ms = 0, latency_p95_ms = 0;
    std::int64_t peak_bytes = 0;  // of the method's first query with so many demonstrations
};

struct EvaluationItem {
    std::string query;
    int shots = 0;
    std::uint64_t seed = 0;
    std::vector<std::string> references;
    MethodAnswer answer;
};

struct EvaluationProgress {
    std::int64_t done = 0, total = 0;  // items: query x method x shots x seed
    double seconds_left = 0;
};

struct EvaluationResult {
    std::vector<EvaluationRow> rows;
    std::vector<EvaluationItem> items;
    double seconds = 0;
};

// `workspace` may be null when every query is an episode.
EvaluationResult evaluate(ModelSession& model, Workspace* workspace,
                          const EvaluationRequest& request,
                          const std::function<void(const EvaluationProgress&)>& progress = {},
                          const std::function<void(const EvaluationItem&)>& on_item = {},
                          std::stop_token stop = {});

}  // namespace aim
