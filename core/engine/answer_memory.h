// How much memory an answer needs: counted, not measured, so that it is the same every time.
#pragma once

#include <cstdint>
#include <memory>

namespace aim {

// The most that tensors made on this thread since the construction took at once, on any device, by
// what LibTorch's allocators say. What was there before (weights, caches) does not count, nor does
// anything that is no tensor: pictures in memory, texts, scratch space inside BLAS.
class AnswerMemory {
public:
    AnswerMemory();
    ~AnswerMemory();
    AnswerMemory(const AnswerMemory&) = delete;
    AnswerMemory& operator=(const AnswerMemory&) = delete;
    std::int64_t peak_bytes() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

// While it lives, what is allocated on this thread belongs to no answer.
class UncountedMemory {
public:
    UncountedMemory();
    ~UncountedMemory();
    UncountedMemory(const UncountedMemory&) = delete;
    UncountedMemory& operator=(const UncountedMemory&) = delete;
};

}  // namespace aim
