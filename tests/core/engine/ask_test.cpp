#include "core/engine/ask.h"

#include "core/engine/engine_fixture.h"
#include "core/engine/precompute.h"
#include "core/engine/stored_answer.h"
#include "core/methods/method_names.h"

using namespace aim;
using engine_test::Fixture;

namespace {

AskRequest oracle_request(const Fixture& f, std::vector<std::string> methods) {
    AskRequest request;
    request.gallery = f.gallery;
    request.image = engine_test::picture_bytes("tiny");
    request.question = "Name?";
    request.methods = std::move(methods);
    request.selection.select = Select::All;
    request.sampling.max_new_tokens = 16;
    return request;
}

std::vector<std::int64_t> greedy_ids(const std::string& reference) {
    return oracle::facts(reference)["greedy_ids"].get<std::vector<std::int64_t>>();
}

}  // namespace

TEST_CASE("a question is answered by every method, and the run is kept") {
    Fixture f;
    auto request = oracle_request(f, method_names());
    request.reference = " zwei Blicket 42! ";
    std::vector<std::string> started, finished;
    std::map<std::string, std::string> streamed;
    AskCallbacks callbacks;
    callbacks.on_start = [&](const std::string& method) { started.push_back(method); };
    callbacks.on_text = [&](const std::string& method, const std::string& piece) {
        streamed[method] += piece;
    };
    callbacks.on_answer = [&](const MethodAnswer& answer) { finished.push_back(answer.method); };
    const auto result = ask(*f.session, f.workspace, request, callbacks);

    REQUIRE(started == method_names());
    REQUIRE(finished == method_names());
    REQUIRE(result.answers.size() == method_names().size());
    std::map<std::string, MethodAnswer> by_name;
    for (const auto& answer : result.answers) {
        INFO(answer.method << ": " << answer.error.english());
        REQUIRE(answer.error.empty());
        if (answer.text.find("\uFFFD") == std::string::npos)
            REQUIRE(streamed[answer.method] == answer.text);
        REQUIRE(answer.score.has_value());
        REQUIRE(answer.timing.total >= answer.timing.first_token);
        by_name[answer.method] = answer;
    }
    REQUIRE(by_name["zero-shot"].token_ids == greedy_ids("tiny"));
    REQUIRE(by_name["aim"].token_ids == greedy_ids("aim"));
    REQUIRE(by_name["icl"].token_ids == greedy_ids("icl"));
    REQUIRE(by_name["copy-last"].text == "a toma, I think.");
    REQUIRE(by_name["icl"].demonstrations == f.ids);

    const auto run = f.workspace.runs().get(result.run);
    REQUIRE(run.question == "Name?");
    REQUIRE(run.gallery_name == "Oracle");
    REQUIRE(run.model_fingerprint == f.session->description().fingerprint);
    REQUIRE((f.workspace.images().read(run.image) == request.image));
    const auto settings = nlohmann::json::parse(run.settings);
    REQUIRE(settings["select"] == "all");
    REQUIRE(settings["generation"]["max_new_tokens"] == 16);
    REQUIRE(run.answers.size() == method_names().size());
    for (const auto& stored : run.answers) {
        const auto& answer = by_name[stored.method];
        REQUIRE(stored.text == answer.text);
        REQUIRE(stored.token_ids == answer.token_ids);
        REQUIRE(stored.context_tokens() == answer.context.total());
        REQUIRE(segments_from_json(stored.prompt_segments).size() == answer.prompt.size());
    }
}

TEST_CASE("fused tokens made while asking are kept, and found again by another session") {
    Fixture f;
    REQUIRE_FALSE(ask(*f.session, f.workspace, oracle_request(f, {"aim"})).answers[0].warm);
    REQUIRE(f.workspace.fused_tokens().contains(f.key(f.ids[2])));
    REQUIRE(ask(*f.session, f.workspace, oracle_request(f, {"aim"})).answers[0].warm);
    f.session = f.open();
    const auto warm = ask(*f.session, f.workspace, oracle_request(f, {"aim"})).answers[0];
    REQUIRE(warm.warm);
    REQUIRE(warm.token_ids == greedy_ids("aim"));
}

TEST_CASE("damaged fused tokens are never used") {
    Fixture f;
    precompute(*f.session, f.workspace, f.gallery, 4);
    f.damage_fused_tokens();
    f.session = f.open();
    const auto answer = ask(*f.session, f.workspace, oracle_request(f, {"aim"})).answers[0];
    REQUIRE_FALSE(answer.warm);
    REQUIRE(answer.token_ids == greedy_ids("aim"));
}

TEST_CASE("an edited demonstration is fused anew") {
    Fixture f;
    ask(*f.session, f.workspace, oracle_request(f, {"aim"}));
    DemonstrationEdit edit;
    edit.answer = "a wug";
    f.workspace.demonstrations().update(f.ids[0], edit);
    REQUIRE_FALSE(ask(*f.session, f.workspace, oracle_request(f, {"aim"})).answers[0].warm);
}

TEST_CASE("a method that fails says why, and the others go on") {
    Fixture f;
    const auto without = f.open(/*with_projector=*/false);
    auto request = oracle_request(f, {"aim", "zero-shot"});
    request.reference = "x";
    const auto result = ask(*without, f.workspace, request);
    REQUIRE_THAT(result.answers[0].error.english(), Catch::Contains("projector"));
    REQUIRE(result.answers[0].score == 0.0);
    REQUIRE(result.answers[1].token_ids == greedy_ids("tiny"));
    REQUIRE(f.workspace.runs().get(result.run).answers[0].error == result.answers[0].error);
}

TEST_CASE("cancelling keeps the answers that were there") {
    Fixture f;
    std::stop_source stop;
    AskCallbacks callbacks;
    callbacks.on_answer = [&](const MethodAnswer&) { stop.request_stop(); };
    const auto request = oracle_request(f, {"copy-last", "zero-shot"});
    REQUIRE(aim::testing::code_of([&] {
                ask(*f.session, f.workspace, request, callbacks, stop.get_token());
            }) == ErrorCode::Cancelled);
    const auto runs = f.workspace.runs().ids();
    REQUIRE(runs.size() == 1);
    REQUIRE(f.workspace.runs().get(runs[0]).answers.size() == 1);
}

TEST_CASE("a run is not kept when nobody wants it") {
    Fixture f;
    auto request = oracle_request(f, {"majority"});
    request.keep_run = false;
    const auto result = ask(*f.session, f.workspace, request);
    REQUIRE(result.run == 0);
    REQUIRE_FALSE(result.answers[0].score.has_value());
    REQUIRE(f.workspace.runs().count() == 0);
}

TEST_CASE("similar-image shows the query's own picture first") {
    Fixture f;
    auto request = oracle_request(f, {"copy-last"});
    request.image = engine_test::picture_bytes("wide");
    request.selection.select = Select::SimilarImage;
    request.selection.shots = 1;
    REQUIRE(ask(*f.session, f.workspace, request).answers[0].text == "zwei blicket 42");
    request.selection.shots = 3;
    request.selection.order = Order::MostSimilarLast;
    REQUIRE(ask(*f.session, f.workspace, request).answers[0].text == "zwei blicket 42");
}

TEST_CASE("questions that make no sense are refused") {
    Fixture f;
    const auto code = [&](const AskRequest& request) {
        return aim::testing::code_of([&] { ask(*f.session, f.workspace, request); });
    };
    REQUIRE(code(oracle_request(f, {})) == ErrorCode::Usage);
    REQUIRE(code(oracle_request(f, {"magic"})) == ErrorCode::Usage);
    auto request = oracle_request(f, {"zero-shot"});
    request.image.clear();
    REQUIRE_NOTHROW(code(request));
    request = oracle_request(f, {"icl"});
    request.gallery = 4711;
    REQUIRE_NOTHROW(code(request));
}

TEST_CASE("prompt segments read back from JSON and are refused when damaged") {
    const std::vector<PromptSegment> segments{{PromptSegment::Kind::Text, "USER: ", 3, 0},
                                              {PromptSegment::Kind::Fused, "What? a dax", 7, 12},
                                              {PromptSegment::Kind::Image, "image", 16, 0}};
    const auto back = segments_from_json(segments_to_json(segments));
    REQUIRE(back.size() == 3);
    REQUIRE(back[1].kind == PromptSegment::Kind::Fused);
    REQUIRE(back[1].text == "What? a dax");
    REQUIRE(back[1].tokens == 7);
    REQUIRE(back[1].demonstration == 12);
    REQUIRE(readable_prompt(segments) ==
            "USER: <fused: 7 tokens of \"What? a dax\"><image: 16 tokens>");
    REQUIRE_THROWS_AS(segments_from_json("{"), Error);
    REQUIRE_THROWS_AS(segments_from_json("[{\"kind\":\"sound\"}]"), Error);
}
