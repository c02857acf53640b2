#include "app/cli/machine.h"

#include <dlfcn.h>

#include <filesystem>
#include <system_error>

namespace aim::cli {

std::string library_of(const char* symbol) {
    void* const address = dlsym(RTLD_DEFAULT, symbol);
    Dl_info info{};
    if (address == nullptr || dladdr(address, &info) == 0 || info.dli_fname == nullptr) return {};
    std::error_code ignored;
    const auto real = std::filesystem::canonical(info.dli_fname, ignored);
    return ignored ? std::string(info.dli_fname) : real.string();
}

}  // namespace aim::cli
