#include "scripted.h"

#include "core/engine/stored_answer.h"
#include "core/engine/stored_evaluation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace aim::ui::test {

FusedContext ScriptedEngine::context() const {
    return {"template-1", description.span, description.fingerprint,
            description.projector_fingerprint, description.dtype};
}

void ScriptedEngine::open_model(const ModelRequest& request) {
    opened.push_back(request);
    ModelState state;
    state.request = request;
    state.status = ModelStatus::Opening;
    Q_EMIT model_changed(state);
    if (open_problem.isEmpty()) {
        state.status = ModelStatus::Ready;
        state.description = description;
        if (description.has_projector) state.context = context();
    } else {
        state.status = ModelStatus::Failed;
        state.problem = open_problem;
    }
    Q_EMIT model_changed(state);
}

void ScriptedEngine::cancel_fuse() {
    if (fusing == 0) return;
    Q_EMIT fuse_ended(std::exchange(fusing, 0), true, {});
}

void ScriptedEngine::fuse_some(std::int64_t done, std::int64_t total, double seconds_left) {
    Q_EMIT fuse_progress(fusing, {done, total, 0, seconds_left});
}

void ScriptedEngine::finish_fuse() {
    auto workspace = Workspace::open(file_, {.check = false});
    PrecomputeResult result;
    for (const auto& row : workspace.demonstrations().list(fusing)) {
        FusedTokensToStore item;
        item.key = fused_tokens_key(context(), row.image, row.question, row.answer);
        item.tokens = {1, 2, std::vector<std::byte>(8)};
        item.demonstration = row.id;
        workspace.fused_tokens().put(item);
        ++result.fused;
    }
    Q_EMIT fuse_finished(std::exchange(fusing, 0), result);
}

void ScriptedEngine::fuse_with_failure(std::int64_t demonstration, const std::string& sentence) {
    PrecomputeResult result;
    const auto why = Sentence::verbatim(sentence);
    result.failures.push_back({demonstration, why});
    auto workspace = Workspace::open(file_, {.check = false});
    const auto row = workspace.demonstrations().get(demonstration);
    workspace.fused_tokens().put_failures(
        {{fused_tokens_key(context(), row.image, row.question, row.answer), why}});
    Q_EMIT fuse_finished(std::exchange(fusing, 0), result);
}

void ScriptedEngine::train(const TrainProjectorRequest& request) { trainings.push_back(request); }
void ScriptedEngine::stop_training() { Q_EMIT training_ended(true, {}); }

void ScriptedEngine::train_some(int step, double loss, double held_out_accuracy) {
    TrainProjectorProgress progress;
    progress.step = step;
    progress.steps = trainings.back().steps;
    progress.loss = loss;
    progress.held_out_loss = loss * 1.1;
    progress.held_out_accuracy = held_out_accuracy;
    progress.seconds_left = 60;
    progress.stage = "training";
    Q_EMIT training_progress(progress);
}

void ScriptedEngine::read_for_training() {
    TrainProjectorProgress progress;
    progress.steps = trainings.back().steps;
    progress.stage = "opening the model";
    Q_EMIT training_progress(progress);
}

void ScriptedEngine::finish_training(bool untrained) {
    const TrainProjectorRequest& request = trainings.back();
    Q_EMIT training_finished({request.out, request.steps, 0.1, 0.9, 12, untrained});
}

// More demonstrations help `aim` and `icl`; the others stay as they are.
std::vector<EvaluationItem> ScriptedEngine::made_up_answers() const {
    const EvaluationOrder& order = evaluations.back();
    std::vector<EvaluationItem> items;
    int number = 0;
    for (const auto& query : read_queries(order.source).queries) {
        ++number;
        for (const int shots : order.request.shots) {
            for (const auto seed : order.request.seeds) {
                for (const auto& method : order.request.methods) {
                    EvaluationItem item;
                    item.query = query.id;
                    item.shots = shots;
                    item.seed = seed;
                    item.references = query.answers;
                    item.label = query.label;
                    item.question = query.question;
                    const bool learns = method == "aim" || method == "icl";
                    const int right = learns ? 30 + 12 * std::min(shots, 5) : 40;
                    const auto draw = (number * 37 + static_cast<int>(seed) * 11 +
                                       static_cast<int>(method.size()) * 5) %
                                      100;
                    item.answer.method = method;
                    item.answer.text = draw < right ? query.answers.front() : "something else";
                    item.answer.token_ids = {1, 2};
                    item.answer.score = draw < right ? 1.0 : 0.0;
                    item.answer.context = {20 + shots * 8, method == "icl" ? 16 * (shots + 1) : 16,
                                           method == "aim" ? shots * 4 : 0};
                    item.answer.timing = {5, 20, 26, 40,
                                          60.0 + shots * (method == "icl" ? 40 : 6) + number % 9};
                    item.answer.peak_bytes = (2 + shots * (method == "icl" ? 3 : 1)) << 20;
                    items.push_back(std::move(item));
                }
            }
        }
    }
    return items;
}

std::int64_t ScriptedEngine::keep_answers(std::size_t most) {
    auto workspace = Workspace::open(file_, {.check = false});
    const EvaluationOrder& order = evaluations.back();
    EvaluationRequest request = order.request;
    request.queries = read_queries(order.source).queries;
    request.query_file = order.source.file.string();
    StoredEvaluation about;
    about.name = order.keep.name;
    about.gallery = request.gallery;
    if (request.gallery != 0) about.gallery_name = workspace.galleries().get(request.gallery).name;
    about.settings =
        evaluation_settings(description, &workspace, request, std::string(64, 'c'), {});
    auto& stored = workspace.evaluations();
    const auto known = order.keep.resume ? stored.find_unfinished(about.settings) : std::nullopt;
    const auto id = known ? *known : stored.add(about);
    const auto items = made_up_answers();
    std::vector<StoredEvaluationItem> kept;
    for (const auto& item : items) {
        if (kept.size() < most) kept.push_back(to_stored(item));
    }
    stored.put_items(id, kept);
    stored.set_finished(id, kept.size() == items.size());
    return id;
}

void ScriptedEngine::finish_evaluation() { Q_EMIT evaluation_finished(keep_answers(1 << 20)); }

quint64 ScriptedEngine::ask(const AskRequest& request) {
    asked.push_back(request);
    result_ = {};
    return ++token;
}

void ScriptedEngine::stop_ask() { Q_EMIT ask_ended(token, true, {}); }

void ScriptedEngine::answer(const MethodAnswer& answer) {
    result_.answers.push_back(answer);
    Q_EMIT ask_answered(token, answer);
}

// As core stores them.
std::string ScriptedEngine::settings_of(const AskRequest& request) {
    QJsonArray ids;
    for (const auto id : request.selection.manual_ids) ids << qint64(id);
    const auto name = [](std::string_view text) {
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    };
    const QJsonObject settings{{QStringLiteral("shots"), request.selection.shots},
                               {QStringLiteral("select"), name(name_of(request.selection.select))},
                               {QStringLiteral("order"), name(name_of(request.selection.order))},
                               {QStringLiteral("seed"), qint64(request.selection.seed)},
                               {QStringLiteral("manual_ids"), ids}};
    return QJsonDocument(settings).toJson(QJsonDocument::Compact).toStdString();
}

void ScriptedEngine::finish_ask() {
    auto workspace = Workspace::open(file_, {.check = false});
    const AskRequest& request = asked.back();
    StoredRun run;
    run.image = workspace.images().put(request.image);
    run.question = request.question;
    run.reference = request.reference;
    run.gallery = request.gallery;
    run.gallery_name = workspace.galleries().get(request.gallery).name;
    run.model_family = description.family;
    run.settings = settings_of(request);
    for (const auto& answer : result_.answers) run.answers.push_back(to_stored(answer));
    result_.run = workspace.runs().add(run);
    Q_EMIT ask_finished(token, result_);
}

}  // namespace aim::ui::test
