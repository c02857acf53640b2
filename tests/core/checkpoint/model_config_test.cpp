#include "core/checkpoint/model_config.h"
#include "catch.h"
#include "core/base/error.h"
#include "refusal.h"
#include "scratch_folder.h"

#include <nlohmann/json.hpp>

using namespace aim;
using nlohmann::json;

namespace {

const std::filesystem::path kOracle = std::filesystem::path(AIM_FIXTURES_DIR) / "oracle/llava";

ModelConfig read(const json& config) {
    const ScratchFolder scratch;
    scratch.write("config.json", config.dump());
    return read_model_config(scratch.path());
}

json oracle() { return json::parse(slurp(kOracle / "config.json")); }

}  // namespace

TEST_CASE("the layout of transformers 5 is read", "[config]") {
    const auto config = read_model_config(kOracle);
    REQUIRE(config.model_type == "llava");
    REQUIRE(config.text.hidden_size == 96);
    REQUIRE(config.text.kv_heads == 6);
    REQUIRE(config.text.head_dim == 16);
    REQUIRE(config.text.rms_norm_eps == Approx(1e-5));
    REQUIRE(config.text.rope.theta == 10000.0);
    REQUIRE_FALSE(config.text.tied_head);
    REQUIRE_FALSE(config.text.qkv_bias);
    REQUIRE(config.vision.model_type == "clip_vision_model");
    REQUIRE(config.vision.layers == 4);
    REQUIRE(config.vision.image_size == 56);
    REQUIRE(config.image_token_id == 760);
    REQUIRE(config.vision_feature_layers == std::vector<std::int64_t>{-2});
    REQUIRE(config.vision_feature_select_strategy == "default");
    REQUIRE(config.torch_dtype == "float32");
}

TEST_CASE("a LLaVA config that says nothing is LLaVA 1.5 7B", "[config]") {
    const auto config = read({{"model_type", "llava"}, {"image_token_index", 31999}});
    REQUIRE(config.text.model_type == "llama");
    REQUIRE(config.text.vocab_size == 32000);
    REQUIRE(config.text.hidden_size == 4096);
    REQUIRE(config.text.intermediate_size == 11008);
    REQUIRE(config.text.kv_heads == 32);
    REQUIRE(config.text.max_positions == 2048);
    REQUIRE(config.text.rms_norm_eps == Approx(1e-6));
    REQUIRE(config.vision.hidden_size == 1024);
    REQUIRE(config.vision.layers == 24);
    REQUIRE(config.vision.image_size == 336);
    REQUIRE(config.vision.patch_size == 14);
    REQUIRE(config.projector_activation == "gelu");
}

TEST_CASE("a tower that is named but not described has its class's defaults", "[config]") {
    const auto config = read({{"model_type", "llava"},
                              {"image_token_index", 5},
                              {"vision_config", {{"model_type", "clip_vision_model"}}}});
    REQUIRE(config.vision.hidden_size == 768);
    REQUIRE(config.vision.layers == 12);
    REQUIRE(config.vision.patch_size == 32);
    REQUIRE(config.vision.activation == "quick_gelu");
    const auto siglip = read({{"model_type", "llava"},
                              {"image_token_index", 5},
                              {"vision_config", {{"model_type", "siglip_vision_model"}}}});
    REQUIRE(siglip.vision.patch_size == 16);
    REQUIRE(siglip.vision.layer_norm_eps == Approx(1e-6));
}

TEST_CASE("rotary settings of both layouts are read", "[config]") {
    auto config = oracle();
    auto& text = config["text_config"];
    text.erase("rope_parameters");
    REQUIRE(read(config).text.rope.theta == 10000.0);
    text["rope_theta"] = 500000.0;
    text["rope_scaling"] = nullptr;
    REQUIRE(read(config).text.rope.theta == 500000.0);
    text["rope_scaling"] = {{"type", "linear"}, {"factor", 2.0}};
    REQUIRE(read(config).text.rope.type == "linear");
    REQUIRE(read(config).text.rope.factor == 2.0);
    text["rope_scaling"] = {{"rope_type", "llama3"},
                            {"factor", 8.0},
                            {"low_freq_factor", 1.0},
                            {"high_freq_factor", 4.0},
                            {"original_max_position_embeddings", 8192}};
    REQUIRE(read(config).text.rope.type == "llama3");
    REQUIRE(read(config).text.rope.original_max_positions == 8192);
    text.erase("rope_scaling");
    text.erase("rope_theta");
    text["rope_parameters"] = {{"rope_type", "default"}, {"rope_theta", 1e6}};
    REQUIRE(read(config).text.rope.theta == 1e6);
    text["rope_parameters"]["rope_type"] = "yarn";
    REQUIRE(contains(refusal([&] { read(config); }), "yarn"));
}

TEST_CASE("Mistral's sliding window is 4096 unless it is said to be none", "[config]") {
    auto config = oracle();
    auto& text = config["text_config"];
    text["model_type"] = "mistral";
    text.erase("num_key_value_heads");
    text["num_attention_heads"] = 8;
    text["head_dim"] = 12;
    REQUIRE(read(config).text.kv_heads == 8);
    REQUIRE(read(config).text.sliding_window == 4096);
    text["sliding_window"] = nullptr;
    REQUIRE(read(config).text.sliding_window == 0);
}

TEST_CASE("Qwen2 has biases, and a window only when it uses one", "[config]") {
    auto config = oracle();
    auto& text = config["text_config"];
    text["model_type"] = "qwen2";
    text["sliding_window"] = 32;
    REQUIRE(read(config).text.qkv_bias);
    REQUIRE(read(config).text.sliding_window == 0);
    text["use_sliding_window"] = true;
    text["max_window_layers"] = 1;
    REQUIRE(read(config).text.sliding_window == 32);
    REQUIRE(read(config).text.first_sliding_layer == 1);
    text["layer_types"] = {"full_attention", "full_attention", "sliding_attention"};
    REQUIRE(read(config).text.first_sliding_layer == 2);
}

TEST_CASE("a tied head counts at either level", "[config]") {
    auto config = oracle();
    config["tie_word_embeddings"] = true;
    REQUIRE(read(config).text.tied_head);
    config["tie_word_embeddings"] = false;
    config["text_config"]["tie_word_embeddings"] = true;
    REQUIRE(read(config).text.tied_head);
}

TEST_CASE("Qwen2-VL's text fields may stand at the top level", "[config]") {
    const json text{{"hidden_size", 96},
                    {"intermediate_size", 128},
                    {"num_hidden_layers", 3},
                    {"num_attention_heads", 6},
                    {"num_key_value_heads", 2},
                    {"vocab_size", 152000},
                    {"rope_theta", 1000000.0},
                    {"rms_norm_eps", 1e-6},
                    {"rope_scaling", {{"type", "mrope"}, {"mrope_section", {2, 3, 3}}}}};
    const json tower{
        {"depth", 3}, {"embed_dim", 64}, {"hidden_size", 96}, {"mlp_ratio", 2}, {"num_heads", 4}};
    json flat = text;
    flat["model_type"] = "qwen2_vl";
    flat["vision_config"] = tower;
    auto nested = json{{"model_type", "qwen2_vl"}, {"text_config", text}, {"vision_config", tower}};
    for (const auto& config : {read(flat), read(nested)}) {
        REQUIRE(config.text.model_type == "qwen2_vl_text");
        REQUIRE(config.text.head_dim == 16);
        REQUIRE(config.text.rope.mrope_section == std::vector<std::int64_t>{2, 3, 3});
        REQUIRE(config.text.rope.type == "default");
        REQUIRE(config.text.qkv_bias);
        REQUIRE(config.vision.hidden_size == 64);
        REQUIRE(config.vision.output_size == 96);
        REQUIRE(config.vision.intermediate_size == 128);
        REQUIRE(config.image_token_id == 151655);
    }
    flat["rope_scaling"]["mrope_section"] = {2, 3, 4};
    REQUIRE_THROWS_AS(read(flat), Error);
}

TEST_CASE("feature layers may be one or several", "[config]") {
    auto config = oracle();
    config["vision_feature_layer"] = {-1, 2};
    REQUIRE(read(config).vision_feature_layers == std::vector<std::int64_t>{-1, 2});
    config["vision_feature_layer"] = -6;
    REQUIRE(contains(refusal([&] { read(config); }), "vision_feature_layer"));
    config["vision_feature_layer"] = json::array();
    REQUIRE_THROWS_AS(read(config), Error);
}

TEST_CASE("numbers outside their range are refused by name", "[config]") {
    const auto [where, key, value] = GENERATE(table<std::string, std::string, json>({
        {"text_config", "hidden_size", 0},
        {"text_config", "hidden_size", -96},
        {"text_config", "hidden_size", 1e300},
        {"text_config", "hidden_size", 96.5},
        {"text_config", "hidden_size", "96"},
        {"text_config", "vocab_size", 9223372036854775807},
        {"text_config", "vocab_size", 18446744073709551615U},
        {"text_config", "num_hidden_layers", 100000},
        {"text_config", "num_attention_heads", 0},
        {"text_config", "num_key_value_heads", 4},
        {"text_config", "head_dim", 15},
        {"text_config", "rms_norm_eps", -1.0},
        {"text_config", "rms_norm_eps", true},
        {"text_config", "tie_word_embeddings", "yes"},
        {"vision_config", "patch_size", 0},
        {"vision_config", "patch_size", 57},
        {"vision_config", "image_size", 1000000},
        {"vision_config", "num_attention_heads", 5},
        {"vision_config", "num_channels", 4},
        {"vision_config", "layer_norm_eps", "small"},
        {"", "image_token_index", -1},
        {"", "image_token_index", 767},
        {"", "text_config", 5},
        {"", "vision_feature_select_strategy", "some"},
    }));
    auto config = oracle();
    (where.empty() ? config : config[where])[key] = value;
    try {
        read(config);
        FAIL("accepted");
    } catch (const Error& error) {
        REQUIRE(error.code() == ErrorCode::Malformed);
    }
}

TEST_CASE("other families and layouts are refused with what would help", "[config]") {
    REQUIRE(contains(refusal([&] { read({{"model_type", "gpt2"}}); }), "llava_onevision"));
    REQUIRE(contains(refusal([&] { read(json::object()); }), "family"));
    REQUIRE(contains(refusal([&] {
                         read({{"model_type", "llava"}, {"mm_vision_tower", "openai/clip"}});
                     }),
                     "-hf"));
    auto config = oracle();
    config["text_config"]["model_type"] = "gemma";
    REQUIRE(contains(refusal([&] { read(config); }), "gemma"));
    config = oracle();
    config["quantization_config"] = {{"load_in_4bit", true}};
    REQUIRE(contains(refusal([&] { read(config); }), "quantised"));
}

TEST_CASE("broken config files are refused", "[config]") {
    const ScratchFolder scratch;
    for (const std::string& content :
         {std::string(), std::string("{"), std::string("[]"), std::string("null"),
          std::string("\xff"), std::string(500000, '['),
          "{\"model_type\":" + std::string(1000, '{')}) {
        scratch.write("config.json", content);
        REQUIRE_THROWS_AS(read_model_config(scratch.path()), Error);
    }
}

TEST_CASE("end tokens come from where transformers takes them", "[config]") {
    const ScratchFolder scratch;
    scratch.write("config.json", R"({"model_type":"llava"})");
    REQUIRE(read_generation_defaults(scratch.path()).eos_ids == std::vector<std::int64_t>{2});
    scratch.write("config.json", R"({"model_type":"llava","text_config":{"eos_token_id":[7,9]}})");
    REQUIRE(read_generation_defaults(scratch.path()).eos_ids == std::vector<std::int64_t>{7, 9});
    scratch.write("generation_config.json", R"({"eos_token_id":[3,4]})");
    REQUIRE(read_generation_defaults(scratch.path()).eos_ids == std::vector<std::int64_t>{3, 4});
    scratch.write("generation_config.json", R"({"eos_token_id":5})");
    REQUIRE(read_generation_defaults(scratch.path()).eos_ids == std::vector<std::int64_t>{5});
    scratch.write("generation_config.json", R"({"eos_token_id":"five"})");
    REQUIRE_THROWS_AS(read_generation_defaults(scratch.path()), Error);
}
