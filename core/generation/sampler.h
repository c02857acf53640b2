// Chooses the next token from float32 logits. The random numbers are std::mt19937_64's, read bit by
// bit, so that a seed gives the same answer on every machine.
#pragma once

#include "core/generation/sampling.h"

#include <ATen/core/Tensor.h>
#include <random>
#include <vector>

namespace aim {

// Malformed: what the model computed are no numbers to choose by.
[[noreturn]] void throw_no_usable_numbers();

class Sampler {
public:
    // Throws Usage on a temperature or top_p that makes no sense.
    explicit Sampler(const SamplingOptions& options);

    // logits float32 [vocab] on the CPU. Greedy takes the lowest id among equals, as torch.argmax
    // does.
    std::int64_t choose(const at::Tensor& logits);

private:
    double uniform();  // [0, 1), 53 bits
    double temperature_, top_p_;
    std::mt19937_64 random_;
};

}  // namespace aim
