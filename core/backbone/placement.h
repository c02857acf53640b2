// Which device and number format a model runs in, and why. A fall-back is never silent.
#pragma once

#include "core/backbone/backbone.h"

namespace aim {

struct Placement {
    at::Device device;
    at::ScalarType dtype;
    std::string reason;  // for the person: "CPU, because …; float32, because …"
};

// Throws Usage on unknown names, Unsupported when the device asked for is not there.
Placement choose_placement(const BackboneOptions& options, std::int64_t parameters);

// Whether this processor multiplies bfloat16 (AVX512-BF16 or AMX).
bool cpu_multiplies_bfloat16();

}  // namespace aim
