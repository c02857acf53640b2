#include "core/backbone/norms.h"

#include "catch.h"
#include "core/checkpoint/tensors.h"
#include "oracle.h"

#include <ATen/ATen.h>
#include <limits>
#include <string>

using namespace aim;

// The lengths are those of models in use and of tails: less than a vector, behind whole chunks of
// them, over several levels of merging.
TEST_CASE("layer norm in bfloat16 is the reference's to the last bit", "[norms]") {
    auto cases = load_tensors(oracle::kRoot / "layer_norm.safetensors");
    for (const std::string length : {"5", "48", "64", "72", "96", "256", "264", "384", "520", "768",
                                     "1024", "1152", "1280", "2049"}) {
        INFO(length);
        const auto got = layer_norm(cases.at(length + ".x"), cases.at(length + ".weight"),
                                    cases.at(length + ".bias"), 1e-5);
        REQUIRE(got.scalar_type() == at::kBFloat16);
        REQUIRE(at::equal(got, cases.at(length + ".y")));
    }
}

TEST_CASE("layer norm in bfloat16 takes any shape and layout", "[norms]") {
    const auto x = at::randn({3, 5, 64}).to(at::kBFloat16);
    const auto w = at::randn({64}).to(at::kBFloat16), b = at::randn({64}).to(at::kBFloat16);
    const auto whole = layer_norm(x, w, b, 1e-5);
    REQUIRE(whole.sizes() == x.sizes());
    const auto turned = x.transpose(0, 1);
    REQUIRE(at::equal(layer_norm(turned, w, b, 1e-5), whole.transpose(0, 1)));
    REQUIRE(layer_norm(x.narrow(0, 0, 0), w, b, 1e-5).numel() == 0);
    // A row of equal numbers has no variance; not-a-number stays one.
    auto odd = at::zeros({2, 64}, at::kBFloat16);
    odd[1][3] = std::numeric_limits<float>::quiet_NaN();
    const auto normed = layer_norm(odd, w, b, 1e-5);
    REQUIRE(at::equal(normed[0], b));
    REQUIRE(at::isnan(normed[1]).all().item<bool>());
}

TEST_CASE("root mean square norm in bfloat16 is the plain operations' to the last bit", "[norms]") {
    at::manual_seed(3);
    for (const std::int64_t length : {1, 5, 64, 96, 520, 896, 2049}) {
        const auto x = (at::randn({3, 4, length}) * 3).to(at::kBFloat16);
        const auto weight = at::randn({length}).to(at::kBFloat16);
        const auto wide = x.to(at::kFloat);
        const auto scale = at::rsqrt(wide.square().mean(-1, true) + 1e-6);
        const auto plain = weight * (wide * scale).to(at::kBFloat16);
        INFO(length);
        REQUIRE(at::equal(rms_norm(x, weight, 1e-6), plain));
        REQUIRE(at::equal(rms_norm(x.transpose(0, 1), weight, 1e-6), plain.transpose(0, 1)));
    }
    const auto weight = at::ones({8}).to(at::kBFloat16).requires_grad_();
    rms_norm(at::ones({2, 8}, at::kBFloat16), weight, 1e-6).sum().backward();
    REQUIRE(weight.grad().defined());
}
