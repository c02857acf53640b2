#include "ui/store/workspace_thread.h"

#include <future>
#include <memory>

namespace aim::ui {

WorkspaceThread::WorkspaceThread(Open open,
                                 std::function<void(const std::exception&)> on_open_failed,
                                 AtItsEnd at_its_end)
    : open_(std::move(open)),
      on_open_failed_(std::move(on_open_failed)),
      at_its_end_(at_its_end),
      thread_([this](std::stop_token stop) { run(std::move(stop)); }) {}

WorkspaceThread::~WorkspaceThread() {
    thread_.request_stop();
    const std::lock_guard lock(mutex_);
    tasks_.clear();
    if (opened_) opened_->interrupt();
}

void WorkspaceThread::post(Task task) {
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    wake_.notify_one();
}

void WorkspaceThread::post_front(Task task) {
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_front(std::move(task));
    }
    wake_.notify_one();
}

void WorkspaceThread::drain() {
    auto done = std::make_shared<std::promise<void>>();
    post([done](Workspace*, std::stop_token) { done->set_value(); });
    done->get_future().wait();
}

void WorkspaceThread::keep_newest(std::size_t count) {
    const std::lock_guard lock(mutex_);
    while (tasks_.size() > count) tasks_.pop_back();
}

void WorkspaceThread::run(std::stop_token stop) {
    std::optional<Workspace> workspace;
    try {
        workspace.emplace(open_());
        const std::lock_guard lock(mutex_);
        opened_ = &*workspace;
    } catch (const std::exception& error) {
        on_open_failed_(error);
    }
    while (true) {
        Task task;
        {
            std::unique_lock lock(mutex_);
            if (!wake_.wait(lock, stop, [this] { return !tasks_.empty(); })) break;
            if (stop.stop_requested()) break;
            task = std::move(tasks_.front());
            tasks_.pop_front();
        }
        task(workspace ? &*workspace : nullptr, stop);
    }
    const std::lock_guard lock(mutex_);
    opened_ = nullptr;
}

}  // namespace aim::ui
