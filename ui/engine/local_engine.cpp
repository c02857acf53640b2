#include "ui/engine/local_engine.h"

#include "core/base/error.h"
#include "core/engine/fused_context.h"
#include "ui/engine/local_engine_parts.h"

namespace aim::ui {
namespace {

constexpr int kFuseBatch = 16;

}  // namespace

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

void LocalEngine::use_workspace(const std::filesystem::path& file, bool read_only) {
    queue_->cancel_key("ask");
    queue_->cancel_key("background");
    background_.reset();
    ++background_token_;
    interrupted_ = false;
    queue_->submit({.name = "Opening the workspace",
                    .run =
                        [state = on_thread_, file, read_only](JobContext&) {
                            state->workspace.reset();
                            state->file = file;
                            state->read_only = read_only;
                        },
                    .key = {},
                    .on_progress = {},
                    .on_finished = {}});
}

void LocalEngine::open_model(const ModelRequest& request) {
    const quint64 token = ++model_token_;
    queue_->cancel_key("ask");
    interrupt();
    opening_ = true;
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
            opening_ = false;
            Q_EMIT model_changed(model_);
            go_on();
        });
    };
    queue_->submit(std::move(job));
}

void LocalEngine::start(Background background) {
    background_ = std::move(background);
    interrupted_ = asking_ || opening_;
    if (!interrupted_) background_->submit();
}

// Whole batches and steps are kept; the rest comes when nobody waits any more.
void LocalEngine::interrupt() {
    if (!background_ || interrupted_) return;
    interrupted_ = true;
    queue_->cancel_key("background");
}

void LocalEngine::go_on() {
    if (!background_ || !interrupted_ || asking_ || opening_) return;
    interrupted_ = false;
    background_->submit();
}

void LocalEngine::cancel(const char* key) {
    if (!background_ || std::string_view(background_->key) != key) return;
    if (!interrupted_) {
        queue_->cancel_key("background");
        return;
    }
    // Nothing of it is in the queue.
    const auto given_up = std::exchange(background_, std::nullopt)->given_up;
    ++background_token_;
    interrupted_ = false;
    given_up();
}

bool LocalEngine::ended(quint64 token, JobOutcome outcome) {
    if (token != background_token_) return false;
    if (interrupted_ && outcome == JobOutcome::Cancelled) return false;
    background_.reset();
    interrupted_ = false;
    return true;
}

void LocalEngine::fuse(std::int64_t gallery) {
    start({"fuse", [this, gallery] { submit_fuse(gallery); },
           [this, gallery] { Q_EMIT fuse_ended(gallery, true, {}); }});
}

void LocalEngine::cancel_fuse() { cancel("fuse"); }

void LocalEngine::submit_fuse(std::int64_t gallery) {
    const quint64 token = ++background_token_;
    auto outcome = std::make_shared<PrecomputeResult>();
    Job job;
    job.name = "Fusing";
    job.key = "background";
    job.run = [this, state = on_thread_, gallery, token, outcome](JobContext& context) {
        *outcome = precompute(
            state->open_session(), state->open_workspace(), gallery, kFuseBatch,
            [this, gallery, token](const PrecomputeProgress& progress) {
                post_back([this, gallery, token, progress] {
                    if (token == background_token_) Q_EMIT fuse_progress(gallery, progress);
                });
            },
            context.stop_token());
    };
    job.on_finished = [this, gallery, token, outcome](const JobResult& result) {
        post_back(
            [this, gallery, token, outcome, how = result.outcome, sentence = sentence_of(result)] {
                if (!ended(token, how)) return;
                if (how == JobOutcome::Done) {
                    Q_EMIT fuse_finished(gallery, *outcome);
                } else {
                    Q_EMIT fuse_ended(gallery, how == JobOutcome::Cancelled, sentence);
                }
            });
    };
    queue_->submit(std::move(job));
}

void LocalEngine::train(const TrainProjectorRequest& request) {
    auto next = std::make_shared<TrainProjectorRequest>(request);
    start({"train",
           [this, next] {
               submit_training(*next);
               next->resume = true;  // after an interruption
           },
           [this] { Q_EMIT training_ended(true, {}); }});
}

void LocalEngine::stop_training() { cancel("train"); }

void LocalEngine::submit_training(const TrainProjectorRequest& request) {
    const quint64 token = ++background_token_;
    auto outcome = std::make_shared<TrainProjectorResult>();
    auto newest = std::make_shared<Newest<TrainProjectorProgress>>();
    Job job;
    job.name = "Training";
    job.key = "background";
    job.run = [this, request, token, outcome, newest](JobContext& context) {
        const auto tell = [this, token, newest] {
            const auto progress = newest->take();
            if (progress && token == background_token_) Q_EMIT training_progress(*progress);
        };
        *outcome = train_projector(
            request,
            [this, newest, tell](const TrainProjectorProgress& progress) {
                if (newest->put(progress)) post_back(tell);
            },
            context.stop_token());
    };
    job.on_finished = [this, token, outcome](const JobResult& result) {
        post_back([this, token, outcome, how = result.outcome, sentence = sentence_of(result)] {
            if (!ended(token, how)) return;
            if (how == JobOutcome::Done) {
                Q_EMIT training_finished(*outcome);
            } else {
                Q_EMIT training_ended(how == JobOutcome::Cancelled, sentence);
            }
        });
    };
    queue_->submit(std::move(job));
}

quint64 LocalEngine::ask(const AskRequest& request) {
    const quint64 token = ++ask_token_;
    interrupt();
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
            if (token == ask_token_) {
                asking_ = false;
                go_on();
            }
        });
    };
    try {
        queue_->submit(std::move(job));
    } catch (const Error& error) {
        post_back([this, token, sentence = in_words(error)] {
            Q_EMIT ask_ended(token, false, sentence);
            if (token == ask_token_) {
                asking_ = false;
                go_on();
            }
        });
    }
    return token;
}

void LocalEngine::stop_ask() { queue_->cancel_key("ask"); }

}  // namespace aim::ui
