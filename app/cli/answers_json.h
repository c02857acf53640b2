// Methods' answers as the command line's documents have them (contract: design, Command line).
#pragma once

#include "app/cli/output.h"
#include "core/engine/evaluate.h"
#include "core/methods/answer.h"

namespace aim::cli {

Json answer_json(const MethodAnswer& answer);
Json row_json(const EvaluationRow& row);
// Method, shots, seed, accuracy with its interval, context tokens, latency.
std::string rows_table(const std::vector<EvaluationRow>& rows);

}  // namespace aim::cli
