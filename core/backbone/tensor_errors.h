// LibTorch's failures as this program's. What computes with tensors on somebody's behalf runs
// inside `translated`, so that running out of memory has one name wherever it happens.
#pragma once

namespace aim {

// Throws for the exception in flight: OutOfMemory, Unsupported (a number format the device has no
// arithmetic for), Internal for any other failure of LibTorch's; whatever else it is, as it is.
[[noreturn]] void rethrow_translated();

template <class Work>
decltype(auto) translated(const Work& work) {
    try {
        return work();
    } catch (...) {
        rethrow_translated();
    }
}

}  // namespace aim
