#include "catch.h"
#include "core/methods/control_order.h"
#include "core/methods/method_names.h"
#include "core/methods/scripted_context.h"

#include <set>

using namespace aim;

namespace {

std::int64_t counted(const MethodAnswer& answer, PromptSegment::Kind kind) {
    std::int64_t tokens = 0;
    for (const auto& segment : answer.prompt)
        if (segment.kind == kind) tokens += segment.tokens;
    return tokens;
}

void require_every_token_in_a_segment(const MethodAnswer& answer) {
    REQUIRE(counted(answer, PromptSegment::Kind::Text) == answer.context.text);
    REQUIRE(counted(answer, PromptSegment::Kind::Image) == answer.context.image);
    REQUIRE(counted(answer, PromptSegment::Kind::Fused) == answer.context.fused);
}

std::string text_of(const MethodAnswer& answer) {
    std::string text;
    for (const auto& segment : answer.prompt)
        text += segment.kind == PromptSegment::Kind::Text ? segment.text : "<image>";
    return text;
}

std::vector<Demonstration> with_answers(const std::vector<std::string>& answers) {
    std::vector<Demonstration> out(answers.size());
    for (std::size_t i = 0; i < answers.size(); ++i) {
        out[i].id = static_cast<std::int64_t>(i) + 1;
        out[i].answer = answers[i];
    }
    return out;
}

}  // namespace

TEST_CASE("every method can be made, and those that say so need a projector") {
    REQUIRE(method_names().size() == 9);
    ScriptedContext context;
    context.with_projector = false;
    const auto query = oracle_query();
    const auto shown = oracle_demonstrations();
    for (const auto& name : evaluation_method_names()) {
        INFO(name);
        const auto method = make_method(name);
        REQUIRE(method->name() == name);
        REQUIRE(method->uses_demonstrations() == (name != "zero-shot"));
        MethodRequest request{query, shown, {}, 0, {}, {}};
        request.sampling.max_new_tokens = 1;
        if (method_needs_projector(name))
            REQUIRE_THROWS_WITH(method->answer(request, context), "No projector.");
        else
            REQUIRE_NOTHROW(method->answer(request, context));
    }
    REQUIRE_THROWS_WITH(make_method("magic"), Catch::Contains("copy-last"));
}

TEST_CASE("zero-shot is the reference's answer to the query alone") {
    ScriptedContext context;
    for (const auto& name : oracle::kCases) {
        const auto facts = oracle::facts(name);
        const ImageQuestion query{oracle_image(name), facts["question"].get<std::string>()};
        std::string streamed;
        const auto answer = answer_by("zero-shot", context, query, oracle_demonstrations(), 0,
                                      [&](const std::string& piece) { streamed += piece; });
        REQUIRE(answer.token_ids == facts["greedy_ids"].get<std::vector<std::int64_t>>());
        REQUIRE(answer.text == facts["greedy_text"].get<std::string>());
        // (Bytes that make no character are taken back later; what was streamed then differs.)
        if (answer.text.find("\uFFFD") == std::string::npos) REQUIRE(streamed == answer.text);
        REQUIRE(answer.demonstrations.empty());
        REQUIRE(answer.context.total() == static_cast<std::int64_t>(facts["input_ids"].size()));
        REQUIRE(answer.context.image == 16);
        REQUIRE(text_of(answer) == facts["prompt"].get<std::string>());
        REQUIRE(answer.kv_bytes > 0);
        require_every_token_in_a_segment(answer);
    }
    REQUIRE(context.demonstrations_processed == 0);
    REQUIRE(context.readings.empty());
}

TEST_CASE("icl is the reference's answer behind all turns, cold and warm alike") {
    ScriptedContext context;
    const auto facts = oracle::facts("icl");
    const auto expected = facts["greedy_ids"].get<std::vector<std::int64_t>>();
    const auto cold = answer_by("icl", context, oracle_query(), oracle_demonstrations());
    REQUIRE(cold.token_ids == expected);
    REQUIRE_FALSE(cold.warm);
    REQUIRE(context.prefixes.size() == 1);
    const auto warm = answer_by("icl", context, oracle_query(), oracle_demonstrations());
    REQUIRE(warm.token_ids == expected);
    REQUIRE(warm.warm);
    context.keeps_prefixes = false;
    REQUIRE(answer_by("icl", context, oracle_query(), oracle_demonstrations()).token_ids ==
            expected);

    REQUIRE(cold.demonstrations == std::vector<std::int64_t>{11, 12, 13});
    REQUIRE(cold.context.image == 64);
    REQUIRE(cold.context.total() == static_cast<std::int64_t>(facts["input_ids"].size()));
    REQUIRE(text_of(cold) == facts["prompt"].get<std::string>());
    require_every_token_in_a_segment(cold);
    std::vector<std::int64_t> owners;
    for (const auto& segment : cold.prompt)
        if (segment.kind == PromptSegment::Kind::Image) owners.push_back(segment.demonstration);
    REQUIRE(owners == std::vector<std::int64_t>{11, 12, 13, 0});
    REQUIRE(cold.prompt[2].demonstration == 11);
    REQUIRE(cold.prompt[2].text == "\nWhat is this? ASSISTANT: a dax");
    REQUIRE(cold.prompt.back().demonstration == 0);
}

TEST_CASE("a kept prefix serves other questions, and only behind the same demonstrations") {
    ScriptedContext context;
    const auto shown = oracle_demonstrations();
    answer_by("icl", context, oracle_query(), shown);
    const ImageQuestion other{oracle_image("wide"), "And what is this?"};
    const auto warm = answer_by("icl", context, other, shown);
    REQUIRE(warm.warm);
    context.keeps_prefixes = false;
    const auto cold = answer_by("icl", context, other, shown);
    REQUIRE(warm.token_ids == cold.token_ids);
    context.keeps_prefixes = true;

    auto reordered = shown;
    std::swap(reordered[0], reordered[1]);
    REQUIRE_FALSE(answer_by("icl", context, other, reordered).warm);
    auto edited = shown;
    edited[2].answer = "a wug";
    REQUIRE_FALSE(answer_by("icl", context, other, edited).warm);
    auto repainted = shown;
    repainted[0].content_key = "another picture";
    REQUIRE_FALSE(answer_by("icl", context, other, repainted).warm);
}

TEST_CASE("aim is the reference's answer from fused tokens, cold and warm alike") {
    ScriptedContext context;
    const auto facts = oracle::facts("aim");
    const auto expected = facts["greedy_ids"].get<std::vector<std::int64_t>>();
    const auto cold = answer_by("aim", context, oracle_query(), oracle_demonstrations());
    REQUIRE(cold.token_ids == expected);
    REQUIRE_FALSE(cold.warm);
    REQUIRE(context.readings.size() == 3);
    const auto warm = answer_by("aim", context, oracle_query(), oracle_demonstrations());
    REQUIRE(warm.token_ids == expected);
    REQUIRE(warm.warm);
    REQUIRE(context.readings.size() == 3);
    context.prefixes.clear();  // fused tokens there, prefix not
    const auto half = answer_by("aim", context, oracle_query(), oracle_demonstrations());
    REQUIRE(half.token_ids == expected);
    REQUIRE(half.warm);

    REQUIRE(cold.context.fused == 53);
    REQUIRE(cold.context.image == 16);
    require_every_token_in_a_segment(cold);
    REQUIRE(cold.prompt.size() == 6);
    REQUIRE(cold.prompt[0].text == "USER: ");
    for (std::size_t i = 0; i < 3; ++i) {
        REQUIRE(cold.prompt[i + 1].kind == PromptSegment::Kind::Fused);
        REQUIRE(cold.prompt[i + 1].tokens == facts["fused_token_counts"][i].get<std::int64_t>());
        REQUIRE(cold.prompt[i + 1].demonstration == static_cast<std::int64_t>(i) + 11);
    }
    REQUIRE(cold.prompt[4].kind == PromptSegment::Kind::Image);
}

TEST_CASE("aim without a projector says so") {
    ScriptedContext context;
    context.with_projector = false;
    REQUIRE_THROWS_AS(answer_by("aim", context, oracle_query(), oracle_demonstrations()), Error);
}

TEST_CASE("text-icl shows the texts without their pictures") {
    ScriptedContext context;
    const auto cold = answer_by("text-icl", context, oracle_query(), oracle_demonstrations());
    REQUIRE(text_of(cold) ==
            "USER: What is this? ASSISTANT: a dax USER: Wie heißt das? ASSISTANT: zwei blicket 42 "
            "USER: What is this? ASSISTANT: a toma, I think. USER: <image>\nName? ASSISTANT:");
    REQUIRE(context.demonstrations_processed == 0);
    REQUIRE(cold.context.image == 16);
    REQUIRE(cold.context.fused == 0);
    require_every_token_in_a_segment(cold);
    std::vector<std::int64_t> owners;
    for (const auto& segment : cold.prompt) owners.push_back(segment.demonstration);
    REQUIRE(owners == std::vector<std::int64_t>{0, 11, 0, 12, 0, 13, 0, 0, 0});
    const auto warm = answer_by("text-icl", context, oracle_query(), oracle_demonstrations());
    REQUIRE(warm.warm);
    REQUIRE(warm.token_ids == cold.token_ids);
}

TEST_CASE("without demonstrations the generating methods are zero-shot") {
    ScriptedContext context;
    const auto alone = answer_by("zero-shot", context, oracle_query(), {});
    for (const auto* name :
         {"aim", "icl", "text-icl", "icl-random-labels", "aim-shuffled-images"}) {
        const auto answer = answer_by(name, context, oracle_query(), {});
        REQUIRE(answer.token_ids == alone.token_ids);
        REQUIRE(answer.context.total() == alone.context.total());
    }
    REQUIRE(context.prefixes.empty());
    for (const auto* name : {"nearest", "majority", "copy-last"})
        REQUIRE_THROWS_AS(answer_by(name, context, oracle_query(), {}), Error);
}

TEST_CASE("nearest answers with the demonstration whose picture is the query's") {
    ScriptedContext context;
    for (const auto* name : {"square", "wide", "tall"}) {
        const ImageQuestion query{oracle_image(name), "?"};
        const auto answer = answer_by("nearest", context, query, oracle_demonstrations());
        const auto expected = std::string(name) == "square" ? "a dax"
                              : std::string(name) == "wide" ? "zwei blicket 42"
                                                            : "a toma, I think.";
        REQUIRE(answer.text == expected);
        REQUIRE(answer.token_ids.empty());
        REQUIRE(answer.context.total() == 0);
        REQUIRE(answer.demonstrations.size() == 3);
    }
}

TEST_CASE("majority takes the commonest answer and, among equals, the one shown last") {
    ScriptedContext context;
    const auto majority = [&](const std::vector<std::string>& answers) {
        return answer_by("majority", context, oracle_query(), with_answers(answers)).text;
    };
    REQUIRE(majority({"cat", "dog", "cat"}) == "cat");
    REQUIRE(majority({"cat", "dog"}) == "dog");
    REQUIRE(majority({"cat", "dog", "dog", "cat", "owl"}) == "cat");
    REQUIRE(majority({" cat", "dog", "cat\n"}) == "cat");
    REQUIRE(majority({"owl"}) == "owl");
}

TEST_CASE("copy-last takes the answer shown last and streams it") {
    ScriptedContext context;
    std::string streamed;
    const auto answer = answer_by("copy-last", context, oracle_query(), with_answers({"a", "b"}), 0,
                                  [&](const std::string& piece) { streamed += piece; });
    REQUIRE(answer.text == "b");
    REQUIRE(streamed == "b");
}

TEST_CASE("random labels permutes the answers, by seed, and nothing else") {
    ScriptedContext context;
    const auto shown = oracle_demonstrations();
    std::set<std::string> prompts;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto answer = answer_by("icl-random-labels", context, oracle_query(), shown, seed);
        const auto text = text_of(answer);
        prompts.insert(text);
        for (const auto& demonstration : shown)
            REQUIRE(text.find(demonstration.answer) != std::string::npos);
        REQUIRE(text ==
                text_of(answer_by("icl-random-labels", context, oracle_query(), shown, seed)));
        REQUIRE(answer.demonstrations == std::vector<std::int64_t>{11, 12, 13});
        require_every_token_in_a_segment(answer);
    }
    REQUIRE(prompts.size() == 6);  // all permutations of three
}

TEST_CASE("shuffled images fuses every text with a picture of the demonstrations, each used once") {
    ScriptedContext context;
    const auto shown = oracle_demonstrations();
    std::multiset<int> pictures;
    for (const auto& demonstration : shown) pictures.insert(demonstration.load_image().width);
    const auto answer = answer_by("aim-shuffled-images", context, oracle_query(), shown, 5);
    REQUIRE(context.readings.size() == 3);
    std::multiset<int> fused;
    for (std::size_t i = 0; i < 3; ++i) {
        REQUIRE(context.readings[i].question == shown[i].question);
        REQUIRE(context.readings[i].answer == shown[i].answer);
        fused.insert(context.readings[i].width);
    }
    REQUIRE(fused == pictures);
    REQUIRE_FALSE(answer.warm);
    REQUIRE(answer.context.fused == 53);
    const auto straight = answer_by("aim", context, oracle_query(), shown);
    REQUIRE_FALSE(straight.warm);  // nothing of the control is kept for it
}

TEST_CASE(
    "a control pairs by chance: with two names twice each, half of the pictures keep theirs") {
    auto query = oracle_query();
    const auto shown = with_answers({"dako", "mipu", "dako", "mipu"});
    int same = 0;
    std::set<std::vector<std::size_t>> orders;
    for (int i = 0; i < 600; ++i) {
        query.question = "Question " + std::to_string(i);
        const auto from = control_order({query, shown, {}, 0, {}, {}}, "test");
        orders.insert(from);
        for (std::size_t k = 0; k < 4; ++k) same += shown[from[k]].answer == shown[k].answer;
        REQUIRE(from == control_order({query, shown, {}, 0, {}, {}}, "test"));
    }
    REQUIRE(orders.size() == 24);
    REQUIRE(same > 1100);
    REQUIRE(same < 1300);
}

TEST_CASE("a generating method stops when it is asked to") {
    ScriptedContext context;
    std::stop_source stop;
    stop.request_stop();
    const auto query = oracle_query();
    const auto shown = oracle_demonstrations();
    for (const auto* name : {"zero-shot", "aim", "icl", "text-icl"}) {
        try {
            make_method(name)->answer({query, shown, {}, 0, {}, stop.get_token()}, context);
            FAIL("went on");
        } catch (const Error& error) {
            REQUIRE(error.code() == ErrorCode::Cancelled);
        }
    }
}
