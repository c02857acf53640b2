#include "catch.h"
#include "core/jobs/progress.h"

#include <vector>

using namespace aim;
using namespace std::chrono_literals;

TEST_CASE("the time left follows the pace of late, not the start's") {
    TimeLeft left(10.0);
    const auto start = SteadyClock::time_point{};
    CHECK(left.update(0, 100, start) < 0);
    CHECK(left.update(0, 100, start + 5s) < 0);
    CHECK(left.update(10, 100, start + 15s) == Approx(90 * 1.26).epsilon(0.1));
    for (int i = 1; i <= 40; ++i) left.update(10 + i, 100, start + 15s + i * 2s);
    CHECK(left.update(51, 100, start + 97s) == Approx(49 * 2.0).epsilon(0.05));
    CHECK(left.update(100, 100, start + 200s) == 0);
}

TEST_CASE("the time left is unknown without a total and starts over with a new job") {
    TimeLeft left;
    const auto start = SteadyClock::time_point{};
    left.update(5, 0, start);
    CHECK(left.update(9, 0, start + 1s) < 0);
    CHECK(left.update(0, 10, start + 2s) < 0);
    CHECK(left.update(1, 10, start + 3s) == Approx(9.0));
}

TEST_CASE("progress is passed on thirty times a second, with first, last and every stage") {
    std::vector<Progress> got;
    ProgressThrottle throttle([&](const Progress& p) { got.push_back(p); });
    const auto start = SteadyClock::time_point{};
    for (int i = 0; i <= 1000; ++i) throttle.offer({i, 1000, "a", -1}, start + i * 1ms);
    CHECK(got.front().done == 0);
    CHECK(got.back().done == 1000);
    CHECK(got.size() >= 29);
    CHECK(got.size() <= 33);
    got.clear();
    throttle.offer({1, 10, "b", -1}, start + 1000ms);
    throttle.offer({2, 10, "b", -1}, start + 1001ms);
    throttle.offer({3, 10, "c", -1}, start + 1002ms);
    throttle.offer({4, 10, "c", -1}, start + 1003ms);
    CHECK(got.size() == 2);
    throttle.flush();
    throttle.flush();
    REQUIRE(got.size() == 3);
    CHECK(got.back().done == 4);
}
