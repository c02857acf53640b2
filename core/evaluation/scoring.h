// From answers to scores, and from scores to a value with its interval.
#pragma once

#include "core/evaluation/cider.h"
#include "core/evaluation/items.h"
#include "core/evaluation/statistics.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace aim {

enum class IntervalKind {
    Auto,
    Wilson,
    Bootstrap
};                                       // Auto: Wilson where answers are right or wrong
const char* name_of(IntervalKind kind);  // "auto", "wilson", "bootstrap"
IntervalKind interval_from_name(std::string_view name);  // throws Usage naming the choices

struct ScoringOptions {
    Metric metric = Metric::Exact;
    std::vector<Metric> more;  // further metrics of the rows
    // AUC: the option that counts as positive. Empty: "yes" where it is one, else the last option.
    std::string positive;
    IntervalKind interval = IntervalKind::Auto;
    std::uint64_t seed = 0;  // of the bootstrap
    int resamples = kResamples;
};

// One metric over one query set. CIDEr-D weighs words by how many queries' references have them, so
// it has to know all of them.
class Scorer {
public:
    Scorer(Metric metric, const std::vector<std::vector<std::string>>& corpus,
           std::string positive = {});

    // 0..1, CIDEr-D 0..10. An answer that failed scores 0. Throws Usage when the metric needs the
    // options' likelihoods and they are not there.
    double score(const EvaluationItem& item) const;
    Metric metric() const { return metric_; }
    // AUC: whether the item's reference is the positive option.
    bool is_positive(const EvaluationItem& item) const;

private:
    std::string positive_of(const EvaluationItem& item) const;
    double probability_of_positive(const EvaluationItem& item) const;

    Metric metric_;
    std::string positive_;
    std::optional<CiderD> cider_;
};

// The references of the distinct queries among the items, by first appearance.
std::vector<std::vector<std::string>> corpus_of(const std::vector<EvaluationItem>& items);

// The label the answer should have; without one the first reference. Empty without either.
std::string expected_label(const EvaluationItem& item);

// The option with the highest log-likelihood; of equal ones the first. Empty without options.
std::string best_option(const std::vector<OptionScore>& scores, bool per_token);

// Sets every item's score anew.
void score_items(std::vector<EvaluationItem>& items, const Scorer& scorer);

// The metric's value over some items, with its interval: their mean score, or the AUC.
MetricValue value_of(const std::vector<const EvaluationItem*>& items, const Scorer& scorer,
                     const ScoringOptions& options);

// One row for each method x shots x seed, methods outermost, each in the order of first
// appearance. Scores stand in the items (score_items).
std::vector<EvaluationRow> rows_of(const std::vector<EvaluationItem>& items,
                                   const ScoringOptions& options);

}  // namespace aim
