// The memory this machine has, and how much of it is free.
#pragma once

#include <cstdint>

namespace aim {

struct MachineMemory {
    std::int64_t total = 0;      // bytes; a control group's limit where that is lower
    std::int64_t available = 0;  // now
};
MachineMemory machine_memory();

}  // namespace aim
