// Evaluating on the engine's thread: interrupted like fusing and training, and resumed from what is
// kept.
#include "ui/engine/local_engine_parts.h"

namespace aim::ui {

void LocalEngine::evaluate(const EvaluationOrder& order) {
    auto next = std::make_shared<EvaluationOrder>(order);
    start({"evaluate",
           [this, next] {
               submit_evaluation(*next);
               next->keep.resume = true;  // after an interruption
           },
           [this] { Q_EMIT evaluation_ended(true, {}); }});
}

void LocalEngine::cancel_evaluation() { cancel("evaluate"); }

void LocalEngine::submit_evaluation(const EvaluationOrder& order) {
    const quint64 token = ++background_token_;
    auto evaluation = std::make_shared<std::int64_t>(0);
    auto newest = std::make_shared<Newest<EvaluationProgress>>();
    Job job;
    job.name = "Evaluating";
    job.key = "background";
    job.run = [this, state = on_thread_, order, token, evaluation, newest](JobContext& context) {
        ModelSession& session = state->open_session();
        // Half of the answers from one model and half from another would be worth nothing.
        if (!order.model.empty() && order.model != model_key(session.description())) {
            throw Error(ErrorCode::Usage,
                        in_core(tr("This evaluation was begun with another model, projector or "
                                   "number format. Open that one to go on.")));
        }
        Workspace& workspace = state->open_workspace();
        EvaluationRequest request = order.request;
        request.queries = read_queries(order.source).queries;
        request.query_file = order.source.file.string();
        const auto tell = [this, token, newest] {
            const auto progress = newest->take();
            if (progress && token == background_token_) Q_EMIT evaluation_progress(*progress);
        };
        EvaluationCallbacks callbacks;
        callbacks.progress = [this, newest, tell](const EvaluationProgress& progress) {
            if (newest->put(progress)) post_back(tell);
        };
        *evaluation = evaluate_kept(session, request.gallery != 0 ? &workspace : nullptr, workspace,
                                    request, order.keep, callbacks, context.stop_token())
                          .id;
    };
    job.on_finished = [this, token, evaluation](const JobResult& result) {
        post_back([this, token, evaluation, how = result.outcome, sentence = sentence_of(result)] {
            if (!ended(token, how)) return;
            if (how == JobOutcome::Done) {
                Q_EMIT evaluation_finished(*evaluation);
            } else {
                Q_EMIT evaluation_ended(how == JobOutcome::Cancelled, sentence);
            }
        });
    };
    queue_->submit(std::move(job));
}

}  // namespace aim::ui
