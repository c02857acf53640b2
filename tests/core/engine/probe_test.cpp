#include "core/engine/probe.h"

#include "core/base/error.h"
#include "core/engine/engine_fixture.h"

using namespace aim;
using engine_test::picture_file;

namespace {

constexpr double kTolerance = 2e-4;

struct Probed {
    ProbeReport report;
    std::map<std::string, at::Tensor> tensors;
};

Probed probed(ProbeRequest request) {
    const aim::testing::TempFolder folder;
    request.model_dir = oracle::kLlava;
    request.out = folder / "probe.safetensors";
    Probed out;
    out.report = probe(request);
    for (const auto& [name, tensor] : load_tensors(request.out)) out.tensors[name] = tensor.clone();
    return out;
}

void require_near(const Probed& got, const std::string& reference,
                  const std::vector<std::string>& names, double tolerance = kTolerance) {
    const auto expected = oracle::tensors(reference);
    for (const auto& name : names) {
        INFO(reference << " " << name);
        REQUIRE(got.tensors.count(name) == 1);
        REQUIRE(oracle::distance(got.tensors.at(name), expected.at(name)) < tolerance);
    }
}

void require_said(const Probed& got, const nlohmann::json& facts) {
    REQUIRE(got.report.greedy_ids == facts["greedy_ids"].get<std::vector<std::int64_t>>());
    REQUIRE(got.report.greedy_text == facts["greedy_text"].get<std::string>());
}

ProbeRequest query_of(const nlohmann::json& facts) {
    ProbeRequest request;
    request.images = {picture_file(facts["query"]["case"].get<std::string>())};
    request.question = facts["query"]["question"].get<std::string>();
    for (const auto& d : facts["demonstrations"])
        request.demonstrations.push_back(
            {oracle::kLlava / "expected" / d["image"].get<std::string>(),
             d["question"].get<std::string>(), d["answer"].get<std::string>()});
    return request;
}

}  // namespace

TEST_CASE("every case of the reference is probed as the reference computes it") {
    for (const bool with_pixels : {true, false})
        for (const auto& name : oracle::kCases) {
            const auto facts = oracle::facts(name);
            ProbeRequest request;
            request.images = {picture_file(name)};
            request.question = facts["question"].get<std::string>();
            if (with_pixels) request.pixels_dir = oracle::kLlava / "expected";
            const auto got = probed(request);
            REQUIRE(got.report.prompt == facts["prompt"].get<std::string>());
            REQUIRE(got.report.input_ids == facts["input_ids"].get<std::vector<std::int64_t>>());
            REQUIRE(at::equal(got.tensors.at("input_ids"), oracle::tensors(name).at("input_ids")));
            require_near(got, name, {"pixel_values"}, 1e-4);
            require_near(got, name, {"inputs_embeds", "hidden_states", "logits"});
            require_said(got, facts);
            REQUIRE(got.tensors.size() == 5);
        }
}

TEST_CASE("a demonstration is probed with its text positions") {
    const auto facts = oracle::facts("aim");
    const auto expected = oracle::tensors("aim");
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& demo = facts["demonstrations"][i];
        for (const auto& [span, positions] : demo["spans"].items()) {
            ProbeRequest request;
            request.images = {oracle::kLlava / "expected" / demo["image"].get<std::string>()};
            request.question = demo["question"].get<std::string>();
            request.answer = demo["answer"].get<std::string>();
            request.span = span;
            const auto got = probed(request);
            REQUIRE(got.report.prompt == demo["prompt"].get<std::string>());
            REQUIRE(got.report.text_positions == positions.get<std::vector<std::int64_t>>());
            const auto rows = got.tensors.at("text_positions");
            REQUIRE(rows.scalar_type() == at::kLong);
            if (span == "question+answer")
                REQUIRE(oracle::distance(got.tensors.at("hidden_states")[0].index_select(0, rows),
                                         expected.at("demo" + std::to_string(i) +
                                                     ".hidden_states")) < kTolerance);
        }
    }
}

TEST_CASE("the fused path is probed as the reference computes it") {
    const auto facts = oracle::facts("aim");
    for (const bool with_pixels : {true, false}) {
        auto request = query_of(facts);
        request.projector = engine_test::kProjector;
        if (with_pixels) request.pixels_dir = oracle::kLlava / "expected";
        const auto got = probed(request);
        require_near(got, "aim",
                     {"demo0.hidden_states", "demo0.fused_tokens", "demo1.hidden_states",
                      "demo1.fused_tokens", "demo2.hidden_states", "demo2.fused_tokens",
                      "inputs_embeds", "logits"});
        require_said(got, facts);
        REQUIRE(got.report.prompt == facts["query"]["prompt"].get<std::string>());
        REQUIRE(got.report.inserted_at == facts["inserted_at"].get<std::int64_t>());
        REQUIRE(got.report.fused_token_counts ==
                facts["fused_token_counts"].get<std::vector<std::int64_t>>());
    }
}

TEST_CASE("the icl prompt is probed as the reference computes it") {
    const auto facts = oracle::facts("icl");
    for (const bool with_pixels : {true, false}) {
        auto request = query_of(facts);
        if (with_pixels) request.pixels_dir = oracle::kLlava / "expected";
        const auto got = probed(request);
        require_near(got, "icl", {"inputs_embeds", "logits"});
        require_said(got, facts);
        REQUIRE(got.report.prompt == facts["prompt"].get<std::string>());
        REQUIRE(got.report.input_ids == facts["input_ids"].get<std::vector<std::int64_t>>());
        REQUIRE(got.tensors.at("pixel_values").size(0) == 4);
    }
}

TEST_CASE("several pictures make one user turn") {
    ProbeRequest request;
    request.images = {picture_file("square"), picture_file("tall")};
    request.question = "Same?";
    const auto got = probed(request);
    REQUIRE(got.report.prompt == "USER: <image>\n<image>\nSame? ASSISTANT:");
    REQUIRE(got.tensors.at("pixel_values").sizes().vec() ==
            std::vector<std::int64_t>{2, 3, 56, 56});
}

TEST_CASE("probes that make no sense are refused") {
    ProbeRequest request;
    request.images = {picture_file("tiny")};
    request.question = "?";
    request.projector = engine_test::kProjector;
    REQUIRE_THROWS_AS(probed(request), Error);
    request.demonstrations = {{picture_file("tall"), "What?", "a dax"}};
    request.answer = "both";
    REQUIRE_THROWS_AS(probed(request), Error);
    request.answer.reset();
    request.pixels_dir = "/nonexistent";
    REQUIRE_THROWS_AS(probed(request), Error);
}
