#include "core/engine/kept_evaluation.h"

#include "core/base/error.h"
#include "core/engine/engine_context.h"
#include "core/engine/engine_fixture.h"
#include "core/engine/evaluation_csv.h"
#include "core/engine/evaluation_report.h"
#include "core/engine/query_pictures.h"
#include "core/engine/stored_evaluation.h"
#include "core/workspace/csv.h"

#include <ATen/ATen.h>
#include <cmath>
#include <sstream>

using namespace aim;
using engine_test::Fixture;
using engine_test::picture_file;

namespace {

EvaluationRequest over_gallery(Fixture& f) {
    EvaluationRequest request;
    request.gallery = f.gallery;
    request.queries = {{"one", picture_file("tiny"), "Name?", {"a toma"}, "toma", {}, {}},
                       {"two", picture_file("wide"), "Name?", {"zwei blicket 42"}, "", {}, {}},
                       {"三", picture_file("tall"), "=Name?", {"dax", "wug"}, "", {}, {}}};
    request.methods = {"zero-shot", "aim", "icl", "majority"};
    request.shots = {1, 2};
    request.seeds = {5, 6};
    request.sampling.max_new_tokens = 4;
    request.query_file = "queries.jsonl";
    return request;
}

// Without times, and without whether something was there already.
std::string lines_without_times(std::vector<EvaluationItem> items) {
    for (auto& item : items) {
        item.answer.timing = {};
        item.answer.warm = false;
    }
    std::ostringstream out;
    write_items_jsonl(out, items);
    write_items_csv(out, items);
    return out.str();
}

std::string rows_without_times(std::vector<EvaluationRow> rows) {
    for (auto& row : rows) {
        row.latency_mean_ms = row.latency_p95_ms = 0;
        row.latency_cold_ms = row.latency_warm_ms = std::nullopt;
    }
    std::ostringstream out;
    write_rows_csv(out, rows);
    return out.str();
}

}  // namespace

TEST_CASE("a kept evaluation is stored item by item, with demonstrations and prompt") {
    Fixture f;
    const auto kept =
        evaluate_kept(*f.session, &f.workspace, f.workspace, over_gallery(f), {}, {}, {});
    REQUIRE(kept.result.items.size() == 48);
    REQUIRE(kept.known == 0);
    const auto loaded = load_evaluation(f.workspace, kept.id);
    REQUIRE(loaded.about.finished);
    REQUIRE(loaded.about.name == "queries");
    REQUIRE(loaded.about.gallery_name == "Oracle");
    REQUIRE(lines_without_times(loaded.items) == lines_without_times(kept.result.items));
    REQUIRE(rows_without_times(loaded.rows) == rows_without_times(kept.result.rows));
    for (const auto& item : loaded.items) {
        if (item.answer.method == "majority") continue;
        REQUIRE_FALSE(item.answer.prompt.empty());
        REQUIRE(item.answer.demonstrations.size() ==
                (item.answer.method == "zero-shot" ? 0U : static_cast<std::size_t>(item.shots)));
    }
    REQUIRE(f.workspace.evaluations().rows(kept.id).size() == 16);
}

TEST_CASE("an evaluation that was stopped goes on where it was, with the same numbers") {
    Fixture f;
    const auto request = over_gallery(f);
    const auto whole = evaluate_kept(*f.session, &f.workspace, f.workspace, request, {}, {}, {});
    f.workspace.evaluations().remove(whole.id);
    for (const std::int64_t stop_at : {1, 17, 47}) {
        std::stop_source stop;
        EvaluationCallbacks callbacks;
        callbacks.progress = [&](const EvaluationProgress& p) {
            if (p.done == stop_at) stop.request_stop();
        };
        REQUIRE(aim::testing::code_of([&] {
                    evaluate_kept(*f.session, &f.workspace, f.workspace, request, {}, callbacks,
                                  stop.get_token());
                }) == ErrorCode::Cancelled);
        const auto id = f.workspace.evaluations().list().front().id;
        REQUIRE(f.workspace.evaluations().item_count(id) == stop_at);
        REQUIRE_FALSE(f.workspace.evaluations().get(id).finished);
        // A new process: another session and another metric, which is no other evaluation.
        const auto session = f.open();
        auto again = request;
        again.scoring.metric = Metric::Contains;
        std::int64_t fresh = 0;
        EvaluationCallbacks counting;
        counting.on_item = [&](const EvaluationItem&) { ++fresh; };
        const auto kept = evaluate_kept(*session, &f.workspace, f.workspace, again,
                                        {.name = "", .resume = true}, counting, {});
        REQUIRE(kept.id == id);
        REQUIRE(kept.known == stop_at);
        REQUIRE(fresh == 48 - stop_at);
        const auto same = evaluate_kept(*session, &f.workspace, f.workspace, request,
                                        {.name = "", .resume = true}, {}, {});
        REQUIRE(same.known == 48);
        REQUIRE(lines_without_times(same.result.items) == lines_without_times(whole.result.items));
        REQUIRE(rows_without_times(same.result.rows) == rows_without_times(whole.result.rows));
        f.workspace.evaluations().remove(id);
    }
}

TEST_CASE("what would be answered otherwise is another evaluation") {
    Fixture f;
    auto request = over_gallery(f);
    request.methods = {"majority"};
    const auto id = [&] {
        return evaluate_kept(*f.session, &f.workspace, f.workspace, request,
                             {.name = "", .resume = true}, {}, {})
            .id;
    };
    const auto first = id();
    REQUIRE(id() == first);
    SECTION("more seeds") { request.seeds.push_back(9); }
    SECTION("other generation") { request.sampling.max_new_tokens = 5; }
    SECTION("an edited query") { request.queries[0].question += "!"; }
    SECTION("another picture under the same name") {
        const auto file = f.folder / "picture.png";
        std::filesystem::copy_file(picture_file("tiny"), file);
        request.queries[0].image = file;
        REQUIRE(id() == first);  // the same bytes
        std::filesystem::copy_file(picture_file("wide"), file,
                                   std::filesystem::copy_options::overwrite_existing);
    }
    SECTION("an edited gallery") {
        DemonstrationEdit edit;
        edit.answer = "something else";
        f.workspace.demonstrations().update(f.ids[0], edit);
    }
    REQUIRE(id() != first);
}

TEST_CASE("stored answers are scored by another metric without asking again") {
    Fixture f;
    auto request = over_gallery(f);
    request.methods = {"majority", "copy-last"};
    request.queries[0].answers = {"It is a square"};
    const auto kept = evaluate_kept(*f.session, &f.workspace, f.workspace, request, {}, {}, {});
    ScoringOptions scoring;
    scoring.metric = Metric::Cider;
    scoring.more = {Metric::Vqa};
    const auto loaded = load_evaluation(f.workspace, kept.id, scoring);
    REQUIRE(loaded.rows.size() == kept.result.rows.size());
    REQUIRE(loaded.rows[0].metric == "cider");
    REQUIRE(loaded.rows[0].more[0].metric == Metric::Vqa);
    scoring.metric = Metric::Options;
    REQUIRE_NOTHROW(load_evaluation(f.workspace, kept.id, scoring));  // baselines chose
}

TEST_CASE("a query whose picture is in the gallery is a leak, and is marked") {
    Fixture f;
    auto request = over_gallery(f);
    const auto facts = oracle::facts("icl");
    const auto shown = facts["demonstrations"][0]["image"].get<std::string>();
    request.queries[1].image = oracle::kLlava / "expected" / shown;
    request.methods = {"majority"};
    std::vector<std::string> warned;
    EvaluationCallbacks callbacks;
    callbacks.on_leaks = [&](const std::vector<std::string>& leaks) { warned = leaks; };
    const auto kept =
        evaluate_kept(*f.session, &f.workspace, f.workspace, request, {}, callbacks, {});
    REQUIRE(std::find(warned.begin(), warned.end(), "two") != warned.end());
    REQUIRE(kept.result.leaks == warned);
    const auto loaded = load_evaluation(f.workspace, kept.id);
    REQUIRE(loaded.leaks == warned);
    for (const auto& item : loaded.items)
        REQUIRE(item.leak == (std::find(warned.begin(), warned.end(), item.query) != warned.end()));
    REQUIRE(loaded.rows[0].leaks == static_cast<std::int64_t>(warned.size()));

    EvaluationQuery episode{"e", picture_file("wide"), "Name?", {"dax"}, "", {}, {}};
    episode.demonstrations = {{picture_file("wide"), "Name?", "dax", ""}};
    REQUIRE(look_at_pictures({episode}, nullptr, 0, {}).leaks == std::vector<std::string>{"e"});
    episode.demonstrations = {{picture_file("tall"), "Name?", "dax", ""}};
    REQUIRE(look_at_pictures({episode}, nullptr, 0, {}).leaks.empty());
}

TEST_CASE("hostile texts are inert in CSV and come back from JSONL as they were") {
    EvaluationItem item;
    item.query = "=cmd()";
    item.question = "+1 \"quoted\",\r\nnew line";
    item.label = "@标签";
    item.references = {"-x", "🐈", "a,b"};
    item.answer.method = "aim";
    item.answer.text = "＝1+1\n\"狗\" 🐕";
    item.answer.score = 0.1;
    item.answer.option_scores = {{"=no", -0.30000000000000004, 2}};
    item.answer.prompt = {{PromptSegment::Kind::Text, "<s>\u0001", 3, 0},
                          {PromptSegment::Kind::Fused, "q a", 5, 7}};
    std::stringstream csv;
    write_items_csv(csv, {item});
    CsvReader reader(csv, ',');
    CsvRecord header, record;
    REQUIRE(reader.next(header));
    REQUIRE(reader.next(record));
    REQUIRE(record.fields.size() == header.fields.size());
    const auto cell = [&](const std::string& name) {
        const auto at = std::find(header.fields.begin(), header.fields.end(), name);
        return record.fields.at(static_cast<std::size_t>(at - header.fields.begin()));
    };
    REQUIRE(cell("query") == "'=cmd()");
    REQUIRE(cell("question") == "'+1 \"quoted\",\r\nnew line");
    REQUIRE(cell("label") == "'@标签");
    REQUIRE(cell("answer") == "'＝1+1\n\"狗\" 🐕");
    REQUIRE(cell("references") == "'-x | 🐈 | a,b");
    REQUIRE(cell("score") == "0.1");

    std::stringstream lines;
    write_items_jsonl(lines, {item});
    const auto line = nlohmann::json::parse(lines.str());
    REQUIRE(line["query"] == item.query);
    REQUIRE(line["question"] == item.question);
    REQUIRE(line["text"] == item.answer.text);
    REQUIRE(line["references"] == nlohmann::json(item.references));
    REQUIRE(line["option_scores"][0]["log_probability"].get<double>() == -0.30000000000000004);
    const auto back = from_stored(to_stored(item));
    REQUIRE(lines_without_times({back}) == lines_without_times({item}));
    REQUIRE(aim::testing::code_of([] {
                from_stored({"aim", 1, 0, "q", 0, "a", R"({"token_ids": "none"})"});
            }) == ErrorCode::Malformed);
}

TEST_CASE("the report shows examples with their pictures and demonstrations") {
    Fixture f;
    auto request = over_gallery(f);
    request.methods = {"majority", "aim"};
    const auto kept = evaluate_kept(*f.session, &f.workspace, f.workspace, request, {}, {}, {});
    const auto data = report_of(load_evaluation(f.workspace, kept.id), &f.workspace);
    REQUIRE(data.successes.size() + data.failures.size() == 3);
    REQUIRE(data.failures.front().item.answer.method == "aim");
    REQUIRE_FALSE(data.failures.front().picture.bytes.empty());
    REQUIRE(data.failures.front().demonstrations.size() == 2);
    REQUIRE_FALSE(data.failures.front().demonstrations[0].picture.bytes.empty());
    REQUIRE(data.comparisons.size() == 2);
    write_report(f.folder / "report.html", data);
    REQUIRE_THAT(aim::testing::read_file(f.folder / "report.html"),
                 Catch::Contains("data:image/png;base64,") && Catch::Contains("Oracle"));
}

TEST_CASE("a report over stored episodes shows their demonstrations without the query set") {
    Fixture f;
    auto request = over_gallery(f);
    request.gallery = 0;
    request.methods = {"zero-shot", "aim"};
    for (auto& query : request.queries)
        query.demonstrations = {{picture_file("tall"), "And this?", "a tall one", {}},
                                {picture_file("square"), "Name?", "=square", {}}};
    const auto kept = evaluate_kept(*f.session, nullptr, f.workspace, request, {}, {}, {});
    const auto loaded = load_evaluation(f.workspace, kept.id);
    for (const auto& item : loaded.items)
        REQUIRE(item.shown.size() ==
                (item.answer.method == "aim" ? static_cast<std::size_t>(item.shots) : 0));
    const auto data = report_of(loaded, nullptr);
    REQUIRE(data.failures.size() + data.successes.size() == 3);
    for (const auto& example : data.failures) {
        REQUIRE(example.demonstrations.size() == 2);
        REQUIRE(example.demonstrations[0].question == "And this?");
        REQUIRE(example.demonstrations[0].answer == "a tall one");
        REQUIRE(example.demonstrations[1].answer == "=square");
        REQUIRE_FALSE(example.demonstrations[1].picture.bytes.empty());
    }
}

TEST_CASE("permutations show the same demonstrations in other orders") {
    Fixture f;
    auto request = over_gallery(f);
    request.methods = {"copy-last"};
    request.shots = {3};
    request.seeds = {0, 1, 2, 3, 4, 5};
    request.permutations = true;
    const auto result = evaluate(*f.session, &f.workspace, request);
    std::set<std::vector<std::int64_t>> orders, sets;
    for (const auto& item : result.items) {
        auto ids = item.answer.demonstrations;
        orders.insert(ids);
        std::sort(ids.begin(), ids.end());
        sets.insert(ids);
    }
    REQUIRE(sets.size() == 1);
    REQUIRE(orders.size() > 1);
    const auto spread = order_sensitivity(result.items, request.scoring);
    REQUIRE(spread.size() == 1);
    REQUIRE(spread[0].orders == 6);
    REQUIRE(spread[0].changed == 1.0);  // the last one is not always the same
}

TEST_CASE("option likelihoods are those of the model's own continuation") {
    Fixture f;
    auto request = over_gallery(f);
    request.methods = {"zero-shot", "aim", "icl", "majority"};
    request.shots = {2};
    request.seeds = {0};
    request.score_options = true;
    for (auto& query : request.queries) query.options = {"dax", "zwei blicket 42"};
    const auto result = evaluate(*f.session, &f.workspace, request);
    for (const auto& item : result.items) {
        if (item.answer.method == "majority") {
            REQUIRE(item.answer.option_scores.empty());
            continue;
        }
        REQUIRE(item.answer.error.empty());
        REQUIRE(item.answer.option_scores.size() == 2);
        REQUIRE(item.answer.option_scores[0].option == "dax");
        REQUIRE(item.answer.option_scores[0].tokens > 0);
        REQUIRE(item.answer.option_scores[0].log_probability < 0);
        REQUIRE(item.answer.option_scores[1].tokens > item.answer.option_scores[0].tokens);
    }
    // Asking for them changes no answer.
    request.score_options = false;
    const auto plain = evaluate(*f.session, &f.workspace, request);
    for (std::size_t i = 0; i < plain.items.size(); ++i)
        REQUIRE(plain.items[i].answer.token_ids == result.items[i].answer.token_ids);
    request.queries[1].options.clear();
    request.scoring.metric = Metric::Auc;
    REQUIRE(aim::testing::code_of([&] { evaluate(*f.session, &f.workspace, request); }) ==
            ErrorCode::Usage);
}

TEST_CASE("an option whose likelihood was no number is read as the least likely") {
    StoredEvaluationItem stored;
    stored.payload = R"({"option_scores":[{"option":"a","log_probability":null,"tokens":1},)"
                     R"({"option":"b","log_probability":-4.5,"tokens":2}]})";
    const auto scores = from_stored(stored).answer.option_scores;
    REQUIRE(scores.size() == 2);
    REQUIRE(std::isinf(scores[0].log_probability));
    REQUIRE(best_option(scores, /*per_token=*/false) == "b");
}

TEST_CASE("the further controls keep to their rules") {
    Fixture f;
    auto request = over_gallery(f);
    request.methods = {"aim", "icl-equal-tokens", "aim-identity-projector", "zero-shot"};
    request.shots = {3};
    request.seeds = {0};
    const auto result = evaluate(*f.session, &f.workspace, request);
    std::map<std::string, std::map<std::string, std::int64_t>> tokens;
    for (const auto& item : result.items) {
        REQUIRE(item.answer.error.empty());
        tokens[item.query][item.answer.method] = item.answer.context.total();
    }
    for (const auto& [query, by_method] : tokens) {
        REQUIRE(by_method.at("icl-equal-tokens") <= by_method.at("aim"));
        REQUIRE(by_method.at("icl-equal-tokens") >= by_method.at("zero-shot"));
        REQUIRE(by_method.at("aim-identity-projector") == by_method.at("aim"));
    }
}

TEST_CASE("similar-image selection keeps the pictures' features in the workspace") {
    Fixture f;
    auto request = over_gallery(f);
    request.methods = {"copy-last"};
    request.shots = {1};
    request.seeds = {0};
    request.selection.select = Select::SimilarImage;
    const auto facts = oracle::facts("icl");
    const auto shown = facts["demonstrations"][1]["image"].get<std::string>();
    request.queries = {{"q", oracle::kLlava / "expected" / shown, "Name?", {"x"}, "", {}, {}}};
    const auto first = evaluate(*f.session, &f.workspace, request);
    REQUIRE(first.items[0].answer.demonstrations == std::vector<std::int64_t>{f.ids[1]});
    SQLite::Database file(f.workspace.file().string(), SQLite::OPEN_READONLY);
    REQUIRE(file.execAndGet("SELECT count(*) FROM fused_tokens WHERE projector = "
                            "'image-signature'")
                .getInt() > 0);
    const auto session = f.open();
    const auto again = evaluate(*session, &f.workspace, request);
    REQUIRE(again.items[0].answer.demonstrations == first.items[0].answer.demonstrations);
    REQUIRE(f.workspace.check().empty());
}

TEST_CASE("features of another length than the model's are computed anew") {
    Fixture f;
    EngineContext context(*f.session, &f.workspace);
    std::vector<Demonstration> shown;
    for (const auto& stored : f.workspace.demonstrations().list(f.gallery))
        shown.push_back(context.demonstration_of(stored));
    const auto signatures = [&](ModelSession& session) {
        std::vector<at::Tensor> out;
        EngineContext(session, &f.workspace)
            .image_signatures(shown, [&](const at::Tensor& signature) { out.push_back(signature); },
                              {});
        return out;
    };
    const auto expected = signatures(*f.session);
    // As a workspace from elsewhere could have them, checksum and all.
    SQLite::Database file(f.workspace.file().string(), SQLite::OPEN_READONLY);
    SQLite::Statement keys(file,
                           "SELECT content_key, model FROM fused_tokens WHERE projector = "
                           "'image-signature'");
    std::vector<FusedTokensToStore> short_ones;
    while (keys.executeStep())
        short_ones.push_back({{keys.getColumn(0).getString(), keys.getColumn(1).getString(),
                               "image-signature", "float32"},
                              {1, 3, std::vector<std::byte>(12)},
                              0});
    REQUIRE(short_ones.size() == shown.size());
    keys.reset();
    f.workspace.fused_tokens().put(short_ones);
    const auto session = f.open();
    const auto again = signatures(*session);
    for (std::size_t i = 0; i < expected.size(); ++i) REQUIRE(at::equal(again[i], expected[i]));
    REQUIRE(
        at::equal(EngineContext(*f.open(), &f.workspace).image_signature(shown[0]), expected[0]));
}
