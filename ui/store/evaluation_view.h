// What the window shows of evaluations, read on the store's threads: a line each for the list, and
// one or two of them with rows, plots and differences.
#pragma once

#include "core/evaluation/comparison.h"
#include "core/evaluation/plots.h"
#include "core/workspace/workspace.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace aim::ui {

struct EvaluationSummary {
    std::int64_t id = 0;
    QString name, gallery, model;  // gallery: empty for episodes
    QDateTime created;
    bool finished = false;
    std::int64_t queries = 0;
    std::int64_t answers = 0, expected = 0;  // answers: counted where it is not finished
    StoredEvaluation stored;
};
// Newest first.
std::vector<EvaluationSummary> evaluation_summaries(Workspace& workspace);

struct EvaluationView {
    std::vector<EvaluationSummary> evaluations;  // one, or two that are compared
    ScoringOptions scoring;
    std::vector<EvaluationRow> rows;
    std::vector<Plot> plots;
    std::vector<MethodComparison> comparisons;
    std::vector<OrderSensitivity> orders;  // of one whose seeds are orders
    std::vector<ConfusionMatrix> confusion;
    std::vector<std::string> leaks;
    std::int64_t failed = 0;  // answers
};
// By the metric of the (first) evaluation unless another one is given.
EvaluationView evaluation_view(Workspace& workspace, const std::vector<std::int64_t>& ids,
                               std::optional<Metric> metric);

}  // namespace aim::ui
