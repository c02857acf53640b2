#include "core/base/machine_memory.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace aim {

namespace {

std::int64_t first_number(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::int64_t value = 0;
    return in >> value ? value : -1;  // "max" is not a number
}

// Of lines of a name and a number; 0 when it is not there.
std::int64_t number_of(const std::filesystem::path& file, const std::string& wanted) {
    std::ifstream in(file);
    std::string name;
    for (std::int64_t value = 0; in >> name >> value;)
        if (name == wanted) return value;
    return 0;
}

}  // namespace

MachineMemory machine_memory(const std::filesystem::path& proc,
                             const std::filesystem::path& group) {
    MachineMemory memory;
    std::ifstream in(proc / "meminfo");
    std::string name, unit;
    for (std::int64_t kilobytes = 0; in >> name >> kilobytes; std::getline(in, unit)) {
        if (name == "MemTotal:") memory.total = kilobytes * 1024;
        if (name == "MemAvailable:") memory.available = kilobytes * 1024;
    }
    const auto limit = first_number(group / "memory.max");
    const auto used = first_number(group / "memory.current");
    if (limit > 0) memory.total = std::min(memory.total, limit);
    if (limit > 0 && used >= 0) {
        // Files read a while ago count as used there, but go as soon as anybody needs the room.
        const auto cached = std::min(used, number_of(group / "memory.stat", "inactive_file"));
        memory.available =
            std::min(memory.available, std::max<std::int64_t>(0, limit - used + cached));
    }
    return memory;
}

}  // namespace aim
