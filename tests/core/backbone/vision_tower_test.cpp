#include "catch.h"
#include "core/backbone/clip_vision.h"
#include "core/backbone/connector.h"
#include "core/backbone/siglip_vision.h"
#include "core/base/error.h"
#include "oracle.h"

#include <torch/autograd.h>

using namespace aim;

namespace {

// Random weights for any tower; what was asked for goes into `names`.
TensorSource random_source(int seed, bool trainable, std::vector<std::string>* names = nullptr) {
    at::manual_seed(static_cast<std::uint64_t>(seed));
    return [trainable, names](const std::string& name, at::IntArrayRef shape) {
        if (names != nullptr) names->push_back(name);
        return (at::randn(shape) * 0.2).detach().requires_grad_(trainable);
    };
}

}  // namespace

TEST_CASE("CLIP and the connector give the reference's picture embeddings", "[vision]") {
    const auto checkpoint = Checkpoint::open(oracle::kLlava);
    const auto& config = checkpoint.config();
    Weights weights(checkpoint, at::kFloat, at::kCPU);
    const ClipVision tower(config.vision, weights.source("vision_tower."));
    const MlpConnector connector(config.vision.hidden_size, config.text.hidden_size,
                                 config.projector_activation, config.projector_bias,
                                 weights.source("multi_modal_projector."));
    for (const auto& name : oracle::kCases) {
        const auto expected = oracle::tensors(name);
        const auto states = tower.forward(expected.at("pixel_values"), -2);
        REQUIRE(states.sizes().vec() == std::vector<std::int64_t>{1, 17, 64});
        const auto features = connector.forward(states.narrow(1, 1, 16))[0];
        const auto places =
            (expected.at("input_ids")[0] == config.image_token_id).nonzero().view(-1);
        REQUIRE(oracle::distance(features,
                                 expected.at("inputs_embeds")[0].index_select(0, places)) < 2e-5);
    }
}

TEST_CASE("a tower that loads fewer layers gives the same states", "[vision]") {
    const auto checkpoint = Checkpoint::open(oracle::kLlava);
    Weights weights(checkpoint, at::kFloat, at::kCPU);
    const auto& config = checkpoint.config().vision;
    const ClipVision whole(config, weights.source("vision_tower."));
    const ClipVision part(config, weights.source("vision_tower."), 3);
    const auto pixels = oracle::tensors("tall").at("pixel_values");
    REQUIRE(at::equal(whole.forward(pixels, -2), part.forward(pixels, 3)));
    REQUIRE_THROWS_AS(part.forward(pixels, -1), Error);
    REQUIRE_THROWS_AS(whole.forward(pixels, 5), Error);
    const auto several = whole.forward(pixels, std::vector<std::int64_t>{-1, 0, -2});
    REQUIRE(several.size() == 3);
    REQUIRE(at::equal(several[2], whole.forward(pixels, -2)));
    REQUIRE(at::equal(several[1], whole.forward(pixels, 0)));
}

TEST_CASE("pictures of another size are refused", "[vision]") {
    VisionConfig config;
    config.model_type = "clip_vision_model";
    config.hidden_size = 16, config.intermediate_size = 8, config.layers = 1, config.heads = 2;
    config.image_size = 28, config.patch_size = 14;
    config.activation = "quick_gelu";
    const ClipVision tower(config, random_source(1, false));
    REQUIRE_NOTHROW(tower.forward(at::randn({2, 3, 28, 28}), -1));
    REQUIRE_THROWS_AS(tower.forward(at::randn({1, 3, 42, 28}), -1), Error);
    REQUIRE_THROWS_AS(tower.forward(at::randn({1, 1, 28, 28}), -1), Error);
    REQUIRE_THROWS_AS(tower.forward(at::randn({3, 28, 28}), -1), Error);
}

TEST_CASE("towers of both kinds pass gradients to every weight", "[vision]") {
    VisionConfig config;
    config.model_type = GENERATE("clip_vision_model", "siglip_vision_model");
    config.hidden_size = 16, config.intermediate_size = 8, config.layers = 2, config.heads = 2;
    config.image_size = 28, config.patch_size = 14;
    config.activation = "gelu_pytorch_tanh";
    std::vector<std::string> asked;
    const auto tower = make_vision_tower(config, random_source(2, true, &asked));
    REQUIRE(asked.size() == tower->named_parameters().size());
    tower->forward(at::randn({3, 3, 28, 28}), {-1}).front().square().sum().backward();
    for (const auto& [name, weight] : tower->named_parameters()) {
        INFO(name);
        if (name.starts_with("post_layernorm")) continue;
        REQUIRE(weight.grad().defined());
    }
}

TEST_CASE("cutting a picture into patches is what a convolution sees", "[vision]") {
    at::manual_seed(3);
    const auto pixels = at::randn({2, 3, 28, 42}), kernel = at::randn({5, 3, 14, 14});
    const auto expected = at::conv2d(pixels, kernel, {}, 14).flatten(2).transpose(1, 2);
    const auto got = at::matmul(cut_patches(pixels, 14), kernel.view({5, -1}).t());
    REQUIRE(oracle::distance(got, expected) < 1e-5);
}
