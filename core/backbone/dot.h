// A row of weights times a row of float32: what generating a token is made of.
#pragma once

#include <cstdint>

namespace aim {

// The sum of w[i] · x[i] in float32, in an order of its own. w: float32, bfloat16 as its bits, or
// 8-bit numbers.
// For the processor the program runs on: AVX-512, AVX2 with FMA, or plain loops.
float dot(const float* w, const float* x, std::int64_t n);
float dot(const std::uint16_t* w, const float* x, std::int64_t n);
float dot(const std::int8_t* w, const float* x, std::int64_t n);

}  // namespace aim
