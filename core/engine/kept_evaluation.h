// An evaluation that is kept while it is made, so that one that was cancelled or killed goes on
// where it was, and its answers can be scored again without asking again.
#pragma once

#include "core/engine/evaluate.h"
#include "core/workspace/evaluations.h"

#include <string>

namespace aim {

struct KeepOptions {
    std::string name;     // empty: the query file's
    bool resume = false;  // go on with the newest evaluation that asks the same of the same
};

struct KeptEvaluation {
    std::int64_t id = 0;  // in the store
    EvaluationResult result;
    std::int64_t known = 0;  // answers that were there already
};

// Answers are kept in `store` as they come (within a quarter of a second, and all of them when the
// evaluation is cancelled), which is `workspace` itself or, for episodes, any other workspace.
// `request.scoring` may be another one on resuming: scores are made anew.
KeptEvaluation evaluate_kept(ModelSession& model, Workspace* workspace, Workspace& store,
                             const EvaluationRequest& request, const KeepOptions& keep,
                             const EvaluationCallbacks& callbacks = {}, std::stop_token stop = {});
// Where look_at_pictures has seen the request's queries already.
KeptEvaluation evaluate_kept(ModelSession& model, Workspace* workspace, Workspace& store,
                             const EvaluationRequest& request, const QueryPictures& pictures,
                             const KeepOptions& keep, const EvaluationCallbacks& callbacks,
                             std::stop_token stop);

struct LoadedEvaluation {
    StoredEvaluation about;
    std::vector<EvaluationItem> items;  // those that are there, with the scores they were given
    std::vector<EvaluationRow> rows;
    ScoringOptions scoring;
    bool permutations = false;
    std::vector<std::string> leaks;
};
// Throws NotFound, Malformed.
LoadedEvaluation load_evaluation(Workspace& store, std::int64_t id);
// The same answers by another metric. Throws Usage when they lack what it needs.
LoadedEvaluation load_evaluation(Workspace& store, std::int64_t id, const ScoringOptions& scoring);

// What decides the answers, for telling evaluations apart: files by content, model, methods, …; the
// whole of it is the stored evaluation's `settings`.
std::string evaluation_settings(const ModelDescription& model, Workspace* workspace,
                                const EvaluationRequest& request, const std::string& queries_sha256,
                                const std::vector<std::string>& leaks);

}  // namespace aim
