// Answering from fused tokens, whichever they are: `aim` and its control.
#pragma once

#include "core/methods/method.h"

#include <functional>
#include <string>

namespace aim {

// Fused tokens of the i-th demonstration, [tokens, d]; clears `warm` when they had to be made.
using FusedSource = std::function<at::Tensor(std::size_t i, bool& warm)>;

// `key` names the fused tokens for the prefix cache.
MethodAnswer answer_from_fused(const std::string& method, const MethodRequest& request,
                               MethodContext& context, const std::string& key,
                               const FusedSource& fused);

// The demonstrations' content keys, in order, as part of a prefix key.
std::string joined_keys(const std::vector<Demonstration>& demonstrations);

}  // namespace aim
