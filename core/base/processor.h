// What the processor is called and what it can do.
#pragma once

#include <string>

namespace aim {

std::string processor_name();                 // empty where the system does not tell
bool processor_has(const std::string& flag);  // as /proc/cpuinfo spells it

}  // namespace aim
