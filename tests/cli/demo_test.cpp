// The embedded demo, as a newcomer meets it.
#include "catch.h"
#include "cli/run_aim.h"

namespace {

nlohmann::json row_of(const nlohmann::json& report, const std::string& method) {
    for (const auto& row : report.at("methods"))
        if (row.at("method") == method) return row;
    FAIL("no row for " << method);
    return {};
}

}  // namespace

TEST_CASE("with fused demonstrations the demo model learns names, concepts and a style it never saw") {
    const Scratch scratch;
    // One thread: two that wait for each other are far slower on a machine that is busy otherwise.
    const auto outcome = scratch.run(
        {"demo", "--json", "--threads", "1", "--csv", (scratch / "demo.csv").string()});
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    const auto report = outcome.json();
    const auto aim = row_of(report, "aim");
    REQUIRE(aim.at("queries").get<int>() >= 200);
    REQUIRE(aim.at("context_tokens").get<double>() > 0);
    for (const auto* other : {"zero-shot", "text-icl", "aim-shuffled-images"}) {
        INFO(other);
        REQUIRE(aim.at("ci95")[0].get<double>() > row_of(report, other).at("ci95")[1].get<double>());
    }
    REQUIRE(aim.at("context_tokens").get<double>() <
            row_of(report, "icl").at("context_tokens").get<double>());
    REQUIRE(report.at("naming").at("queries").get<int>() >= 300);
    REQUIRE(report.at("naming").at("accuracy").get<double>() >= 0.6);
    REQUIRE(scratch.read("demo.csv").find("aim") != std::string::npos);
}
