#include "app/cli/answers_json.h"

#include "core/engine/stored_answer.h"
#include "core/engine/stored_evaluation.h"

#include <algorithm>

namespace aim::cli {

Json answer_json(const MethodAnswer& answer) {
    Json out{{"method", answer.method},
             {"text", answer.text},
             {"token_ids", answer.token_ids},
             {"demonstrations", answer.demonstrations},
             {"context_tokens", context_json(answer.context)},
             {"timing_ms", timing_json(answer.timing)},
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
    if (!answer.error.empty()) out["error"] = answer.error.english();
    return out;
}

Json row_json(const EvaluationRow& row) {
    Json out{{"method", row.method},
             {"shots", row.shots},
             {"seed", row.seed},
             {"queries", row.queries},
             {"metric", row.metric},
             {"accuracy", row.accuracy},
             {"ci95", {row.ci_low, row.ci_high}},
             {"interval", row.interval},
             {"context_tokens", row.context_tokens},
             {"latency_ms", latency_json(row)},
             {"peak_bytes", row.peak_bytes},
             {"kv_bytes", row.kv_bytes},
             {"errors", row.errors},
             {"leaks", row.leaks}};
    if (!row.more.empty()) out["metrics"] = metrics_json(row);
    return out;
}

namespace {

// CIDEr-D is no share.
std::string value_text(double value, const std::string& metric) {
    return metric == name_of(Metric::Cider) ? number_text(value, 3) : percent_text(value);
}

}  // namespace

std::string rows_table(const std::vector<EvaluationRow>& rows) {
    std::vector<bool> right(16, true);
    right.front() = false;
    Table table(right);
    const std::string metric = rows.empty() ? "exact" : rows.front().metric;
    std::vector<std::string> heading{
        "method",       "shots", "seed", "queries", metric == "exact" ? "accuracy" : metric,
        "95 % interval"};
    if (!rows.empty())
        for (const auto& value : rows.front().more) heading.emplace_back(name_of(value.metric));
    heading.insert(heading.end(), {"context tokens", "latency ms (p95)", "failed"});
    const bool failures =
        std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.errors > 0; });
    if (!failures) heading.pop_back();
    table.row(std::move(heading));
    for (const auto& row : rows) {
        const double scale = row.metric == name_of(Metric::Cider) ? 1 : 100;
        std::vector<std::string> cells{row.method,
                                       std::to_string(row.shots),
                                       std::to_string(row.seed),
                                       std::to_string(row.queries),
                                       value_text(row.accuracy, row.metric),
                                       number_text(row.ci_low * scale, scale > 1 ? 1 : 3) + "–" +
                                           number_text(row.ci_high * scale, scale > 1 ? 1 : 3)};
        for (const auto& value : row.more)
            cells.push_back(value_text(value.value, name_of(value.metric)));
        cells.push_back(number_text(row.context_tokens, 1));
        cells.push_back(number_text(row.latency_mean_ms, 0) + " (" +
                        number_text(row.latency_p95_ms, 0) + ")");
        if (failures) cells.push_back(std::to_string(row.errors));
        table.row(std::move(cells));
    }
    return table.text();
}

}  // namespace aim::cli
