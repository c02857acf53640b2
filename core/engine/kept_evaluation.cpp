#include "core/engine/kept_evaluation.h"

#include "core/base/error.h"
#include "core/base/limited_json.h"
#include "core/base/sha256.h"
#include "core/engine/query_pictures.h"
#include "core/engine/stored_evaluation.h"
#include "core/evaluation/statistics.h"
#include "core/jobs/progress.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>

namespace aim {

namespace {

using Json = nlohmann::ordered_json;

// A commit reaches the disk; one for every answer of a small model would cost more than the model.
constexpr auto kKeepEvery = std::chrono::milliseconds(250);
constexpr std::size_t kKeepAtMost = 1000;  // in one transaction

std::string gallery_sha256(Workspace& workspace, std::int64_t gallery) {
    Sha256 hash;
    for (const auto& stored : workspace.demonstrations().list(gallery))
        hash.update_field(std::to_string(stored.id))
            .update_field(stored.image)
            .update_field(stored.question)
            .update_field(stored.answer)
            .update_field(stored.label);
    return hash.hex();
}

Json scoring_json(const ScoringOptions& scoring) {
    auto more = Json::array();
    for (const auto metric : scoring.more) more.push_back(name_of(metric));
    return {{"metric", name_of(scoring.metric)},
            {"more", more},
            {"positive", scoring.positive},
            {"interval", name_of(scoring.interval)},
            {"seed", scoring.seed},
            {"resamples", scoring.resamples}};
}

Json settings_of(const StoredEvaluation& stored) {
    auto settings = limited_json_or_discarded<Json>(stored.settings);
    return settings.is_object() ? settings : Json::object();
}

ScoringOptions scoring_from(const Json& settings) {
    ScoringOptions out;
    const auto found = settings.find("scoring");
    if (found == settings.end()) return out;
    out.metric = metric_from_name(found->value("metric", "exact"));
    for (const auto& name : found->value("more", Json::array()))
        out.more.push_back(metric_from_name(name.get<std::string>()));
    out.positive = found->value("positive", "");
    out.interval = interval_from_name(found->value("interval", "auto"));
    out.seed = found->value("seed", std::uint64_t{0});
    out.resamples = found->value("resamples", kResamples);
    return out;
}

std::optional<std::int64_t> find_same(Workspace& store, const std::string& identity) {
    for (const auto& stored : store.evaluations().list())
        if (settings_of(stored).value("identity", "") == identity) return stored.id;
    return std::nullopt;
}

// Puts items into the store in batches, and what is left when it goes.
class Keeper {
public:
    Keeper(Workspace& store, std::int64_t evaluation) : store_(store), evaluation_(evaluation) {}

    void add(const EvaluationItem& item) {
        waiting_.push_back(to_stored(item));
        if (SteadyClock::now() - last_ >= kKeepEvery || waiting_.size() >= kKeepAtMost) flush();
    }
    void flush() {
        if (!waiting_.empty()) store_.evaluations().put_items(evaluation_, waiting_);
        waiting_.clear();
        last_ = SteadyClock::now();
    }

private:
    Workspace& store_;
    std::int64_t evaluation_;
    std::vector<StoredEvaluationItem> waiting_;
    SteadyClock::time_point last_ = SteadyClock::now();
};

using ItemKey = std::tuple<std::string, std::string, int, std::uint64_t>;

std::map<ItemKey, EvaluationItem> known_items(Workspace& store, std::int64_t id) {
    std::map<ItemKey, EvaluationItem> known;
    store.evaluations().each_item(id, [&](const StoredEvaluationItem& stored) {
        auto item = from_stored(stored);
        ItemKey key{item.query, item.answer.method, item.shots, item.seed};
        known.emplace(std::move(key), std::move(item));
    });
    return known;
}

void keep_rows(Workspace& store, std::int64_t id, const std::vector<EvaluationRow>& rows) {
    std::vector<StoredEvaluationRow> stored;
    for (const auto& row : rows) stored.push_back(to_stored(row));
    store.evaluations().put_rows(id, stored);
}

}  // namespace

std::string evaluation_settings(const ModelDescription& model, Workspace* workspace,
                                const EvaluationRequest& request, const std::string& queries_sha256,
                                const std::vector<std::string>& leaks) {
    // The answers depend on these, and on nothing else.
    Json deciding{{"queries", queries_sha256},
                  {"methods", request.methods},
                  {"shots", request.shots},
                  {"seeds", request.seeds},
                  {"permutations", request.permutations},
                  {"select", name_of(request.selection.select)},
                  {"order", name_of(request.selection.order)},
                  {"manual_ids", request.selection.manual_ids},
                  {"generation",
                   {{"max_new_tokens", request.sampling.max_new_tokens},
                    {"temperature", request.sampling.temperature},
                    {"top_p", request.sampling.top_p},
                    {"seed", request.sampling.seed}}},
                  {"options", request.wants_option_scores()},
                  {"model",
                   {{"fingerprint", model.fingerprint},
                    {"projector_fingerprint", model.projector_fingerprint},
                    {"span", model.span},
                    {"template_version", model.template_version},
                    {"dtype", model.dtype},
                    {"device", model.device}}}};
    if (workspace != nullptr && request.gallery != 0)
        deciding["gallery"] = gallery_sha256(*workspace, request.gallery);
    const auto identity = sha256_hex(deciding.dump(-1, ' ', false, Json::error_handler_t::replace));

    auto settings = deciding;
    settings["identity"] = identity;
    settings["queries"] = {{"file", request.query_file},
                           {"count", request.queries.size()},
                           {"sha256", queries_sha256}};
    settings["model"]["name"] = model.name;
    settings["model"]["family"] = model.family;
    settings["model"]["device_reason"] = model.device_reason;
    settings["scoring"] = scoring_json(request.scoring);
    settings["leaks"] = leaks;
    return settings.dump(-1, ' ', false, Json::error_handler_t::replace);
}

KeptEvaluation evaluate_kept(ModelSession& model, Workspace* workspace, Workspace& store,
                             const EvaluationRequest& request, const KeepOptions& keep,
                             const EvaluationCallbacks& callbacks, std::stop_token stop) {
    const auto pictures = look_at_pictures(request.queries, workspace, request.gallery, stop);
    return evaluate_kept(model, workspace, store, request, pictures, keep, callbacks,
                         std::move(stop));
}

KeptEvaluation evaluate_kept(ModelSession& model, Workspace* workspace, Workspace& store,
                             const EvaluationRequest& request, const QueryPictures& pictures,
                             const KeepOptions& keep, const EvaluationCallbacks& callbacks,
                             std::stop_token stop) {
    StoredEvaluation about;
    about.name =
        keep.name.empty() ? std::filesystem::path(request.query_file).stem().string() : keep.name;
    if (about.name.empty()) about.name = "Evaluation";
    about.gallery = request.gallery;
    if (workspace != nullptr && request.gallery != 0)
        about.gallery_name = workspace->galleries().get(request.gallery).name;
    about.settings = evaluation_settings(model.description(), workspace, request, pictures.sha256,
                                         pictures.leaks);

    KeptEvaluation out;
    std::map<ItemKey, EvaluationItem> known;
    if (keep.resume)
        if (const auto same =
                find_same(store, settings_of(about).at("identity").get<std::string>())) {
            out.id = *same;
            known = known_items(store, out.id);
            store.evaluations().set_settings(out.id, about.settings);
        }
    if (out.id == 0) out.id = store.evaluations().add(about);

    Keeper keeper(store, out.id);
    auto inner = callbacks;
    inner.known = [&](const std::string& query, const std::string& method, int shots,
                      std::uint64_t seed) -> std::optional<EvaluationItem> {
        const auto found = known.find({query, method, shots, seed});
        if (found == known.end()) return std::nullopt;
        ++out.known;
        return found->second;
    };
    inner.on_item = [&](const EvaluationItem& item) {
        keeper.add(item);
        if (callbacks.on_item) callbacks.on_item(item);
    };
    try {
        out.result = evaluate(model, workspace, request, pictures, inner, std::move(stop));
    } catch (...) {
        keeper.flush();
        throw;
    }
    store.transaction([&] {
        keeper.flush();
        keep_rows(store, out.id, out.result.rows);
        store.evaluations().set_finished(out.id, true);
    });
    return out;
}

LoadedEvaluation load_evaluation(Workspace& store, std::int64_t id) {
    LoadedEvaluation out;
    out.about = store.evaluations().get(id);
    try {
        const auto settings = settings_of(out.about);
        out.scoring = scoring_from(settings);
        out.permutations = settings.value("permutations", false);
        out.leaks = settings.value("leaks", std::vector<std::string>());
    } catch (const Json::exception& failure) {
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The settings of a stored evaluation cannot be read."),
                    failure.what());
    }
    store.evaluations().each_item(
        id, [&](const StoredEvaluationItem& stored) { out.items.push_back(from_stored(stored)); });
    // A resumed evaluation may have been scored by another metric before.
    score_items(out.items, Scorer(out.scoring.metric, corpus_of(out.items), out.scoring.positive));
    out.rows = rows_of(out.items, out.scoring);
    return out;
}

LoadedEvaluation load_evaluation(Workspace& store, std::int64_t id, const ScoringOptions& scoring) {
    auto out = load_evaluation(store, id);
    out.scoring = scoring;
    score_items(out.items, Scorer(scoring.metric, corpus_of(out.items), scoring.positive));
    out.rows = rows_of(out.items, scoring);
    return out;
}

}  // namespace aim
