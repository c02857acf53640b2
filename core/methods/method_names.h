// The methods' names without their implementations (contract: design, Methods).
#pragma once

#include <string>
#include <vector>

namespace aim {

// zero-shot, aim, icl, text-icl, nearest, majority, copy-last, icl-random-labels,
// aim-shuffled-images
const std::vector<std::string>& method_names();
// Those and two further controls that only evaluations need:
// icl-equal-tokens: `icl` with as many demonstrations as fit into the tokens that `aim` takes;
// aim-identity-projector: the hidden states themselves, without the projector.
const std::vector<std::string>& evaluation_method_names();
bool method_needs_projector(const std::string& name);

}  // namespace aim
