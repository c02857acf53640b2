#include "core/engine/evaluation_csv.h"

#include "core/base/files.h"
#include "core/engine/stored_evaluation.h"
#include "core/workspace/csv.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace aim {

namespace {

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& text : texts) out += (out.empty() ? "" : " | ") + text;
    return out;
}

std::string joined(const std::vector<std::int64_t>& numbers) {
    std::string out;
    for (const auto number : numbers) out += (out.empty() ? "" : " ") + std::to_string(number);
    return out;
}

}  // namespace

void write_items_csv(std::ostream& out, const std::vector<EvaluationItem>& items) {
    CsvWriter csv(out);
    for (const char* name :
         {"query",          "method",   "shots",         "seed",         "answer",
          "references",     "score",    "text_tokens",   "image_tokens", "fused_tokens",
          "context_tokens", "question", "image",         "label",        "demonstrations",
          "leak",           "error",    "encode_ms",     "prefill_ms",   "first_token_ms",
          "decode_ms",      "total_ms", "warm_total_ms", "kv_bytes",     "peak_bytes"})
        csv.raw(name);
    csv.end_record();
    for (const auto& item : items) {
        const auto& answer = item.answer;
        csv.text(item.query).text(answer.method);
        csv.number(static_cast<std::int64_t>(item.shots));
        csv.number(static_cast<std::int64_t>(item.seed));
        csv.text(answer.text).text(joined(item.references));
        if (answer.score)
            csv.number(*answer.score);
        else
            csv.empty();
        csv.number(answer.context.text).number(answer.context.image).number(answer.context.fused);
        csv.number(answer.context.total());
        csv.text(item.question).text(item.image).text(item.label);
        csv.text(joined(answer.demonstrations));
        csv.number(std::int64_t{item.leak ? 1 : 0}).text(answer.error.english());
        csv.number(answer.timing.encode).number(answer.timing.prefill);
        csv.number(answer.timing.first_token).number(answer.timing.decode);
        csv.number(answer.timing.total);
        if (answer.warm)  // nothing had to be read first
            csv.number(answer.timing.total);
        else
            csv.empty();
        csv.number(answer.kv_bytes);
        if (answer.peak_bytes > 0)  // counted for a method's first query only
            csv.number(answer.peak_bytes);
        else
            csv.empty();
        csv.end_record();
    }
}

void write_items_jsonl(std::ostream& out, const std::vector<EvaluationItem>& items) {
    using Json = nlohmann::ordered_json;
    for (const auto& item : items) {
        const auto& answer = item.answer;
        Json line{
            {"query", item.query}, {"method", answer.method},
            {"shots", item.shots}, {"seed", item.seed},
            {"text", answer.text}, {"score", answer.score ? Json(*answer.score) : Json(nullptr)}};
        line.update(payload_of(item));
        out << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    }
}

void write_rows_csv(std::ostream& out, const std::vector<EvaluationRow>& rows) {
    CsvWriter csv(out);
    for (const char* name : {"method", "shots", "seed", "queries", "metric", "accuracy", "ci95_low",
                             "ci95_high", "interval"})
        csv.raw(name);
    if (!rows.empty())
        for (const auto& value : rows.front().more)
            for (const char* end : {"", "_ci95_low", "_ci95_high"})
                csv.raw(name_of(value.metric) + std::string(end));
    for (const char* name :
         {"context_tokens", "errors", "leaks", "latency_mean_ms", "latency_p95_ms",
          "latency_cold_ms", "latency_warm_ms", "kv_bytes", "peak_bytes"})
        csv.raw(name);
    csv.end_record();
    for (const auto& row : rows) {
        csv.text(row.method).number(static_cast<std::int64_t>(row.shots));
        csv.number(static_cast<std::int64_t>(row.seed)).number(row.queries).text(row.metric);
        csv.number(row.accuracy).number(row.ci_low).number(row.ci_high).text(row.interval);
        for (const auto& value : row.more)
            csv.number(value.value).number(value.ci95.low).number(value.ci95.high);
        csv.number(row.context_tokens).number(row.errors).number(row.leaks);
        csv.number(row.latency_mean_ms).number(row.latency_p95_ms);
        for (const auto& mean : {row.latency_cold_ms, row.latency_warm_ms})
            mean ? csv.number(*mean) : csv.empty();
        csv.number(row.kv_bytes).number(row.peak_bytes);
        csv.end_record();
    }
}

void export_items_csv(const std::filesystem::path& file, const std::vector<EvaluationItem>& items,
                      CsvStart start) {
    write_atomically(file, [&](std::ostream& out) {
        out << beginning_of(start);
        write_items_csv(out, items);
    });
}

void export_items_jsonl(const std::filesystem::path& file,
                        const std::vector<EvaluationItem>& items) {
    write_atomically(file, [&](std::ostream& out) { write_items_jsonl(out, items); });
}

void export_rows_csv(const std::filesystem::path& file, const std::vector<EvaluationRow>& rows,
                     CsvStart start) {
    write_atomically(file, [&](std::ostream& out) {
        out << beginning_of(start);
        write_rows_csv(out, rows);
    });
}

}  // namespace aim
