#include "core/backbone/backbone.h"
#include "catch.h"
#include "core/backbone/prompt_expansion.h"
#include "core/base/error.h"
#include "oracle.h"

#include <unistd.h>
#include <fstream>

using namespace aim;
namespace fs = std::filesystem;

namespace {

// A copy of the fixture's folder that goes away with the test.
class ModelCopy {
public:
    ModelCopy() : path_(fs::temp_directory_path() / ("aim-model-" + std::to_string(::getpid()))) {
        fs::remove_all(path_);
        fs::create_directories(path_);
        for (const auto& entry : fs::directory_iterator(oracle::kLlava))
            if (entry.is_regular_file()) fs::copy(entry.path(), path_ / entry.path().filename());
    }
    ~ModelCopy() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    const fs::path& path() const { return path_; }

    nlohmann::json json(const std::string& name) const {
        std::ifstream in(path_ / name);
        return nlohmann::json::parse(in);
    }
    void write(const std::string& name, const nlohmann::json& content) const {
        std::ofstream(path_ / name) << content.dump();
    }
    std::map<std::string, at::Tensor> weights() const {
        auto out = load_tensors(path_ / "model.safetensors");
        for (auto& [name, tensor] : out) tensor = tensor.clone();
        return out;
    }
    void write_weights(const std::map<std::string, at::Tensor>& weights) const {
        save_tensors(path_ / "model.safetensors", weights);
    }

private:
    fs::path path_;
};

std::string refusal_to_open(const fs::path& folder) {
    try {
        Backbone::open(folder);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// Everything the reference says of its four cases.
void require_reference(const Backbone& backbone) {
    for (const auto& name : oracle::kCases) {
        INFO(name);
        const auto facts = oracle::facts(name);
        const auto expected = oracle::tensors(name);
        const auto prompt =
            backbone.prepare(oracle::conversation(facts["question"]),
                             std::vector<ProcessedImage>{oracle::picture(name)}, true);
        REQUIRE(prompt.rendered == facts["prompt"].get<std::string>());
        REQUIRE(prompt.ids == facts["input_ids"].get<std::vector<std::int64_t>>());
        REQUIRE(prompt.image_tokens == 16);
        REQUIRE(prompt.ids[static_cast<std::size_t>(prompt.first_image_block)] ==
                backbone.config().image_token_id);
        const auto embeds = backbone.embed(prompt);
        REQUIRE(oracle::distance(embeds, expected.at("inputs_embeds")[0]) < 2e-5);
        auto cache = backbone.decoder().make_cache();
        const auto states = backbone.decoder().forward(embeds, backbone.positions(prompt), cache);
        REQUIRE(oracle::distance(states, expected.at("hidden_states")[0]) < 2e-5);
    }
}

}  // namespace

TEST_CASE("the fixture's model agrees with the reference", "[backbone]") {
    const auto backbone = Backbone::open(oracle::kLlava);
    REQUIRE(backbone->dtype() == at::kFloat);
    REQUIRE_FALSE(backbone->device_reason().empty());
    REQUIRE(backbone->eos_ids() == std::vector<std::int64_t>{2});
    require_reference(*backbone);
}

TEST_CASE("the same model in the hub's older layout agrees as well", "[backbone]") {
    const ModelCopy copy;
    auto config = copy.json("config.json");
    auto& text = config["text_config"];
    text["rope_theta"] = text["rope_parameters"]["rope_theta"];
    for (const auto* key : {"rope_parameters", "head_dim", "hidden_act", "attention_bias",
                            "mlp_bias", "num_key_value_heads"})
        text.erase(key);
    for (const auto* key : {"hidden_act", "layer_norm_eps", "num_channels", "attention_dropout"})
        config["vision_config"].erase(key);
    for (const auto* key :
         {"dtype", "multimodal_projector_bias", "projector_hidden_act", "tie_word_embeddings"})
        config.erase(key);
    config["torch_dtype"] = "float32";
    copy.write("config.json", config);
    auto processor = copy.json("processor_config.json");
    copy.write("preprocessor_config.json", processor["image_processor"]);
    processor.erase("image_processor");
    copy.write("processor_config.json", processor);
    std::map<std::string, at::Tensor> renamed;
    for (const auto& [name, tensor] : copy.weights()) {
        const std::string tower = "vision_tower.";
        renamed[name.starts_with(tower) ? tower + "vision_model." + name.substr(tower.size())
                                        : name] = tensor;
    }
    renamed["vision_tower.vision_model.embeddings.position_ids"] = at::arange(17).unsqueeze(0);
    renamed["language_model.model.layers.0.self_attn.rotary_emb.inv_freq"] = at::ones({8});
    copy.write_weights(renamed);
    require_reference(*Backbone::open(copy.path()));
}

TEST_CASE("names as models of transformers 4.52 and later have them in memory load too",
          "[backbone]") {
    const ModelCopy copy;
    std::map<std::string, at::Tensor> renamed;
    for (const auto& [name, tensor] : copy.weights()) {
        auto to = "model." + name;
        if (name.starts_with("language_model.model."))
            to = "model.language_model." + name.substr(21);
        if (name == "language_model.lm_head.weight") to = "lm_head.weight";
        renamed[to] = tensor;
    }
    copy.write_weights(renamed);
    require_reference(*Backbone::open(copy.path()));
}

TEST_CASE("a multi-picture conversation agrees with the reference", "[backbone]") {
    const auto backbone = Backbone::open(oracle::kLlava);
    const auto facts = oracle::facts("icl");
    const auto expected = oracle::tensors("icl");
    Conversation conversation;
    std::vector<ProcessedImage> images;
    for (const auto& demo : facts["demonstrations"]) {
        conversation.push_back(user_turn(demo["question"], 1));
        conversation.push_back(assistant_turn(demo["answer"]));
        images.push_back(
            oracle::picture(fs::path(demo["image"].get<std::string>()).stem().string()));
    }
    conversation.push_back(user_turn(facts["query"]["question"], 1));
    images.push_back(oracle::picture(facts["query"]["case"]));
    const auto prompt = backbone->prepare(conversation, std::move(images), true);
    REQUIRE(prompt.ids == facts["input_ids"].get<std::vector<std::int64_t>>());
    const auto embeds = backbone->embed(prompt);
    REQUIRE(oracle::distance(embeds, expected.at("inputs_embeds")[0]) < 2e-5);
    auto cache = backbone->decoder().make_cache();
    const auto states = backbone->decoder().forward(embeds, backbone->positions(prompt), cache);
    REQUIRE(oracle::distance(backbone->decoder().logits(states.narrow(0, states.size(0) - 8, 8)),
                             expected.at("logits")[0]) < 2e-5);
}

TEST_CASE("a head that is tied is the embedding, unless another one is stored", "[backbone]") {
    const ModelCopy copy;
    auto config = copy.json("config.json");
    config["tie_word_embeddings"] = true;
    copy.write("config.json", config);
    auto weights = copy.weights();
    const std::string head = "language_model.lm_head.weight";
    const std::string embedding = "language_model.model.embed_tokens.weight";
    SECTION("stored and different: the stored one counts, as in transformers") {
        require_reference(*Backbone::open(copy.path()));
        REQUIRE_FALSE(Backbone::open(copy.path())->decoder().config().tied_head);
    }
    SECTION("not stored") {
        weights.erase(head);
        copy.write_weights(weights);
        const auto backbone = Backbone::open(copy.path());
        const auto state = at::randn({1, 96});
        REQUIRE(oracle::distance(backbone->decoder().logits(state),
                                 state.matmul(weights[embedding].t())) < 1e-5);
    }
    SECTION("stored twice the same") {
        weights[head] = weights[embedding];
        copy.write_weights(weights);
        REQUIRE(Backbone::open(copy.path())->decoder().config().tied_head);
    }
    SECTION("only the head stored") {
        weights.erase(embedding);
        copy.write_weights(weights);
        const auto backbone = Backbone::open(copy.path());
        REQUIRE(
            at::equal(backbone->decoder().embed(at::tensor({5}, at::kLong))[0], weights[head][5]));
    }
}

TEST_CASE("tensors that are missing, left over or misshapen are refused by name", "[backbone]") {
    const ModelCopy copy;
    auto weights = copy.weights();
    std::string name;
    SECTION("missing in the language model") {
        name = "language_model.model.layers.1.mlp.up_proj.weight";
        weights.erase(name);
    }
    SECTION("missing head") {
        name = "lm_head.weight";
        weights.erase("language_model.lm_head.weight");
    }
    SECTION("missing in the tower") {
        name = "vision_tower.pre_layrnorm.bias";
        weights.erase(name);
    }
    SECTION("missing in the connector") {
        name = "multi_modal_projector.linear_2.bias";
        weights.erase(name);
    }
    SECTION("left over layer") {
        name = "language_model.model.layers.3.mlp.up_proj.weight";
        weights[name] = at::zeros({4});
    }
    SECTION("left over bias") {
        name = "language_model.model.layers.0.self_attn.q_proj.bias";
        weights[name] = at::zeros({96});
    }
    SECTION("another shape") {
        name = "language_model.model.layers.2.self_attn.k_proj.weight";
        weights[name] = at::zeros({96, 95});
    }
    SECTION("transposed") {
        name = "language_model.model.layers.2.mlp.up_proj.weight";
        weights[name] = at::zeros({96, 128});
    }
    SECTION("whole numbers") {
        name = "language_model.model.norm.weight";
        weights[name] = at::ones({96}, at::kLong);
    }
    copy.write_weights(weights);
    REQUIRE(contains(refusal_to_open(copy.path()), name));
}

TEST_CASE("half-precision weights run in float32 on request", "[backbone]") {
    const ModelCopy copy;
    auto weights = copy.weights();
    for (auto& [name, tensor] : weights) tensor = tensor.to(at::kBFloat16);
    copy.write_weights(weights);
    BackboneOptions options;
    options.dtype = "float32";
    const auto backbone = Backbone::open(copy.path(), options);
    REQUIRE(backbone->dtype() == at::kFloat);
    const auto embeds = oracle::tensors("wide").at("inputs_embeds")[0];
    auto cache = backbone->decoder().make_cache();
    const auto states =
        backbone->decoder().forward(embeds, oracle::plain_positions(embeds.size(0)), cache);
    REQUIRE(oracle::distance(states, oracle::tensors("wide").at("hidden_states")[0]) < 3e-2);
}

TEST_CASE("a device or number format that is not there is refused", "[backbone]") {
    BackboneOptions options;
    options.device = GENERATE("cuda:99", "tpu", "cuda:x", "cuda:-1");
    REQUIRE_THROWS_AS(Backbone::open(oracle::kLlava, options), Error);
    options.device = "cpu";
    options.dtype = "int4";
    REQUIRE_THROWS_AS(Backbone::open(oracle::kLlava, options), Error);
}

TEST_CASE("pictures and places for them have to match", "[backbone]") {
    const auto backbone = Backbone::open(oracle::kLlava);
    const std::vector<ProcessedImage> one{oracle::picture("tiny")};
    REQUIRE_THROWS_AS(backbone->prepare({user_turn("What?", 2)}, one, true), Error);
    REQUIRE_THROWS_AS(backbone->prepare({user_turn("What?", 0)}, one, true), Error);
    // A question that contains the marker itself would shift every picture.
    REQUIRE_THROWS_AS(backbone->prepare({user_turn("What is <image> here?", 1)}, one, true), Error);
    const auto text_only =
        backbone->prepare({user_turn("What?", 0)}, std::vector<ProcessedImage>{}, true);
    REQUIRE(text_only.first_image_block == -1);
    REQUIRE(backbone->embed(text_only).size(0) == static_cast<std::int64_t>(text_only.ids.size()));
}

TEST_CASE("placeholders are replaced in order", "[backbone]") {
    REQUIRE(replace_placeholders("a<i>b<i>c", "<i>", {"1", "<i><i>"}) == "a1b<i><i>c");
    REQUIRE_THROWS_AS(replace_placeholders("a<i>b<i>c", "<i>", {"1"}), Error);
    REQUIRE_THROWS_AS(replace_placeholders("a<i>b", "<i>", {"1", "2"}), Error);
}

TEST_CASE("a picture's signature has length one and tells pictures apart", "[backbone]") {
    const auto backbone = Backbone::open(oracle::kLlava);
    const auto a = backbone->image_signature(oracle::picture("square"));
    const auto b = backbone->image_signature(oracle::picture("tall"));
    REQUIRE(a.sizes().vec() == std::vector<std::int64_t>{64});
    REQUIRE(a.norm().item<double>() == Approx(1.0));
    REQUIRE((a * b).sum().item<double>() < 0.9999);
    REQUIRE(at::equal(a, backbone->image_signature(oracle::picture("square"))));
}

TEST_CASE("a picture's signature is as long as every family says", "[backbone]") {
    for (const auto* family : oracle::kFamilies) {
        INFO(family);
        const auto backbone = Backbone::open(oracle::kRoot / family);
        const auto picture = backbone->process(read_image(oracle::kLlava / "expected/wide.png"), 1);
        REQUIRE(backbone->image_signature(picture).sizes().vec() ==
                std::vector<std::int64_t>{backbone->signature_width()});
    }
}

TEST_CASE("positions go on past inserted tokens", "[backbone]") {
    const auto backbone = Backbone::open(oracle::kLlava);
    Prompt prompt;
    prompt.ids = {1, 2, 3};
    REQUIRE(at::equal(backbone->positions(prompt, 1, 4), oracle::plain_positions(7)));
}
