#include "core/engine/stored_evaluation.h"

#include "core/base/error.h"
#include "core/base/limited_json.h"
#include "core/base/limits.h"
#include "core/engine/stored_answer.h"
#include "core/workspace/text_rules.h"

#include <limits>
#include <nlohmann/json.hpp>

namespace aim {

namespace {

using Json = nlohmann::ordered_json;

// Of an option whose likelihood was no number, which JSON does not have.
constexpr double kNever = -std::numeric_limits<double>::infinity();

std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json option_scores_of(const MethodAnswer& answer) {
    auto out = Json::array();
    for (const auto& score : answer.option_scores)
        out.push_back({{"option", score.option},
                       {"log_probability", score.log_probability},
                       {"tokens", score.tokens}});
    return out;
}

Json shown_of(const EvaluationItem& item) {
    auto out = Json::array();
    for (const auto& shown : item.shown)
        out.push_back(
            {{"image", shown.image}, {"question", shown.question}, {"answer", shown.answer}});
    return out;
}

template <class T>
T value_or(const Json& object, const char* name, T fallback) {
    const auto found = object.find(name);
    if (found == object.end() || found->is_null()) return fallback;
    return found->get<T>();
}

}  // namespace

Json context_json(const ContextTokens& context) {
    return {{"text", context.text},
            {"image", context.image},
            {"fused", context.fused},
            {"total", context.total()}};
}

Json timing_json(const AnswerTiming& timing) {
    return {{"encode", timing.encode},
            {"prefill", timing.prefill},
            {"first_token", timing.first_token},
            {"decode", timing.decode},
            {"total", timing.total}};
}

Json latency_json(const EvaluationRow& row) {
    const auto or_null = [](const std::optional<double>& value) {
        return value ? Json(*value) : Json(nullptr);
    };
    return {{"mean", row.latency_mean_ms},
            {"p95", row.latency_p95_ms},
            {"cold", or_null(row.latency_cold_ms)},
            {"warm", or_null(row.latency_warm_ms)}};
}

Json metrics_json(const EvaluationRow& row) {
    auto out = Json::object();
    for (const auto& value : row.more)
        out[name_of(value.metric)] = {{"value", value.value},
                                      {"ci95", {value.ci95.low, value.ci95.high}},
                                      {"interval", value.interval}};
    return out;
}

Json payload_of(const EvaluationItem& item) {
    const auto& answer = item.answer;
    // Whether everything was there already depends on what this machine did before, as times do:
    // without the times, two evaluations are the same to the byte.
    auto timing = timing_json(answer.timing);
    timing["warm_total"] = answer.warm ? Json(answer.timing.total) : Json(nullptr);
    return {{"image", item.image},
            {"question", item.question},
            {"label", item.label},
            {"references", item.references},
            {"options", item.options},
            {"leak", item.leak},
            {"token_ids", answer.token_ids},
            {"demonstrations", answer.demonstrations},
            {"shown", shown_of(item)},
            {"context_tokens", context_json(answer.context)},
            {"option_scores", option_scores_of(answer)},
            {"error", answer.error.english()},
            {"prompt", Json::parse(segments_to_json(answer.prompt))},
            {"timing_ms", std::move(timing)},
            {"kv_bytes", answer.kv_bytes},
            {"peak_bytes", answer.peak_bytes}};
}

StoredEvaluationItem to_stored(const EvaluationItem& item) {
    StoredEvaluationItem stored;
    stored.method = item.answer.method;
    stored.shots = item.shots;
    stored.seed = static_cast<std::int64_t>(item.seed);
    stored.query = item.query;
    stored.score = item.answer.score.value_or(0);
    stored.answer = storable_text(item.answer.text);
    auto payload = payload_of(item);
    payload["error"] = item.answer.error.stored();
    stored.payload = dumped(payload);
    if (stored.payload.size() > limits::kLineBytes) {
        // An answer without its prompt is better than none.
        payload["prompt"] = Json::array();
        stored.payload = dumped(payload);
    }
    return stored;
}

EvaluationItem from_stored(const StoredEvaluationItem& stored) {
    EvaluationItem item;
    item.query = stored.query;
    item.shots = stored.shots;
    item.seed = static_cast<std::uint64_t>(stored.seed);
    auto& answer = item.answer;
    answer.method = stored.method;
    answer.text = stored.answer;
    answer.score = stored.score;
    try {
        const auto payload = limited_json<Json>(stored.payload);
        item.image = value_or(payload, "image", std::string());
        item.question = value_or(payload, "question", std::string());
        item.label = value_or(payload, "label", std::string());
        item.references = value_or(payload, "references", std::vector<std::string>());
        item.options = value_or(payload, "options", std::vector<std::string>());
        item.leak = value_or(payload, "leak", false);
        answer.token_ids = value_or(payload, "token_ids", std::vector<std::int64_t>());
        answer.demonstrations = value_or(payload, "demonstrations", std::vector<std::int64_t>());
        for (const auto& shown : value_or(payload, "shown", Json::array()))
            item.shown.push_back({shown.at("image").get<std::string>(),
                                  shown.at("question").get<std::string>(),
                                  shown.at("answer").get<std::string>()});
        const auto tokens = value_or(payload, "context_tokens", Json::object());
        answer.context = {value_or<std::int64_t>(tokens, "text", 0),
                          value_or<std::int64_t>(tokens, "image", 0),
                          value_or<std::int64_t>(tokens, "fused", 0)};
        for (const auto& score : value_or(payload, "option_scores", Json::array()))
            answer.option_scores.push_back({score.at("option").get<std::string>(),
                                            value_or(score, "log_probability", kNever),
                                            score.at("tokens").get<std::int64_t>()});
        answer.error = Sentence::from_stored(value_or(payload, "error", std::string()));
        answer.prompt = segments_from_json(dumped(value_or(payload, "prompt", Json::array())));
        const auto timing = value_or(payload, "timing_ms", Json::object());
        answer.timing = {value_or(timing, "encode", 0.0), value_or(timing, "prefill", 0.0),
                         value_or(timing, "first_token", 0.0), value_or(timing, "decode", 0.0),
                         value_or(timing, "total", 0.0)};
        answer.warm = value_or(payload, "warm", value_or(timing, "warm_total", -1.0) >= 0);
        answer.kv_bytes = value_or<std::int64_t>(payload, "kv_bytes", 0);
        answer.peak_bytes = value_or<std::int64_t>(payload, "peak_bytes", 0);
    } catch (const Json::exception& failure) {
        throw Error(ErrorCode::Malformed,
                    Sentence::of("A stored answer of an evaluation cannot be read."),
                    failure.what());
    }
    return item;
}

StoredEvaluationRow to_stored(const EvaluationRow& row) {
    StoredEvaluationRow stored;
    stored.method = row.method;
    stored.shots = row.shots;
    stored.seed = static_cast<std::int64_t>(row.seed);
    stored.values = dumped({{"queries", row.queries},
                            {"metric", row.metric},
                            {"accuracy", row.accuracy},
                            {"ci95", {row.ci_low, row.ci_high}},
                            {"interval", row.interval},
                            {"metrics", metrics_json(row)},
                            {"context_tokens", row.context_tokens},
                            {"latency_ms", latency_json(row)},
                            {"peak_bytes", row.peak_bytes},
                            {"kv_bytes", row.kv_bytes},
                            {"errors", row.errors},
                            {"leaks", row.leaks}});
    return stored;
}

}  // namespace aim
