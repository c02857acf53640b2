// How the next token is chosen.
#pragma once

#include <cstdint>

namespace aim {

struct SamplingOptions {
    int max_new_tokens = 64;
    double temperature = 0.0;  // 0: greedy
    double top_p = 1.0;
    std::uint64_t seed = 0;
    bool operator==(const SamplingOptions&) const = default;
};

}  // namespace aim
