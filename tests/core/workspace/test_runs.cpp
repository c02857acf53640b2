#include "core/workspace/csv.h"
#include "core/workspace/export_runs.h"
#include "workspace_fixture.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <sstream>

using namespace aim;
using namespace aim::testing;

namespace {

StoredRun example(Fixture& f, const std::string& question = "What is it?") {
    StoredRun run;
    run.image = f.picture(1);
    run.question = question;
    run.reference = "a cat";
    run.gallery = 3;
    run.gallery_name = "Animals";
    run.model_name = "demo";
    run.model_family = "llava";
    run.model_fingerprint = std::string(64, 'a');
    run.projector_fingerprint = std::string(64, 'b');
    run.dtype = "bfloat16";
    run.device = "cpu";
    run.device_reason = "there is no CUDA here";
    run.settings = R"({"shots":4,"select":"random","order":"given","seed":18446744073709551615})";
    StoredAnswer& answer = run.answers.emplace_back();
    answer.method = "aim";
    answer.text = "a \"black\" cat,\nsleeping";
    answer.token_ids = {5, 6, 2};
    answer.demonstrations = {11, 7};
    answer.prompt = "USER: <image>\nWhat is it? ASSISTANT:";
    answer.prompt_segments = R"([{"kind":"text","text":"USER: "}])";
    answer.text_tokens = 20;
    answer.image_tokens = 576;
    answer.fused_tokens = 31;
    answer.encode_ms = 12.5;
    answer.prefill_ms = 100.25;
    answer.first_token_ms = 113;
    answer.decode_ms = 40;
    answer.total_ms = 153.125;
    answer.warm = true;
    answer.kv_bytes = 1 << 20;
    answer.peak_bytes = std::int64_t{5} << 32;
    answer.score = 0.5;
    StoredAnswer& failed = run.answers.emplace_back();
    failed.method = "icl";
    failed.error = Sentence::of("There was not enough memory.");
    return run;
}

void require_equal(const StoredRun& a, const StoredRun& b) {
    CHECK(a.image == b.image);
    CHECK(a.question == b.question);
    CHECK(a.reference == b.reference);
    CHECK(a.gallery == b.gallery);
    CHECK(a.gallery_name == b.gallery_name);
    CHECK(a.model_name == b.model_name);
    CHECK(a.model_fingerprint == b.model_fingerprint);
    CHECK(a.projector_fingerprint == b.projector_fingerprint);
    CHECK(a.device_reason == b.device_reason);
    CHECK(a.settings == b.settings);
    CHECK(a.pinned == b.pinned);
    REQUIRE(a.answers.size() == b.answers.size());
    for (std::size_t i = 0; i < a.answers.size(); ++i) {
        const auto &x = a.answers[i], &y = b.answers[i];
        CHECK(x.method == y.method);
        CHECK(x.text == y.text);
        CHECK(x.token_ids == y.token_ids);
        CHECK(x.demonstrations == y.demonstrations);
        CHECK(x.prompt == y.prompt);
        CHECK(x.prompt_segments == y.prompt_segments);
        CHECK(x.context_tokens() == y.context_tokens());
        CHECK(x.encode_ms == y.encode_ms);
        CHECK(x.total_ms == y.total_ms);
        CHECK(x.warm == y.warm);
        CHECK(x.kv_bytes == y.kv_bytes);
        CHECK(x.peak_bytes == y.peak_bytes);
        CHECK(x.score == y.score);
        CHECK(x.error == y.error);
    }
}

std::vector<CsvRecord> records(const std::string& text) {
    std::istringstream in(text);
    CsvReader reader(in);
    std::vector<CsvRecord> out;
    for (CsvRecord record; reader.next(record);) out.push_back(record);
    return out;
}

}  // namespace

TEST_CASE("a run comes back with everything it was stored with") {
    Fixture f;
    const auto run = example(f);
    const auto id = f.workspace.runs().add(run);
    const auto stored = f.workspace.runs().get(id);
    require_equal(stored, run);
    CHECK(stored.created_at.size() == 24);
    CHECK(stored.created_at.back() == 'Z');
    StoredAnswer late;
    late.method = "zero-shot";
    f.workspace.runs().add_answer(id, late);
    CHECK(f.workspace.runs().get(id).answers.size() == 3);
    CHECK(code_of([&] { f.workspace.runs().add_answer(99, late); }) == ErrorCode::NotFound);
}

TEST_CASE("whatever bytes a model answers with can be stored") {
    Fixture f;
    auto run = example(f);
    run.answers[0].text = std::string("a\0b\xFF\xC3", 5);
    const auto stored = f.workspace.runs().get(f.workspace.runs().add(run));
    CHECK(stored.answers[0].text ==
          "a\xEF\xBF\xBD"
          "b\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("runs are listed pinned first, then newest first, and found by their texts") {
    Fixture f;
    auto& runs = f.workspace.runs();
    auto first = example(f, "first QUESTION"), second = example(f, "second");
    first.created_at = "2026-01-01T00:00:00.000Z";
    second.created_at = "2026-01-02T00:00:00.000Z";
    second.answers[0].text = "something else";
    const auto a = runs.add(first), b = runs.add(second);
    REQUIRE(runs.list().size() == 2);
    CHECK(runs.list()[0].id == b);
    CHECK(runs.list()[0].methods == std::vector<std::string>{"aim", "icl"});
    runs.set_pinned(a, true);
    CHECK(runs.list()[0].id == a);
    CHECK(runs.list(1, 1)[0].id == b);
    CHECK(runs.count({.search = "question"}) == 1);
    CHECK(runs.count({.search = "SOMETHING"}) == 1);
    CHECK(runs.count({.search = "animals"}) == 2);
    CHECK(runs.count({.pinned_only = true}) == 1);
    CHECK(runs.list(0, -1, {.gallery = 3}).size() == 2);
    CHECK(runs.list(0, -1, {.gallery = 4}).empty());
    CHECK(runs.ids() == std::vector<std::int64_t>{a, b});
}

TEST_CASE("a deleted run comes back whole, with its ids") {
    Fixture f;
    auto& runs = f.workspace.runs();
    const auto id = runs.add(example(f));
    const auto before = runs.get(id);
    const auto removed = runs.remove({id});
    CHECK(code_of([&] { runs.get(id); }) == ErrorCode::NotFound);
    runs.restore(removed);
    require_equal(runs.get(id), before);
    CHECK(runs.get(id).answers[0].id == before.answers[0].id);
    CHECK(code_of([&] { runs.restore(removed); }) == ErrorCode::Usage);
    CHECK(code_of([&] { runs.remove({id, 999}); }) == ErrorCode::NotFound);
    CHECK(runs.ids().size() == 1);
    runs.set_score(before.answers[1].id, 1.0);
    runs.set_reference(id, std::nullopt);
    CHECK(runs.get(id).answers[1].score == 1.0);
    CHECK_FALSE(runs.get(id).reference);
}

TEST_CASE("exported CSV has one answer a record, one fact a column, and reads back") {
    Fixture f;
    auto run = example(f);
    const auto id = f.workspace.runs().add(run);
    export_runs_csv(f.workspace, f.folder / "runs.csv");
    const auto text = read_file(f.folder / "runs.csv");
    CHECK(text.find("\r\n") != std::string::npos);
    const auto rows = records(text);
    REQUIRE(rows.size() == 3);
    const auto cell = [&](std::size_t row, const std::string& name) {
        const auto& header = rows[0].fields;
        const auto at = std::find(header.begin(), header.end(), name);
        REQUIRE(at != header.end());
        return rows[row].fields.at(static_cast<std::size_t>(at - header.begin()));
    };
    for (const auto& row : rows) CHECK(row.fields.size() == rows[0].fields.size());
    CHECK(cell(1, "run") == std::to_string(id));
    CHECK(cell(1, "answer") == run.answers[0].text);
    CHECK(cell(1, "method") == "aim");
    CHECK(cell(1, "score") == "0.5");
    CHECK(cell(1, "total_ms") == "153.125");
    CHECK(cell(1, "context_tokens") == "627");
    CHECK(cell(1, "shots") == "4");
    CHECK(cell(1, "seed") == "18446744073709551615");
    CHECK(cell(1, "demonstrations") == "11 7");
    CHECK(cell(2, "score").empty());
    CHECK(cell(2, "error") == run.answers[1].error.english());
    CHECK(cell(2, "reference") == "a cat");
}

TEST_CASE("cells that a spreadsheet would run as a formula are defused, numbers are not") {
    for (const std::string start : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
        CHECK(defuse_formula(start + "1") == "'" + start + "1");
    // A spreadsheet loses what cannot be seen, and the sign leads.
    for (const std::string unseen : {"\x01", "\x7f", "\u200b", "\ufeff", "\x02\ufeff\x1f"})
        CHECK(defuse_formula(unseen + "=1") == "'" + unseen + "=1");
    CHECK(defuse_formula("\x01 a") == "\x01 a");
    CHECK(defuse_formula("a=1") == "a=1");
    CHECK(defuse_formula("") == "");
    Fixture f;
    auto run = example(f, "=HYPERLINK(\"http://x\")");
    run.answers.resize(1);
    run.answers[0].text = "-5";
    run.answers[0].score = -0.25;
    f.workspace.runs().add(run);
    std::ostringstream out;
    write_runs_csv(f.workspace, out);
    const auto rows = records(out.str());
    CHECK(out.str().find("\"'=HYPERLINK(\"\"http://x\"\")\"") != std::string::npos);
    CHECK(out.str().find(",'-5,-0.25,") != std::string::npos);
}

TEST_CASE("exported JSONL is lossless") {
    Fixture f;
    auto run = example(f, "=1+1 Ünïcödé \u2028");
    const auto id = f.workspace.runs().add(run);
    export_runs_jsonl(f.workspace, f.folder / "runs.jsonl", {id});
    const auto line = nlohmann::json::parse(read_file(f.folder / "runs.jsonl"));
    CHECK(line["query"]["question"] == run.question);
    CHECK(line["settings"]["seed"] == 18446744073709551615ULL);
    CHECK(line["answers"][0]["token_ids"] == std::vector<int>{5, 6, 2});
    CHECK(line["answers"][0]["text"] == run.answers[0].text);
    CHECK(line["answers"][0]["prompt_segments"][0]["kind"] == "text");
    CHECK(line["answers"][0]["peak_bytes"] == (std::int64_t{5} << 32));
    CHECK(line["answers"][1]["score"].is_null());
    CHECK(line["model"]["fingerprint"] == run.model_fingerprint);
}

TEST_CASE("an export of a run that is not there leaves the old file") {
    Fixture f;
    write_file(f.folder / "runs.csv", "old");
    CHECK(code_of([&] { export_runs_csv(f.workspace, f.folder / "runs.csv", {42}); }) ==
          ErrorCode::NotFound);
    CHECK(read_file(f.folder / "runs.csv") == "old");
}

TEST_CASE("evaluations keep their items, and go on where they were") {
    Fixture f;
    auto& evaluations = f.workspace.evaluations();
    StoredEvaluation e;
    e.name = "birds";
    e.settings = R"({"methods":["aim"]})";
    const auto id = evaluations.add(e);
    CHECK(evaluations.find_unfinished(e.settings) == id);
    CHECK_FALSE(evaluations.find_unfinished("{}"));
    evaluations.put_items(id,
                          {{"aim", 4, 0, "q1", 1.0, "a", "{}"}, {"aim", 4, 0, "q2", 0, "b", "{}"}});
    evaluations.put_items(id, {{"aim", 4, 0, "q2", 0.5, "c", R"({"ms":3})"}});
    CHECK(evaluations.item_count(id) == 2);
    CHECK(evaluations.item(id, "aim", 4, 0, "q2")->answer == "c");
    CHECK_FALSE(evaluations.item(id, "aim", 8, 0, "q2"));
    double sum = 0;
    evaluations.each_item(id, [&](const StoredEvaluationItem& item) { sum += item.score; });
    CHECK(sum == 1.5);
    evaluations.put_rows(id, {{"aim", 4, 0, R"({"accuracy":0.75})"}});
    REQUIRE(evaluations.rows(id).size() == 1);
    CHECK(evaluations.rows(id)[0].values == R"({"accuracy":0.75})");
    evaluations.set_finished(id, true);
    CHECK_FALSE(evaluations.find_unfinished(e.settings));
    evaluations.set_settings(id, R"({"methods":["icl"]})");
    CHECK(evaluations.get(id).settings == R"({"methods":["icl"]})");
    evaluations.remove(id);
    CHECK(evaluations.list().empty());
    CHECK(f.workspace.check().empty());
    CHECK(code_of([&] { evaluations.put_items(id, {}); }) == ErrorCode::NotFound);
}

TEST_CASE("jobs go through their states, and a crash puts them back") {
    Fixture f;
    auto& jobs = f.workspace.jobs();
    const auto a = jobs.add("precompute", R"({"gallery":1})"), b = jobs.add("evaluation", "{}");
    CHECK(jobs.get(a).state == JobState::Waiting);
    CHECK(jobs.start_next()->id == a);
    CHECK(jobs.start_next()->id == b);
    CHECK_FALSE(jobs.start_next());
    jobs.report(a, 3, 10, "Fusing");
    CHECK(jobs.get(a).done == 3);
    jobs.fail(b, Sentence::of("No memory."));
    CHECK(jobs.get(b).error.english() == "No memory.");
    CHECK(jobs.recover() == 1);
    CHECK(jobs.get(a).state == JobState::Waiting);
    CHECK(jobs.get(a).attempts == 1);
    jobs.pause(a);
    CHECK_FALSE(jobs.start_next());
    jobs.resume(a);
    jobs.start(a);
    CHECK(jobs.get(a).attempts == 2);
    jobs.finish(a);
    CHECK(code_of([&] { jobs.start(a); }) == ErrorCode::Usage);
    jobs.resume(b);
    CHECK(jobs.list(JobState::Waiting).size() == 1);
    jobs.start(b);
    CHECK(jobs.get(b).error.empty());
    jobs.remove(b);
    CHECK(code_of([&] { jobs.get(b); }) == ErrorCode::NotFound);
    CHECK(code_of([&] { jobs.add("x", "{"); }) == ErrorCode::Malformed);
}

TEST_CASE("a training's curve is kept with its job, and goes with it") {
    Fixture f;
    auto& jobs = f.workspace.jobs();
    const auto id = jobs.add("train-projector", "{}"), other = jobs.add("train-projector", "{}");
    jobs.add_points(id,
                    {{0, -1, -1, 4.0, 0.1}, {10, 3.0, 0.2, 3.5, 0.2}, {20, 2.0, 0.3, 3.0, 0.3}});
    jobs.add_points(other, {{5, 1, 1, 1, 1}});
    // Gone back to a checkpoint: what lies behind it is replaced.
    jobs.add_points(id, {{15, 2.5, 0.25, 3.2, 0.25}});
    auto points = jobs.points(id);
    REQUIRE(points.size() == 3);
    CHECK(points[1].step == 10);
    CHECK(points[1].held_out_loss == 3.5);
    CHECK(points[2].step == 15);
    jobs.clear_points(id);
    CHECK(jobs.points(id).empty());
    CHECK(jobs.points(other).size() == 1);
    jobs.remove(other);
    CHECK(jobs.points(other).empty());
    CHECK(code_of([&] { jobs.add_points(other, {{1, 1, 1, 1, 1}}); }) == ErrorCode::NotFound);
}

TEST_CASE("a job that died twice waits for a person, one that ended in order does not count") {
    Fixture f;
    auto& jobs = f.workspace.jobs();
    const auto id = jobs.add("precompute", "{}");
    for (int i = 0; i < 3; ++i) {  // orderly: paused, or released at the program's end
        jobs.start(id);
        jobs.release(id);
        jobs.start(id);
        jobs.pause(id);
    }
    CHECK(jobs.get(id).attempts == 0);
    jobs.start(id);
    CHECK(jobs.recover() == 1);
    CHECK(jobs.get(id).state == JobState::Waiting);
    jobs.start(id);
    CHECK(jobs.recover() == 1);
    CHECK(jobs.get(id).state == JobState::Paused);
    CHECK_FALSE(jobs.get(id).error.empty());
    CHECK_FALSE(jobs.start_next());
    jobs.resume(id);
    CHECK(jobs.start_next()->id == id);
    CHECK(jobs.get(id).error.empty());
}
