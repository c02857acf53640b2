// bfloat16 to float32 and back, for loops that the compiler turns into vectors.
#pragma once

#include "core/backbone/clones.h"

#include <bit>
#include <cstdint>

namespace aim {

AIM_INLINE float from_bfloat16(std::uint16_t x) {
    return __builtin_bit_cast(float, static_cast<std::uint32_t>(x) << 16);
}

// To the nearest, ties to even; not-a-number stays one.
AIM_INLINE std::uint16_t to_bfloat16(float x) {
    const auto bits = __builtin_bit_cast(std::uint32_t, x);
    const auto rounded = (bits + 0x7FFFU + ((bits >> 16) & 1U)) >> 16;
    return static_cast<std::uint16_t>(x != x ? 0x7FC0U : rounded);
}

}  // namespace aim
