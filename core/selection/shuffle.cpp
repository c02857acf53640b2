#include "core/selection/shuffle.h"

#include <numeric>
#include <utility>

namespace aim {

SeededNumbers::SeededNumbers(std::uint64_t seed, std::string_view purpose) : state_(seed) {
    // FNV-1a of the purpose.
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : purpose) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    if (!purpose.empty()) state_ = next() ^ hash;
}

std::uint64_t SeededNumbers::next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    auto z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

std::size_t SeededNumbers::below(std::size_t bound) {
    const auto range = static_cast<std::uint64_t>(bound);
    const auto too_many = (0 - range) % range;  // 2^64 mod range
    std::uint64_t value = next();
    while (value < too_many) value = next();
    return static_cast<std::size_t>(value % range);
}

std::vector<std::size_t> random_order(std::size_t n, SeededNumbers& numbers) {
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = 0; i + 1 < n; ++i) std::swap(order[i], order[i + numbers.below(n - i)]);
    return order;
}

}  // namespace aim
