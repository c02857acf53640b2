#include "core/base/checked.h"

#include "catch.h"

#include <cstdint>
#include <limits>

using namespace aim;

TEST_CASE("overflow of file-derived numbers is an error, not a wrapped value") {
    const auto wrong = [] { return Sentence::of("A size is out of range."); };
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    CHECK(checked_add<std::uint64_t>(most - 1, 1, wrong) == most);
    CHECK_THROWS_AS(checked_add<std::uint64_t>(most, 1, wrong), Error);
    CHECK(checked_mul<std::int64_t>(3, 4, wrong) == 12);
    CHECK_THROWS_AS(checked_mul<std::int64_t>(std::numeric_limits<std::int64_t>::max(), 2, wrong),
                    Error);
    CHECK_THROWS_AS((checked_cast<std::uint8_t>(256, wrong)), Error);
    CHECK((checked_cast<std::uint8_t>(255, wrong)) == 255);
}
