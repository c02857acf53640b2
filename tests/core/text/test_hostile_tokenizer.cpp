// A stranger's tokenizer.json ends in an aim::Error or in a working tokenizer, never in anything
// else.
#include "catch.h"
#include "core/base/error.h"
#include "core/text/tokenizer.h"
#include "fixtures.h"

#include <random>

using aim::Error;
using aim::ErrorCode;
using aim::Tokenizer;
using nlohmann::json;

namespace {

json small() {
    return json::parse(R"({
        "version": "1.0",
        "added_tokens": [{"id": 6, "content": "<s>", "single_word": false, "lstrip": false,
                          "rstrip": false, "normalized": false, "special": true}],
        "normalizer": {"type": "NFC"},
        "pre_tokenizer": {"type": "Split", "pattern": {"Regex": "\\s+"}, "behavior": "Isolated",
                          "invert": false},
        "post_processor": {"type": "TemplateProcessing",
            "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
            "pair": [], "special_tokens": {"<s>": {"id": "<s>", "ids": [6], "tokens": ["<s>"]}}},
        "decoder": {"type": "Fuse"},
        "model": {"type": "BPE", "unk_token": "?",
                  "vocab": {"?": 0, "a": 1, "b": 2, " ": 3, "ab": 4, "abab": 5},
                  "merges": [["a", "b"], ["ab", "ab"]]}})");
}

ErrorCode code_of(const std::string& text) {
    try {
        Tokenizer::from_json(text);
    } catch (const Error& e) {
        CHECK(std::string(e.what()).size() > 10);
        return e.code();
    }
    FAIL("accepted: " << text.substr(0, 200));
    return ErrorCode::Internal;
}

ErrorCode code_with(const char* pointer, const json& value) {
    json changed = small();
    changed[json::json_pointer(pointer)] = value;
    INFO(pointer << " = " << value.dump().substr(0, 100));
    return code_of(changed.dump());
}

// Only that it ends and throws nothing but Error.
void survive(const std::string& text) {
    try {
        const Tokenizer tokenizer = Tokenizer::from_json(text);
        const auto encoding = tokenizer.encode("abab ba  \xF0\x9F\x90\xA6 <s> x\n");
        tokenizer.decode(encoding.ids);
        for (const auto& span : encoding.offsets) CHECK(span.begin <= span.end);
    } catch (const Error&) {
    }
}

}  // namespace

TEST_CASE("the small tokenizer works before it is broken", "[text][hostile]") {
    const Tokenizer tokenizer = Tokenizer::from_json(small().dump());
    CHECK(tokenizer.encode_ids("abab x") == std::vector<std::int64_t>{6, 5, 3, 0});
}

TEST_CASE("a truncated tokenizer.json is refused", "[text][hostile]") {
    const std::string whole = small().dump();
    for (std::size_t n = 0; n < whole.size(); ++n)
        CHECK(code_of(whole.substr(0, n)) == ErrorCode::Malformed);
    CHECK(code_of(whole + "}") == ErrorCode::Malformed);
}

TEST_CASE("wrong types in tokenizer.json are refused", "[text][hostile]") {
    const json values = {nullptr,
                         true,
                         -1,
                         1.5,
                         1e300,
                         "x",
                         json::array(),
                         json::object(),
                         {{"type", 3}},
                         {{"type", "Nonsense"}},
                         json::array({1, "a", nullptr})};
    const json whole = small().flatten();
    for (const auto& [pointer, was] : whole.items())
        for (const json& value : values) {
            json changed = small();
            changed[json::json_pointer(pointer)] = value;
            survive(changed.dump());
        }
    for (const char* pointer :
         {"/normalizer", "/pre_tokenizer", "/post_processor", "/decoder", "/model"}) {
        CHECK(code_with(pointer, 7) == ErrorCode::Malformed);
        CHECK(code_with(pointer, json::object()) == ErrorCode::Malformed);
        CHECK(code_with(pointer, {{"type", "Nonsense"}}) == ErrorCode::Unsupported);
    }
    for (const char* text :
         {"", "[]", "null", "3", "\"x\"", "{}", "{\"model\": {}}", "{\"model\": []}", "\xFF\xFE"})
        CHECK((code_of(text) == ErrorCode::Malformed || code_of(text) == ErrorCode::Unsupported));
}

TEST_CASE("token ids that are negative, fractional or huge are refused", "[text][hostile]") {
    for (const json& id :
         {json(-1), json(1.5), json(1ULL << 22), json(~0ULL), json("3"), json(nullptr)})
        CHECK(code_with("/model/vocab/a", id) == ErrorCode::Malformed);
    for (const json& id : {json(-1), json(1ULL << 40), json("3")})
        CHECK(code_with("/added_tokens/0/id", id) == ErrorCode::Malformed);
    CHECK(code_with("/post_processor/special_tokens/<s>/ids", {-1}) == ErrorCode::Malformed);
    CHECK(code_with("/post_processor/special_tokens", json::object()) == ErrorCode::Malformed);
}

TEST_CASE("merges that are no pairs or name unknown tokens are refused", "[text][hostile]") {
    for (const json& merges :
         {json::array({json::array({"a", "zz"})}), json::array({json::array({"b", "a"})}),
          json::array({"a  b"}), json::array({"ab"}), json::array({json::array({"a"})}),
          json::array({json::array({"a", "b", "c"})}), json::array({3}),
          json::array({json::array({1, 2})}), json("a b"), json::object()})
        CHECK(code_with("/model/merges", merges) == ErrorCode::Malformed);
}

TEST_CASE("merges that lead in circles end", "[text][hostile]") {
    json circle = small();
    // Every text the same id: merging never gets anywhere new.
    for (auto& [token, id] : circle["model"]["vocab"].items()) id = 1;
    circle["model"]["merges"] = json::parse(R"([["a", "b"], ["ab", "ab"], ["a", "b"]])");
    survive(circle.dump());
}

TEST_CASE("deep nesting is refused before the stack is", "[text][hostile]") {
    std::string deep = R"({"normalizer":)";
    for (int i = 0; i < 100'000; ++i) deep += R"({"type":"Sequence","normalizers":[)";
    CHECK((code_of(deep) == ErrorCode::TooLarge || code_of(deep) == ErrorCode::Malformed));
    CHECK(code_of(std::string(1'000'000, '[')) != ErrorCode::Internal);
    CHECK_THROWS_AS(Tokenizer::from_json(small().dump(), std::string(1'000'000, '[')), Error);
}

TEST_CASE("regular expressions that run away are stopped", "[text][hostile]") {
    json evil = small();
    evil["pre_tokenizer"]["pattern"]["Regex"] = "(?:a+)+$|(?:a|a)*b(?=c)";
    const Tokenizer tokenizer = Tokenizer::from_json(evil.dump());
    CHECK_THROWS_AS(tokenizer.encode(std::string(5000, 'a') + "!"), Error);
    for (const char* broken : {"(", "[a", "a{2", "*", "(?<n>", "\\p{Nope}", "\\", "[[:nope:]]",
                               "(?~a)", "[a&&b]", "\\p{", "[z-a]", "(?i", "\\x{110000}"}) {
        json bad = small();
        bad["pre_tokenizer"]["pattern"]["Regex"] = broken;
        survive(bad.dump());
    }
}

TEST_CASE("normalisation that multiplies the text is stopped", "[text][hostile]") {
    json growing = small();
    json doubling = {
        {"type", "Replace"}, {"pattern", {{"String", "a"}}}, {"content", "aaaaaaaaaaaaaaaa"}};
    growing["normalizer"] = {{"type", "Sequence"}, {"normalizers", json::array()}};
    for (int i = 0; i < 40; ++i) growing["normalizer"]["normalizers"].push_back(doubling);
    const Tokenizer tokenizer = Tokenizer::from_json(growing.dump());
    CHECK_THROWS_AS(tokenizer.encode("aaaa"), Error);
}

TEST_CASE("damaged tokenizer files never crash", "[text][hostile]") {
    std::mt19937 random(7);
    std::vector<std::string> seeds{small().dump()};
    for (const auto& variant : fixture("text/components.json"))
        if (random() % 8 == 0) seeds.push_back(variant["tokenizer"].dump());
    for (int round = 0; round < 600; ++round) {
        std::string text = seeds[random() % seeds.size()];
        const int changes = 1 + static_cast<int>(random() % 4);
        for (int i = 0; i < changes; ++i) {
            const std::size_t at = random() % text.size();
            switch (random() % 4) {
                case 0:
                    text[at] = static_cast<char>(random());
                    break;
                case 1:
                    text.erase(at, 1 + random() % 20);
                    break;
                case 2:
                    text.insert(at, text.substr(random() % text.size(), 1 + random() % 40));
                    break;
                default:
                    text[at] = "{}[]\",:0-9atrue"[random() % 15];
            }
            if (text.empty()) text = "{";
        }
        survive(text);
    }
}

TEST_CASE("a hostile tokenizer_config.json is refused or harmless", "[text][hostile]") {
    for (const char* config :
         {"[]", "3", R"({"added_tokens_decoder": {"x": {"content": "a"}}})",
          R"({"added_tokens_decoder": {"-1": {"content": "a"}}})",
          R"({"added_tokens_decoder": [1]})", R"({"added_tokens_decoder": {"1": 3}})",
          R"({"bos_token": 3})", R"({"extra_special_tokens": 3})",
          R"({"extra_special_tokens": [1]})", R"({"tokenizer_class": 3})",
          R"({"eos_token": {"content": 4}})",
          R"({"tokenizer_class": "LlamaTokenizer", "legacy": "x"})",
          R"({"tokenizer_class": "Qwen2Tokenizer", "add_prefix_space": 1})",
          R"({"added_tokens_decoder": {"99999999999999999999": {"content": "a"}}})"}) {
        INFO(config);
        try {
            Tokenizer::from_json(small().dump(), config).encode("ab <s>");
        } catch (const Error&) {
        }
    }
    CHECK_THROWS_AS(Tokenizer::open("/nonexistent/model"), Error);
}
