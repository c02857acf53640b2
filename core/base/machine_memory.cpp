#include "core/base/machine_memory.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace aim {

namespace {

std::int64_t first_number(const char* file) {
    std::ifstream in(file);
    std::int64_t value = 0;
    return in >> value ? value : -1;  // "max" is not a number
}

}  // namespace

MachineMemory machine_memory() {
    MachineMemory memory;
    std::ifstream in("/proc/meminfo");
    std::string name, unit;
    for (std::int64_t kilobytes = 0; in >> name >> kilobytes; std::getline(in, unit)) {
        if (name == "MemTotal:") memory.total = kilobytes * 1024;
        if (name == "MemAvailable:") memory.available = kilobytes * 1024;
    }
    const auto limit = first_number("/sys/fs/cgroup/memory.max");
    const auto used = first_number("/sys/fs/cgroup/memory.current");
    if (limit > 0) memory.total = std::min(memory.total, limit);
    if (limit > 0 && used >= 0)
        memory.available = std::min(memory.available, std::max<std::int64_t>(0, limit - used));
    return memory;
}

}  // namespace aim
