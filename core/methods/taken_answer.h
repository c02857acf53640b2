// Baselines that answer with a demonstration's own answer, without generating.
#pragma once

#include "core/methods/answering.h"

namespace aim {

// Throws Usage when no demonstration is shown.
void require_demonstrations(const std::string& method, const MethodRequest& request);

// `encode_ms`: time spent in the vision tower. The answer reaches the text callback as a whole.
MethodAnswer taken_answer(const std::string& method, const MethodRequest& request,
                          std::string answer, double encode_ms, const Stopwatch& watch);

}  // namespace aim
