#include "app/cli/machine.h"

#include <dlfcn.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace aim::cli {

namespace {

std::int64_t first_number(const char* file) {
    std::ifstream in(file);
    std::int64_t value = 0;
    return in >> value ? value : -1;  // "max" is not a number
}

// The first line of /proc/cpuinfo whose name is one of these.
std::string cpuinfo(std::initializer_list<const char*> names) {
    std::ifstream in("/proc/cpuinfo");
    std::string line;
    while (std::getline(in, line)) {
        const auto colon = line.find(':');
        if (colon == std::string::npos) continue;
        for (const std::string name : names)
            if (line.compare(0, name.size(), name) == 0)
                return line.substr(std::min(line.size(), colon + 2));
    }
    return {};
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

std::string processor_name() { return cpuinfo({"model name", "Model", "Hardware"}); }

bool processor_has(const std::string& flag) {
    std::istringstream flags(cpuinfo({"flags", "Features"}));
    for (std::string word; flags >> word;)
        if (word == flag) return true;
    return false;
}

std::string library_of(const char* symbol) {
    void* const address = dlsym(RTLD_DEFAULT, symbol);
    Dl_info info{};
    if (address == nullptr || dladdr(address, &info) == 0 || info.dli_fname == nullptr) return {};
    std::error_code ignored;
    const auto real = std::filesystem::canonical(info.dli_fname, ignored);
    return ignored ? std::string(info.dli_fname) : real.string();
}

}  // namespace aim::cli
