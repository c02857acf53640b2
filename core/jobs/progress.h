// Progress as values, and the two things its receivers need: time left, and not too many of them.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

namespace aim {

struct Progress {
    std::int64_t done = 0;
    std::int64_t total = 0;    // 0: not known
    std::string stage;         // "Fusing demonstrations"
    double seconds_left = -1;  // < 0: not known
    double fraction() const {
        return total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0.0;
    }
    bool operator==(const Progress&) const = default;
};

using SteadyClock = std::chrono::steady_clock;

// Seconds left from how fast items were done lately (an exponential mean over about the last
// `memory` seconds), so that a slow start is forgotten. One thread.
class TimeLeft {
public:
    explicit TimeLeft(double memory_seconds = 20.0) : memory_(memory_seconds) {}
    // `done` only grows within a job; a smaller value starts over. Returns < 0 while it cannot
    // tell.
    double update(std::int64_t done, std::int64_t total,
                  SteadyClock::time_point now = SteadyClock::now());

private:
    double memory_;
    std::optional<SteadyClock::time_point> last_;
    std::int64_t last_done_ = 0;
    double items_ = 0, seconds_ = 0;  // decayed sums
};

// Passes on at most `per_second` progress values a second, always the first, the last (done ==
// total) and every change of stage; `flush` passes on what was held back. Any thread; `deliver` is
// called on the thread that offers, one call at a time.
class ProgressThrottle {
public:
    explicit ProgressThrottle(std::function<void(const Progress&)> deliver,
                              double per_second = 30.0);
    void offer(const Progress& progress, SteadyClock::time_point now = SteadyClock::now());
    void flush();

private:
    std::function<void(const Progress&)> deliver_;
    SteadyClock::duration interval_;
    std::mutex mutex_;
    std::optional<SteadyClock::time_point> last_;
    std::string stage_;
    std::optional<Progress> held_;
};

}  // namespace aim
