// Many queries x methods x shots x seeds: query sets of episodes, or over one gallery.
#pragma once

#include "core/engine/model_session.h"
#include "core/engine/query_pictures.h"
#include "core/evaluation/items.h"
#include "core/evaluation/query_set.h"
#include "core/evaluation/scoring.h"
#include "core/generation/sampling.h"
#include "core/methods/answer.h"
#include "core/selection/selection.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace aim {

struct EvaluationRequest {
    std::vector<EvaluationQuery> queries;
    std::vector<std::string> methods;
    std::vector<int> shots{4};
    std::vector<std::uint64_t> seeds{0};
    SelectionOptions selection;  // shots and seed are taken from the lists above
    SamplingOptions sampling;
    std::int64_t gallery = 0;  // for queries without demonstrations of their own
    ScoringOptions scoring{};
    // Ask how likely the queries' options are, even if the metric does not need it.
    bool score_options = false;
    // The seeds are orders of the same demonstrations: those of the first seed (order sensitivity).
    bool permutations = false;
    std::string query_file;  // for the record

    bool wants_option_scores() const;
};

struct EvaluationProgress {
    std::int64_t done = 0, total = 0;  // items: query x method x shots x seed
    double seconds_left = 0;
};

struct EvaluationResult {
    std::vector<EvaluationRow> rows;
    std::vector<EvaluationItem> items;
    double seconds = 0;
    std::vector<std::string> leaks;  // ids of queries whose picture is among their demonstrations
};

struct EvaluationCallbacks {
    std::function<void(const EvaluationProgress&)> progress;
    std::function<void(const EvaluationItem&)> on_item;  // was answered just now
    // An answer that is there already: it is taken instead of asking again.
    std::function<std::optional<EvaluationItem>(const std::string& query, const std::string& method,
                                                int shots, std::uint64_t seed)>
        known;
    // Before the first answer.
    std::function<void(const std::vector<std::string>& leaks)> on_leaks;
};

// `workspace` may be null when every query is an episode. The items come by query, shots, seed and
// method in the order asked for, whatever was known before.
EvaluationResult evaluate(ModelSession& model, Workspace* workspace,
                          const EvaluationRequest& request, const EvaluationCallbacks& callbacks,
                          std::stop_token stop);
// Where look_at_pictures has seen the request's queries already: it reads every picture.
EvaluationResult evaluate(ModelSession& model, Workspace* workspace,
                          const EvaluationRequest& request, const QueryPictures& pictures,
                          const EvaluationCallbacks& callbacks, std::stop_token stop);
EvaluationResult evaluate(ModelSession& model, Workspace* workspace,
                          const EvaluationRequest& request,
                          const std::function<void(const EvaluationProgress&)>& progress = {},
                          const std::function<void(const EvaluationItem&)>& on_item = {},
                          std::stop_token stop = {});

}  // namespace aim
