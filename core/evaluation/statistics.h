// Intervals and comparisons over scores of the same queries. Random draws are seeded and the same
// with every standard library.
#pragma once

#include "core/evaluation/metrics.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace aim {

inline constexpr int kResamples = 2000;

// Area under the ROC curve by the Mann-Whitney statistic; ties count one half. NaN when one of the
// two classes is missing.
double roc_auc(const std::vector<double>& scores, const std::vector<bool>& positive);
// The same over the items drawn, repeats counted as often as they come (for bootstraps).
double roc_auc(const std::vector<double>& scores, const std::vector<bool>& positive,
               const std::vector<std::size_t>& drawn);

// Percentile bootstrap at 95 % of a statistic of `n` things drawn with replacement; resamples whose
// statistic is not a number are left out. {NaN, NaN} when none is left.
using Statistic = std::function<double(const std::vector<std::size_t>& drawn)>;
Interval bootstrap95(std::size_t n, const Statistic& statistic, std::uint64_t seed,
                     int resamples = kResamples);
// Of the mean.
Interval bootstrap95(const std::vector<double>& values, std::uint64_t seed,
                     int resamples = kResamples);

// McNemar's test of two methods that were right or wrong on the same queries.
struct McNemar {
    std::int64_t only_first = 0, only_second = 0;  // right where the other is wrong
    double p = 1;                                  // two-sided
    bool exact = true;  // binomial below 25 discordant pairs, else chi-squared with correction
    double chi_squared = 0;
};
McNemar mcnemar(std::int64_t only_first, std::int64_t only_second);

// Mean of second - first over pairs, its bootstrap interval, and twice the smaller share of
// resamples on one side of zero.
struct PairedDifference {
    std::int64_t pairs = 0;
    double mean = 0;
    Interval interval;
    double p = 1;
};
PairedDifference paired_bootstrap(const std::vector<double>& first,
                                  const std::vector<double>& second, std::uint64_t seed,
                                  int resamples = kResamples);
// The same for a difference that is no mean; `mean` is that of everything once.
PairedDifference paired_bootstrap(std::size_t n, const Statistic& difference, std::uint64_t seed,
                                  int resamples = kResamples);

double mean_of(const std::vector<double>& values);                // 0 for none
double standard_deviation_of(const std::vector<double>& values);  // of a sample; 0 for fewer than 2

}  // namespace aim
