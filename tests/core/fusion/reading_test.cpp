#include "core/fusion/reading.h"

#include "catch.h"
#include "core/backbone/oracle.h"
#include "core/base/error.h"
#include "core/fusion/embedding.h"
#include "core/generation/generate.h"

using namespace aim;

namespace {

constexpr double kTolerance = 2e-4;

struct Case {
    std::string picture, question, answer;
};

std::vector<Case> demonstrations() {
    std::vector<Case> out;
    const auto reference = oracle::facts("aim");
    for (const auto& d : reference["demonstrations"]) {
        const auto name = d["image"].get<std::string>();
        out.push_back({name.substr(0, name.find('.')), d["question"].get<std::string>(),
                       d["answer"].get<std::string>()});
    }
    return out;
}

std::unique_ptr<Backbone> opened() { return Backbone::open(oracle::kLlava, {"float32", "cpu"}); }

}  // namespace

TEST_CASE("a demonstration's states are the reference's") {
    const auto backbone = opened();
    const auto expected = oracle::tensors("aim");
    int i = 0;
    for (const auto& demo : demonstrations()) {
        const auto reading =
            read_demonstration(*backbone, oracle::picture(demo.picture), demo.question, demo.answer,
                               Span::QuestionAndAnswer);
        REQUIRE(oracle::distance(reading.hidden_states,
                                 expected.at("demo" + std::to_string(i++) + ".hidden_states")) <
                kTolerance);
    }
}

TEST_CASE("a spliced prompt is the reference's, down to the continuation") {
    const auto backbone = opened();
    const auto expected = oracle::tensors("aim");
    const auto facts = oracle::facts("aim");
    std::vector<at::Tensor> fused;
    for (const auto* demo : {"demo0", "demo1", "demo2"})
        fused.push_back(expected.at(std::string(demo) + ".fused_tokens"));
    std::vector<ProcessedImage> images{oracle::picture(facts["query"]["case"].get<std::string>())};
    const auto query =
        backbone->prepare(oracle::conversation(facts["query"]["question"].get<std::string>()),
                          std::move(images), true);
    const auto spliced = splice(*backbone, query, fused);
    REQUIRE(spliced.inserted_at == facts["inserted_at"].get<std::int64_t>());
    REQUIRE(spliced.fused_tokens == 53);
    REQUIRE(oracle::distance(spliced.embeds.unsqueeze(0), expected.at("inputs_embeds")) <
            kTolerance);
    REQUIRE(at::equal(spliced.positions, oracle::plain_positions(spliced.embeds.size(0))));
    auto cache = backbone->decoder().make_cache();
    SamplingOptions greedy;
    greedy.max_new_tokens = 16;
    const auto generated = generate(*backbone, spliced.embeds, spliced.positions, cache, greedy);
    REQUIRE(oracle::distance(generated.prompt_logits.unsqueeze(0), expected.at("logits")) <
            kTolerance);
    REQUIRE(generated.ids == facts["greedy_ids"].get<std::vector<std::int64_t>>());
    REQUIRE(generated.text == facts["greedy_text"].get<std::string>());
}

TEST_CASE("a query without a picture takes no fused tokens") {
    const auto backbone = opened();
    const auto query =
        backbone->prepare({user_turn("Hello?", 0)}, std::vector<ProcessedImage>{}, true);
    REQUIRE_THROWS_AS(splice(*backbone, query, {at::zeros({2, 96})}), Error);
}

TEST_CASE("a batch reads what one at a time reads, in every family") {
    for (const auto* family : oracle::kFamilies) {
        INFO(family);
        const auto folder = oracle::kRoot / family;
        const auto backbone = Backbone::open(folder, {"float32", "cpu"});
        std::vector<ProcessedImage> images;
        std::vector<std::pair<std::string, std::string>> texts;
        for (const std::string picture : {"wide", "tall", "square", "wide", "tiny"}) {
            images.push_back(
                backbone->process(read_image(folder / "expected" / (picture + ".png")), 1));
            texts.emplace_back("What is this " + picture + "?", "a " + picture + " dax");
        }
        const auto hidden = read_batch(*backbone, std::vector<ProcessedImage>(images), texts,
                                       Span::QuestionAndAnswer);
        for (std::size_t i = 0; i < images.size(); ++i) {
            const auto alone = read_demonstration(*backbone, images[i], texts[i].first,
                                                  texts[i].second, Span::QuestionAndAnswer);
            REQUIRE(oracle::distance(hidden[i], alone.hidden_states) < kTolerance);
        }
    }
}

TEST_CASE("a batch reads texts of any length and span as one at a time") {
    const auto backbone = opened();
    // Texts of very different length, so that there are several passes and padding.
    std::vector<Case> cases = demonstrations();
    cases.push_back({"tiny", "?", "no"});
    cases.push_back({"square", std::string(300, 'w') + "?", "a longer answer than the others"});
    cases.push_back({"wide", "What is this?", "a dax"});
    cases.push_back({"tall", "", "only an answer"});
    std::vector<ProcessedImage> images;
    std::vector<std::pair<std::string, std::string>> texts;
    for (const auto& demo : cases) {
        images.push_back(oracle::picture(demo.picture));
        texts.emplace_back(demo.question, demo.answer);
    }
    for (const auto span : {Span::QuestionAndAnswer, Span::Answer, Span::AfterImage}) {
        const auto hidden = read_batch(*backbone, std::vector<ProcessedImage>(images), texts, span);
        REQUIRE(hidden.size() == cases.size());
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const auto alone =
                read_demonstration(*backbone, images[i], texts[i].first, texts[i].second, span);
            REQUIRE(oracle::distance(hidden[i], alone.hidden_states) < kTolerance);
        }
    }
}

TEST_CASE("a demonstration without text cannot be fused") {
    const auto backbone = opened();
    const auto picture = oracle::picture("tiny");
    REQUIRE_THROWS_AS(read_demonstration(*backbone, picture, "", "", Span::QuestionAndAnswer),
                      Error);
    REQUIRE_THROWS_AS(read_demonstration(*backbone, picture, "What?", "", Span::Answer), Error);
    REQUIRE_NOTHROW(read_demonstration(*backbone, picture, "What?", "", Span::QuestionAndAnswer));
}

TEST_CASE("a part of a prompt embeds as it does within the whole") {
    const auto backbone = opened();
    std::vector<ProcessedImage> images{oracle::picture("square"), oracle::picture("tall")};
    const auto prompt =
        backbone->prepare({user_turn("One?", 1), assistant_turn("yes"), user_turn("Two?", 1)},
                          std::move(images), true);
    const auto whole = backbone->embed(prompt);
    REQUIRE(oracle::distance(embed_from(*backbone, prompt, 0), whole) < 1e-6);
    const auto image_id = backbone->config().image_token_id;
    auto second = std::find(prompt.ids.begin(), prompt.ids.end(), image_id);
    second = std::find_if(second, prompt.ids.end(), [&](auto id) { return id != image_id; });
    second = std::find(second, prompt.ids.end(), image_id);
    const auto from = second - prompt.ids.begin();
    REQUIRE(oracle::distance(embed_from(*backbone, prompt, from),
                             whole.narrow(0, from, whole.size(0) - from)) < 1e-6);
}
