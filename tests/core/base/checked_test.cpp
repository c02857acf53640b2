#include "core/base/checked.h"

#include "catch.h"

#include <cstdint>
#include <limits>

using namespace aim;

TEST_CASE("overflow of file-derived numbers is an error, not a wrapped value") {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    CHECK(checked_add<std::uint64_t>(most - 1, 1, "A size") == most);
    CHECK_THROWS_AS(checked_add<std::uint64_t>(most, 1, "A size"), Error);
    CHECK(checked_mul<std::int64_t>(3, 4, "A size") == 12);
    CHECK_THROWS_AS(
        checked_mul<std::int64_t>(std::numeric_limits<std::int64_t>::max(), 2, "A size"), Error);
    CHECK_THROWS_AS((checked_cast<std::uint8_t>(256, "A size")), Error);
    CHECK((checked_cast<std::uint8_t>(255, "A size")) == 255);
}
