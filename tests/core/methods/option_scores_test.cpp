#include "core/methods/option_scores.h"

#include "core/methods/method_names.h"
#include "core/methods/scripted_context.h"

#include "catch.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

using namespace aim;

namespace {

// The whole conversation read in one pass, and the log-probabilities of its last turn's tokens.
double log_probability_of(ScriptedContext& context, const Image& picture,
                          const std::string& question, const std::string& answer,
                          const std::vector<std::int64_t>& ids) {
    at::NoGradGuard no_grad;
    const auto& model = *context.model;
    std::vector<ProcessedImage> images{model.process(picture, 1)};
    const auto whole = model.prepare({user_turn(question, 1), assistant_turn(answer)},
                                     std::move(images), /*add_generation_prompt=*/false);
    const auto begin =
        std::search(whole.ids.begin(), whole.ids.end(), ids.begin(), ids.end()) - whole.ids.begin();
    REQUIRE(begin > 0);
    REQUIRE(begin + static_cast<std::ptrdiff_t>(ids.size()) <=
            static_cast<std::ptrdiff_t>(whole.ids.size()));
    auto cache = model.decoder().make_cache();
    const auto states =
        model.decoder().forward(model.embed(whole), model.positions(whole), cache, {});
    const auto logs = at::log_softmax(model.decoder().logits(states).to(at::kFloat), -1);
    double sum = 0;
    for (std::size_t i = 0; i < ids.size(); ++i)
        sum += logs[begin + static_cast<std::ptrdiff_t>(i) - 1][ids[i]].item<double>();
    return sum;
}

}  // namespace

TEST_CASE("an option's log-likelihood is that of the assistant's turn read as a whole") {
    ScriptedContext context;
    const ImageQuestion query{oracle_image("wide"), "Name?"};
    const std::vector<Demonstration> none;
    MethodRequest request{query, none, {}, 0, {}, {}};
    request.sampling.max_new_tokens = 4;
    request.options = {"dax", "zwei blicket 42", "A dax."};
    const auto answer = make_method("zero-shot")->answer(request, context);
    REQUIRE(answer.option_scores.size() == 3);
    // As the tokenizer has them behind "ASSISTANT:".
    const std::vector<std::vector<std::int64_t>> ids{
        {348, 316, 313, 336},
        {348, 338, 335, 317, 321, 348, 520, 396, 323, 317, 402, 274, 272},
        {471, 348, 316, 313, 336, 462}};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto& score = answer.option_scores[i];
        const auto continuation = continuation_of(*context.model, query.question, score.option);
        REQUIRE(continuation.replaces == 0);
        REQUIRE(continuation.ids == ids[i]);
        REQUIRE(score.tokens == static_cast<std::int64_t>(ids[i].size()));
        REQUIRE(
            score.log_probability ==
            Approx(log_probability_of(context, query.image, query.question, score.option, ids[i]))
                .margin(1e-3));
    }
}

TEST_CASE("an option that the end token's name holds has its own tokens only") {
    const auto ids = [](const Backbone& model, const char* option) {
        return continuation_of(model, "Which one?", option).ids;
    };
    using Ids = std::vector<std::int64_t>;
    const auto idefics = Backbone::open(oracle::kRoot / "idefics3", {"float32", "cpu"});
    REQUIRE(ids(*idefics, "a") == Ids{258});  // <end_of_utterance>
    REQUIRE(ids(*idefics, "c") == Ids{269});
    const auto qwen = Backbone::open(oracle::kRoot / "qwen2_vl", {"float32", "cpu"});
    REQUIRE(ids(*qwen, "d") == Ids{67});  // <|im_end|>
    REQUIRE(ids(*qwen, "end") == Ids{265, 67});
    REQUIRE(ids(*qwen, "assistant") == continuation_of(*qwen, "assistant", "assistant").ids);
}

TEST_CASE("options are scored behind a cached prefix as behind a fresh one") {
    ScriptedContext context;
    const ImageQuestion query{oracle_image("tiny"), "Name?"};
    const auto shown = oracle_demonstrations();
    MethodRequest request{query, shown, {}, 0, {}, {}};
    request.sampling.max_new_tokens = 3;
    request.options = {"dax", "wug"};
    for (const char* name : {"aim", "icl", "text-icl"}) {
        const auto method = make_method(name);
        const auto cold = method->answer(request, context);
        const auto warm = method->answer(request, context);
        for (std::size_t i = 0; i < 2; ++i)
            REQUIRE(warm.option_scores[i].log_probability ==
                    Approx(cold.option_scores[i].log_probability).margin(1e-4));
        REQUIRE(warm.token_ids == cold.token_ids);
    }
}

TEST_CASE("the further controls are known to evaluations only") {
    REQUIRE(method_names().size() == 9);
    REQUIRE(evaluation_method_names().size() == 11);
    for (const auto& name : evaluation_method_names()) {
        const auto method = make_method(name);
        REQUIRE(method->name() == name);
    }
}

TEST_CASE("with an equal budget icl keeps the demonstrations that fit, at the end the order asks") {
    ScriptedContext context;
    const ImageQuestion query{oracle_image("tiny"), "Name?"};
    auto shown = oracle_demonstrations();
    MethodRequest request{query, shown, {}, 0, {}, {}};
    request.sampling.max_new_tokens = 1;
    const auto fewer = make_method("icl-equal-tokens")->answer(request, context);
    const auto aim = make_method("aim")->answer(request, context);
    REQUIRE(fewer.context.total() <= aim.context.total());
    REQUIRE(fewer.demonstrations.size() < shown.size());
    // A demonstration whose picture costs nothing beside its long text would fit again; here the
    // pictures decide, so what is kept is a run from one end.
    for (std::size_t i = 0; i < fewer.demonstrations.size(); ++i)
        REQUIRE(fewer.demonstrations[i] == shown[i].id);
    request.most_similar_last = true;
    const auto last = make_method("icl-equal-tokens")->answer(request, context);
    for (std::size_t i = 0; i < last.demonstrations.size(); ++i)
        REQUIRE(last.demonstrations[last.demonstrations.size() - 1 - i] ==
                shown[shown.size() - 1 - i].id);
}
