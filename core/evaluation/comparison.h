// Two methods on the same queries, how far answers depend on the order of the demonstrations, and
// which label is taken for which.
#pragma once

#include "core/evaluation/scoring.h"
#include "core/evaluation/statistics.h"

#include <optional>
#include <string>
#include <vector>

namespace aim {

struct MethodComparison {
    std::string first, second;
    int shots = 0;
    // Of the metric, second - first. A query counts once, with its mean over the seeds.
    PairedDifference difference;
    // Of the first seed's answers, where they are right or wrong.
    std::optional<McNemar> mcnemar;
};
// Every two methods at equal shots, on the queries both have.
std::vector<MethodComparison> compare_methods(const std::vector<EvaluationItem>& items,
                                              const ScoringOptions& options);

// The items of two evaluations as if they were one, for compare_methods and plots_of: a method that
// both have is told apart by the evaluation's name behind it ("aim (second)").
std::vector<EvaluationItem> side_by_side(std::vector<EvaluationItem> first,
                                         const std::string& first_name,
                                         std::vector<EvaluationItem> second,
                                         const std::string& second_name);

// Over an evaluation whose seeds are orders of the same demonstrations (EvaluationRequest::
// permutations).
struct OrderSensitivity {
    std::string method;
    int shots = 0, orders = 0;
    double mean = 0, deviation = 0, lowest = 0, highest = 0;  // of the metric, over orders
    double changed = 0;  // share of queries whose answer is not the same in every order
};
std::vector<OrderSensitivity> order_sensitivity(const std::vector<EvaluationItem>& items,
                                                const ScoringOptions& options);

// counts[expected][answered]; the last column is what is none of the labels.
struct ConfusionMatrix {
    std::string method;
    int shots = 0;
    std::vector<std::string> labels;
    std::vector<std::vector<std::int64_t>> counts;
    std::int64_t unlisted = 0;  // items whose label is not among the commonest `most`
};
// For each method at its largest number of shots, over all seeds. A query's label is its `label`,
// else its first reference. An answer is the label it equals, or the only one it contains.
std::vector<ConfusionMatrix> confusion_matrices(const std::vector<EvaluationItem>& items,
                                                std::size_t most = 30);

}  // namespace aim
