// Ids, offsets and decoded texts against the reference (tokenizers 0.23.1, transformers 5.12.1).
#include "catch.h"
#include "core/base/error.h"
#include "core/text/tokenizer.h"
#include "fixtures.h"

#include <thread>

using aim::ByteSpan;
using aim::Tokenizer;

namespace {

std::vector<ByteSpan> spans(const nlohmann::json& json) {
    std::vector<ByteSpan> out;
    for (const auto& span : json)
        out.push_back({span[0].get<std::size_t>(), span[1].get<std::size_t>()});
    return out;
}

// cases: [text, ids, byte offsets, decoded without special tokens, decoded with]
void check_cases(const Tokenizer& tokenizer, const nlohmann::json& cases) {
    for (const auto& expected : cases) {
        const auto text = expected[0].get<std::string>();
        INFO("text: " << expected[0].dump());
        const aim::Encoding encoding = tokenizer.encode(text);
        CHECK(encoding.ids == expected[1].get<std::vector<std::int64_t>>());
        CHECK(encoding.offsets == spans(expected[2]));
        CHECK(tokenizer.decode(encoding.ids, true) == expected[3].get<std::string>());
        CHECK(tokenizer.decode(encoding.ids, false) == expected[4].get<std::string>());
    }
}

Tokenizer llava() { return Tokenizer::open(AIM_FIXTURES_DIR "/oracle/llava"); }

}  // namespace

TEST_CASE("any Unicode text gets the reference's ids and offsets from the llava tokenizer",
          "[text]") {
    check_cases(llava(), fixture("text/llava.json"));
}

TEST_CASE("every component of tokenizer.json does what the reference does", "[text]") {
    for (const auto& variant : fixture("text/components.json")) {
        INFO("tokenizer: " << variant["name"].get<std::string>());
        check_cases(Tokenizer::from_json(variant["tokenizer"].dump()), variant["cases"]);
    }
}

TEST_CASE("classes that transformers rebuilds give transformers' ids", "[text]") {
    for (const auto& variant : fixture("text/classes.json")) {
        INFO("class: " << variant["name"].get<std::string>());
        check_cases(Tokenizer::from_json(variant["tokenizer"].dump(), variant["config"].dump()),
                    variant["cases"]);
    }
}

TEST_CASE("the oracle's prompts get the oracle's ids", "[text]") {
    const Tokenizer tokenizer = llava();
    const auto image = tokenizer.id_of("<image>");
    REQUIRE(image);
    for (const char* name : {"square", "wide", "tall", "tiny", "icl"}) {
        const auto expected = fixture(std::string("oracle/llava/expected/") + name + ".json");
        // The processor writes <image> as often as the picture has features.
        std::vector<std::int64_t> collapsed;
        for (const auto& id : expected["input_ids"].get<std::vector<std::int64_t>>())
            if (id != *image || collapsed.empty() || collapsed.back() != id)
                collapsed.push_back(id);
        CHECK(tokenizer.encode_ids(expected["prompt"].get<std::string>()) == collapsed);
        CHECK(tokenizer.decode(expected["greedy_ids"].get<std::vector<std::int64_t>>()) ==
              expected["greedy_text"].get<std::string>());
    }
}

TEST_CASE("special tokens are known by name, id and kind", "[text]") {
    const Tokenizer tokenizer = llava();
    CHECK(tokenizer.bos_id() == 1);
    CHECK(tokenizer.eos_id() == 2);
    CHECK(tokenizer.id_of("<image>") == 760);
    CHECK(tokenizer.token_of(760) == "<image>");
    CHECK(tokenizer.is_special(760));
    CHECK_FALSE(tokenizer.is_special(300));
    CHECK(tokenizer.vocabulary_size() == 762);
    CHECK(tokenizer.token_of(-1).empty());
    CHECK(tokenizer.token_of(1LL << 40).empty());
    CHECK_FALSE(tokenizer.id_of("no such token"));
    auto ids = tokenizer.encode_ids("hi");
    REQUIRE_FALSE(ids.empty());
    CHECK(ids.front() == 1);
    ids.erase(ids.begin());
    CHECK(tokenizer.encode_ids("hi", false) == ids);
}

TEST_CASE("invalid UTF-8 is read as replacement characters and keeps its offsets", "[text]") {
    const Tokenizer tokenizer = llava();
    const std::string broken = "a\xC3(\xF0\x9F\x90";  // a lone lead byte, a cut-off bird
    const std::string mended = "a\xEF\xBF\xBD(\xEF\xBF\xBD";
    const auto encoding = tokenizer.encode(broken);
    CHECK(encoding.ids == tokenizer.encode_ids(mended));
    CHECK(encoding.offsets.back().end == broken.size());
    for (const auto& span : encoding.offsets) CHECK(span.end <= broken.size());
}

TEST_CASE("unknown and negative ids are skipped when decoding", "[text]") {
    const Tokenizer tokenizer = llava();
    auto ids = tokenizer.encode_ids("a photo");
    const std::string plain = tokenizer.decode(ids);
    ids.insert(ids.begin() + 1, {-5, 1LL << 40, 100'000});
    CHECK(tokenizer.decode(ids) == plain);
}

TEST_CASE("threads share a tokenizer", "[text]") {
    const Tokenizer tokenizer = llava();
    std::string text;
    for (int i = 0; i < 300; ++i) text += "the quick brown fox " + std::to_string(i) + " 你好\n";
    const auto expected = tokenizer.encode_ids(text);
    std::vector<std::vector<std::int64_t>> got(4);
    {
        std::vector<std::jthread> threads;
        for (auto& ids : got) threads.emplace_back([&] { ids = tokenizer.encode_ids(text); });
    }
    for (const auto& ids : got) CHECK(ids == expected);
}

TEST_CASE("long runs of one letter are tokenised without quadratic work", "[text]") {
    const auto variants = fixture("text/components.json");
    const Tokenizer tokenizer = Tokenizer::from_json(variants[0]["tokenizer"].dump());
    for (const std::string unit : {"a", " ", "e", "\n \t", "\xCC\x80"}) {
        std::string text;
        while (text.size() < 200'000) text += unit;
        const auto encoding = tokenizer.encode(text);
        CHECK(encoding.offsets.back().end == text.size());
        CHECK(tokenizer.decode(encoding.ids) == (unit[0] == ' ' ? text : " " + text));
    }
}
