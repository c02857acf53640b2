// Every family against the reference, by the same probe that `aim model probe` runs.
#include "core/backbone/oracle.h"
#include "core/engine/probe.h"
#include "core/workspace/workspace_fixture.h"

using namespace aim;
namespace fs = std::filesystem;

namespace {

constexpr double kTolerance = 2e-4;

struct Family {
    fs::path model;

    explicit Family(const std::string& name) : model(oracle::kRoot / name) {}

    fs::path expected(const std::string& name) const { return model / "expected" / name; }
    nlohmann::json facts(const std::string& name) const {
        std::ifstream in(expected(name + ".json"));
        return nlohmann::json::parse(in);
    }
    std::map<std::string, at::Tensor> tensors(const std::string& name) const {
        return load_tensors(expected(name + ".safetensors"));
    }
    ProbeRequest query(const nlohmann::json& facts) const {
        ProbeRequest request;
        request.model_dir = model;
        request.pixels_dir = model / "expected";
        request.images = {expected(facts["query"]["case"].get<std::string>() + ".png")};
        request.question = facts["query"]["question"].get<std::string>();
        for (const auto& d : facts["demonstrations"])
            request.demonstrations.push_back({expected(d["image"].get<std::string>()),
                                              d["question"].get<std::string>(),
                                              d["answer"].get<std::string>()});
        return request;
    }
};

struct Probed {
    ProbeReport report;
    std::map<std::string, at::Tensor> tensors;
};

Probed probed(ProbeRequest request) {
    const testing::TempFolder folder;
    request.out = folder / "probe.safetensors";
    Probed out;
    out.report = probe(request);
    for (const auto& [name, tensor] : load_tensors(request.out)) out.tensors[name] = tensor.clone();
    return out;
}

void require_near(const Probed& got, const std::map<std::string, at::Tensor>& expected,
                  const std::string& name) {
    INFO(name);
    REQUIRE(got.tensors.count(name) == 1);
    REQUIRE(oracle::distance(got.tensors.at(name), expected.at(name)) < kTolerance);
}

std::vector<std::int64_t> ids(const nlohmann::json& list) {
    return list.get<std::vector<std::int64_t>>();
}

// The smallest step of an 8-bit channel after normalisation is 1 / 255 / std; std is at least 0.26
// in every family's processor.
constexpr double kOneStep = 1.02 / 255 / 0.26;

void require_family_agrees(const std::string& name) {
    const Family family(name);
    INFO(name);
    for (const std::string picture : {"square", "wide", "tall", "tiny"}) {
        INFO(picture);
        const auto facts = family.facts(picture);
        const auto expected = family.tensors(picture);
        ProbeRequest request;
        request.model_dir = family.model;
        request.images = {family.expected(picture + ".png")};
        request.question = facts["question"].get<std::string>();

        const auto own_pixels = probed(request);
        const auto off =
            (own_pixels.tensors.at("pixel_values") - expected.at("pixel_values")).abs();
        REQUIRE(off.max().item<double>() <= kOneStep);
        REQUIRE(off.gt(1e-4).to(at::kFloat).mean().item<double>() <= 0.02);

        request.pixels_dir = family.model / "expected";
        const auto got = probed(request);
        REQUIRE(got.report.prompt == facts["prompt"].get<std::string>());
        REQUIRE(got.report.input_ids == ids(facts["input_ids"]));
        for (const auto* tensor : {"inputs_embeds", "hidden_states", "logits"})
            require_near(got, expected, tensor);
        REQUIRE(got.report.greedy_ids == ids(facts["greedy_ids"]));
        REQUIRE(got.report.greedy_text == facts["greedy_text"].get<std::string>());
    }

    const auto aim_facts = family.facts("aim");
    for (const auto& demo : aim_facts["demonstrations"])
        for (const auto& [span, positions] : demo["spans"].items()) {
            ProbeRequest request;
            request.model_dir = family.model;
            request.pixels_dir = family.model / "expected";
            request.images = {family.expected(demo["image"].get<std::string>())};
            request.question = demo["question"].get<std::string>();
            request.answer = demo["answer"].get<std::string>();
            request.span = span;
            REQUIRE(probed(request).report.text_positions == ids(positions));
        }
    auto fused = family.query(aim_facts);
    fused.projector = family.expected("projector.safetensors");
    const auto got = probed(fused);
    const auto aim_tensors = family.tensors("aim");
    for (const auto& [tensor, value] : aim_tensors)
        if (!tensor.starts_with("projector.")) require_near(got, aim_tensors, tensor);
    REQUIRE(got.report.greedy_ids == ids(aim_facts["greedy_ids"]));

    const auto icl_facts = family.facts("icl");
    auto many = family.query(icl_facts);
    // Among several pictures OneVision pads each to a square, which the files of single pictures do
    // not hold: our own processing stands in.
    if (name == "llava_onevision") many.pixels_dir.clear();
    const auto icl = probed(many);
    const auto icl_tensors = family.tensors("icl");
    for (const auto* tensor : {"inputs_embeds", "logits"}) require_near(icl, icl_tensors, tensor);
    REQUIRE(icl.report.input_ids == ids(icl_facts["input_ids"]));
    REQUIRE(icl.report.greedy_ids == ids(icl_facts["greedy_ids"]));
}

}  // namespace

// The reference ran the fixture's folder in bfloat16 (bfloat16_cases.py beside it). These
// checkpoints' weights are drawn wide; that reference itself is up to 8 % from its float32 numbers.
TEST_CASE("bfloat16 rounds where the reference rounds, in every family") {
    for (const std::string name : oracle::kFamilies) {
        INFO(name);
        const Family family(name);
        ProbeRequest request;
        request.model_dir = family.model;
        request.pixels_dir = family.model / "expected";
        request.images = {family.expected("wide.png")};
        request.question = family.facts("wide")["question"].get<std::string>();
        request.dtype = "bfloat16";
        const auto got = probed(request);
        const auto expected = family.tensors("bfloat16");
        for (const auto* tensor : {"inputs_embeds", "hidden_states", "logits"}) {
            INFO(tensor);
            REQUIRE(oracle::distance(got.tensors.at(tensor), expected.at(tensor)) < 3e-2);
        }
    }
}

TEST_CASE("several pictures in one user turn agree with the reference, in every family") {
    for (const std::string name : oracle::kFamilies) {
        INFO(name);
        const Family family(name);
        const auto facts = family.facts("turn");
        ProbeRequest request;
        request.model_dir = family.model;
        for (const auto& image : facts["images"])
            request.images.push_back(family.expected(image.get<std::string>()));
        request.question = facts["question"].get<std::string>();
        const auto got = probed(request);
        REQUIRE(got.report.prompt == facts["prompt"].get<std::string>());
        REQUIRE(got.report.input_ids == ids(facts["input_ids"]));
        require_near(got, family.tensors("turn"), "logits");
        REQUIRE(got.report.greedy_ids == ids(facts["greedy_ids"]));
    }
}

// The fixtures' matrices are 64 to 128 wide and their weights drawn wide, so that each rounding
// weighs more than in a model of use (docs/building.md has those numbers). bfloat16 is up to 8 %
// off on them.
TEST_CASE("weights of 8 bits leave the states within a tenth of float32's, in every family") {
    for (const std::string name : oracle::kFamilies) {
        INFO(name);
        const Family family(name);
        const auto facts = family.facts("wide");
        ProbeRequest request;
        request.model_dir = family.model;
        request.pixels_dir = family.model / "expected";
        request.images = {family.expected("wide.png")};
        request.question = facts["question"].get<std::string>();
        request.dtype = "int8";
        const auto got = probed(request);
        REQUIRE(got.report.dtype == "int8+float32");  // small models are multiplied in float32
        REQUIRE(got.report.input_ids == ids(facts["input_ids"]));
        const auto expected = family.tensors("wide");
        const auto states = got.tensors.at("hidden_states");
        const auto off =
            (states - expected.at("hidden_states")).norm() / expected.at("hidden_states").norm();
        REQUIRE(off.item<double>() < 0.1);
        REQUIRE(off.item<double>() > 0.001);  // rounded indeed
    }
}

// As above, for the fused path: a demonstration's last bit goes through the projector and the whole
// network a second time, so this holds only where every rounding is the reference's.
TEST_CASE("fused tokens in bfloat16 are the reference's, and so is the first token behind them") {
    const Family family("llava");
    auto request = family.query(family.facts("aim"));
    request.projector = family.expected("projector.safetensors");
    request.dtype = "bfloat16";
    const auto got = probed(request);
    for (auto& [name, expected] : family.tensors("bfloat16-aim")) {
        INFO(name);
        if (name == "greedy_ids") {
            // The prompt's. Behind it tokens are read one by one, straight from the weights in an order
            // of our own (core/backbone/linear.h), and random weights leave near ties.
            REQUIRE(got.report.greedy_ids.front() == expected[0].item<std::int64_t>());
        } else {
            REQUIRE(oracle::distance(got.tensors.at(name), expected) < 3e-2);
        }
    }
}

TEST_CASE("every line of the registry has its fixture") {
    for (const auto& family : supported_families())
        if (family != "smolvlm")  // the same network as idefics3, see below
            REQUIRE(fs::exists(oracle::kRoot / family / "expected" / "icl.safetensors"));
}

TEST_CASE("SmolVLM is Idefics3 under another name") {
    const testing::TempFolder folder;
    const auto source = oracle::kRoot / "idefics3";
    for (const auto& entry : fs::directory_iterator(source))
        if (entry.is_regular_file())
            fs::copy(entry.path(), folder / entry.path().filename().string());
    const auto rename = [&](const std::string& name, auto change) {
        std::ifstream in(source / name);
        auto content = nlohmann::json::parse(in);
        change(content);
        std::ofstream(folder / name) << content.dump();
    };
    rename("config.json", [](auto& config) {
        config["model_type"] = "smolvlm";
        config["vision_config"]["model_type"] = "smolvlm_vision";
    });
    rename("processor_config.json", [](auto& config) {
        config["processor_class"] = "SmolVLMProcessor";
        config["image_processor"]["image_processor_type"] = "SmolVLMImageProcessor";
    });
    const Family family("idefics3");
    ProbeRequest request;
    request.model_dir = folder / "";
    request.images = {family.expected("wide.png")};
    request.question = family.facts("wide")["question"].get<std::string>();
    const auto got = probed(request);
    REQUIRE(got.report.input_ids == ids(family.facts("wide")["input_ids"]));
    require_near(got, family.tensors("wide"), "logits");
}

TEST_CASE("LLaVA-NeXT agrees with the reference") { require_family_agrees("llava_next"); }
TEST_CASE("LLaVA-OneVision agrees with the reference") { require_family_agrees("llava_onevision"); }
TEST_CASE("Idefics3 agrees with the reference") { require_family_agrees("idefics3"); }
TEST_CASE("Qwen2-VL agrees with the reference") { require_family_agrees("qwen2_vl"); }
TEST_CASE("Qwen2.5-VL agrees with the reference") { require_family_agrees("qwen2_5_vl"); }
