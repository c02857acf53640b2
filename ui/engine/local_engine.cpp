#include "ui/engine/local_engine.h"

#include "core/base/error.h"
#include "core/engine/fused_context.h"
#include "core/workspace/workspace.h"
#include "ui/store/text.h"

#include <spdlog/spdlog.h>
#include <QMetaObject>
#include <mutex>

namespace aim::ui {
namespace {

constexpr int kFuseBatch = 16;

QString sentence_of(const JobResult& result) {
    if (!result.error) return {};
    if (!result.error->detail().empty()) {
        spdlog::warn("{}: {} ({})", result.name, result.error->what(), result.error->detail());
    }
    return from_utf8(result.error->what());
}

}  // namespace

struct LocalEngine::OnThread {
    std::filesystem::path file;
    std::unique_ptr<ModelSession> session;
    std::optional<Workspace> workspace;

    Workspace& open_workspace() {
        if (!workspace) workspace.emplace(Workspace::open(file, {.check = false}));
        return *workspace;
    }
    ModelSession& open_session() {
        if (!session) throw Error(ErrorCode::Usage, "No model is open. Choose one first.");
        return *session;
    }
};

// Tokens can come faster than the window paints, so pieces that wait are joined.
struct LocalEngine::Stream {
    std::mutex mutex;
    std::vector<std::pair<std::string, std::string>> waiting;  // method, text

    // True when the window has to be told.
    bool add(const std::string& method, const std::string& piece) {
        const std::lock_guard lock(mutex);
        if (!waiting.empty() && waiting.back().first == method) {
            waiting.back().second += piece;
            return false;
        }
        waiting.emplace_back(method, piece);
        return waiting.size() == 1;
    }
    auto take() {
        const std::lock_guard lock(mutex);
        return std::exchange(waiting, {});
    }
};

template <class Call>
void LocalEngine::post_back(Call call) {
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

LocalEngine::LocalEngine(QObject* parent)
    : Engine(parent),
      on_thread_(std::make_shared<OnThread>()),
      queue_(std::make_unique<JobQueue>()) {}

LocalEngine::~LocalEngine() {
    // LibTorch objects die on the thread that made them.
    queue_->cancel_all();
    try {
        queue_->submit({.name = "Closing",
                        .run =
                            [state = on_thread_](JobContext&) {
                                state->session.reset();
                                state->workspace.reset();
                            },
                        .key = {},
                        .on_progress = {},
                        .on_finished = {}});
        queue_->wait_idle();
    } catch (const Error&) {
        // The queue is full of cancelled jobs: they go with it.
    }
    queue_.reset();
}

void LocalEngine::use_workspace(const std::filesystem::path& file) {
    queue_->cancel_key("ask");
    queue_->cancel_key("fuse");
    fusing_ = 0;
    fuse_interrupted_ = false;
    queue_->submit({.name = "Opening the workspace",
                    .run =
                        [state = on_thread_, file](JobContext&) {
                            state->workspace.reset();
                            state->file = file;
                        },
                    .key = {},
                    .on_progress = {},
                    .on_finished = {}});
}

void LocalEngine::open_model(const ModelRequest& request) {
    const quint64 token = ++model_token_;
    queue_->cancel_key("ask");
    cancel_fuse();
    model_ = {};
    model_.status = ModelStatus::Opening;
    model_.request = request;
    Q_EMIT model_changed(model_);

    auto opened = std::make_shared<ModelState>(model_);
    Job job;
    job.name = "Opening the model";
    job.key = "model";
    job.run = [state = on_thread_, request, opened](JobContext& context) {
        state->session.reset();  // first, so that two models never fill the memory together
        state->session =
            ModelSession::open(request, context.stop_token(), [&context](double fraction) {
                Progress progress;
                progress.done = static_cast<std::int64_t>(fraction * 1000);
                progress.total = 1000;
                context.report(progress);
            });
        opened->description = state->session->description();
        if (opened->description.has_projector) opened->context = fused_context(opened->description);
    };
    job.on_progress = [this, token](const Progress& progress) {
        post_back([this, token, fraction = progress.fraction()] {
            if (token != model_token_ || model_.status != ModelStatus::Opening) return;
            model_.fraction = fraction;
            Q_EMIT model_changed(model_);
        });
    };
    job.on_finished = [this, token, opened](const JobResult& result) {
        post_back([this, token, opened, outcome = result.outcome, sentence = sentence_of(result)] {
            if (token != model_token_) return;
            opened->status = outcome == JobOutcome::Done ? ModelStatus::Ready : ModelStatus::Failed;
            opened->problem = outcome == JobOutcome::Cancelled ? tr("Cancelled.") : sentence;
            model_ = *opened;
            Q_EMIT model_changed(model_);
        });
    };
    queue_->submit(std::move(job));
}

void LocalEngine::fuse(std::int64_t gallery) {
    if (asking_) {
        fusing_ = gallery;
        fuse_interrupted_ = true;
        return;
    }
    submit_fuse(gallery);
}

void LocalEngine::submit_fuse(std::int64_t gallery) {
    fusing_ = gallery;
    fuse_interrupted_ = false;
    const quint64 token = ++fuse_token_;
    auto outcome = std::make_shared<PrecomputeResult>();
    Job job;
    job.name = "Fusing";
    job.key = "fuse";
    job.run = [this, state = on_thread_, gallery, token, outcome](JobContext& context) {
        *outcome = precompute(
            state->open_session(), state->open_workspace(), gallery, kFuseBatch,
            [this, gallery, token](const PrecomputeProgress& progress) {
                post_back([this, gallery, token, progress] {
                    if (token == fuse_token_) Q_EMIT fuse_progress(gallery, progress);
                });
            },
            context.stop_token());
    };
    job.on_finished = [this, gallery, token, outcome](const JobResult& result) {
        post_back(
            [this, gallery, token, outcome, how = result.outcome, sentence = sentence_of(result)] {
                if (token != fuse_token_ || fuse_interrupted_) return;
                fusing_ = 0;
                if (how == JobOutcome::Done) {
                    Q_EMIT fuse_finished(gallery, *outcome);
                } else {
                    Q_EMIT fuse_ended(gallery, how == JobOutcome::Cancelled, sentence);
                }
            });
    };
    queue_->submit(std::move(job));
}

void LocalEngine::cancel_fuse() {
    if (fusing_ == 0) return;
    if (fuse_interrupted_) {  // waits for a question to end: nothing of it is in the queue
        const auto gallery = std::exchange(fusing_, 0);
        fuse_interrupted_ = false;
        Q_EMIT fuse_ended(gallery, true, {});
        return;
    }
    queue_->cancel_key("fuse");
}

quint64 LocalEngine::ask(const AskRequest& request) {
    const quint64 token = ++ask_token_;
    if (fusing_ != 0 && !fuse_interrupted_) {  // whole batches are kept; the rest comes after
        fuse_interrupted_ = true;
        queue_->cancel_key("fuse");
    }
    asking_ = true;
    auto outcome = std::make_shared<AskResult>();
    auto stream = std::make_shared<Stream>();
    const auto flush = [this, token, stream] {
        for (const auto& [method, text] : stream->take()) {
            Q_EMIT ask_text(token, from_utf8(method), from_utf8(text));
        }
    };
    Job job;
    job.name = "Asking";
    job.key = "ask";
    job.run = [this, state = on_thread_, request, token, outcome, stream,
               flush](JobContext& context) {
        AskCallbacks callbacks;
        callbacks.on_start = [this, token, flush](const std::string& method) {
            post_back([this, token, flush, method] {
                flush();
                Q_EMIT ask_started(token, from_utf8(method));
            });
        };
        callbacks.on_text = [this, stream, flush](const std::string& method,
                                                  const std::string& piece) {
            if (stream->add(method, piece)) post_back(flush);
        };
        callbacks.on_answer = [this, token, flush](const MethodAnswer& answer) {
            post_back([this, token, flush, answer] {
                flush();
                Q_EMIT ask_answered(token, answer);
            });
        };
        *outcome = aim::ask(state->open_session(), state->open_workspace(), request, callbacks,
                            context.stop_token());
    };
    job.on_finished = [this, token, outcome](const JobResult& result) {
        post_back([this, token, outcome, how = result.outcome, sentence = sentence_of(result)] {
            if (how == JobOutcome::Done) {
                Q_EMIT ask_finished(token, *outcome);
            } else {
                Q_EMIT ask_ended(token, how == JobOutcome::Cancelled, sentence);
            }
            if (token == ask_token_) after_ask();
        });
    };
    try {
        queue_->submit(std::move(job));
    } catch (const Error& error) {
        post_back([this, token, sentence = from_utf8(error.what())] {
            Q_EMIT ask_ended(token, false, sentence);
            if (token == ask_token_) after_ask();
        });
    }
    return token;
}

void LocalEngine::after_ask() {
    asking_ = false;
    if (fuse_interrupted_ && fusing_ != 0) submit_fuse(fusing_);
}

void LocalEngine::stop_ask() { queue_->cancel_key("ask"); }

}  // namespace aim::ui
