#include "core/engine/answer_memory.h"

#include <c10/core/Allocator.h>
#include <c10/util/ThreadLocalDebugInfo.h>
#include <algorithm>
#include <mutex>
#include <unordered_map>

namespace aim {

namespace {

thread_local int uncounted = 0;

// The type of the totals differs between LibTorch's versions.
template <class Total>
Total total_of(void (c10::MemoryReportingInfoBase::*)(void*, std::int64_t, Total, Total,
                                                      c10::Device));
using Total = decltype(total_of(&c10::MemoryReportingInfoBase::reportMemoryUsage));

// LibTorch tells its profiler of every allocation; it takes anything for one that says so.
class Counter final : public c10::MemoryReportingInfoBase {
public:
    bool memoryProfilingEnabled() const override { return true; }

    // Negative: freed, by whichever thread.
    void reportMemoryUsage(void* place, std::int64_t bytes, Total, Total, c10::Device) override {
        const std::scoped_lock lock(mutex_);
        if (bytes > 0) {
            if (uncounted > 0) return;
            taken_[place] = bytes;
            now_ += bytes;
            peak_ = std::max(peak_, now_);
        } else if (const auto found = taken_.find(place); found != taken_.end()) {
            now_ -= found->second;
            taken_.erase(found);
        }
    }

    std::int64_t peak() const {
        const std::scoped_lock lock(mutex_);
        return peak_;
    }

private:
    mutable std::mutex mutex_;
    std::unordered_map<void*, std::int64_t> taken_;
    std::int64_t now_ = 0, peak_ = 0;
};

}  // namespace

struct AnswerMemory::State {
    std::shared_ptr<Counter> counter = std::make_shared<Counter>();
    c10::DebugInfoGuard guard{c10::DebugInfoKind::PROFILER_STATE, counter};
};

AnswerMemory::AnswerMemory() : state_(std::make_unique<State>()) {}
AnswerMemory::~AnswerMemory() = default;
std::int64_t AnswerMemory::peak_bytes() const { return state_->counter->peak(); }

UncountedMemory::UncountedMemory() { ++uncounted; }
UncountedMemory::~UncountedMemory() { --uncounted; }

}  // namespace aim
