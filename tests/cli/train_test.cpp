#include "catch.h"
#include "cli/run_aim.h"

#include <csignal>

namespace {

std::string corpus_of(const Scratch& scratch) {
    std::string lines;
    const std::vector<std::string> names{"dax", "wug", "toma"};
    for (std::size_t i = 0; i < 30; ++i) {
        const auto& name = names[i % 3];
        lines += nlohmann::json{{"image", reference_file(i % 2 == 0 ? "tall.png" : "square.png")},
                                {"question", "What is this?"},
                                {"answer", name},
                                {"demonstrations",
                                 {{{"image", reference_file("wide.png")},
                                   {"question", "What is this?"},
                                   {"answer", name}}}}}
                     .dump() +
                 "\n";
    }
    scratch.write("corpus.jsonl", lines);
    return (scratch / "corpus.jsonl").string();
}

}  // namespace

TEST_CASE("a trained projector answers, and only for its own backbone") {
    const Scratch scratch;
    const auto out = (scratch / "p.safetensors").string();
    const auto trained = scratch.run({"train-projector", "--model", model_folder(), "--corpus",
                                      corpus_of(scratch), "--out", out, "--steps", "4", "--batch",
                                      "4", "--shots", "1..2", "--dtype", "float32", "--json"});
    INFO(trained.err);
    REQUIRE(trained.exit_code == 0);
    REQUIRE(trained.json().at("steps") == 4);
    const auto file = scratch.workspace_with_gallery();
    REQUIRE(
        scratch.run({"precompute", file, "shapes", "--model", model_folder(), "--projector", out})
            .exit_code == 0);
    // Another model of the same shape: one number of its configuration differs.
    const auto other = scratch.copy_model("other");
    auto config = nlohmann::json::parse(scratch.read("other/config.json"));
    config["text_config"]["rms_norm_eps"] = 2e-5;
    scratch.write("other/config.json", config.dump());
    const auto refused =
        scratch.run({"precompute", file, "shapes", "--model", other.string(), "--projector", out});
    REQUIRE(refused.is_one_sentence());
    REQUIRE(refused.err.find("another backbone") != std::string::npos);
}

TEST_CASE("an interrupted training keeps its checkpoint and exits with 130") {
    const Scratch scratch;
    const auto out = (scratch / "p.safetensors").string();
    const std::vector<std::string> command{"train-projector",
                                           "--model",
                                           model_folder(),
                                           "--corpus",
                                           corpus_of(scratch),
                                           "--out",
                                           out,
                                           "--steps",
                                           "100000",
                                           "--batch",
                                           "4",
                                           "--shots",
                                           "1",
                                           "--checkpoint-every",
                                           "2",
                                           "--resume"};
    const auto checkpoint = out + ".checkpoint";
    const auto there = [&] { return std::filesystem::exists(checkpoint); };
    const auto outcome = scratch.run_and_signal(command, SIGINT, there);
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 130);
    REQUIRE(outcome.signal == 0);
    REQUIRE(there());
    REQUIRE(std::filesystem::exists(out));
    // Killed without warning after another checkpoint: it still opens.
    const auto before = std::filesystem::last_write_time(checkpoint);
    const auto written = [&] {
        std::error_code replaced;
        const auto now = std::filesystem::last_write_time(checkpoint, replaced);
        return !replaced && now != before;
    };
    REQUIRE(scratch.run_and_signal(command, SIGKILL, written).signal == SIGKILL);
    const auto killed = std::filesystem::last_write_time(checkpoint);
    REQUIRE(scratch
                .run_and_signal(command, SIGINT,
                                [&] {
                                    std::error_code replaced;
                                    const auto now =
                                        std::filesystem::last_write_time(checkpoint, replaced);
                                    return !replaced && now != killed;
                                })
                .exit_code == 130);
}
