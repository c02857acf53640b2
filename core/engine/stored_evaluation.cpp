#include "core/engine/stored_evaluation.h"

#include <nlohmann/json.hpp>

namespace aim {

namespace {

using nlohmann::json;

std::string dumped(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

StoredEvaluationItem to_stored(const EvaluationItem& item) {
    const auto& answer = item.answer;
    StoredEvaluationItem stored;
    stored.method = answer.method;
    stored.shots = item.shots;
    stored.seed = static_cast<std::int64_t>(item.seed);
    stored.query = item.query;
    stored.score = answer.score.value_or(0);
    stored.answer = answer.text;
    stored.payload = dumped({{"references", item.references},
                             {"token_ids", answer.token_ids},
                             {"demonstrations", answer.demonstrations},
                             {"context_tokens",
                              {{"text", answer.context.text},
                               {"image", answer.context.image},
                               {"fused", answer.context.fused},
                               {"total", answer.context.total()}}},
                             {"timing_ms",
                              {{"encode", answer.timing.encode},
                               {"prefill", answer.timing.prefill},
                               {"first_token", answer.timing.first_token},
                               {"decode", answer.timing.decode},
                               {"total", answer.timing.total}}},
                             {"warm", answer.warm},
                             {"kv_bytes", answer.kv_bytes},
                             {"peak_bytes", answer.peak_bytes},
                             {"error", answer.error}});
    return stored;
}

StoredEvaluationRow to_stored(const EvaluationRow& row) {
    StoredEvaluationRow stored;
    stored.method = row.method;
    stored.shots = row.shots;
    stored.seed = static_cast<std::int64_t>(row.seed);
    stored.values =
        dumped({{"queries", row.queries},
                {"accuracy", row.accuracy},
                {"ci95", {row.ci_low, row.ci_high}},
                {"context_tokens", row.context_tokens},
                {"latency_ms", {{"mean", row.latency_mean_ms}, {"p95", row.latency_p95_ms}}},
                {"peak_bytes", row.peak_bytes}});
    return stored;
}

}  // namespace aim
