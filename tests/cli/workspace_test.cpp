#include "catch.h"
#include "cli/run_aim.h"

#include <csignal>
#include <sstream>

TEST_CASE("galleries are made, listed, renamed and deleted by name") {
    const Scratch scratch;
    const auto file = scratch.workspace_with_gallery();
    REQUIRE(scratch.run({"gallery", "create", file, "Vögel"}).exit_code == 0);
    REQUIRE(scratch.run({"gallery", "create", file, "Vögel"}).is_one_sentence());
    REQUIRE(scratch.run({"gallery", "rename", file, "Vögel", "鳥"}).exit_code == 0);
    const auto listed = scratch.run({"gallery", "list", file, "--json"}).json().at("galleries");
    REQUIRE(listed.size() == 2);
    REQUIRE(scratch.run({"gallery", "list", file}).out.find("鳥") != std::string::npos);
    REQUIRE(scratch.run({"gallery", "delete", file, "鳥"}).exit_code == 0);
    REQUIRE(scratch.run({"gallery", "show", file, "鳥", "--json"}).is_one_sentence());
}

TEST_CASE("what is exported imports unchanged") {
    const Scratch scratch;
    const auto file = scratch.workspace_with_gallery();
    REQUIRE(
        scratch.run({"gallery", "export", file, "shapes", (scratch / "out").string()}).exit_code ==
        0);
    const auto again =
        scratch.run({"gallery", "import", file, "again", (scratch / "out").string(), "--json"});
    INFO(again.err);
    REQUIRE(again.exit_code == 0);
    REQUIRE(again.json().at("imported") == 3);
    const auto rows = [&](const std::string& name) {
        auto shown =
            scratch.run({"gallery", "show", file, name, "--json", "--model", model_folder()});
        auto out = shown.json().at("demonstrations");
        for (auto& row : out) row.erase("id");
        return out;
    };
    REQUIRE(rows("again") == rows("shapes"));
}

TEST_CASE("an import that fails leaves no gallery behind") {
    const Scratch scratch;
    const auto file = scratch.workspace_with_gallery();
    scratch.write("bad.jsonl", "{\"image\":\"absent.png\",\"question\":\"?\",\"answer\":\"!\"}\n");
    REQUIRE(scratch.run({"gallery", "import", file, "new", (scratch / "bad.jsonl").string()})
                .is_one_sentence());
    REQUIRE(scratch.run({"gallery", "list", file, "--json"}).json().at("galleries").size() == 1);
}

TEST_CASE("check, backup and compact look after the file") {
    const Scratch scratch;
    const auto file = scratch.workspace_with_gallery();
    const auto sound = scratch.run({"workspace", "check", file, "--json"});
    REQUIRE(sound.exit_code == 0);
    REQUIRE(sound.json().at("sound") == true);
    const auto copy = (scratch / "copy.aim").string();
    REQUIRE(scratch.run({"workspace", "backup", file, copy}).exit_code == 0);
    REQUIRE(scratch.run({"gallery", "list", copy, "--json"}).json().at("galleries").size() == 1);
    REQUIRE(scratch.run({"workspace", "compact", file, "--json"}).json().contains("bytes_after"));
    REQUIRE(scratch.run({"workspace", "new", file}).is_one_sentence());
}

TEST_CASE("precompute, ask and export work end to end") {
    const Scratch scratch;
    const auto file = scratch.workspace_with_gallery();
    const std::vector<std::string> model{"--model",     model_folder(),
                                         "--projector", reference_file("projector.safetensors"),
                                         "--dtype",     "float32"};
    const auto with_model = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), model.begin(), model.end());
        return scratch.run(arguments);
    };
    const auto first = with_model({"precompute", file, "shapes", "--json"});
    INFO(first.err);
    REQUIRE(first.exit_code == 0);
    REQUIRE(first.json().at("fused") == 3);
    REQUIRE(with_model({"precompute", file, "shapes", "--json"}).json().at("already_there") == 3);
    const auto shown = with_model({"gallery", "show", file, "shapes", "--json"}).json();
    for (const auto& row : shown.at("demonstrations")) REQUIRE(row.at("state") == "fused");

    const auto asked =
        with_model({"ask", file, "shapes", "--image", reference_file("tiny.png"), "--question",
                    "What is this?", "--reference", "a square", "--method",
                    "zero-shot,aim,text-icl,icl,nearest,majority,copy-last", "--shots", "2",
                    "--max-new-tokens", "4", "--json"});
    INFO(asked.err);
    REQUIRE(asked.exit_code == 0);
    const auto document = asked.json();
    REQUIRE(document.at("model").at("family") == "llava");
    REQUIRE(document.at("answers").size() == 7);
    const auto& aim = document.at("answers").at(1);
    REQUIRE(aim.at("method") == "aim");
    REQUIRE(aim.at("demonstrations").size() == 2);
    REQUIRE(aim.at("context_tokens").at("fused").get<int>() > 0);
    REQUIRE(aim.at("warm") == true);
    REQUIRE(aim.at("score").is_number());
    for (const char* key : {"encode", "prefill", "first_token", "decode", "total"})
        REQUIRE(aim.at("timing_ms").at(key).is_number());

    const auto csv = (scratch / "runs.csv").string(), jsonl = (scratch / "runs.jsonl").string();
    REQUIRE(scratch.run({"export", file, "--csv", csv, "--jsonl", jsonl}).exit_code == 0);
    REQUIRE(scratch.read("runs.csv").find("copy-last") != std::string::npos);
    REQUIRE_FALSE(nlohmann::json::parse(scratch.read("runs.jsonl")).empty());
    REQUIRE(scratch.run({"export", file, "--csv", csv, "--run", "999"}).is_one_sentence());
}

TEST_CASE("evaluation over episodes needs no workspace") {
    const Scratch scratch;
    std::string lines;
    for (int i = 0; i < 3; ++i)
        lines += nlohmann::json{{"id", std::to_string(i)},
                                {"image", reference_file("tiny.png")},
                                {"question", "What is this?"},
                                {"answer", "a square"},
                                {"demonstrations",
                                 {{{"image", reference_file("square.png")},
                                   {"question", "What is this?"},
                                   {"answer", "a square"}}}}}
                     .dump() +
                 "\n";
    scratch.write("queries.jsonl", lines);
    const auto outcome =
        scratch.run({"eval", "-", "-", "--queries", (scratch / "queries.jsonl").string(), "--model",
                     model_folder(), "--projector", reference_file("projector.safetensors"),
                     "--methods", "zero-shot,aim,copy-last", "--shots", "1", "--max-new-tokens",
                     "3", "--csv", (scratch / "rows.csv").string(), "--json"});
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    const auto rows = outcome.json().at("rows");
    REQUIRE(rows.size() == 3);
    REQUIRE(rows.at(2).at("method") == "copy-last");
    REQUIRE(rows.at(2).at("accuracy") == 1.0);
    REQUIRE(scratch.read("rows.csv").find("copy-last") != std::string::npos);
}

TEST_CASE("precompute that is killed goes on where it was") {
    const Scratch scratch;
    const auto file = (scratch / "w.aim").string();
    std::string table;
    for (int i = 0; i < 60; ++i)
        table += nlohmann::json{{"image", reference_file(i % 2 == 0 ? "square.png" : "wide.png")},
                                {"question", "What is this?"},
                                {"answer", "number " + std::to_string(i)}}
                     .dump() +
                 "\n";
    scratch.write("many.jsonl", table);
    REQUIRE(scratch.run({"workspace", "new", file}).exit_code == 0);
    REQUIRE(scratch.run({"gallery", "import", file, "many", (scratch / "many.jsonl").string()})
                .exit_code == 0);
    const std::vector<std::string> command{"precompute",
                                           file,
                                           "many",
                                           "--model",
                                           model_folder(),
                                           "--projector",
                                           reference_file("projector.safetensors"),
                                           "--batch",
                                           "2",
                                           "--json"};
    // At different moments of the work, whenever these are on a machine: the outcome must be the
    // same.
    for (int polls = 5; polls <= 320; polls *= 2) {
        int left = polls;
        scratch.run_and_signal(command, SIGKILL, [&left] { return --left == 0; });
    }
    REQUIRE(scratch.run({"workspace", "check", file}).exit_code == 0);
    const auto last = scratch.run(command);
    INFO(last.err);
    REQUIRE(last.exit_code == 0);
    REQUIRE(last.json().at("fused").get<int>() + last.json().at("already_there").get<int>() == 60);
    REQUIRE(scratch.run(command).json().at("already_there") == 60);
}
