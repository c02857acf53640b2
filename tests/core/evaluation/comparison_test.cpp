#include "core/evaluation/comparison.h"

#include "core/evaluation/plots.h"
#include "core/evaluation/report.h"

#include "catch.h"

using namespace aim;

namespace {

EvaluationItem item(const std::string& query, const std::string& method, int shots,
                    std::uint64_t seed, const std::string& text, const std::string& reference) {
    EvaluationItem out;
    out.query = query;
    out.shots = shots;
    out.seed = seed;
    out.references = {reference};
    out.answer.method = method;
    out.answer.text = text;
    out.answer.token_ids = {1};
    out.answer.context = {10, 16, method == "aim" ? 4 * shots : 20 * shots};
    out.answer.timing.total = 5 + shots;
    return out;
}

// Ten queries: `aim` is right on nine, `icl` on five of those, at 2 and 4 shots and two seeds.
std::vector<EvaluationItem> two_methods() {
    std::vector<EvaluationItem> items;
    for (int q = 0; q < 10; ++q)
        for (const int shots : {2, 4})
            for (const std::uint64_t seed : {0U, 1U})
                for (const char* method : {"aim", "icl"}) {
                    const std::string name = q % 2 == 0 ? "dax" : "wug";
                    const bool right = std::string(method) == "aim" ? q < 9 : q < 5;
                    items.push_back(item("q" + std::to_string(q), method, shots, seed,
                                         right           ? name
                                         : name == "dax" ? "wug"
                                                         : "a blicket",
                                         name));
                }
    score_items(items, Scorer(Metric::Exact, corpus_of(items)));
    return items;
}

}  // namespace

TEST_CASE("two methods are compared on the queries both answered") {
    auto items = two_methods();
    const auto comparisons = compare_methods(items, {});
    REQUIRE(comparisons.size() == 2);  // 2 and 4 shots
    REQUIRE(comparisons[0].first == "aim");
    REQUIRE(comparisons[0].second == "icl");
    REQUIRE(comparisons[0].difference.pairs == 10);  // seeds are no further queries
    REQUIRE(comparisons[0].difference.mean == Approx(-0.4).margin(1e-12));
    REQUIRE(comparisons[0].difference.interval.high < 0);
    REQUIRE(comparisons[0].mcnemar->only_first == 4);
    REQUIRE(comparisons[0].mcnemar->only_second == 0);
    REQUIRE(comparisons[0].mcnemar->p == Approx(0.125).margin(1e-12));
    std::erase_if(items, [](const auto& i) { return i.query == "q9" && i.answer.method == "icl"; });
    REQUIRE(compare_methods(items, {})[0].difference.pairs == 9);
}

TEST_CASE("two evaluations stand side by side, their common methods told apart") {
    auto first = two_methods(), second = two_methods();
    std::erase_if(second, [](const auto& i) { return i.answer.method == "icl"; });
    const auto both = side_by_side(first, "old", second, "new");
    REQUIRE(both.size() == first.size() + second.size());
    const auto comparisons = compare_methods(both, {});
    REQUIRE(comparisons.size() == 6);  // three methods at two numbers of shots
    REQUIRE(comparisons[0].first == "aim (old)");
    REQUIRE(comparisons[0].second == "icl");
    REQUIRE(comparisons[1].second == "aim (new)");
    REQUIRE(comparisons[1].difference.mean == 0.0);
    REQUIRE(side_by_side(first, "a", second, "a").back().answer.method == "aim (a, second)");
}

TEST_CASE("order sensitivity is the spread over orders, and how many answers change") {
    std::vector<EvaluationItem> items;
    // Right answers of four: one, two and three in the three orders.
    for (std::uint64_t order = 0; order < 3; ++order)
        for (std::uint64_t q = 0; q < 4; ++q)
            items.push_back(
                item("q" + std::to_string(q), "icl", 4, order, q <= order ? "dax" : "wug", "dax"));
    score_items(items, Scorer(Metric::Exact, corpus_of(items)));
    const auto orders = order_sensitivity(items, {});
    REQUIRE(orders.size() == 1);
    REQUIRE(orders[0].orders == 3);
    REQUIRE(orders[0].mean == Approx(0.5).margin(1e-12));
    REQUIRE(orders[0].deviation == Approx(0.25).margin(1e-12));
    REQUIRE(orders[0].lowest == 0.25);
    REQUIRE(orders[0].highest == 0.75);
    REQUIRE(orders[0].changed == 0.5);  // q1 and q2
}

TEST_CASE("the confusion matrix counts labels at the largest number of shots") {
    const auto matrices = confusion_matrices(two_methods());
    REQUIRE(matrices.size() == 2);
    REQUIRE(matrices[1].method == "icl");
    REQUIRE(matrices[1].shots == 4);
    REQUIRE(matrices[1].labels == std::vector<std::string>{"dax", "wug"});
    // icl, two seeds: dax right on q0 q2 q4, "wug" on q6 q8; wug right on q1 q3, else "a blicket".
    REQUIRE(matrices[1].counts == std::vector<std::vector<std::int64_t>>{{6, 4, 0}, {0, 4, 6}});
    const auto few = confusion_matrices(two_methods(), 1);
    REQUIRE(few[0].labels.size() == 1);
    REQUIRE(few[0].unlisted == 10);
}

TEST_CASE("plots pool the seeds and go over shots, tokens and labels") {
    const auto plots = plots_of(two_methods(), {});
    REQUIRE(plots.size() == 4);  // no memory was measured
    REQUIRE(plots[0].id == "accuracy-over-shots");
    REQUIRE(plots[0].series.size() == 2);
    REQUIRE(plots[0].series[0].name == "aim");
    REQUIRE(plots[0].series[0].points.size() == 2);
    REQUIRE(plots[0].series[0].points[0].x == 2);
    REQUIRE(plots[0].series[0].points[0].y == Approx(0.9).margin(1e-12));
    REQUIRE(plots[0].series[0].points[0].items == 20);
    REQUIRE(plots[0].series[0].points[0].interval->low < 0.9);
    REQUIRE(plots[1].series[0].points[1].x == 42);  // 26 and four times four
    REQUIRE(plots[2].id == "latency-over-shots");
    REQUIRE(plots[3].by_label);
    REQUIRE(plots[3].series[0].points[1].label == "wug");
    REQUIRE(plots[3].series[0].points[1].y == Approx(0.8).margin(1e-12));
    REQUIRE_THAT(plot_csv(plots[0]), Catch::Contains("\"aim\",2,0.9,"));
    REQUIRE_THAT(plot_svg(plots[0]), Catch::StartsWith("<svg") && Catch::EndsWith("</svg>"));
    REQUIRE(plots_of({}, {}).empty());
    auto failing = two_methods();
    for (auto& one : failing)
        if (one.shots == 2 && one.answer.method == "icl")
            one.answer.error = Sentence::verbatim("None is shown.");
    REQUIRE(plots_of(failing, {})[0].series[1].points.size() == 1);
}

TEST_CASE("an axis from 0 has no -0") {
    Plot plot{"accuracy-over-context-tokens", "t", "x", "y", {}, false, true};
    plot.series = {{"majority", {{0, 0.5, {}, "", 1}}}, {"icl", {{1000, 1, {}, "", 1}}}};
    REQUIRE_THAT(plot_svg(plot), Catch::Contains(">0</text>") && !Catch::Contains(">-0</text>"));
}

TEST_CASE("a drawing in a file of its own brings its colours, light and dark") {
    const auto plots = plots_of(two_methods(), {});
    const auto file = plot_svg_file(plots[0]);
    REQUIRE_THAT(file, Catch::StartsWith("<svg") && Catch::EndsWith("</svg>\n") &&
                           Catch::Contains("width=\"720\" height=\"400\"") &&
                           Catch::Contains("prefers-color-scheme:dark"));
    // In a page the page decides, and styles there would be everybody's.
    REQUIRE(plot_svg(plots[0]).find("<style") == std::string::npos);
}

TEST_CASE("a plot is drawn with the reader's decimal mark, and long labels end in a whole letter") {
    Plot plot{"per-label", "Titel", "Etikett", "CIDEr-D", {}, true, false};
    plot.series = {{"aim", {{0, 1.25, Interval{0.5, 2}, "一只很长很长很长很长很长的猫", 3}}}};
    const auto drawing = plot_svg(plot, ",");
    REQUIRE_THAT(drawing,
                 Catch::Contains(">0,5</text>") && Catch::Contains("1,250 (0,500 – 2,000)"));
    REQUIRE_THAT(drawing, Catch::Contains(">一只很长很长很长…</text>"));
    REQUIRE_THAT(plot_csv(plot), Catch::Contains("1.25,0.5,2"));
    plot.series[0].points[0].label = "＝1";
    REQUIRE_THAT(plot_csv(plot), Catch::Contains("\"'＝1\""));
}

TEST_CASE("the report is one file that loads nothing, with every text escaped") {
    ReportData data;
    data.title = "<script>alert(1)</script>";
    data.settings = {{"Model", "a & b"}};
    data.warnings = {"\"leak\""};
    auto items = two_methods();
    for (auto& one : items)
        if (one.answer.method == "icl") one.answer.method = "<img src=x onerror=alert(2)>";
    data.rows = rows_of(items, {});
    data.plots = plots_of(items, {});
    data.comparisons = compare_methods(items, {});
    data.confusion = confusion_matrices(items);
    ReportExample example;
    example.item = items.front();
    example.item.question = "=cmd() '\"<b> 一只猫 🐈";
    example.picture = {"image/png", {std::byte{'M'}, std::byte{'a'}}};
    example.demonstrations = {{{}, "What?", "</figcaption>"}};
    data.successes = {example};
    const auto html = report_html(data);
    REQUIRE_THAT(html, Catch::StartsWith("<!DOCTYPE html>"));
    for (const char* bad : {"<script", "<img src=x", "http-equiv=\"refresh", "<b>",
                            "</figcaption></fig"
                            "caption>",
                            "href=", "url(", "@import"})
        REQUIRE(html.find(bad) == std::string::npos);
    // The only address is SVG's name space, which is no place to load from.
    REQUIRE(html.find("https://") == std::string::npos);
    for (auto at = html.find("http://"); at != std::string::npos; at = html.find("http://", at + 1))
        REQUIRE(html.compare(at, 26, "http://www.w3.org/2000/svg") == 0);
    REQUIRE_THAT(html, Catch::Contains("data:image/png;base64,TWE=") &&
                           Catch::Contains("=cmd() &#39;&quot;&lt;b&gt; 一只猫 🐈") &&
                           Catch::Contains("prefers-color-scheme:dark") &&
                           Catch::Contains("a &amp; b"));
}
