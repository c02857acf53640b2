// The engine in this program: one thread that owns the model, fed by core's job queue.
#pragma once

#include "core/jobs/job_queue.h"
#include "ui/engine/engine.h"

#include <functional>
#include <memory>
#include <optional>

namespace aim::ui {

class LocalEngine : public Engine {
    Q_OBJECT

public:
    explicit LocalEngine(QObject* parent = nullptr);
    ~LocalEngine() override;

    void use_workspace(const std::filesystem::path& file, bool read_only) override;
    void open_model(const ModelRequest& request) override;
    void fuse(std::int64_t gallery) override;
    void cancel_fuse() override;
    void train(const TrainProjectorRequest& request) override;
    void stop_training() override;
    void evaluate(const EvaluationOrder& order) override;
    void cancel_evaluation() override;
    quint64 ask(const AskRequest& request) override;
    void stop_ask() override;

private:
    struct OnThread;  // touched by the engine thread only
    struct Stream;    // pieces of text on their way to the window

    // Fusing, training or evaluating: long, and interrupted by what a person waits for.
    struct Background {
        const char* key;
        std::function<void()> submit;
        std::function<void()> given_up;  // says that it was cancelled
    };
    void start(Background background);
    void interrupt();
    void go_on();
    void cancel(const char* key);
    // False when this outcome is none: it was interrupted, or is not the newest any more.
    bool ended(quint64 token, JobOutcome outcome);
    void submit_fuse(std::int64_t gallery);
    void submit_training(const TrainProjectorRequest& request);
    void submit_evaluation(const EvaluationOrder& order);
    template <class Call>
    void post_back(Call call);

    std::shared_ptr<OnThread> on_thread_;
    ModelState model_;
    quint64 model_token_ = 0, ask_token_ = 0, background_token_ = 0;
    bool asking_ = false, opening_ = false;
    std::optional<Background> background_;
    bool interrupted_ = false;         // goes on when nobody waits any more
    std::unique_ptr<JobQueue> queue_;  // last: its thread ends before the rest goes
};

}  // namespace aim::ui
