// The engine in this program: one thread that owns the model, fed by core's job queue.
#pragma once

#include "core/jobs/job_queue.h"
#include "ui/engine/engine.h"

#include <memory>

namespace aim::ui {

class LocalEngine : public Engine {
    Q_OBJECT

public:
    explicit LocalEngine(QObject* parent = nullptr);
    ~LocalEngine() override;

    void use_workspace(const std::filesystem::path& file) override;
    void open_model(const ModelRequest& request) override;
    void fuse(std::int64_t gallery) override;
    void cancel_fuse() override;
    quint64 ask(const AskRequest& request) override;
    void stop_ask() override;

private:
    struct OnThread;  // touched by the engine thread only
    struct Stream;    // pieces of text on their way to the window

    void submit_fuse(std::int64_t gallery);
    void after_ask();
    template <class Call>
    void post_back(Call call);

    std::shared_ptr<OnThread> on_thread_;
    ModelState model_;
    quint64 model_token_ = 0, ask_token_ = 0, fuse_token_ = 0;
    bool asking_ = false;
    std::int64_t fusing_ = 0;          // gallery; 0: none
    bool fuse_interrupted_ = false;    // ended for a question; goes on after it
    std::unique_ptr<JobQueue> queue_;  // last: its thread ends before the rest goes
};

}  // namespace aim::ui
