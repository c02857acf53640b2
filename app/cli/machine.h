// What this machine offers: processor features, the BLAS in use.
#pragma once

#include <string>

namespace aim::cli {

std::string processor_name();
bool processor_has(const std::string& flag);  // as /proc/cpuinfo spells it
// File of the shared library that the symbol is taken from, links resolved; empty: none.
std::string library_of(const char* symbol);

}  // namespace aim::cli
