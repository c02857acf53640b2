// A thread with its own Workspace object, so that the window never waits for SQLite. Tasks run one
// after another in the order posted.
#pragma once

#include "core/workspace/workspace.h"

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace aim::ui {

class WorkspaceThread {
public:
    using Open = std::function<Workspace()>;
    // `workspace` is null when opening failed; the task then tells its receiver. `stop` is asked
    // for when the thread ends.
    using Task = std::function<void(Workspace* workspace, std::stop_token stop)>;

    // Whether what waits when the thread is no longer needed is to be done all the same.
    enum class AtItsEnd { Drops, Finishes };

    // `open` runs on the thread, before the first task. What it throws goes to `on_open_failed`.
    WorkspaceThread(Open open, std::function<void(const std::exception&)> on_open_failed,
                    AtItsEnd at_its_end = AtItsEnd::Drops);
    // Interrupts a running statement, drops what has not started, waits for the task in work: who
    // wants it all done calls `drain` before.
    ~WorkspaceThread();

    void post(Task task);
    // As post, but ahead of everything that waits (thumbnails: newest first).
    void post_front(Task task);
    // Waits until everything posted so far is done, and before that until the file is open.
    void drain();
    bool finishes() const { return at_its_end_ == AtItsEnd::Finishes; }
    // Drops what waits in the queue, oldest first, until at most `count` tasks are left.
    void keep_newest(std::size_t count);

private:
    void run(std::stop_token stop);
    Open open_;
    std::function<void(const std::exception&)> on_open_failed_;
    AtItsEnd at_its_end_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::deque<Task> tasks_;
    Workspace* opened_ = nullptr;  // guarded by mutex_
    std::jthread thread_;          // last: starts when all else stands
};

}  // namespace aim::ui
