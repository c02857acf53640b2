#include "core/backbone/tensor_errors.h"

#include "catch.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <new>
#include <stdexcept>

using namespace aim;

namespace {

template <class Work>
ErrorCode code_of(const Work& work) {
    try {
        translated(work);
    } catch (const Error& error) {
        return error.code();
    }
    FAIL("no Error was thrown");
    return ErrorCode::Internal;
}

}  // namespace

TEST_CASE("LibTorch's failures have this program's names", "[backbone]") {
    REQUIRE(code_of([] { return at::empty({1LL << 48}, at::kDouble); }) == ErrorCode::OutOfMemory);
    REQUIRE(code_of([]() -> int { throw std::bad_alloc(); }) == ErrorCode::OutOfMemory);
    REQUIRE(code_of([] { return at::dot(at::zeros({2}), at::zeros({3})); }) == ErrorCode::Internal);
    // Errors of ours and what is no failure of tensors' go on as they are.
    REQUIRE(code_of([]() -> int { throw Error(ErrorCode::Cancelled, Sentence::verbatim("x")); }) ==
            ErrorCode::Cancelled);
    REQUIRE_THROWS_AS(translated([]() -> int { throw std::logic_error("x"); }), std::logic_error);
    REQUIRE(translated([] { return 7; }) == 7);
}
