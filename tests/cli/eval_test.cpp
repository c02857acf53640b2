// aim eval: kept while it is made, resumed, scored again, reported.
#include "cli/run_aim.h"

#include "catch.h"

#include <algorithm>
#include <csignal>
#include <sstream>
#include <utility>

namespace {

using nlohmann::json;

std::string query_line(int i, bool episode) {
    json line{{"id", "q" + std::to_string(i)},
              {"image", reference_file(i % 2 == 0 ? "tiny.png" : "wide.png")},
              {"question", "What is this?"},
              {"answers", {i % 2 == 0 ? "a square" : "=wide", "一只猫"}},
              {"label", i % 2 == 0 ? "square" : "wide"},
              {"options", {"a square", "a wide"}}};
    if (episode)
        for (const char* name : {"square", "wide", "tall"})
            line["demonstrations"].push_back({{"image", reference_file(name + std::string(".png"))},
                                              {"question", "What is this?"},
                                              {"answer", std::string("a ") + name}});
    return line.dump() + "\n";
}

std::vector<std::string> command(const Scratch& scratch, const std::string& workspace,
                                 const std::string& gallery, std::vector<std::string> more) {
    std::vector<std::string> words{"eval",
                                   workspace,
                                   gallery,
                                   "--queries",
                                   (scratch / "queries.jsonl").string(),
                                   "--model",
                                   model_folder(),
                                   "--projector",
                                   reference_file("projector.safetensors"),
                                   "--dtype",
                                   "float32",
                                   "--methods",
                                   "zero-shot,aim,icl,majority",
                                   "--shots",
                                   "1,2",
                                   "--seeds",
                                   "2",
                                   "--max-new-tokens",
                                   "3",
                                   "--threads",
                                   "1"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

void write_queries(const Scratch& scratch, int count, bool episodes) {
    std::string lines;
    for (int i = 0; i < count; ++i) lines += query_line(i, episodes);
    scratch.write("queries.jsonl", lines);
}

// The records of a JSONL or the rows of a document, byte for byte but for times.
std::string without_times(json record) {
    for (const char* name : {"timing_ms", "latency_ms"}) record.erase(name);
    return record.dump();
}

std::vector<std::string> records(const std::string& lines) {
    std::vector<std::string> out;
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);) out.push_back(without_times(json::parse(line)));
    return out;
}

std::vector<std::string> rows(const json& document) {
    std::vector<std::string> out;
    for (const auto& row : document.at("rows")) out.push_back(without_times(row));
    return out;
}

// A CSV without the columns whose heading says that they are times.
std::vector<std::vector<std::string>> cells(const std::string& csv) {
    std::vector<std::vector<std::string>> out;
    std::vector<std::string> record;
    std::string cell;
    bool quoted = false;
    for (const char c : csv) {
        if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == ',' || c == '\n')) {
            if (!cell.empty() && cell.back() == '\r') cell.pop_back();
            record.push_back(std::exchange(cell, {}));
            if (c == '\n') out.push_back(std::exchange(record, {}));
        } else {
            cell += c;
        }
    }
    const auto heading = out.at(0);
    for (auto& line : out) {
        REQUIRE(line.size() == heading.size());
        for (auto i = heading.size(); i-- > 0;)
            if (heading[i].ends_with("_ms"))
                line.erase(line.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return out;
}

}  // namespace

TEST_CASE("an evaluation killed at any moment goes on and ends with the same numbers") {
    const Scratch scratch;
    const bool episodes = GENERATE(false, true);
    write_queries(scratch, 12, episodes);
    const auto workspace = episodes ? std::string("-") : scratch.workspace_with_gallery();
    const auto run = [&](std::vector<std::string> more) {
        more.insert(more.end(),
                    {"--equal-tokens", "--score-options", "--json", "--jsonl",
                     (scratch / "items.jsonl").string(), "--csv", (scratch / "items.csv").string(),
                     "--rows-csv", (scratch / "rows.csv").string()});
        return command(scratch, workspace, episodes ? "-" : "shapes", more);
    };
    const auto whole = scratch.run(run({}));
    INFO(whole.err);
    REQUIRE(whole.exit_code == 0);
    REQUIRE(whole.json().at("rows").size() == 20);
    for (const auto& row : whole.json().at("rows"))
        REQUIRE((row.at("peak_bytes") > 0) == (row.at("method") != "majority"));
    const auto items = records(scratch.read("items.jsonl"));
    const auto items_csv = cells(scratch.read("items.csv"));
    const auto rows_csv = cells(scratch.read("rows.csv"));
    REQUIRE(items.size() == 12 * 5 * 2 * 2);
    const auto require_the_same = [&](const Outcome& outcome) {
        INFO(outcome.err);
        REQUIRE(outcome.exit_code == 0);
        REQUIRE(rows(outcome.json()) == rows(whole.json()));
        REQUIRE(records(scratch.read("items.jsonl")) == items);
        REQUIRE(cells(scratch.read("items.csv")) == items_csv);
        REQUIRE(cells(scratch.read("rows.csv")) == rows_csv);
    };
    // Over the gallery, the first one has left fused tokens behind.
    require_the_same(scratch.run(run({})));

    // Each time a little further on, wherever that is on a machine.
    const auto first = run({}), resumed = run({"--resume"});
    int killed = 0;
    for (int polls = 20; polls <= 640; polls *= 2) {
        int left = polls;
        const auto outcome = scratch.run_and_signal(polls == 20 ? first : resumed, SIGKILL,
                                                    [&left] { return --left == 0; });
        killed += outcome.signal == SIGKILL ? 1 : 0;
    }
    REQUIRE(killed > 0);
    require_the_same(scratch.run(resumed));
    if (episodes) {  // nothing is left behind
        bool empty = true;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(scratch / "state"))
            empty = empty && entry.is_directory();
        REQUIRE(empty);
    } else {
        REQUIRE(scratch.run({"workspace", "check", workspace}).exit_code == 0);
    }
}

TEST_CASE(
    "the same evaluation over episodes, started twice, does not take the first one's answers") {
    const Scratch first, second;
    write_queries(first, 200, true);
    std::filesystem::create_directories(first / "state");
    std::filesystem::create_directory_symlink(first / "state", second / "state");
    const auto words = command(first, "-", "-", {"--json"});
    const auto store = [&] {
        std::filesystem::path found;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(first / "state"))
            if (entry.path().extension() == ".aim") found = entry.path();
        return found;
    };
    Outcome refused, resumed;
    std::filesystem::path kept;
    const auto interrupted = first.run_and_signal(words, SIGINT, [&] {
        kept = store();
        if (kept.empty()) return false;
        refused = second.run(words);
        resumed = second.run(command(first, "-", "-", {"--json", "--resume"}));
        REQUIRE(std::filesystem::exists(kept));
        return true;
    });
    for (const auto& outcome : {refused, resumed}) {
        INFO(outcome.err);
        REQUIRE(outcome.is_one_sentence());
        REQUIRE(outcome.err.find("running already") != std::string::npos);
    }
    REQUIRE(interrupted.exit_code == 130);
    // The one that was killed holds nothing any more.
    const auto last = second.run(command(first, "-", "-", {"--json", "--resume"}));
    INFO(last.err);
    REQUIRE(last.exit_code == 0);
    REQUIRE(std::filesystem::is_empty(kept.parent_path()));
}

TEST_CASE("a cancelled evaluation exits with 130 and keeps what is done") {
    const Scratch scratch;
    write_queries(scratch, 400, true);
    const auto state = (scratch / "state.aim").string();
    auto words = command(scratch, "-", "-", {"--state", state, "--json"});
    int polls = 0;
    const auto outcome = scratch.run_and_signal(
        words, SIGINT, [&] { return std::filesystem::exists(state) && ++polls > 60; });
    REQUIRE(outcome.exit_code == 130);
    REQUIRE(outcome.out.empty());
    const auto csv = (scratch / "part.csv").string();
    const auto exported = scratch.run({"export", state, "--evaluation", "1", "--csv", csv});
    INFO(exported.err);
    REQUIRE(exported.exit_code == 0);
    REQUIRE(outcome.err.find("--resume") != std::string::npos);
}

TEST_CASE("stored answers are scored again, exported and reported without a model") {
    const Scratch scratch;
    write_queries(scratch, 4, false);
    const auto file = scratch.workspace_with_gallery();
    const auto report = (scratch / "report.html").string();
    const auto outcome = scratch.run(command(
        scratch, file, "shapes",
        {"--metric", "contains", "--metrics", "exact,cider,options", "--score-options", "--report",
         report, "--plots", (scratch / "plots").string(), "--csv", (scratch / "items.csv").string(),
         "--rows-csv", (scratch / "rows.csv").string(), "--equal-tokens", "--json"}));
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    const auto document = outcome.json();
    REQUIRE(document.at("metric") == "contains");
    REQUIRE(document.at("rows").size() == 20);
    REQUIRE(document.at("rows")[0].at("metrics").contains("cider"));
    REQUIRE(document.at("comparisons").size() == 20);  // ten pairs at two numbers of shots
    const auto html = scratch.read("report.html");
    REQUIRE(html.find("<svg") != std::string::npos);
    REQUIRE(html.find("data:image/png;base64,") != std::string::npos);
    REQUIRE(html.find("src=\"http") == std::string::npos);
    for (const char* id : {"accuracy-over-shots", "accuracy-over-context-tokens",
                           "latency-over-shots", "memory-over-shots"}) {
        REQUIRE(scratch.read("plots/" + std::string(id) + ".svg").starts_with("<svg"));
        REQUIRE(scratch.read("plots/" + std::string(id) + ".csv").starts_with("series,x,y,"));
    }
    REQUIRE(scratch.read("items.csv").find("'=wide | 一只猫") != std::string::npos);
    REQUIRE(scratch.read("rows.csv").find("icl-equal-tokens,2,1,4,contains,") != std::string::npos);

    // The picture of the query "wide" is the gallery's.
    REQUIRE(document.at("leaks").size() == 2);
    REQUIRE(outcome.err.find("Warning") != std::string::npos);

    const auto id = std::to_string(document.at("evaluation").get<int>());
    const auto rescored =
        scratch.run({"eval", file, "shapes", "--rescore", id, "--metric", "options", "--plots",
                     (scratch / "rescored").string(), "--json"});
    INFO(rescored.err);
    REQUIRE(rescored.exit_code == 0);
    REQUIRE(rescored.json().at("rows")[0].at("metric") == "options");
    REQUIRE(scratch.read("rescored/accuracy-over-shots.svg").find("option ranking") !=
            std::string::npos);
    REQUIRE(scratch
                .run({"eval", file, "shapes", "--rescore", id, "--plots",
                      (scratch / "report.html").string()})
                .is_one_sentence());  // a file where the folder should be
    REQUIRE(rescored.json().at("rows")[0].at("accuracy") ==
            document.at("rows")[0].at("metrics").at("options").at("value"));
    REQUIRE(
        scratch
            .run({"export", file, "--evaluation", id, "--csv", (scratch / "export.csv").string()})
            .exit_code == 0);
    REQUIRE(scratch.read("export.csv").find("'=wide | 一只猫") != std::string::npos);
    REQUIRE(scratch.run({"eval", file, "shapes", "--rescore", "99", "--json"}).is_one_sentence());
}

TEST_CASE("order sensitivity is asked for by a number of permutations") {
    const Scratch scratch;
    write_queries(scratch, 2, true);
    auto words = command(scratch, "-", "-", {"--json", "--permutations", "3"});
    const auto seeds = std::find(words.begin(), words.end(), "--seeds");
    words.erase(seeds, seeds + 2);
    const auto outcome = scratch.run(words);
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    REQUIRE(outcome.json().at("rows").size() == 24);
    REQUIRE(outcome.json().at("orders").size() == 8);
    REQUIRE(outcome.json().at("orders")[0].at("orders") == 3);
}

TEST_CASE("evaluations that make no sense are refused in one sentence") {
    const Scratch scratch;
    write_queries(scratch, 1, false);
    REQUIRE(scratch.run(command(scratch, "-", "-", {})).is_one_sentence());
    REQUIRE(scratch.run({"eval", "-", "-", "--rescore", "1"}).is_one_sentence());
    REQUIRE(scratch.run(command(scratch, "-", "-", {"--metric", "bleu"})).exit_code == 2);
    REQUIRE(scratch.run(command(scratch, "-", "-", {"--permutations", "2"})).exit_code == 2);
}
