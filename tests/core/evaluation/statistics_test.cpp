#include "core/evaluation/statistics.h"

#include "catch.h"

#include <cmath>

using namespace aim;

// Twenty scores after Fawcett (2006), table 1 with ties put in; over all pairs of a positive and a
// negative, wins and half the ties are 69 of 100.
TEST_CASE("the area under the ROC curve counts pairs, ties one half") {
    const std::vector<double> scores{0.9,   0.8, 0.7,  0.7,  0.6,  0.55, 0.54, 0.53, 0.53, 0.51,
                                     0.505, 0.4, 0.39, 0.38, 0.37, 0.36, 0.35, 0.34, 0.33, 0.30};
    const std::vector<bool> positive{true,  true,  false, true,  true,  true, false,
                                     false, true,  false, true,  false, true, false,
                                     false, false, true,  false, true,  false};
    REQUIRE(roc_auc(scores, positive) == Approx(0.69).margin(1e-12));
    REQUIRE(roc_auc({0.1, 0.4, 0.35, 0.8}, {false, false, true, true}) ==
            Approx(0.75).margin(1e-12));
    REQUIRE(roc_auc({1, 1, 1}, {true, false, false}) == Approx(0.5).margin(1e-12));
    REQUIRE(roc_auc({-3, -1}, {false, true}) == 1.0);
    REQUIRE(std::isnan(roc_auc({1, 2}, {true, true})));
    REQUIRE(std::isnan(roc_auc({}, {})));
    REQUIRE(std::isnan(roc_auc({0.1, std::nan(""), 0.3}, {true, false, true})));
}

// Of all 256 resamples of {0, 1, 1, 1} the means below 1/4 make up 1/256 and those up to 1/4
// 13/256, so that the 2.5th percentile is 1/4; the mean is 1 in 81/256.
TEST_CASE("the bootstrap finds the percentiles of the resamples, the same for the same seed") {
    const auto interval = bootstrap95({0, 1, 1, 1}, 7, 20000);
    REQUIRE(interval.low == 0.25);
    REQUIRE(interval.high == 1.0);
    std::vector<double> values;
    for (int i = 0; i < 400; ++i) values.push_back(i % 4 == 0 ? 1 : 0);
    const auto first = bootstrap95(values, 3);
    // The normal approximation: 0.25 ± 1.96 · sqrt(0.25 · 0.75 / 400).
    REQUIRE(first.low == Approx(0.20757).margin(0.006));
    REQUIRE(first.high == Approx(0.29243).margin(0.006));
    std::vector<double> many;  // whose mean is hardly ever the same twice
    for (int i = 0; i < 50; ++i) many.push_back(std::sqrt(i));
    REQUIRE(bootstrap95(many, 3).low == bootstrap95(many, 3).low);
    REQUIRE(bootstrap95(many, 3).low != bootstrap95(many, 4).low);
    REQUIRE(std::isnan(bootstrap95(std::vector<double>{}, 0).low));
}

// p by summing binomial coefficients as fractions: 2 · sum_{i<=3} C(13, i) / 2^13 = 189/2048.
TEST_CASE("McNemar's test is exact for few discordant pairs and chi-squared for many") {
    REQUIRE(mcnemar(3, 10).p == Approx(189.0 / 2048).margin(1e-12));
    REQUIRE(mcnemar(10, 3).p == mcnemar(3, 10).p);
    REQUIRE(mcnemar(3, 10).exact);
    REQUIRE(mcnemar(0, 6).p == Approx(1.0 / 32).margin(1e-12));
    REQUIRE(mcnemar(5, 5).p == 1.0);
    REQUIRE(mcnemar(0, 0).p == 1.0);
    // With continuity correction: (|59 - 16| - 1)² / 75 = 23.52.
    const auto many = mcnemar(59, 16);
    REQUIRE_FALSE(many.exact);
    REQUIRE(many.chi_squared == Approx(23.52).margin(1e-12));
    REQUIRE(many.p == Approx(1.2362200039484945e-06).epsilon(1e-9));
    REQUIRE(mcnemar(20, 12).chi_squared == Approx(1.53125).margin(1e-12));
    REQUIRE(mcnemar(20, 12).p == Approx(0.21592493894014034).epsilon(1e-9));
}

TEST_CASE("the paired bootstrap sees a difference that both methods' spread would hide") {
    std::vector<double> first, second;
    for (int i = 0; i < 200; ++i) {
        first.push_back(i % 2 == 0 ? 1 : 0);
        second.push_back(i % 2 == 0 || i % 10 == 1 ? 1 : 0);
    }
    const auto difference = paired_bootstrap(first, second, 0);
    REQUIRE(difference.pairs == 200);
    REQUIRE(difference.mean == Approx(0.1).margin(1e-12));
    REQUIRE(difference.interval.low > 0.04);
    REQUIRE(difference.interval.high < 0.16);
    REQUIRE(difference.p < 0.01);
    const auto none = paired_bootstrap(first, first, 0);
    REQUIRE(none.mean == 0.0);
    REQUIRE(none.p == 1.0);
    REQUIRE(paired_bootstrap({}, {}, 0).pairs == 0);
}

TEST_CASE("deviations are those of a sample") {
    REQUIRE(standard_deviation_of({0.25, 0.5, 0.75}) == Approx(0.25).margin(1e-12));
    REQUIRE(standard_deviation_of({3}) == 0.0);
    REQUIRE(mean_of({}) == 0.0);
}
