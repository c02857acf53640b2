#include "core/evaluation/statistics.h"

#include "core/base/error.h"
#include "core/selection/shuffle.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace aim {

namespace {

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr std::int64_t kExactBelow = 25;  // discordant pairs

std::vector<double> resampled(std::size_t n, const Statistic& statistic, std::uint64_t seed,
                              int resamples) {
    SeededNumbers numbers(seed, "bootstrap");
    std::vector<std::size_t> drawn(n);
    std::vector<double> values;
    values.reserve(static_cast<std::size_t>(std::max(0, resamples)));
    for (int i = 0; i < resamples && n > 0; ++i) {
        for (auto& index : drawn) index = numbers.below(n);
        if (const auto value = statistic(drawn); !std::isnan(value)) values.push_back(value);
    }
    return values;
}

Interval middle95(std::vector<double> values) {
    if (values.empty()) return {kNotANumber, kNotANumber};
    std::sort(values.begin(), values.end());
    return {percentile(values, 2.5), percentile(values, 97.5)};
}

double drawn_mean(const std::vector<double>& values, const std::vector<std::size_t>& drawn) {
    double sum = 0;
    for (const auto i : drawn) sum += values[i];
    return sum / static_cast<double>(drawn.size());
}

// P(X <= k) for X ~ Binomial(n, 1/2).
double binomial_tail(std::int64_t k, std::int64_t n) {
    const auto total = static_cast<double>(n);
    double sum = 0;
    for (std::int64_t i = 0; i <= k; ++i) {
        const auto chosen = static_cast<double>(i);
        sum += std::exp(std::lgamma(total + 1) - std::lgamma(chosen + 1) -
                        std::lgamma(total - chosen + 1) - total * std::log(2.0));
    }
    return sum;
}

}  // namespace

double roc_auc(const std::vector<double>& scores, const std::vector<bool>& positive) {
    if (scores.size() != positive.size())
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("There is not one class for each score."));
    // It has no rank, and no order to sort by.
    if (std::any_of(scores.begin(), scores.end(), [](double score) { return std::isnan(score); }))
        return kNotANumber;
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
    double ranks = 0, positives = 0;
    for (std::size_t i = 0; i < order.size();) {
        auto end = i;
        while (end < order.size() && scores[order[end]] == scores[order[i]]) ++end;
        const auto rank = static_cast<double>(i + 1 + end) / 2;  // mean of those that are equal
        for (; i < end; ++i)
            if (positive[order[i]]) {
                ranks += rank;
                ++positives;
            }
    }
    const auto negatives = static_cast<double>(scores.size()) - positives;
    if (positives == 0 || negatives == 0) return kNotANumber;
    return (ranks - positives * (positives + 1) / 2) / (positives * negatives);
}

double roc_auc(const std::vector<double>& scores, const std::vector<bool>& positive,
               const std::vector<std::size_t>& drawn) {
    std::vector<double> some;
    std::vector<bool> classes;
    for (const auto i : drawn) {
        some.push_back(scores[i]);
        classes.push_back(positive[i]);
    }
    return roc_auc(some, classes);
}

Interval bootstrap95(std::size_t n, const Statistic& statistic, std::uint64_t seed, int resamples) {
    return middle95(resampled(n, statistic, seed, resamples));
}

Interval bootstrap95(const std::vector<double>& values, std::uint64_t seed, int resamples) {
    return bootstrap95(
        values.size(),
        [&](const std::vector<std::size_t>& drawn) { return drawn_mean(values, drawn); }, seed,
        resamples);
}

McNemar mcnemar(std::int64_t only_first, std::int64_t only_second) {
    McNemar out;
    out.only_first = only_first;
    out.only_second = only_second;
    const auto discordant = only_first + only_second;
    if (discordant == 0) return out;
    const auto difference =
        std::max(0.0, std::abs(static_cast<double>(only_first - only_second)) - 1);
    out.chi_squared = difference * difference / static_cast<double>(discordant);
    out.exact = discordant < kExactBelow;
    // The survival function of chi-squared with one degree of freedom.
    out.p = out.exact
                ? std::min(1.0, 2 * binomial_tail(std::min(only_first, only_second), discordant))
                : std::erfc(std::sqrt(out.chi_squared / 2));
    return out;
}

PairedDifference paired_bootstrap(std::size_t n, const Statistic& difference, std::uint64_t seed,
                                  int resamples) {
    PairedDifference out;
    out.pairs = static_cast<std::int64_t>(n);
    if (n == 0) return out;
    std::vector<std::size_t> everything(n);
    std::iota(everything.begin(), everything.end(), std::size_t{0});
    out.mean = difference(everything);
    const auto drawn = resampled(n, difference, seed, resamples);
    out.interval = middle95(drawn);
    const auto below = std::count_if(drawn.begin(), drawn.end(), [](double d) { return d <= 0; });
    const auto above = std::count_if(drawn.begin(), drawn.end(), [](double d) { return d >= 0; });
    if (!drawn.empty())
        out.p = std::min(1.0, 2.0 * static_cast<double>(std::min(below, above)) /
                                  static_cast<double>(drawn.size()));
    return out;
}

PairedDifference paired_bootstrap(const std::vector<double>& first,
                                  const std::vector<double>& second, std::uint64_t seed,
                                  int resamples) {
    if (first.size() != second.size())
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("Two methods are compared on different queries."));
    std::vector<double> differences(first.size());
    for (std::size_t i = 0; i < first.size(); ++i) differences[i] = second[i] - first[i];
    return paired_bootstrap(
        differences.size(),
        [&](const std::vector<std::size_t>& drawn) { return drawn_mean(differences, drawn); }, seed,
        resamples);
}

double mean_of(const std::vector<double>& values) {
    if (values.empty()) return 0;
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double standard_deviation_of(const std::vector<double>& values) {
    if (values.size() < 2) return 0;
    const auto mean = mean_of(values);
    double sum = 0;
    for (const auto value : values) sum += (value - mean) * (value - mean);
    return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

}  // namespace aim
