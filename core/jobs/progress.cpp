#include "core/jobs/progress.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace aim {

double TimeLeft::update(std::int64_t done, std::int64_t total, SteadyClock::time_point now) {
    if (!last_ || done < last_done_) {
        items_ = seconds_ = 0;
    } else {
        const double passed = std::max(0.0, std::chrono::duration<double>(now - *last_).count());
        const double kept = std::exp(-passed / memory_);
        items_ = items_ * kept + static_cast<double>(done - last_done_);
        seconds_ = seconds_ * kept + passed;
    }
    last_ = now;
    last_done_ = done;
    if (total > 0 && done >= total) return 0.0;
    if (total <= 0 || items_ <= 0 || seconds_ <= 0) return -1.0;
    return static_cast<double>(total - done) * seconds_ / items_;
}

ProgressThrottle::ProgressThrottle(std::function<void(const Progress&)> deliver, double per_second)
    : deliver_(std::move(deliver)),
      interval_(std::chrono::duration_cast<SteadyClock::duration>(
          std::chrono::duration<double>(per_second > 0 ? 1.0 / per_second : 0.0))) {}

void ProgressThrottle::offer(const Progress& progress, SteadyClock::time_point now) {
    const std::lock_guard lock(mutex_);
    const bool last = progress.total > 0 && progress.done >= progress.total;
    if (last_ && !last && progress.stage == stage_ && now - *last_ < interval_) {
        held_ = progress;
        return;
    }
    last_ = now;
    stage_ = progress.stage;
    held_.reset();
    deliver_(progress);
}

void ProgressThrottle::flush() {
    const std::lock_guard lock(mutex_);
    if (const auto held = std::exchange(held_, std::nullopt)) deliver_(*held);
}

}  // namespace aim
