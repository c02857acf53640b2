#include "core/generation/generate.h"
#include "catch.h"
#include "core/base/error.h"
#include "core/generation/sampler.h"

#include <ATen/ATen.h>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/checkpoint/tensors.h"

using namespace aim;

namespace {

const std::filesystem::path kModel = std::filesystem::path(AIM_FIXTURES_DIR) / "oracle/llava";

struct Case {
    at::Tensor embeds, positions, logits;
    std::vector<std::int64_t> greedy_ids;
    std::string greedy_text;
};

Case read_case(const std::string& name) {
    const auto tensors = load_tensors(kModel / "expected" / (name + ".safetensors"));
    std::ifstream in(kModel / "expected" / (name + ".json"));
    const auto facts = nlohmann::json::parse(in);
    const auto embeds = tensors.at("inputs_embeds")[0];
    return {embeds, at::arange(embeds.size(0)).unsqueeze(0), tensors.at("logits")[0],
            facts["greedy_ids"].get<std::vector<std::int64_t>>(),
            facts["greedy_text"].get<std::string>()};
}

SamplingOptions greedy(int tokens) {
    SamplingOptions options;
    options.max_new_tokens = tokens;
    return options;
}

bool is_whole_utf8(const std::string& text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80   ? 1
                                   : lead < 0xC0 ? 0
                                   : lead < 0xE0 ? 2
                                   : lead < 0xF0 ? 3
                                                 : 4;
        if (length == 0 || i + length > text.size()) return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
        i += length;
    }
    return true;
}

}  // namespace

TEST_CASE("greedy continuations are the reference's", "[generate]") {
    const auto backbone = Backbone::open(kModel);
    for (const auto* name : {"square", "wide", "tall", "tiny", "aim", "icl"}) {
        INFO(name);
        const auto wanted = read_case(name);
        auto cache = backbone->decoder().make_cache();
        const auto got = generate(*backbone, wanted.embeds, wanted.positions, cache, greedy(16));
        REQUIRE(got.ids == wanted.greedy_ids);
        REQUIRE(got.text == wanted.greedy_text);
        REQUIRE(got.prompt_tokens == wanted.embeds.size(0));
        REQUIRE(got.prompt_logits.sizes() == wanted.logits.sizes());
        REQUIRE((got.prompt_logits - wanted.logits).abs().max().item<double>() <
                2e-4 * wanted.logits.abs().max().item<double>());
        REQUIRE(got.kv_bytes == cache.bytes());
    }
}

TEST_CASE("pieces of text are whole characters and add up to the answer", "[generate]") {
    const auto backbone = Backbone::open(kModel);
    for (const auto* name : {"square", "wide", "tall", "tiny"}) {
        const auto wanted = read_case(name);
        auto cache = backbone->decoder().make_cache();
        std::string text;
        int pieces = 0;
        const auto got = generate(*backbone, wanted.embeds, wanted.positions, cache, greedy(64),
                                  [&](const std::string& piece) {
                                      REQUIRE(is_whole_utf8(piece));
                                      text += piece;
                                      ++pieces;
                                  });
        REQUIRE(text == got.text);
        REQUIRE(pieces > 3);
    }
}

TEST_CASE("an option that the model computes no numbers for is no score", "[generate]") {
    const auto backbone = Backbone::open(kModel);
    const auto wanted = read_case("tiny");
    auto cache = backbone->decoder().make_cache();
    REQUIRE_THROWS_WITH(
        continuation_log_probability(*backbone, at::full_like(wanted.embeds, std::nan("")),
                                     wanted.positions, cache, {300, 301}),
        Catch::Contains("no usable numbers"));
}

TEST_CASE("a prompt behind a cached prefix continues the same way", "[generate]") {
    const auto backbone = Backbone::open(kModel);
    const auto wanted = read_case("aim");
    const std::int64_t cut = 40, rest = wanted.embeds.size(0) - cut;
    auto cache = backbone->decoder().make_cache();
    backbone->decoder().forward(wanted.embeds.narrow(0, 0, cut), wanted.positions.narrow(1, 0, cut),
                                cache);
    const auto got = generate(*backbone, wanted.embeds.narrow(0, cut, rest),
                              wanted.positions.narrow(1, cut, rest), cache, greedy(16));
    REQUIRE(got.ids == wanted.greedy_ids);
    REQUIRE(got.prompt_tokens == wanted.embeds.size(0));
}

TEST_CASE("the end token ends an answer and is counted", "[generate]") {
    const auto copy = std::filesystem::temp_directory_path() / "aim-generate-test";
    std::filesystem::remove_all(copy);
    std::filesystem::copy(kModel, copy);
    const auto wanted = read_case("square");
    std::ofstream(copy / "generation_config.json")
        << nlohmann::json{{"eos_token_id", {9999, wanted.greedy_ids[3]}}}.dump();
    const auto backbone = Backbone::open(copy);
    auto cache = backbone->decoder().make_cache();
    const auto got = generate(*backbone, wanted.embeds, wanted.positions, cache, greedy(16));
    REQUIRE(got.ids ==
            std::vector<std::int64_t>(wanted.greedy_ids.begin(), wanted.greedy_ids.begin() + 4));
    std::filesystem::remove_all(copy);
}

TEST_CASE("sampling with a seed repeats itself, with another one it does not", "[generate]") {
    const auto backbone = Backbone::open(kModel);
    const auto wanted = read_case("square");
    auto options = greedy(24);
    options.temperature = 1.5;
    options.seed = 11;
    const auto answer = [&] {
        auto cache = backbone->decoder().make_cache();
        return generate(*backbone, wanted.embeds, wanted.positions, cache, options).ids;
    };
    const auto first = answer();
    REQUIRE(answer() == first);
    options.seed = 12;
    REQUIRE(answer() != first);
}

TEST_CASE("a request to stop ends an answer", "[generate]") {
    const auto backbone = Backbone::open(kModel);
    const auto wanted = read_case("square");
    auto cache = backbone->decoder().make_cache();
    std::stop_source stop;
    int pieces = 0;
    const auto call = [&] {
        generate(
            *backbone, wanted.embeds, wanted.positions, cache, greedy(64),
            [&](const std::string&) {
                if (++pieces == 2) stop.request_stop();
            },
            stop.get_token());
    };
    REQUIRE_THROWS_AS(call(), Error);
    REQUIRE(pieces == 2);
}

TEST_CASE("a continuation's log-probability is the sum over its tokens", "[generate]") {
    const auto backbone = Backbone::open(kModel);
    const auto wanted = read_case("tall");
    const std::vector<std::int64_t> tokens(wanted.greedy_ids.begin(),
                                           wanted.greedy_ids.begin() + 5);
    double expected = 0;
    auto cache = backbone->decoder().make_cache();
    auto state = backbone->decoder().forward(wanted.embeds, wanted.positions, cache);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto logits = backbone->decoder().logits(state.narrow(0, state.size(0) - 1, 1))[0];
        expected += at::log_softmax(logits.to(at::kDouble), 0)[tokens[i]].item<double>();
        state = backbone->decoder().forward(
            backbone->decoder().embed(at::tensor({tokens[i]}, at::kLong)),
            at::full({1, 1}, wanted.embeds.size(0) + static_cast<std::int64_t>(i), at::kLong),
            cache);
    }
    auto fresh = backbone->decoder().make_cache();
    REQUIRE(continuation_log_probability(*backbone, wanted.embeds, wanted.positions, fresh,
                                         tokens) == Approx(expected).epsilon(1e-4));
    auto other = backbone->decoder().make_cache();
    REQUIRE(continuation_log_probability(*backbone, wanted.embeds, wanted.positions, other, {}) ==
            0.0);
}

TEST_CASE("greedy choice takes the lowest of equals", "[sampler]") {
    Sampler sampler(greedy(1));
    REQUIRE(sampler.choose(at::tensor({1.0F, 3.0F, 3.0F, 2.0F})) == 1);
    REQUIRE_THROWS_AS(sampler.choose(at::full({4}, std::nan(""), at::kFloat)), Error);
}

TEST_CASE("samples follow the probabilities and top-p cuts the tail", "[sampler]") {
    SamplingOptions options;
    options.temperature = 2.0;
    options.seed = 3;
    Sampler sampler(options);
    const std::vector<double> wanted{0.1, 0.6, 0.3};
    auto logits = at::empty({3});
    for (int i = 0; i < 3; ++i) logits[i] = 2.0 * std::log(wanted[static_cast<std::size_t>(i)]);
    std::vector<int> counts(3);
    for (int i = 0; i < 20000; ++i) ++counts[static_cast<std::size_t>(sampler.choose(logits))];
    for (std::size_t i = 0; i < 3; ++i)
        REQUIRE(counts[i] / 20000.0 == Approx(wanted[i]).margin(0.015));

    options.top_p = 0.85;  // 0.6 is too little, 0.6 + 0.3 holds it
    Sampler cut(options);
    for (int i = 0; i < 2000; ++i) REQUIRE(cut.choose(logits) != 0);
    options.top_p = 0.5;
    Sampler sharp(options);
    for (int i = 0; i < 200; ++i) REQUIRE(sharp.choose(logits) == 1);
}

TEST_CASE("settings that make no sense are refused", "[sampler]") {
    for (const auto& [temperature, top_p] : std::vector<std::pair<double, double>>{
             {-1, 1}, {std::nan(""), 1}, {1, 0}, {1, 1.5}, {1e9, 1}}) {
        SamplingOptions options;
        options.temperature = temperature;
        options.top_p = top_p;
        REQUIRE_THROWS_AS(Sampler(options), Error);
    }
}
