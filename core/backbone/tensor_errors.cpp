#include "core/backbone/tensor_errors.h"

#include "core/base/error.h"

#include <c10/util/Exception.h>
#include <new>
#include <string>

namespace aim {

void rethrow_translated() {
    try {
        throw;
    } catch (const std::bad_alloc& error) {
        throw Error(ErrorCode::OutOfMemory, Sentence::of("There was not enough memory for this."),
                    error.what());
    } catch (const c10::Error& error) {
        const std::string what = error.what_without_backtrace();
        const auto says = [&](const char* words) { return what.find(words) != std::string::npos; };
        // The allocators' words: the CPU's of all versions, CUDA's.
        if (says("can't allocate memory") || says("not enough memory") || says("out of memory"))
            throw Error(ErrorCode::OutOfMemory,
                        Sentence::of("There was not enough memory for this."), error.what());
        if (says("not implemented for '"))
            throw Error(ErrorCode::Unsupported,
                        Sentence::of("This device cannot compute in that number format; choose "
                                     "float32."),
                        error.what());
        throw Error(ErrorCode::Internal,
                    Sentence::of("The tensor library failed: %1", what.substr(0, what.find('\n'))),
                    error.what());
    }
}

}  // namespace aim
