// An evaluation's items and rows as the workspace keeps them, and back.
#pragma once

#include "core/engine/evaluate.h"
#include "core/workspace/evaluations.h"

#include <nlohmann/json_fwd.hpp>

namespace aim {

StoredEvaluationItem to_stored(const EvaluationItem& item);
// What to_stored was given, but for bytes that are no UTF-8. Throws Malformed.
EvaluationItem from_stored(const StoredEvaluationItem& stored);
StoredEvaluationRow to_stored(const EvaluationRow& row);

// The lossless form of an item that JSONL and the workspace share (method, shots, seed, query,
// score and answer are columns of their own in the workspace).
nlohmann::ordered_json payload_of(const EvaluationItem& item);

// "context_tokens" and "timing_ms" of an answer, wherever it is written as JSON; "latency_ms" and
// "metrics" (the further ones) of a row.
nlohmann::ordered_json context_json(const ContextTokens& context);
nlohmann::ordered_json timing_json(const AnswerTiming& timing);
nlohmann::ordered_json latency_json(const EvaluationRow& row);
nlohmann::ordered_json metrics_json(const EvaluationRow& row);

}  // namespace aim
