// The memory this machine has, and how much of it is free.
#pragma once

#include <cstdint>
#include <filesystem>

namespace aim {

struct MachineMemory {
    std::int64_t total = 0;      // bytes; a control group's limit where that is lower
    std::int64_t available = 0;  // now
};
// From Linux's file systems: `proc`'s meminfo, and the control group's memory.*.
MachineMemory machine_memory(const std::filesystem::path& proc = "/proc",
                             const std::filesystem::path& group = "/sys/fs/cgroup");

}  // namespace aim
