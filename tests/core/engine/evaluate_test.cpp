#include "core/engine/evaluate.h"

#include "core/engine/engine_fixture.h"
#include "core/engine/evaluation_csv.h"
#include "core/engine/stored_evaluation.h"
#include "core/evaluation/metrics.h"
#include "core/methods/method_names.h"

#include <set>
#include <sstream>

using namespace aim;
using engine_test::Fixture;
using engine_test::picture_file;

namespace {

EvaluationQuery episode(const std::string& id, const std::string& picture,
                        const std::string& answer) {
    EvaluationQuery query{id, picture_file(picture), "Name?", {answer}, "", {}, {}};
    const auto reference = oracle::facts("icl");
    for (const auto& d : reference["demonstrations"])
        query.demonstrations.push_back({oracle::kLlava / "expected" / d["image"].get<std::string>(),
                                        d["question"].get<std::string>(),
                                        d["answer"].get<std::string>(), ""});
    return query;
}

EvaluationRequest three_episodes() {
    EvaluationRequest request;
    request.queries = {episode("one", "tiny", "a toma, I think."), episode("two", "wide", "a dax"),
                       episode("three", "square", "A dax.")};
    request.methods = {"zero-shot", "aim", "icl", "nearest", "copy-last"};
    request.shots = {1, 3};
    request.sampling.max_new_tokens = 16;
    return request;
}

const EvaluationRow& row(const EvaluationResult& result, const std::string& method, int shots) {
    for (const auto& r : result.rows)
        if (r.method == method && r.shots == shots) return r;
    throw std::logic_error("no such row");
}

}  // namespace

TEST_CASE("episodes are evaluated without a workspace, with the reference's answers") {
    Fixture f;
    const auto result = evaluate(*f.session, nullptr, three_episodes());
    REQUIRE(result.rows.size() == 10);
    REQUIRE(result.items.size() == 30);
    for (const auto& item : result.items) {
        REQUIRE(item.answer.error.empty());
        if (item.query != "one") continue;
        if (item.answer.method == "zero-shot")
            REQUIRE(item.answer.token_ids ==
                    oracle::facts("tiny")["greedy_ids"].get<std::vector<std::int64_t>>());
        if (item.shots == 3 && (item.answer.method == "aim" || item.answer.method == "icl"))
            REQUIRE(
                item.answer.token_ids ==
                oracle::facts(item.answer.method)["greedy_ids"].get<std::vector<std::int64_t>>());
    }
    // Of three shown, one is copied right; the first alone is right for the last two.
    REQUIRE(row(result, "copy-last", 3).accuracy == Approx(1.0 / 3));
    REQUIRE(row(result, "copy-last", 1).accuracy == Approx(2.0 / 3));
    REQUIRE(row(result, "nearest", 3).accuracy >= 1.0 / 3);  // the square is shown
    const auto interval = wilson95(2, 3);
    REQUIRE(row(result, "copy-last", 1).ci_low == Approx(interval.low));
    REQUIRE(row(result, "copy-last", 1).ci_high == Approx(interval.high));
    REQUIRE(row(result, "icl", 3).context_tokens > row(result, "icl", 1).context_tokens);
    REQUIRE(row(result, "aim", 3).context_tokens < row(result, "icl", 3).context_tokens);
    REQUIRE(row(result, "zero-shot", 1).context_tokens ==
            row(result, "zero-shot", 3).context_tokens);
    REQUIRE(row(result, "icl", 3).latency_p95_ms >= row(result, "icl", 3).latency_mean_ms * 0.5);
}

TEST_CASE("rows come by method, shots and seed, items by query, and the same again") {
    Fixture f;
    auto request = three_episodes();
    request.methods = {"icl-random-labels", "majority"};
    request.seeds = {4, 2};
    const auto first = evaluate(*f.session, nullptr, request);
    REQUIRE(first.rows.size() == 8);
    REQUIRE(first.rows[0].method == "icl-random-labels");
    REQUIRE(first.rows[0].shots == 1);
    REQUIRE(first.rows[0].seed == 4);
    REQUIRE(first.rows[1].seed == 2);
    REQUIRE(first.rows[2].shots == 3);
    REQUIRE(first.rows[4].method == "majority");
    REQUIRE(first.items[0].query == "one");
    REQUIRE(first.items[1].answer.method == "majority");
    REQUIRE(first.items.back().query == "three");
    const auto again = evaluate(*f.session, nullptr, request);
    for (std::size_t i = 0; i < first.items.size(); ++i) {
        REQUIRE(first.items[i].answer.text == again.items[i].answer.text);
        REQUIRE(first.items[i].answer.score == again.items[i].answer.score);
    }
}

TEST_CASE("queries without demonstrations of their own take the gallery's") {
    Fixture f;
    EvaluationRequest request;
    request.gallery = f.gallery;
    request.queries = {{"q", picture_file("wide"), "Name?", {"zwei blicket 42"}, "", {}, {}}};
    request.methods = {"nearest", "majority"};
    request.selection.select = Select::Random;
    request.shots = {3};
    request.seeds = {1, 2, 3, 4, 5, 6};  // three by themselves may draw the same order
    const auto result = evaluate(*f.session, &f.workspace, request);
    for (const auto& r : result.rows)
        if (r.method == "nearest") REQUIRE(r.accuracy == 1.0);
    std::set<std::vector<std::int64_t>> orders;
    for (const auto& item : result.items) {
        REQUIRE(item.answer.demonstrations.size() == 3);
        orders.insert(item.answer.demonstrations);
    }
    REQUIRE(orders.size() > 1);

    REQUIRE(aim::testing::code_of([&] { evaluate(*f.session, nullptr, request); }) ==
            ErrorCode::Usage);
}

TEST_CASE("a picture that cannot be decoded costs its query, one that is missing the evaluation") {
    Fixture f;
    auto request = three_episodes();
    request.shots = {2};
    const auto broken = f.folder / "broken.png";
    auto bytes = engine_test::picture_bytes("wide");
    bytes.resize(bytes.size() / 2);
    aim::testing::write_file(broken, bytes);
    request.queries[1].image = broken;
    const auto result = evaluate(*f.session, nullptr, request);
    for (const auto& item : result.items) {
        REQUIRE(item.answer.error.empty() == (item.query != "two"));
        if (item.query == "two") REQUIRE(item.answer.score == 0.0);
    }
    REQUIRE(result.rows[0].queries == 3);
    request.queries[1].demonstrations[0].image = f.folder / "none.png";
    REQUIRE(aim::testing::code_of([&] { evaluate(*f.session, nullptr, request); }) ==
            ErrorCode::NotFound);
}

TEST_CASE("an evaluation reports progress and stops when it is asked to") {
    Fixture f;
    std::stop_source stop;
    std::int64_t last = 0;
    REQUIRE(aim::testing::code_of([&] {
                evaluate(
                    *f.session, nullptr, three_episodes(),
                    [&](const EvaluationProgress& p) {
                        REQUIRE(p.total == 30);
                        REQUIRE(p.done == last + 1);
                        last = p.done;
                        if (last == 4) stop.request_stop();
                    },
                    {}, stop.get_token());
            }) == ErrorCode::Cancelled);
    REQUIRE(last == 4);
}

TEST_CASE("evaluations that make no sense are refused") {
    Fixture f;
    const auto code = [&](const EvaluationRequest& request) {
        return aim::testing::code_of([&] { evaluate(*f.session, nullptr, request); });
    };
    auto request = three_episodes();
    request.methods = {"aim", "aim"};
    REQUIRE(code(request) == ErrorCode::Usage);
    request = three_episodes();
    request.shots = {};
    REQUIRE(code(request) == ErrorCode::Usage);
    request = three_episodes();
    request.shots = {-1};
    REQUIRE(code(request) == ErrorCode::Usage);
    request = three_episodes();
    request.seeds = {};
    REQUIRE(code(request) == ErrorCode::Usage);
}

TEST_CASE("hostile texts come back from the CSV as they were, but for the apostrophe") {
    std::vector<EvaluationItem> items;
    for (const char* text :
         {"=cmd()", "\t=1", "\r=1", "a \"quoted\" word", "\"=1\"", "two\r\nlines", "a,b;c\td|e",
          "一只猫 🐱", " =1 ", "\x01=1", "＝1", "ends\\"}) {
        EvaluationItem item;
        item.query = item.question = item.answer.text = text;
        items.push_back(item);
    }
    std::stringstream csv;
    write_items_csv(csv, items);
    CsvReader reader(csv, ',');
    CsvRecord record;
    REQUIRE(reader.next(record));
    for (const auto& item : items) {
        REQUIRE(reader.next(record));
        REQUIRE(record.fields.at(0) == defuse_formula(item.query));
        REQUIRE(record.fields.at(4) == defuse_formula(item.answer.text));
    }
    REQUIRE_FALSE(reader.next(record));
}

TEST_CASE("items go to CSV with one fact a column, defused, and to the workspace") {
    EvaluationItem item;
    item.query = "=1+1";
    item.shots = 4;
    item.references = {"dax", "wug"};
    item.answer.method = "aim";
    item.answer.text = "-dax";
    item.answer.context = {10, 16, 20};
    item.answer.score = 1.0;
    std::ostringstream out;
    write_items_csv(out, {item});
    REQUIRE_THAT(out.str(), Catch::Contains("'=1+1,aim,4,0,'-dax,\"dax | wug\",1,10,16,20,46,"));
    const auto stored = to_stored(item);
    REQUIRE(stored.score == 1.0);
    REQUIRE(nlohmann::json::parse(stored.payload)["context_tokens"]["total"] == 46);
    EvaluationRow evaluated;
    evaluated.method = "aim";
    evaluated.accuracy = 0.5;
    REQUIRE(nlohmann::json::parse(to_stored(evaluated).values)["accuracy"] == 0.5);
}
