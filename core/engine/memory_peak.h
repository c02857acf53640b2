// How much memory one answer needs.
#pragma once

#include <cstdint>

namespace aim {

// Between construction and bytes(): the most that private memory (not the mapped weights, whose
// pages come in on first use) grew above where it stood. By the kernel's own high-water mark
// (/proc/self/clear_refs "5", VmHWM), so no peak between two looks is missed; where that cannot be
// reset, the memory at the end stands in. Free memory the allocator holds back is returned first,
// or an earlier method's would hide this one's. Of the whole process: nothing else should be
// working. On other devices than the CPU, host memory only.
class MemoryPeak {
public:
    MemoryPeak();
    std::int64_t bytes() const;

private:
    std::int64_t before_ = 0;
    bool mark_was_reset_ = false;
};

}  // namespace aim
