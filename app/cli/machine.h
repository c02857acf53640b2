// What this program runs with on this machine: the BLAS in use.
#pragma once

#include <string>

namespace aim::cli {

// File of the shared library that the symbol is taken from, links resolved; empty: none.
std::string library_of(const char* symbol);

}  // namespace aim::cli
