#include "core/backbone/linear.h"

#include "catch.h"
#include "core/base/error.h"
#include "oracle.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <limits>

using namespace aim;

namespace {

at::Tensor weight_of(std::int64_t out, std::int64_t in) {
    at::manual_seed(7);
    return at::randn({out, in}) * 0.05;
}

at::Tensor product(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
    auto out = at::matmul(x.to(at::kDouble), weight.to(at::kDouble).t());
    return bias.defined() ? out + bias.to(at::kDouble) : out;
}

}  // namespace

TEST_CASE("8-bit weights: the largest of an output becomes 127, the others round to the nearest") {
    const auto weight =
        at::tensor({2.54F, -1.26F, 0.031F, -0.009F, 0.F, 0.F, 0.F, 0.F, -4.F, 4.F, 1.F, -2.01F})
            .view({3, 4});
    const auto kept = quantise_int8(weight);
    REQUIRE(kept.nbytes() == 12);
    const auto expected =
        at::tensor({127, -63, 2, 0, 0, 0, 0, 0, -127, 127, 32, -64}, at::kChar).view({3, 4});
    REQUIRE(kept.int_repr().equal(expected));
    REQUIRE(kept.q_per_channel_scales()[0].item<double>() == Approx(0.02));
    REQUIRE(kept.dequantize()[1].abs().max().item<float>() == 0.F);
    REQUIRE(quantise_int8(weight.to(at::kBFloat16)).nbytes() == 12);
}

TEST_CASE(
    "8-bit weights multiply as their numbers say, whatever the rows, the width and the dtype") {
    for (const std::int64_t in : {1, 77, 896, 1100})
        for (const std::int64_t rows : {1, 3, 8, 9, 200}) {
            const auto weight = quantise_int8(weight_of(130, in));
            const auto bias = at::randn({130});
            const auto x = at::randn({rows, in});
            const auto numbers = weight.dequantize();
            CAPTURE(in, rows);
            REQUIRE(oracle::distance(apply_linear(x, weight, bias), product(x, numbers, bias)) <
                    2e-6);
            REQUIRE(oracle::distance(apply_linear(x, weight), product(x, numbers, {})) < 2e-6);
            const auto rounded = x.to(at::kBFloat16);
            const auto got = apply_linear(rounded, weight, bias.to(at::kBFloat16));
            REQUIRE(got.scalar_type() == at::kBFloat16);
            REQUIRE(oracle::distance(got, product(rounded, numbers, bias.to(at::kBFloat16))) <
                    8e-3);
        }
    const auto weight = quantise_int8(weight_of(6, 10));
    REQUIRE(apply_linear(at::ones({2, 3, 10}), weight).sizes() == at::IntArrayRef({2, 3, 6}));
    REQUIRE(apply_linear(at::ones({10}), weight).sizes() == at::IntArrayRef({6}));
}

TEST_CASE("one row of bfloat16 is summed in float32 and rounded once, whatever the width") {
    for (const std::int64_t in : {1, 63, 64, 200, 896}) {
        const auto weight = weight_of(70, in).to(at::kBFloat16);
        const auto bias = at::randn({70}).to(at::kBFloat16);
        const auto x = at::randn({1, 1, in}).to(at::kBFloat16);
        const auto got = apply_linear(x, weight, bias);
        REQUIRE(got.sizes() == at::IntArrayRef({1, 1, 70}));
        REQUIRE(got.scalar_type() == at::kBFloat16);
        const auto exact = product(x.view({1, in}), weight, bias);
        const auto off = (got.view({1, 70}).to(at::kDouble) - exact).abs();
        REQUIRE((off <= exact.abs() * 0.00391 + 1e-5).all().item<bool>());  // half a step: 2^-8
    }
    const auto weight = weight_of(4, 8).to(at::kBFloat16).requires_grad_();
    apply_linear(at::ones({1, 8}, at::kBFloat16), weight).sum().backward();
    REQUIRE(weight.grad().defined());
}

TEST_CASE("one row of float32 is multiplied to float32's own precision, whatever the width") {
    for (const std::int64_t in : {1, 63, 200, 896}) {
        const auto weight = weight_of(70, in);
        const auto bias = at::randn({70});
        const auto x = at::randn({1, in});
        CAPTURE(in);
        REQUIRE(apply_linear(x, weight, bias).sizes() == at::IntArrayRef({1, 70}));
        REQUIRE(oracle::distance(apply_linear(x, weight, bias), product(x, weight, bias)) < 1e-6);
        REQUIRE(oracle::distance(apply_linear(x, weight), product(x, weight, {})) < 1e-6);
        const auto every_other = at::randn({1, 2 * in}).view({1, in, 2}).select(2, 0);
        REQUIRE(oracle::distance(apply_linear(every_other, weight),
                                 product(every_other, weight, {})) < 1e-6);
    }
}

TEST_CASE("blocks of 8-bit weights are joined where they end") {
    const auto weight = quantise_int8(weight_of(1500, 896));  // several blocks, the last one short
    const auto x = at::randn({20, 896});
    REQUIRE(oracle::distance(apply_linear(x, weight), product(x, weight.dequantize(), {})) < 2e-6);
}

TEST_CASE("8-bit weights are off by a hundredth of what they compute") {
    const auto weight = weight_of(512, 1024);
    const auto x = at::randn({64, 1024});
    const auto exact = at::linear(x, weight);
    const auto off = (apply_linear(x, quantise_int8(weight)) - exact).norm() / exact.norm();
    REQUIRE(off.item<double>() < 0.01);
    REQUIRE(off.item<double>() > 0.004);  // 3.3 of 127 steps, uniform: 0.75 %
}

TEST_CASE("a weight that is not finite shows in the output it belongs to") {
    auto weight = weight_of(4, 8);
    weight[2][3] = std::numeric_limits<float>::infinity();
    const auto out = apply_linear(at::ones({1, 8}), quantise_int8(weight));
    REQUIRE_FALSE(out[0][2].isfinite().item<bool>());
    REQUIRE(out[0][1].isfinite().item<bool>());
}

TEST_CASE("nothing is trained through 8-bit weights, and that is said") {
    const auto weight = quantise_int8(weight_of(4, 8));
    const auto x = at::ones({1, 8}).requires_grad_();
    REQUIRE_THROWS_AS(apply_linear(x, weight), Error);
    at::NoGradGuard no_grad;
    REQUIRE_NOTHROW(apply_linear(x, weight));
}

TEST_CASE("embeddings are looked up, so they are not rounded to 8 bits") {
    REQUIRE(is_linear_weight("layers.0.self_attn.q_proj.weight", 2));
    REQUIRE(is_linear_weight("lm_head.weight", 2));
    REQUIRE(is_linear_weight("merger.mlp.0.weight", 2));
    REQUIRE_FALSE(is_linear_weight("embed_tokens.weight", 2));
    REQUIRE_FALSE(is_linear_weight("embeddings.position_embedding.weight", 2));
    REQUIRE_FALSE(is_linear_weight("norm.weight", 1));
    REQUIRE_FALSE(is_linear_weight("patch_embed.proj.weight", 5));
}
