#include "core/base/processor.h"

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <sstream>

namespace aim {

namespace {

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

std::string processor_name() { return cpuinfo({"model name", "Model", "Hardware"}); }

bool processor_has(const std::string& flag) {
    std::istringstream flags(cpuinfo({"flags", "Features"}));
    for (std::string word; flags >> word;)
        if (word == flag) return true;
    return false;
}

}  // namespace aim
