// Seeded permutations that are the same with every standard library (std::shuffle's are not).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace aim {

// Sebastiano Vigna's splitmix64.
class SeededNumbers {
public:
    // `purpose` keeps draws for different purposes apart under the same seed.
    explicit SeededNumbers(std::uint64_t seed, std::string_view purpose = {});
    std::uint64_t next();
    std::size_t below(std::size_t bound);  // uniform in [0, bound); bound > 0

private:
    std::uint64_t state_;
};

// 0 … n-1 in random order (Fisher-Yates). Drawn from the front, so that the first k do not depend
// on how many of the rest are looked at.
std::vector<std::size_t> random_order(std::size_t n, SeededNumbers& numbers);

}  // namespace aim
