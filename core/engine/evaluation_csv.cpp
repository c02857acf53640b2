#include "core/engine/evaluation_csv.h"

#include "core/base/files.h"
#include "core/workspace/csv.h"

#include <ostream>

namespace aim {

namespace {

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& text : texts) out += (out.empty() ? "" : " | ") + text;
    return out;
}

}  // namespace

void write_items_csv(std::ostream& out, const std::vector<EvaluationItem>& items) {
    CsvWriter csv(out);
    for (const char* name :
         {"query",          "method",    "shots",       "seed",           "answer",
          "references",     "score",     "text_tokens", "image_tokens",   "fused_tokens",
          "context_tokens", "encode_ms", "prefill_ms",  "first_token_ms", "decode_ms",
          "total_ms",       "warm",      "kv_bytes",    "peak_bytes",     "error"})
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
        csv.number(answer.timing.encode).number(answer.timing.prefill);
        csv.number(answer.timing.first_token).number(answer.timing.decode);
        csv.number(answer.timing.total).number(std::int64_t{answer.warm ? 1 : 0});
        csv.number(answer.kv_bytes);
        if (answer.peak_bytes > 0)  // measured for a method's first query only
            csv.number(answer.peak_bytes);
        else
            csv.empty();
        csv.text(answer.error);
        csv.end_record();
    }
}

void export_items_csv(const std::filesystem::path& file, const std::vector<EvaluationItem>& items) {
    write_atomically(file, [&](std::ostream& out) { write_items_csv(out, items); });
}

}  // namespace aim
