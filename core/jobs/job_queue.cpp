#include "core/jobs/job_queue.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <new>
#include <thread>
#include <utility>

namespace aim {

struct JobQueue::State {
    struct Entry {
        JobId id = 0;
        Job job;
        std::stop_source stop;
    };

    std::mutex mutex;
    std::condition_variable_any changed;
    std::deque<Entry> waiting;
    std::optional<Waiting> running;
    std::stop_source running_stop;
    std::size_t capacity = 1;
    JobId next_id = 1;
    bool paused = false, closing = false;
    std::jthread thread;  // last: it uses the others

    // Callbacks are told not to throw; one that does must not end the engine.
    static void finished(const Entry& entry, JobOutcome outcome, std::optional<Error> error) {
        if (!entry.job.on_finished) return;
        try {
            entry.job.on_finished({entry.id, entry.job.name, outcome, std::move(error)});
        } catch (...) {
        }
    }

    // What is to end: gathered under the lock, told outside it, since both callbacks and stop
    // callbacks are foreign code.
    struct Ending {
        std::vector<Entry> waiting;
        std::optional<std::stop_source> running;

        bool any() const { return running || !waiting.empty(); }
        void tell() {
            if (running) running->request_stop();
            for (const auto& entry : waiting) finished(entry, JobOutcome::Cancelled, std::nullopt);
        }
    };

    // `condition` sees a job's id and key.
    template <class Condition>
    Ending end(const Condition& condition) {
        Ending out;
        if (running && condition(running->id, running->key)) out.running = running_stop;
        for (auto it = waiting.begin(); it != waiting.end();) {
            if (condition(it->id, it->job.key)) {
                out.waiting.push_back(std::move(*it));
                it = waiting.erase(it);
            } else {
                ++it;
            }
        }
        if (!out.waiting.empty()) changed.notify_all();
        return out;
    }

    Ending end_key(const std::string& key) {
        return end([&](JobId, const std::string& other) { return !key.empty() && other == key; });
    }

    // Without those that a job of this key replaces.
    std::size_t waiting_beside(const std::string& key) const {
        return static_cast<std::size_t>(
            std::count_if(waiting.begin(), waiting.end(),
                          [&](const Entry& entry) { return key.empty() || entry.job.key != key; }));
    }

    JobId append(Job job) {
        const JobId id = next_id++;
        waiting.push_back({id, std::move(job), std::stop_source()});
        changed.notify_all();
        return id;
    }

    void work(JobQueue& queue) {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [&] { return closing || (!paused && !waiting.empty()); });
            if (closing) return;
            Entry entry = std::move(waiting.front());
            waiting.pop_front();
            running = Waiting{entry.id, entry.job.name, entry.job.key};
            running_stop = entry.stop;
            changed.notify_all();
            lock.unlock();
            run(queue, entry);
            entry = {};  // what the job holds goes before the queue calls itself idle
            lock.lock();
            running.reset();
            changed.notify_all();
        }
    }

    static void run(JobQueue& queue, const Entry& entry) {
        auto outcome = JobOutcome::Done;
        std::optional<Error> error;
        try {
            JobContext context(queue, entry.job, entry.stop.get_token());
            if (entry.job.run) entry.job.run(context);
        } catch (const Error& e) {
            outcome = e.code() == ErrorCode::Cancelled ? JobOutcome::Cancelled : JobOutcome::Failed;
            error = e;
        } catch (const std::bad_alloc& e) {
            outcome = JobOutcome::Failed;
            error.emplace(ErrorCode::OutOfMemory,
                          Sentence::of("There was not enough memory for this."), e.what());
        } catch (const std::exception& e) {
            outcome = JobOutcome::Failed;
            error.emplace(ErrorCode::Internal, Sentence::of("Something unexpected went wrong."),
                          e.what());
        } catch (...) {
            outcome = JobOutcome::Failed;
            error.emplace(ErrorCode::Internal, Sentence::of("Something unexpected went wrong."));
        }
        if (outcome == JobOutcome::Failed && entry.stop.stop_requested())
            outcome = JobOutcome::Cancelled;
        if (outcome != JobOutcome::Failed) error.reset();
        finished(entry, outcome, std::move(error));
    }
};

void JobContext::checkpoint() const {
    auto& state = *queue_.state_;
    std::unique_lock lock(state.mutex);
    state.changed.wait(lock, stop_, [&] { return !state.paused; });
    if (stop_.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
}

void JobContext::report(const Progress& progress) const {
    if (job_.on_progress) job_.on_progress(progress);
}

void JobContext::report(std::int64_t done, std::int64_t total, const std::string& stage) {
    if (!stage.empty() && stage != stage_) {
        stage_ = stage;
        time_left_ = TimeLeft();  // another stage goes at another pace
    }
    report(Progress{done, total, stage_, time_left_.update(done, total)});
}

JobQueue::JobQueue(std::size_t capacity) : state_(std::make_unique<State>()) {
    state_->capacity = std::max<std::size_t>(capacity, 1);
    state_->thread = std::jthread([this, state = state_.get()] { state->work(*this); });
}

JobQueue::~JobQueue() {
    {
        const std::lock_guard lock(state_->mutex);
        state_->closing = true;
    }
    cancel_all();
    state_->changed.notify_all();
    state_->thread.join();
}

JobId JobQueue::submit(Job job) {
    State::Ending replaced;
    JobId id = 0;
    {
        const std::lock_guard lock(state_->mutex);
        // A refused job replaces none.
        if (state_->waiting_beside(job.key) >= state_->capacity)
            throw Error(ErrorCode::Usage,
                        Sentence::of("%1 jobs are waiting already; wait for one or cancel some.",
                                     state_->capacity));
        replaced = state_->end_key(job.key);
        id = state_->append(std::move(job));
    }
    replaced.tell();
    return id;
}

JobId JobQueue::submit_waiting(Job job, std::stop_token stop) {
    JobId id = 0;
    State::Ending replaced;
    {
        std::unique_lock lock(state_->mutex);
        state_->changed.wait(lock, stop, [&] {
            return state_->closing || state_->waiting.size() < state_->capacity;
        });
        if (!stop.stop_requested() && !state_->closing) {
            replaced = state_->end_key(job.key);
            id = state_->append(std::move(job));
        }
    }
    replaced.tell();
    if (id == 0) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
    return id;
}

bool JobQueue::cancel(JobId id) {
    State::Ending ending;
    {
        const std::lock_guard lock(state_->mutex);
        ending = state_->end([&](JobId other, const std::string&) { return other == id; });
    }
    ending.tell();
    return ending.any();
}

bool JobQueue::cancel_key(const std::string& key) {
    State::Ending ending;
    {
        const std::lock_guard lock(state_->mutex);
        ending = state_->end_key(key);
    }
    ending.tell();
    return ending.any();
}

void JobQueue::cancel_all() {
    State::Ending ending;
    {
        const std::lock_guard lock(state_->mutex);
        ending = state_->end([](JobId, const std::string&) { return true; });
    }
    ending.tell();
}

void JobQueue::pause() {
    const std::lock_guard lock(state_->mutex);
    state_->paused = true;
}

void JobQueue::resume() {
    const std::lock_guard lock(state_->mutex);
    state_->paused = false;
    state_->changed.notify_all();
}

bool JobQueue::paused() const {
    const std::lock_guard lock(state_->mutex);
    return state_->paused;
}

std::vector<JobQueue::Waiting> JobQueue::waiting() const {
    const std::lock_guard lock(state_->mutex);
    std::vector<Waiting> out;
    for (const auto& entry : state_->waiting)
        out.push_back({entry.id, entry.job.name, entry.job.key});
    return out;
}

std::optional<JobQueue::Waiting> JobQueue::running() const {
    const std::lock_guard lock(state_->mutex);
    return state_->running;
}

bool JobQueue::idle() const {
    const std::lock_guard lock(state_->mutex);
    return !state_->running && state_->waiting.empty();
}

bool JobQueue::wait_idle(std::chrono::milliseconds timeout) const {
    std::unique_lock lock(state_->mutex);
    return state_->changed.wait_for(lock, timeout,
                                    [&] { return !state_->running && state_->waiting.empty(); });
}

}  // namespace aim
