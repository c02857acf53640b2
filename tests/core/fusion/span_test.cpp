#include "core/fusion/span.h"

#include "catch.h"
#include "core/backbone/oracle.h"
#include "core/base/error.h"

using namespace aim;

namespace {

// A prompt of one token a character, pictures aside.
Prompt letters(const std::string& text) {
    Prompt prompt;
    prompt.rendered = prompt.expanded = text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        prompt.ids.push_back(text[i] == '#' ? 99 : 1);
        prompt.offsets.push_back({i, i + 1});
    }
    return prompt;
}

std::string read(const Prompt& prompt, const std::vector<std::int64_t>& positions) {
    std::string out;
    for (const auto i : positions) out += prompt.expanded[static_cast<std::size_t>(i)];
    return out;
}

}  // namespace

TEST_CASE("the three spans are the reference's on every demonstration") {
    const auto backbone = Backbone::open(oracle::kLlava, {"float32", "cpu"});
    const auto reference = oracle::facts("aim");
    for (const auto& demonstration : reference["demonstrations"]) {
        const auto question = demonstration["question"].get<std::string>();
        const auto answer = demonstration["answer"].get<std::string>();
        const auto name = demonstration["image"].get<std::string>();
        std::vector<ProcessedImage> images{oracle::picture(name.substr(0, name.find('.')))};
        const auto prompt = backbone->prepare({user_turn(question, 1), assistant_turn(answer)},
                                              std::move(images), false);
        REQUIRE(prompt.rendered == demonstration["prompt"].get<std::string>());
        REQUIRE(prompt.ids == demonstration["input_ids"].get<std::vector<std::int64_t>>());
        for (const auto& [span, expected] : demonstration["spans"].items())
            REQUIRE(text_positions(prompt, question, answer, span_from_name(span),
                                   backbone->config().image_token_id) ==
                    expected.get<std::vector<std::int64_t>>());
    }
}

TEST_CASE("the question is found first and the answer last") {
    const auto prompt = letters("U: ##a cat? a cat? A: a cat; a cat;");
    REQUIRE(read(prompt, text_positions(prompt, "a cat", "a cat", Span::QuestionAndAnswer, 99)) ==
            "a cata cat");
    const auto both = text_positions(prompt, "a cat", "a cat", Span::QuestionAndAnswer, 99);
    REQUIRE(both.front() == 5);
    REQUIRE(both.back() == static_cast<std::int64_t>(prompt.expanded.size()) - 2);
    REQUIRE(read(prompt, text_positions(prompt, "a cat?", "A: a", Span::Answer, 99)) == "A: a");
    REQUIRE(read(prompt, text_positions(prompt, "?", "A", Span::AfterImage, 99)) ==
            "a cat? a cat? A");
}

TEST_CASE("a token that only touches the text counts, an empty text counts for nothing") {
    Prompt prompt;
    prompt.expanded = "xx dax yy";
    prompt.ids = {1, 2, 3, 4};
    prompt.offsets = {{0, 0}, {0, 4}, {4, 7}, {7, 9}};
    REQUIRE(text_positions(prompt, "", "dax", Span::QuestionAndAnswer, 99) ==
            std::vector<std::int64_t>{1, 2});
    REQUIRE(text_positions(prompt, "", "", Span::QuestionAndAnswer, 99).empty());
    REQUIRE(text_positions(prompt, "dax", "", Span::Answer, 99).empty());
    REQUIRE(text_positions(prompt, "dax", "", Span::AfterImage, 99).empty());
}

TEST_CASE("texts that a chat template strips are found without what surrounds them") {
    const auto prompt = letters("U: # what A: dax;");
    REQUIRE(read(prompt, text_positions(prompt, " what\n", "\tdax  ", Span::QuestionAndAnswer,
                                        99)) == "whatdax");
    REQUIRE_THROWS_AS(text_positions(prompt, "why", "dax", Span::QuestionAndAnswer, 99), Error);
    REQUIRE_THROWS_AS(text_positions(prompt, "what", "wug", Span::Answer, 99), Error);
}

TEST_CASE("span names read back") {
    for (const auto span : {Span::QuestionAndAnswer, Span::Answer, Span::AfterImage})
        REQUIRE(span_from_name(name_of(span)) == span);
    REQUIRE_THROWS_WITH(span_from_name("all"), Catch::Contains("after-image"));
}
