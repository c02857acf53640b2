// One method on one query, with what `ask` and `evaluate` add to its answer: score, peak memory and
// a sentence instead of an exception.
#pragma once

#include "core/engine/engine_context.h"

#include <string>
#include <vector>

namespace aim {

enum class CountMemory {
    No,          // peak_bytes stays 0
    AsItComes,   // of this answer, whatever was read and kept before
    AnswerAlone  // as if its fused tokens were there and its prefix was not: always the same
};

// Throws Cancelled only. `references` empty: no score. An answer that failed scores 0.
MethodAnswer run_method(const Method& method, const MethodRequest& request, EngineContext& context,
                        const std::vector<std::string>& references, CountMemory memory);

}  // namespace aim
