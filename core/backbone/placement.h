// Which device and number format a model runs in, and why. A fall-back is never silent.
#pragma once

#include "core/backbone/backbone.h"

namespace aim {

struct Placement {
    at::Device device;
    at::ScalarType dtype;
    bool int8 = false;  // the linear layers' weights in 8 bits
    std::string reason;  // for the person: "CPU, because …; float32, because …"
};

// "bfloat16", or "int8+bfloat16": what a model's fused tokens are told apart by and what is shown.
std::string number_format(at::ScalarType dtype, bool int8);

// Throws Usage on unknown names, Unsupported when the device asked for is not there.
Placement choose_placement(const BackboneOptions& options, std::int64_t parameters);

// Whether this processor multiplies bfloat16 (AVX512-BF16 or AMX).
bool cpu_multiplies_bfloat16();

}  // namespace aim
