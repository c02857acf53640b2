// What a model will need here, said before it is opened: the number format and device it would run
// in, the memory for its weights, its cache and its work, and whether that fits.
#pragma once

#include "core/checkpoint/checkpoint.h"

#include <cstdint>
#include <string>

namespace aim {

struct ModelNeeds {
    std::string stored_dtype;           // of most of the weights
    std::string dtype, device, reason;  // as opening the model would choose them
    bool mapped = true;  // the weights are used where they lie; otherwise they are converted
    bool int8 = false;   // linear layers' weights in 8 bits
    // Bytes.
    std::int64_t weights = 0;
    std::int64_t kv_per_1000_tokens = 0;
    std::int64_t activations = 0;  // estimate: prefill in blocks, the largest picture in passes
    std::int64_t context_tokens = 0;
    std::int64_t total = 0;      // with context_tokens in the cache
    std::int64_t available = 0;  // main memory that is free now
    bool fits = false;
};

// `dtype` and `device` as the command line takes them ("auto", …). Throws Usage on unknown ones,
// Unsupported on a device that is not there, and what reading the processor's configuration throws.
ModelNeeds model_needs(const Checkpoint& checkpoint, const std::string& dtype = "auto",
                       const std::string& device = "auto");

// Throws what opening the folder would throw: a tensor that is missing, left over or misshapen, a
// tokenizer or a processor that cannot be used. Takes no memory worth mentioning, because the
// weights stay where they lie; folders in float16 are not gone through where LibTorch would have to
// convert them.
void check_opens(const Checkpoint& checkpoint);

}  // namespace aim
