#include "core/backbone/rope.h"
#include "catch.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <cmath>

using namespace aim;

TEST_CASE("plain frequencies fall from one by powers of theta", "[rope]") {
    RopeConfig rope;
    rope.theta = 10000;
    const auto values = inverse_frequencies(rope, 8);
    REQUIRE(values[0].item<float>() == 1.0F);
    REQUIRE(values[1].item<float>() == Approx(0.1));
    REQUIRE(values[3].item<float>() == Approx(0.001));
    rope.type = "linear";
    rope.factor = 4;
    REQUIRE(inverse_frequencies(rope, 8)[1].item<float>() == Approx(0.025));
}

TEST_CASE("llama3 scaling keeps short waves and stretches long ones", "[rope]") {
    // transformers 5.12.1: _compute_llama3_parameters with theta 500000, factor 8, 1, 4, 8192, head
    // 128.
    RopeConfig rope;
    rope.theta = 500000;
    rope.type = "llama3";
    rope.factor = 8;
    rope.original_max_positions = 8192;
    const auto values = inverse_frequencies(rope, 128);
    const auto plain = [](int i) { return std::pow(500000.0, -2.0 * i / 128); };
    REQUIRE(values[0].item<float>() == 1.0F);
    REQUIRE(values[20].item<float>() == Approx(plain(20)));
    REQUIRE(values[63].item<float>() == Approx(plain(63) / 8));
    const double wave = 2 * 3.14159265358979 / plain(30);
    const double smooth = (8192 / wave - 1) / 3;
    REQUIRE(smooth > 0);
    REQUIRE(smooth < 1);
    REQUIRE(values[30].item<float>() == Approx((1 - smooth) * plain(30) / 8 + smooth * plain(30)));
}

TEST_CASE("a rotation turns the two halves against each other", "[rope]") {
    RopeConfig rope;
    const auto table =
        rotary_table(inverse_frequencies(rope, 4), at::tensor({3}, at::kLong).unsqueeze(0), {});
    const auto x = at::tensor({1.0F, 2.0F, 3.0F, 4.0F}).view({1, 4});
    const auto y = rotate(x, table);
    REQUIRE(y[0][0].item<float>() == Approx(1 * std::cos(3.0) - 3 * std::sin(3.0)));
    REQUIRE(y[0][1].item<float>() == Approx(2 * std::cos(0.03) - 4 * std::sin(0.03)));
    REQUIRE(y[0][2].item<float>() == Approx(3 * std::cos(3.0) + 1 * std::sin(3.0)));
    REQUIRE(y[0][3].item<float>() == Approx(4 * std::cos(0.03) + 2 * std::sin(0.03)));
}

TEST_CASE("a rotation in bfloat16 is rounded behind every step, whatever the layout", "[rope]") {
    at::manual_seed(4);
    RopeConfig rope;
    const auto table =
        rotary_table(inverse_frequencies(rope, 24), at::arange(100, 109).unsqueeze(0), {});
    const auto x = at::randn({9, 5, 24}).to(at::kBFloat16).transpose(0, 1);  // [heads, n, dim]
    const auto cos = table.cos.to(at::kBFloat16), sin = table.sin.to(at::kBFloat16);
    const auto first = x.narrow(2, 0, 12), second = x.narrow(2, 12, 12);
    const auto plain = at::cat({first * cos - second * sin, second * cos + first * sin}, -1);
    REQUIRE(at::equal(rotate(x, table), plain));
    REQUIRE(at::equal(rotate(x.unsqueeze(0), table), plain.unsqueeze(0)));
    REQUIRE(rotate(x.narrow(0, 0, 0), table).numel() == 0);
}

TEST_CASE("M-RoPE takes every frequency's position from its axis", "[rope]") {
    RopeConfig rope;
    const auto frequencies = inverse_frequencies(rope, 16);
    const auto positions = at::tensor({5, 7, 11}, at::kLong).view({3, 1});
    const auto table = rotary_table(frequencies, positions, {2, 3, 3});
    const std::int64_t axis_position[8] = {5, 5, 7, 7, 7, 11, 11, 11};
    for (int i = 0; i < 8; ++i)
        REQUIRE(
            table.sin[0][i].item<float>() ==
            Approx(std::sin(frequencies[i].item<float>() * static_cast<float>(axis_position[i]))));
}

TEST_CASE("a scaling nobody implemented is refused", "[rope]") {
    RopeConfig rope;
    rope.type = "longrope";
    REQUIRE_THROWS_AS(inverse_frequencies(rope, 8), Error);
}
