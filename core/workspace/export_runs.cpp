#include "core/workspace/export_runs.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limited_json.h"
#include "core/workspace/csv.h"
#include "core/workspace/workspace.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace aim {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kRunHeader[] = {"run",
                                      "created_at",
                                      "gallery",
                                      "image_sha256",
                                      "question",
                                      "reference",
                                      "model",
                                      "model_family",
                                      "model_fingerprint",
                                      "projector_fingerprint",
                                      "dtype",
                                      "device",
                                      "device_reason",
                                      "select",
                                      "order",
                                      "shots",
                                      "seed",
                                      "pinned",
                                      "method",
                                      "answer",
                                      "score",
                                      "error",
                                      "demonstrations",
                                      "text_tokens",
                                      "image_tokens",
                                      "fused_tokens",
                                      "context_tokens",
                                      "encode_ms",
                                      "prefill_ms",
                                      "first_token_ms",
                                      "decode_ms",
                                      "total_ms",
                                      "warm",
                                      "kv_bytes",
                                      "peak_bytes",
                                      "prompt",
                                      "settings"};

std::string dump(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json parsed(const std::string& text) {
    auto out = limited_json_or_discarded<Json>(text);
    return out.is_discarded() ? Json(text) : out;
}

// A setting as one cell; numbers stay numbers.
void write_setting(CsvWriter& csv, const Json& settings, const char* name) {
    if (!settings.is_object() || !settings.contains(name) || settings[name].is_null())
        csv.empty();
    else if (settings[name].is_string())
        csv.text(settings[name].get<std::string>());
    else
        csv.raw(dump(settings[name]));
}

void write_answer(CsvWriter& csv, const StoredRun& run, const Json& settings,
                  const StoredAnswer* answer) {
    csv.number(run.id).text(run.created_at).text(run.gallery_name).text(run.image);
    csv.text(run.question);
    if (run.reference)
        csv.text(*run.reference);
    else
        csv.empty();
    csv.text(run.model_name).text(run.model_family).text(run.model_fingerprint);
    csv.text(run.projector_fingerprint).text(run.dtype).text(run.device).text(run.device_reason);
    for (const char* name : {"select", "order", "shots", "seed"})
        write_setting(csv, settings, name);
    csv.raw(run.pinned ? "true" : "false");
    if (!answer) {
        for (int i = 0; i < 18; ++i) csv.empty();
    } else {
        std::string ids;
        for (const auto id : answer->demonstrations)
            ids += (ids.empty() ? "" : " ") + std::to_string(id);
        csv.text(answer->method).text(answer->text);
        if (answer->score)
            csv.number(*answer->score);
        else
            csv.empty();
        csv.text(answer->error.english()).text(ids);
        csv.number(answer->text_tokens).number(answer->image_tokens).number(answer->fused_tokens);
        csv.number(answer->context_tokens());
        csv.number(answer->encode_ms).number(answer->prefill_ms).number(answer->first_token_ms);
        csv.number(answer->decode_ms).number(answer->total_ms);
        csv.raw(answer->warm ? "true" : "false");
        csv.number(answer->kv_bytes).number(answer->peak_bytes).text(answer->prompt);
    }
    csv.text(run.settings);
    csv.end_record();
}

Json answer_json(const StoredAnswer& a) {
    Json out;
    out["id"] = a.id;
    out["method"] = a.method;
    out["text"] = a.text;
    out["token_ids"] = a.token_ids;
    out["demonstrations"] = a.demonstrations;
    out["context_tokens"] = {{"text", a.text_tokens},
                             {"image", a.image_tokens},
                             {"fused", a.fused_tokens},
                             {"total", a.context_tokens()}};
    out["timing_ms"] = {{"encode", a.encode_ms},
                        {"prefill", a.prefill_ms},
                        {"first_token", a.first_token_ms},
                        {"decode", a.decode_ms},
                        {"total", a.total_ms}};
    out["warm"] = a.warm;
    out["kv_bytes"] = a.kv_bytes;
    out["peak_bytes"] = a.peak_bytes;
    out["score"] = a.score ? Json(*a.score) : Json(nullptr);
    out["error"] = a.error.english();
    out["prompt"] = a.prompt;
    out["prompt_segments"] = parsed(a.prompt_segments);
    return out;
}

Json run_json(const StoredRun& run) {
    Json out;
    out["run"] = run.id;
    out["created_at"] = run.created_at;
    out["query"] = {{"image_sha256", run.image},
                    {"question", run.question},
                    {"reference", run.reference ? Json(*run.reference) : Json(nullptr)}};
    out["gallery"] = {{"id", run.gallery}, {"name", run.gallery_name}};
    out["model"] = {{"name", run.model_name},
                    {"family", run.model_family},
                    {"fingerprint", run.model_fingerprint},
                    {"projector_fingerprint", run.projector_fingerprint},
                    {"dtype", run.dtype}};
    out["device"] = run.device;
    out["device_reason"] = run.device_reason;
    out["settings"] = parsed(run.settings);
    out["pinned"] = run.pinned;
    out["answers"] = Json::array();
    for (const auto& answer : run.answers) out["answers"].push_back(answer_json(answer));
    return out;
}

std::vector<std::int64_t> chosen(Workspace& workspace, const std::vector<std::int64_t>& runs) {
    return runs.empty() ? workspace.runs().ids() : runs;
}

}  // namespace

void write_runs_csv(Workspace& workspace, std::ostream& out,
                    const std::vector<std::int64_t>& runs) {
    CsvWriter csv(out);
    for (const char* name : kRunHeader) csv.raw(name);
    csv.end_record();
    for (const auto id : chosen(workspace, runs)) {
        const auto run = workspace.runs().get(id);
        const auto settings = parsed(run.settings);
        if (run.answers.empty()) write_answer(csv, run, settings, nullptr);
        for (const auto& answer : run.answers) write_answer(csv, run, settings, &answer);
    }
}

void write_runs_jsonl(Workspace& workspace, std::ostream& out,
                      const std::vector<std::int64_t>& runs) {
    for (const auto id : chosen(workspace, runs))
        out << dump(run_json(workspace.runs().get(id))) << '\n';
}

void export_runs_csv(Workspace& workspace, const std::filesystem::path& file,
                     const std::vector<std::int64_t>& runs, CsvStart start) {
    write_atomically(file, [&](std::ostream& out) {
        out << beginning_of(start);
        workspace.snapshot([&] { write_runs_csv(workspace, out, runs); });
    });
}

void export_runs_jsonl(Workspace& workspace, const std::filesystem::path& file,
                       const std::vector<std::int64_t>& runs) {
    write_atomically(file, [&](std::ostream& out) {
        workspace.snapshot([&] { write_runs_jsonl(workspace, out, runs); });
    });
}

}  // namespace aim
