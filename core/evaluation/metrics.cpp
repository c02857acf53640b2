#include "core/evaluation/metrics.h"

#include <algorithm>
#include <cmath>

namespace aim {

Interval wilson95(double successes, std::size_t n) {
    if (n == 0) return {0, 1};
    constexpr double z = 1.959963984540054;
    const auto trials = static_cast<double>(n);
    const double share = std::clamp(successes / trials, 0.0, 1.0);
    const double scale = 1 + z * z / trials;
    const double centre = (share + z * z / (2 * trials)) / scale;
    const double half =
        z * std::sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials)) / scale;
    return {share <= 0 ? 0 : std::max(0.0, centre - half),
            share >= 1 ? 1 : std::min(1.0, centre + half)};
}

double percentile(std::vector<double> values, double p) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const double rank = std::clamp(p, 0.0, 100.0) / 100 * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(rank));
    const auto above = std::min(below + 1, values.size() - 1);
    return values[below] + (rank - static_cast<double>(below)) * (values[above] - values[below]);
}

}  // namespace aim
