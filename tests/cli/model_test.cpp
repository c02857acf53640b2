#include "catch.h"
#include "cli/run_aim.h"

#include <fstream>
#include <sstream>

namespace {

nlohmann::json expected(const std::string& name) {
    std::ifstream in(reference_file(name));
    return nlohmann::json::parse(in);
}

}  // namespace

TEST_CASE("model inspect describes the folder") {
    const Scratch scratch;
    const auto outcome = scratch.run({"model", "inspect", model_folder(), "--json"});
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    const auto facts = outcome.json();
    REQUIRE(facts.at("family") == "llava");
    REQUIRE(facts.at("layers") == 3);
    REQUIRE(facts.at("hidden_size") == 96);
    REQUIRE(facts.at("dtype") == "float32");
    REQUIRE(facts.at("fingerprint").get<std::string>().size() == 64);
    REQUIRE(facts.at("weight_bytes") == 4 * facts.at("parameters").get<std::int64_t>());
    REQUIRE(facts.at("memory").at("fits") == true);
    // keys and values x layers x heads x width x float32 x 1,000
    REQUIRE(facts.at("memory").at("kv_bytes_per_1000_tokens") == 2 * 3 * 6 * 16 * 4 * 1000);
    REQUIRE(scratch.run({"model", "inspect", model_folder()}).exit_code == 0);
}

TEST_CASE("model inspect says what would run, and how much memory it takes") {
    const Scratch scratch;
    const auto facts =
        scratch.run({"model", "inspect", model_folder(), "--dtype", "bfloat16", "--json"}).json();
    const auto& memory = facts.at("memory");
    REQUIRE(memory.at("dtype") == "bfloat16");
    REQUIRE(memory.at("weights_mapped") == false);  // they are stored in float32
    REQUIRE(memory.at("weights_bytes") == 2 * facts.at("parameters").get<std::int64_t>());
    REQUIRE(memory.at("total_bytes").get<std::int64_t>() >=
            memory.at("weights_bytes").get<std::int64_t>() +
                memory.at("activation_bytes").get<std::int64_t>());
    REQUIRE(memory.at("available_bytes").get<std::int64_t>() > 0);
    REQUIRE_FALSE(memory.at("reason").get<std::string>().empty());
    REQUIRE(scratch.run({"model", "inspect", model_folder(), "--device", "tpu"}).is_one_sentence());
}

TEST_CASE("model inspect says what 8-bit weights take") {
    const Scratch scratch;
    const auto facts =
        scratch.run({"model", "inspect", model_folder(), "--dtype", "int8", "--json"}).json();
    const auto& memory = facts.at("memory");
    REQUIRE(memory.at("dtype") == "int8+float32");
    REQUIRE(memory.at("weights_mapped") == false);
    // Embeddings and biases stay in float32; the matrices take a quarter, with a scale a row.
    REQUIRE(memory.at("weights_bytes").get<std::int64_t>() <
            2 * facts.at("parameters").get<std::int64_t>());
    REQUIRE(memory.at("reason").get<std::string>().find("8 bits") != std::string::npos);
}

TEST_CASE("model inspect refuses what could not be opened, by name") {
    const Scratch scratch;
    const auto copy = scratch.copy_model("copy");
    auto config = nlohmann::json::parse(scratch.read("copy/config.json"));
    SECTION("a family that is not there") {
        config["model_type"] = "florence2";
        scratch.write("copy/config.json", config.dump());
        const auto refused = scratch.run({"model", "inspect", copy.string()});
        REQUIRE(refused.is_one_sentence());
        for (const std::string family : {"florence2", "llava", "llava_next", "llava_onevision",
                                         "idefics3", "smolvlm", "qwen2_vl", "qwen2_5_vl"})
            REQUIRE(refused.err.find(family) != std::string::npos);
    }
    SECTION("a tensor that does not belong") {
        // One layer less in the configuration than in the weights.
        config["text_config"]["num_hidden_layers"] = 2;
        scratch.write("copy/config.json", config.dump());
        const auto refused = scratch.run({"model", "inspect", copy.string()});
        REQUIRE(refused.is_one_sentence());
        REQUIRE(refused.err.find("language_model.model.layers.2.") != std::string::npos);
    }
    SECTION("a tensor that is missing") {
        config["text_config"]["num_hidden_layers"] = 4;
        scratch.write("copy/config.json", config.dump());
        const auto refused = scratch.run({"model", "inspect", copy.string()});
        REQUIRE(refused.is_one_sentence());
        REQUIRE(refused.err.find("language_model.model.layers.3.") != std::string::npos);
    }
}

TEST_CASE("model probe agrees with the reference on ids and continuation") {
    const Scratch scratch;
    const auto reference = expected("square.json");
    const auto outcome = scratch.run(
        {"model", "probe", model_folder(), "--image", reference_file("square.png"), "--question",
         reference.at("question"), "--out", (scratch / "o.safetensors").string(), "--json"});
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    const auto report = outcome.json();
    REQUIRE(report.at("prompt") == reference.at("prompt"));
    REQUIRE(report.at("input_ids") == reference.at("input_ids"));
    REQUIRE(report.at("greedy_ids") == reference.at("greedy_ids"));
    REQUIRE(std::filesystem::file_size(scratch / "o.safetensors") > 1000);
}

TEST_CASE("model probe takes several demonstrations of three words each") {
    const Scratch scratch;
    const auto reference = expected("aim.json");
    std::vector<std::string> arguments{"model", "probe", model_folder(), "--projector",
                                       reference_file("projector.safetensors")};
    for (const auto& demonstration : reference.at("demonstrations")) {
        arguments.push_back("--demo");
        arguments.push_back(reference_file(demonstration.at("image")));
        arguments.push_back(demonstration.at("question"));
        arguments.push_back(demonstration.at("answer"));
    }
    const auto& query = reference.at("query");
    for (const std::string word : {"--image", "", "--question", "", "--out", "", "--json"})
        arguments.push_back(word);
    const auto n = arguments.size();
    arguments[n - 6] = reference_file(query.at("case").get<std::string>() + ".png");
    arguments[n - 4] = query.at("question");
    arguments[n - 2] = (scratch / "o.safetensors").string();
    const auto outcome = scratch.run(arguments);
    INFO(outcome.err);
    REQUIRE(outcome.exit_code == 0);
    REQUIRE(outcome.json().at("greedy_ids") == reference.at("greedy_ids"));
}

TEST_CASE("tokenize gives one array a line, with line ends inside texts under --json") {
    const Scratch scratch;
    const auto plain = scratch.run({"tokenize", model_folder()}, "Hello wörld\n\nlast");
    INFO(plain.err);
    REQUIRE(plain.exit_code == 0);
    std::vector<nlohmann::json> lines;
    std::istringstream text(plain.out);
    for (std::string line; std::getline(text, line);) lines.push_back(nlohmann::json::parse(line));
    REQUIRE(lines.size() == 3);
    REQUIRE(lines[0].is_array());
    const auto json =
        scratch.run({"tokenize", model_folder(), "--json"}, "\"Hello w\\u00f6rld\"\n\"a\\nb\"\n");
    REQUIRE(json.exit_code == 0);
    std::istringstream answers(json.out);
    std::string first, second, third;
    std::getline(answers, first);
    std::getline(answers, second);
    REQUIRE_FALSE(std::getline(answers, third));
    REQUIRE(nlohmann::json::parse(first) == lines[0]);
    REQUIRE(nlohmann::json::parse(second).size() >= 3);
    REQUIRE(scratch.run({"tokenize", model_folder(), "--json"}, "not json\n").is_one_sentence());
}
