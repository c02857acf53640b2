#include "core/evaluation/scoring.h"

#include "core/base/error.h"

#include "catch.h"

#include <cmath>

using namespace aim;

namespace {

EvaluationItem item(const std::string& query, const std::string& method, const std::string& text,
                    std::vector<std::string> references) {
    EvaluationItem out;
    out.query = query;
    out.references = std::move(references);
    out.answer.method = method;
    out.answer.text = text;
    out.answer.token_ids = {1};
    return out;
}

EvaluationItem meme(const std::string& query, bool hateful, double log_no, double log_yes) {
    auto out = item(query, "aim", "", {hateful ? "yes" : "no"});
    out.options = {"no", "yes"};
    out.answer.option_scores = {{"no", log_no, 1}, {"yes", log_yes, 2}};
    return out;
}

ErrorCode code_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::Internal;
}

}  // namespace

TEST_CASE("metrics read back by their names, and unknown ones name the choices") {
    for (const auto& name : metric_names()) REQUIRE(name_of(metric_from_name(name)) == name);
    REQUIRE_THROWS_WITH(metric_from_name("bleu"), Catch::Contains("cider"));
    REQUIRE(interval_from_name("wilson") == IntervalKind::Wilson);
    REQUIRE(code_of([] { interval_from_name("exact"); }) == ErrorCode::Usage);
}

TEST_CASE("each metric scores an answer its own way, a failed answer 0") {
    auto answer = item("q", "aim", "It is two dogs.", {"2 dogs", "2 dogs", "two dogs"});
    const auto score = [&](Metric metric) {
        return Scorer(metric, {answer.references}).score(answer);
    };
    REQUIRE(score(Metric::Exact) == 0.0);
    REQUIRE(score(Metric::Contains) == 1.0);
    REQUIRE(score(Metric::Vqa) == 0.0);
    answer.answer.text = "The two dogs";
    REQUIRE(score(Metric::Vqa) == 1.0);  // "2 dogs" three times after VQA's normalisation
    REQUIRE(score(Metric::Exact) == 1.0);
    answer.answer.error = Sentence::verbatim("No memory.");
    for (const auto metric : {Metric::Exact, Metric::Contains, Metric::Vqa, Metric::Cider})
        REQUIRE(score(metric) == 0.0);
}

TEST_CASE("AUC ranks by the positive option's share of the options' probability") {
    // Probabilities of yes: 0.75, 0.2, 0.6, 0.5; hateful are the first, second and fourth.
    const std::vector<EvaluationItem> items{meme("a", true, std::log(0.02), std::log(0.06)),
                                            meme("b", true, std::log(0.8), std::log(0.2)),
                                            meme("c", false, std::log(0.4), std::log(0.6)),
                                            meme("d", true, std::log(0.1), std::log(0.1))};
    const Scorer scorer(Metric::Auc, corpus_of(items));
    REQUIRE(scorer.score(items[0]) == Approx(0.75).margin(1e-12));
    REQUIRE(scorer.score(items[1]) == Approx(0.2).margin(1e-12));
    ScoringOptions options;
    options.metric = Metric::Auc;
    const auto rows = rows_of(items, options);
    REQUIRE(rows.size() == 1);
    // Pairs with "c": one of three is above it.
    REQUIRE(rows[0].accuracy == Approx(1.0 / 3).margin(1e-12));
    REQUIRE(rows[0].interval == "bootstrap");
    options.positive = "no";
    REQUIRE(rows_of(items, options)[0].accuracy == Approx(1.0 / 3).margin(1e-12));
    REQUIRE_FALSE(Scorer(Metric::Auc, {}, "no").is_positive(items[0]));
}

TEST_CASE("options are ranked by the sum, or by the mean over their tokens") {
    const std::vector<OptionScore> scores{{"short", -2.0, 1}, {"longer", -3.0, 3}};
    REQUIRE(best_option(scores, /*per_token=*/false) == "short");
    REQUIRE(best_option(scores, /*per_token=*/true) == "longer");
    REQUIRE(best_option({{"a", -1, 1}, {"b", -1, 1}}, false) == "a");
    REQUIRE(best_option({}, false).empty());
    auto answer = item("q", "aim", "something else", {"longer"});
    answer.options = {"short", "longer"};
    answer.answer.option_scores = scores;
    REQUIRE(Scorer(Metric::Options, {}).score(answer) == 0.0);
    REQUIRE(Scorer(Metric::OptionsPerToken, {}).score(answer) == 1.0);
}

TEST_CASE("what was not asked for cannot be scored, but a baseline's answer is its choice") {
    auto answer = item("q", "aim", "yes", {"yes"});
    answer.options = {"no", "yes"};
    REQUIRE(code_of([&] { Scorer(Metric::Auc, {}).score(answer); }) == ErrorCode::Usage);
    REQUIRE(code_of([&] { Scorer(Metric::Options, {}).score(answer); }) == ErrorCode::Usage);
    answer.answer.token_ids.clear();  // majority: nothing was generated
    REQUIRE(Scorer(Metric::Options, {}).score(answer) == 1.0);
    REQUIRE(Scorer(Metric::Auc, {}).score(answer) == 1.0);
    answer.options.clear();
    REQUIRE(code_of([&] { Scorer(Metric::Auc, {}).score(answer); }) == ErrorCode::Usage);
}

TEST_CASE("rows have the metric, its interval and further metrics side by side") {
    std::vector<EvaluationItem> items{item("a", "aim", "dax", {"dax"}),
                                      item("b", "aim", "it is a dax", {"dax"}),
                                      item("c", "aim", "wug", {"dax"})};
    items[2].answer.error = Sentence::verbatim("Broken picture.");
    ScoringOptions options;
    options.more = {Metric::Contains, Metric::Vqa};
    score_items(items, Scorer(options.metric, corpus_of(items)));
    const auto rows = rows_of(items, options);
    REQUIRE(rows.size() == 1);
    REQUIRE(rows[0].accuracy == Approx(1.0 / 3).margin(1e-12));
    REQUIRE(rows[0].ci_low == wilson95(1, 3).low);
    REQUIRE(rows[0].interval == "wilson");
    REQUIRE(rows[0].errors == 1);
    REQUIRE(rows[0].more.size() == 2);
    REQUIRE(rows[0].more[0].value == Approx(2.0 / 3).margin(1e-12));
    REQUIRE(rows[0].more[1].value == Approx(1.0 / 9).margin(1e-12));
    REQUIRE(rows[0].more[1].interval == "bootstrap");
    options.interval = IntervalKind::Bootstrap;
    REQUIRE(rows_of(items, options)[0].interval == "bootstrap");
}

TEST_CASE("rows say cold and warm latency apart, and memory for every seed") {
    std::vector<EvaluationItem> items;
    for (const std::uint64_t seed : {0, 1})
        for (int i = 0; i < 4; ++i) {
            auto one = item("q" + std::to_string(i), "icl", "x", {"x"});
            one.seed = seed;
            one.answer.warm = i > 0;
            one.answer.timing.total = i > 0 ? 20 : 100;
            one.answer.peak_bytes = seed == 0 && i == 0 ? 4096 : 0;
            items.push_back(one);
        }
    const auto rows = rows_of(items, {});
    REQUIRE(rows.size() == 2);
    for (const auto& row : rows) {
        REQUIRE(row.latency_mean_ms == 40);
        REQUIRE(row.latency_cold_ms == 100);
        REQUIRE(row.latency_warm_ms == 20);
        REQUIRE(row.peak_bytes == 4096);
    }
    items.resize(1);
    REQUIRE_FALSE(rows_of(items, {})[0].latency_warm_ms.has_value());
}
