#include "core/selection/vector_index.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <thread>

namespace aim {

namespace {

constexpr std::size_t kLanes = 16;              // sums side by side, which the compiler vectorises
constexpr std::size_t kThreadsFrom = 1U << 20;  // values, below which a thread costs more

float dot(const float* a, const float* b, std::size_t n) {
    std::array<float, kLanes> sums{};
    std::size_t i = 0;
    for (; i + kLanes <= n; i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane) sums[lane] += a[i + lane] * b[i + lane];
    float rest = 0;
    for (; i < n; ++i) rest += a[i] * b[i];
    for (const auto sum : sums) rest += sum;
    return rest;
}

}  // namespace

void VectorIndex::require_dimension(std::span<const float> row) const {
    if (row.size() != dimension_)
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("The pictures' features differ in length."));
}

void VectorIndex::add(std::span<const float> row) {
    require_dimension(row);
    values_.insert(values_.end(), row.begin(), row.end());
}

std::vector<float> VectorIndex::similarities(std::span<const float> query) const {
    require_dimension(query);
    const auto rows = size();
    std::vector<float> out(rows);
    const auto work = [&](std::size_t begin, std::size_t end) {
        for (auto i = begin; i < end; ++i)
            out[i] = dot(values_.data() + i * dimension_, query.data(), dimension_);
    };
    const auto cores = std::min(8U, std::max(1U, std::thread::hardware_concurrency()));
    if (values_.size() < kThreadsFrom || cores < 2) {
        work(0, rows);
        return out;
    }
    std::vector<std::jthread> threads;
    for (unsigned t = 0; t < cores; ++t)
        threads.emplace_back(work, rows * t / cores, rows * (t + 1) / cores);
    threads.clear();  // joins
    return out;
}

}  // namespace aim
