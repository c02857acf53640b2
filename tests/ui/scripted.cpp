#include "scripted.h"

#include "core/engine/stored_answer.h"

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
    result.failures.push_back({demonstration, sentence});
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

void ScriptedEngine::finish_training() {
    const TrainProjectorRequest& request = trainings.back();
    Q_EMIT training_finished({request.out, request.steps, 0.1, 0.9, 12});
}

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
    for (const auto& answer : result_.answers) run.answers.push_back(to_stored(answer));
    result_.run = workspace.runs().add(run);
    Q_EMIT ask_finished(token, result_);
}

}  // namespace aim::ui::test
