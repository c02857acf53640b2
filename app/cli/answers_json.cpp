#include "app/cli/answers_json.h"

namespace aim::cli {

namespace {

const char* name_of(PromptSegment::Kind kind) {
    switch (kind) {
        case PromptSegment::Kind::Text:
            return "text";
        case PromptSegment::Kind::Image:
            return "image";
        case PromptSegment::Kind::Fused:
            return "fused";
    }
    return "text";
}

}  // namespace

Json answer_json(const MethodAnswer& answer) {
    Json out{{"method", answer.method},
             {"text", answer.text},
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
             {"score", answer.score ? Json(*answer.score) : Json(nullptr)}};
    auto prompt = Json::array();
    for (const auto& segment : answer.prompt) {
        Json part{
            {"kind", name_of(segment.kind)}, {"text", segment.text}, {"tokens", segment.tokens}};
        if (segment.demonstration != 0) part["demonstration"] = segment.demonstration;
        prompt.push_back(std::move(part));
    }
    out["prompt"] = std::move(prompt);
    if (!answer.error.empty()) out["error"] = answer.error;
    return out;
}

Json row_json(const EvaluationRow& row) {
    return {{"method", row.method},
            {"shots", row.shots},
            {"seed", row.seed},
            {"queries", row.queries},
            {"accuracy", row.accuracy},
            {"ci95", {row.ci_low, row.ci_high}},
            {"context_tokens", row.context_tokens},
            {"latency_ms", {{"mean", row.latency_mean_ms}, {"p95", row.latency_p95_ms}}},
            {"peak_bytes", row.peak_bytes}};
}

std::string rows_table(const std::vector<EvaluationRow>& rows) {
    Table table({false, true, true, true, true, true, true, true});
    table.row({"method", "shots", "seed", "queries", "accuracy", "95 % interval", "context tokens",
               "latency ms (p95)"});
    for (const auto& row : rows)
        table.row({row.method, std::to_string(row.shots), std::to_string(row.seed),
                   std::to_string(row.queries), percent_text(row.accuracy),
                   number_text(row.ci_low * 100, 1) + "–" + number_text(row.ci_high * 100, 1),
                   number_text(row.context_tokens, 1),
                   number_text(row.latency_mean_ms, 0) + " (" + number_text(row.latency_p95_ms, 0) +
                       ")"});
    return table.text();
}

}  // namespace aim::cli
