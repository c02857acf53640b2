#include "core/engine/answer_memory.h"

#include "catch.h"

#include <ATen/ATen.h>

using namespace aim;

namespace {

constexpr std::int64_t kKilobyte = 1024;

at::Tensor bytes(std::int64_t count) { return at::empty({count}, at::kByte); }

}  // namespace

TEST_CASE("the memory of an answer is the most its tensors took at once, to the byte") {
    const auto before = bytes(100 * kKilobyte);
    const AnswerMemory memory;
    REQUIRE(memory.peak_bytes() == 0);
    auto kept = bytes(10 * kKilobyte);
    { const auto needed_for_a_while = bytes(50 * kKilobyte); }
    REQUIRE(memory.peak_bytes() == 60 * kKilobyte);
    const auto later = bytes(20 * kKilobyte);
    REQUIRE(memory.peak_bytes() == 60 * kKilobyte);
    kept = bytes(45 * kKilobyte);  // the old one goes when the new one is there
    REQUIRE(memory.peak_bytes() == 75 * kKilobyte);
}

TEST_CASE("tensors that were there before, that are made aside or afterwards do not count") {
    auto before = bytes(100 * kKilobyte);
    at::Tensor aside;
    {
        const AnswerMemory memory;
        {
            const UncountedMemory uncounted;
            aside = bytes(30 * kKilobyte);
        }
        before.reset();
        const auto counted = bytes(kKilobyte);
        aside.reset();
        REQUIRE(memory.peak_bytes() == kKilobyte);
    }
    const auto after = bytes(kKilobyte);
    const AnswerMemory next;
    REQUIRE(next.peak_bytes() == 0);
}
