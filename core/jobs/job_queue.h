// One engine thread that takes jobs from a bounded queue.
#pragma once

#include "core/base/error.h"
#include "core/jobs/progress.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace aim {

using JobId = std::uint64_t;

enum class JobOutcome { Done, Failed, Cancelled };

struct JobResult {
    JobId id = 0;
    std::string name;
    JobOutcome outcome = JobOutcome::Done;
    std::optional<Error> error;  // when Failed; other exceptions arrive as Internal or OutOfMemory
};

class JobQueue;
struct Job;

// What a job gets. Valid while the job runs, on the engine thread.
class JobContext {
public:
    std::stop_token stop_token() const { return stop_; }
    bool stop_requested() const { return stop_.stop_requested(); }
    // Throws Cancelled when the job is to end; blocks while the queue is paused. Call between
    // items.
    void checkpoint() const;
    void report(const Progress& progress) const;
    // Fills seconds_left in itself.
    void report(std::int64_t done, std::int64_t total, const std::string& stage = {});

private:
    friend class JobQueue;
    JobContext(JobQueue& queue, const Job& job, std::stop_token stop)
        : queue_(queue), job_(job), stop_(std::move(stop)) {}
    JobQueue& queue_;
    const Job& job_;
    std::stop_token stop_;
    TimeLeft time_left_;
    std::string stage_;
};

struct Job {
    std::string name;
    // May throw anything: Error Cancelled (or any exception once stop was asked for) ends it as
    // Cancelled, the rest as Failed. The engine thread goes on with the next job.
    std::function<void(JobContext&)> run;
    // Newest wins: a waiting job with the same key (not empty) is cancelled when this one is
    // submitted, and a running one is asked to stop.
    std::string key;
    // Both on the engine thread (for a job that never started: on the thread that cancelled it).
    // They must not throw and must not block.
    std::function<void(const Progress&)> on_progress;
    std::function<void(const JobResult&)> on_finished;  // exactly once for every accepted job
};

class JobQueue {
public:
    explicit JobQueue(std::size_t capacity = 64);
    // Cancels everything and waits for the job in work. Not from the engine thread.
    ~JobQueue();
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    // Throws Usage ("… are waiting already") when the queue is full: the window never blocks.
    JobId submit(Job job);
    // Waits for room instead; throws Cancelled when `stop` is asked for or the queue closes.
    JobId submit_waiting(Job job, std::stop_token stop = {});
    // False when it is over already.
    bool cancel(JobId id);
    bool cancel_key(const std::string& key);
    void cancel_all();

    // While paused no job starts, and the one in work waits at its next checkpoint().
    void pause();
    void resume();
    bool paused() const;

    struct Waiting {
        JobId id;
        std::string name, key;
    };
    std::vector<Waiting> waiting() const;  // in the order they will run
    std::optional<Waiting> running() const;
    bool idle() const;
    // Until nothing waits or runs (not for the engine thread). False when `timeout` came first.
    bool wait_idle(std::chrono::milliseconds timeout = std::chrono::hours(24)) const;

private:
    friend class JobContext;
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace aim
