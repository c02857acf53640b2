#include "catch.h"
#include "cli/run_aim.h"

TEST_CASE("wrong usage is exit code 2 and says nothing on stdout") {
    const Scratch scratch;
    const std::vector<std::vector<std::string>> wrong{
        {},
        {"nonsense"},
        {"model"},
        {"model", "inspect"},
        {"ask", "w.aim"},
        {"ask", "w.aim", "g", "--image", "i", "--question", "q", "--method", "no-such-method"},
        {"ask", "w.aim", "g", "--image", "i", "--question", "q", "--select", "no-such-selection"},
        {"gallery", "import", "w.aim", "g", "source", "--kind", "no-such-kind"},
        {"train-projector", "--corpus", "c", "--out", "p", "--shots", "8..1"},
        {"export", "w.aim"},
        {"doctor", "--no-such-option"}};
    for (const auto& arguments : wrong) {
        const auto outcome = scratch.run(arguments);
        INFO(arguments.size() << " arguments, stderr: " << outcome.err);
        REQUIRE(outcome.exit_code == 2);
        REQUIRE(outcome.out.empty());
        REQUIRE_FALSE(outcome.err.empty());
    }
}

TEST_CASE("every command explains itself") {
    const Scratch scratch;
    const std::vector<std::vector<std::string>> commands{{},
                                                         {"doctor"},
                                                         {"demo"},
                                                         {"model"},
                                                         {"model", "inspect"},
                                                         {"model", "probe"},
                                                         {"tokenize"},
                                                         {"workspace"},
                                                         {"workspace", "new"},
                                                         {"workspace", "check"},
                                                         {"workspace", "compact"},
                                                         {"workspace", "backup"},
                                                         {"gallery"},
                                                         {"gallery", "create"},
                                                         {"gallery", "list"},
                                                         {"gallery", "show"},
                                                         {"gallery", "rename"},
                                                         {"gallery", "delete"},
                                                         {"gallery", "import"},
                                                         {"gallery", "export"},
                                                         {"precompute"},
                                                         {"ask"},
                                                         {"eval"},
                                                         {"export"},
                                                         {"train-projector"},
        {"bench"}};
    for (auto arguments : commands) {
        arguments.push_back("--help");
        const auto outcome = scratch.run(arguments);
        INFO((arguments.size() > 1 ? arguments.front() : "aim"));
        REQUIRE(outcome.exit_code == 0);
        REQUIRE(outcome.out.find("[OPTIONS]") != std::string::npos);
        REQUIRE(outcome.err.empty());
    }
    REQUIRE(scratch.run({"--version"}).out.find("aim 0.") == 0);
}

TEST_CASE("doctor names versions, devices, threads and dtypes") {
    const Scratch scratch;
    const auto outcome = scratch.run({"doctor", "--json"});
    REQUIRE(outcome.exit_code == 0);
    const auto facts = outcome.json();
    REQUIRE(facts.at("versions").at("libtorch").is_string());
    REQUIRE(facts.at("versions").at("sqlite").is_string());
    REQUIRE(facts.at("devices").at(0).at("name") == "cpu");
    REQUIRE(facts.at("threads").at("compute").get<int>() >= 1);
    REQUIRE(facts.at("dtypes").at("bfloat16").at("hardware").is_boolean());
    REQUIRE(facts.at("memory").at("total_bytes").get<std::int64_t>() > 0);
    REQUIRE(scratch.run({"doctor"}).exit_code == 0);
}
