// What this machine offers: memory, processor features, the BLAS in use.
#pragma once

#include <cstdint>
#include <string>

namespace aim::cli {

struct MachineMemory {
    std::int64_t total = 0;      // bytes; a control group's limit where that is lower
    std::int64_t available = 0;  // now
};
MachineMemory machine_memory();

std::string processor_name();
bool processor_has(const std::string& flag);  // as /proc/cpuinfo spells it
// File of the shared library that the symbol is taken from, links resolved; empty: none.
std::string library_of(const char* symbol);

}  // namespace aim::cli
