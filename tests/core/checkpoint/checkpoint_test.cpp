#include "core/checkpoint/checkpoint.h"
#include "catch.h"
#include "core/base/error.h"
#include "core/checkpoint/tensors.h"
#include "refusal.h"
#include "scratch_folder.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

using namespace aim;
namespace fs = std::filesystem;

namespace {

const fs::path kOracle = fs::path(AIM_FIXTURES_DIR) / "oracle/llava";

// The oracle's model in two shards with an index.
void write_shards(const ScratchFolder& scratch) {
    for (const auto* name : {"config.json", "tokenizer.json"})
        fs::copy(kOracle / name, scratch / name);
    std::map<std::string, at::Tensor> parts[2];
    nlohmann::json map;
    for (const auto& [name, tensor] : load_tensors(kOracle / "model.safetensors")) {
        const int shard = name < "multi" ? 0 : 1;
        parts[shard].emplace(name, tensor);
        map[name] = "model-0000" + std::to_string(shard + 1) + "-of-00002.safetensors";
    }
    save_tensors(scratch / "model-00001-of-00002.safetensors", parts[0]);
    save_tensors(scratch / "model-00002-of-00002.safetensors", parts[1]);
    scratch.write("model.safetensors.index.json", nlohmann::json{{"weight_map", map}}.dump());
}

nlohmann::json read_index(const ScratchFolder& scratch) {
    return nlohmann::json::parse(slurp(scratch / "model.safetensors.index.json"));
}

}  // namespace

TEST_CASE("a folder with one weight file opens", "[checkpoint]") {
    const auto checkpoint = Checkpoint::open(kOracle);
    REQUIRE(checkpoint.config().model_type == "llava");
    REQUIRE(checkpoint.index().contains("multi_modal_projector.linear_1.weight"));
    REQUIRE(checkpoint.weight_bytes() == 2230400);
    REQUIRE(checkpoint.parameter_count() == 2230400 / 4);
}

TEST_CASE("a folder with shards and an index opens as the same model", "[checkpoint]") {
    const ScratchFolder scratch;
    write_shards(scratch);
    const auto checkpoint = Checkpoint::open(scratch.path());
    const auto whole = Checkpoint::open(kOracle);
    REQUIRE(checkpoint.index().size() == whole.index().size());
    REQUIRE(checkpoint.weight_bytes() == whole.weight_bytes());
    // The fingerprint is of what the model is, not of how it is cut into files.
    REQUIRE(fingerprint(checkpoint) == fingerprint(whole));
}

TEST_CASE("an index that lies is refused", "[checkpoint]") {
    const ScratchFolder scratch;
    write_shards(scratch);
    auto index = read_index(scratch);
    SECTION("a tensor that is in another shard") {
        index["weight_map"]["multi_modal_projector.linear_1.weight"] =
            "model-00001-of-00002.safetensors";
    }
    SECTION("a tensor that is nowhere") {
        index["weight_map"]["ghost.weight"] = "model-00001-of-00002.safetensors";
    }
    SECTION("a shard that is nowhere") { index["weight_map"]["ghost"] = "model-3.safetensors"; }
    SECTION("a path out of the folder") {
        fs::copy(kOracle / "model.safetensors", scratch / "other.safetensors");
        index["weight_map"]["ghost"] =
            "../" + scratch.path().filename().string() + "/other.safetensors";
    }
    SECTION("an absolute path") {
        index["weight_map"]["ghost"] = (kOracle / "model.safetensors").string();
    }
    SECTION("a pickle") { index["weight_map"]["ghost"] = "pytorch_model.bin"; }
    SECTION("a number") { index["weight_map"]["ghost"] = 7; }
    SECTION("nothing") { index["weight_map"] = nlohmann::json::object(); }
    SECTION("a list") { index["weight_map"] = nlohmann::json::array(); }
    SECTION("no map") { index.erase("weight_map"); }
    scratch.write("model.safetensors.index.json", index.dump());
    REQUIRE_THROWS_AS(Checkpoint::open(scratch.path()), Error);
}

TEST_CASE("a folder of pickles is refused with the safe way out", "[checkpoint]") {
    const ScratchFolder scratch;
    fs::copy(kOracle / "config.json", scratch / "config.json");
    for (const auto* name : {"pytorch_model.bin", "model.pt", "model.pth", "model.ckpt"}) {
        const auto file = scratch.write(name, "anything");
        REQUIRE(contains(refusal([&] { Checkpoint::open(scratch.path()); }),
                         "safe_serialization=True"));
        fs::remove(file);
    }
    REQUIRE(contains(refusal([&] { Checkpoint::open(scratch.path()); }), "model.safetensors"));
    REQUIRE(contains(refusal([&] { Checkpoint::open(scratch / "none"); }), "no folder"));
    fs::remove(scratch / "config.json");
    REQUIRE(contains(refusal([&] { Checkpoint::open(scratch.path()); }), "config.json"));
}

TEST_CASE("a fingerprint changes with every part of a model", "[checkpoint]") {
    const auto original = fingerprint(Checkpoint::open(kOracle));
    REQUIRE(original.size() == 64);
    const ScratchFolder scratch;
    for (const auto* name : {"config.json", "tokenizer.json"})
        fs::copy(kOracle / name, scratch / name);
    auto tensors = load_tensors(kOracle / "model.safetensors");
    SECTION("one weight") {
        auto& weight = tensors["language_model.model.norm.weight"];
        weight = weight.clone();
        weight[0] = weight[0] + 1e-3;
    }
    SECTION("a name") {
        tensors["language_model.model.norn.weight"] = tensors["language_model.model.norm.weight"];
        tensors.erase("language_model.model.norm.weight");
    }
    SECTION("the tokenizer") {
        scratch.write("tokenizer.json", slurp(kOracle / "tokenizer.json") + " ");
    }
    SECTION("the config") { scratch.write("config.json", slurp(kOracle / "config.json") + " "); }
    save_tensors(scratch / "model.safetensors", tensors);
    REQUIRE(fingerprint(Checkpoint::open(scratch.path())) != original);
}

TEST_CASE("a fingerprint is remembered until a file changes", "[checkpoint]") {
    const ScratchFolder scratch;
    for (const auto* name : {"config.json", "tokenizer.json", "model.safetensors"})
        fs::copy(kOracle / name, scratch / name);
    const auto cache = scratch / "cache/fingerprints.json";
    int steps = 0;
    const auto count = [&](double) { ++steps; };
    const auto first = fingerprint(Checkpoint::open(scratch.path()), cache, {}, count);
    REQUIRE(steps > 0);
    REQUIRE(fs::exists(cache));
    steps = 0;
    REQUIRE(fingerprint(Checkpoint::open(scratch.path()), cache, {}, count) == first);
    REQUIRE(steps == 0);

    SECTION("another weight file") {
        auto tensors = load_tensors(scratch / "model.safetensors");
        for (auto& [name, tensor] : tensors) tensor = tensor.clone();
        tensors["language_model.model.norm.weight"].add_(1.0);
        save_tensors(scratch / "model.safetensors", tensors);
        fs::last_write_time(scratch / "model.safetensors",
                            fs::file_time_type::clock::now() + std::chrono::seconds(5));
        REQUIRE(fingerprint(Checkpoint::open(scratch.path()), cache, {}, count) != first);
        REQUIRE(steps > 0);
    }
    SECTION("a damaged cache") {
        for (const auto* content : {"", "{", "[1]", "{\"x\": 1}", "\xff\xfe"}) {
            steps = 0;
            std::ofstream(cache, std::ios::binary) << content;
            REQUIRE(fingerprint(Checkpoint::open(scratch.path()), cache, {}, count) == first);
            REQUIRE(steps > 0);
        }
        auto stored = nlohmann::json::parse(slurp(cache));
        for (auto& [key, value] : stored.items()) value = "not a fingerprint";
        std::ofstream(cache, std::ios::binary) << stored.dump();
        REQUIRE(fingerprint(Checkpoint::open(scratch.path()), cache) == first);
    }
}

TEST_CASE("a fingerprint can be cancelled", "[checkpoint]") {
    std::stop_source stop;
    stop.request_stop();
    try {
        fingerprint(Checkpoint::open(kOracle), {}, stop.get_token());
        FAIL("it went on");
    } catch (const Error& error) {
        REQUIRE(error.code() == ErrorCode::Cancelled);
    }
}
