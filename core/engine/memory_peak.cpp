#include "core/engine/memory_peak.h"

#include <malloc.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

namespace aim {

namespace {

struct Resident {
    std::int64_t anonymous = 0, file = 0, shared = 0, peak = 0;  // bytes
};

Resident resident() {
    Resident now;
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        std::istringstream words(line);
        std::string name;
        std::int64_t kilobytes = 0;
        words >> name >> kilobytes;
        if (name == "VmHWM:") now.peak = kilobytes * 1024;
        if (name == "RssAnon:") now.anonymous = kilobytes * 1024;
        if (name == "RssFile:") now.file = kilobytes * 1024;
        if (name == "RssShmem:") now.shared = kilobytes * 1024;
    }
    return now;
}

}  // namespace

MemoryPeak::MemoryPeak() {
    malloc_trim(0);
    std::ofstream mark("/proc/self/clear_refs");
    mark << "5" << std::flush;
    mark_was_reset_ = mark.good();
    before_ = resident().anonymous;
}

std::int64_t MemoryPeak::bytes() const {
    const auto now = resident();
    const auto peak = mark_was_reset_ ? now.peak - now.file - now.shared : now.anonymous;
    return std::max<std::int64_t>(0, std::max(peak, now.anonymous) - before_);
}

}  // namespace aim
