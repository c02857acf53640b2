#include "ui/workbench/job_runner.h"

#include "core/base/error.h"
#include "ui/store/text.h"

#include <spdlog/spdlog.h>
#include <algorithm>

namespace aim::ui {
namespace {
constexpr int kStoreMilliseconds = 2000;
}

JobRunner::JobRunner(Store& store, Engine& engine, QObject* parent)
    : QObject(parent), store_(store), engine_(engine) {
    connect_engine();
}

JobRunner::~JobRunner() { leave(); }

const RunnerJob* JobRunner::job(quint64 id) const { return const_cast<JobRunner*>(this)->find(id); }
RunnerJob* JobRunner::find(quint64 id) {
    const auto found = std::find_if(jobs_.begin(), jobs_.end(),
                                    [id](const RunnerJob& job) { return job.id == id; });
    return found == jobs_.end() ? nullptr : &*found;
}
const RunnerJob* JobRunner::running() const { return job(running_); }

const RunnerJob* JobRunner::fusing(std::int64_t gallery) const {
    for (const RunnerJob& job : jobs_) {
        if (job.kind == RunnerJob::Kind::Fuse && job.gallery == gallery && job.open()) return &job;
    }
    return nullptr;
}
const RunnerJob* JobRunner::last_evaluation() const {
    for (auto job = jobs_.rbegin(); job != jobs_.rend(); ++job) {
        if (job->kind == RunnerJob::Kind::Evaluate && job->state == JobState::Running) return &*job;
    }
    for (auto job = jobs_.rbegin(); job != jobs_.rend(); ++job) {
        if (job->kind == RunnerJob::Kind::Evaluate && job->state != JobState::Done) return &*job;
    }
    return nullptr;
}
const RunnerJob* JobRunner::last_training() const {
    for (auto job = jobs_.rbegin(); job != jobs_.rend(); ++job) {
        if (job->kind == RunnerJob::Kind::Train) return &*job;
    }
    return nullptr;
}

void JobRunner::set_can_fuse(bool can) {
    if (std::exchange(can_fuse_, can) != can) schedule();
}

void JobRunner::set_can_evaluate(bool can) {
    if (std::exchange(can_evaluate_, can) != can) schedule();
}

void JobRunner::add(RunnerJob job) {
    job.id = next_++;
    if (!store_.read_only()) {
        store_.write(
            this, {},
            [row = job.row, kind = kind_name(job.kind), payload = payload_of(job),
             gallery = job.gallery](Workspace& workspace) {
                row->store(workspace.jobs().add(kind, payload));
                return gallery == 0 ? std::string() : workspace.galleries().get(gallery).name;
            },
            [this, gallery = job.gallery](const std::string& name) {
                name_galleries({{gallery, name}});
            },
            [](const QString& sentence) { spdlog::warn("a job: {}", to_utf8(sentence)); });
    }
    jobs_.push_back(std::move(job));
    Q_EMIT changed();
    schedule();
}

void JobRunner::fuse(std::int64_t gallery) {
    Q_EMIT ordered();
    if (const RunnerJob* known = fusing(gallery)) {
        if (known->state == JobState::Paused) resume(known->id);
        return;
    }
    RunnerJob job;
    job.kind = RunnerJob::Kind::Fuse;
    job.gallery = gallery;
    add(std::move(job));
}

quint64 JobRunner::train(const TrainProjectorRequest& request) {
    Q_EMIT ordered();
    RunnerJob job;
    job.kind = RunnerJob::Kind::Train;
    job.training = request;
    job.total = request.steps;
    const quint64 id = next_;
    add(std::move(job));
    return id;
}

quint64 JobRunner::evaluate(const EvaluationOrder& order) {
    Q_EMIT ordered();
    RunnerJob job;
    job.kind = RunnerJob::Kind::Evaluate;
    job.evaluation = order;
    const quint64 id = next_;
    add(std::move(job));
    return id;
}

bool JobRunner::can_run(const RunnerJob& job) const {
    return job.state == JobState::Waiting && (job.kind != RunnerJob::Kind::Fuse || can_fuse_) &&
           (job.kind != RunnerJob::Kind::Evaluate || can_evaluate_);
}

bool JobRunner::goes_before(const RunnerJob& job, const RunnerJob& other) const {
    if (job.id == first_ || other.id == first_) return job.id == first_;
    return job.kind == RunnerJob::Kind::Fuse && other.kind != RunnerJob::Kind::Fuse;
}

void JobRunner::schedule() {
    if (left_) return;
    RunnerJob* next = nullptr;
    for (RunnerJob& job : jobs_) {
        if (can_run(job) && (!next || goes_before(job, *next))) next = &job;
    }
    if (!next) return;
    if (running_ == 0) {
        start(*next);
    } else if (intent_ == Intent::None && goes_before(*next, *running())) {
        cancel_running(Intent::StepBack);  // this is called again when it has
    }
}

void JobRunner::start(RunnerJob& job) {
    running_ = job.id;
    intent_ = Intent::None;
    job.state = JobState::Running;
    job.reason.clear();
    job.stage.clear();
    job.seconds_left = -1;
    since_stored_.start();
    store_row(job, [](JobTable& table, std::int64_t row) { table.start(row); });
    Q_EMIT changed();
    if (job.kind == RunnerJob::Kind::Fuse) {
        engine_.fuse(job.gallery);
    } else if (job.kind == RunnerJob::Kind::Train) {
        TrainProjectorRequest request = job.training;
        request.resume = job.done > 0;
        engine_.train(request);
    } else {
        const EvaluationOrder order = job.evaluation;
        job.evaluation.keep.resume = true;  // the next time
        engine_.evaluate(order);
    }
}

void JobRunner::cancel_running(Intent intent) {
    intent_ = intent;
    const RunnerJob* job = current();
    if (job->kind == RunnerJob::Kind::Fuse) {
        engine_.cancel_fuse();
    } else if (job->kind == RunnerJob::Kind::Train) {
        engine_.stop_training();
    } else {
        engine_.cancel_evaluation();
    }
}

void JobRunner::pause(quint64 id) {
    RunnerJob* job = find(id);
    if (!job) return;
    if (job->state == JobState::Running) {
        cancel_running(Intent::Pause);
    } else if (job->state == JobState::Waiting) {
        job->state = JobState::Paused;
        store_row(*job, [](JobTable& table, std::int64_t row) { table.pause(row); });
        Q_EMIT changed();
    }
}

void JobRunner::resume(quint64 id) {
    RunnerJob* job = find(id);
    if (!job || (job->state != JobState::Paused && job->state != JobState::Failed)) return;
    Q_EMIT ordered();
    job->state = JobState::Waiting;
    job->reason.clear();
    store_row(*job, [](JobTable& table, std::int64_t row) { table.resume(row); });
    Q_EMIT changed();
    schedule();
}

void JobRunner::put_first(quint64 id) {
    const RunnerJob* job = find(id);
    if (!job || (job->state != JobState::Waiting && job->state != JobState::Paused)) return;
    first_ = id;
    if (job->state == JobState::Paused) {
        resume(id);
    } else {
        schedule();
    }
}

void JobRunner::stop(quint64 id) {
    RunnerJob* job = find(id);
    if (!job) return;
    if (job->state == JobState::Running) {
        cancel_running(Intent::Stop);
    } else if (job->kind == RunnerJob::Kind::Train && job->open() && job->done > 0) {
        // The best so far was written when it was paused.
        job->state = JobState::Done;
        store_row(*job, [](JobTable& table, std::int64_t row) {
            table.start(row);
            table.finish(row);
        });
        Q_EMIT changed();
        Q_EMIT trained(id);
    } else {
        erase(id);
        Q_EMIT stopped(id);
    }
}

void JobRunner::remove(quint64 id) {
    const RunnerJob* job = find(id);
    if (job && job->state != JobState::Running) erase(id);
}

void JobRunner::clear_finished() {
    std::vector<quint64> finished;
    for (const RunnerJob& job : jobs_) {
        if (!job.open()) finished.push_back(job.id);
    }
    for (const quint64 id : finished) erase(id);
}

void JobRunner::erase(quint64 id) {
    const RunnerJob* job = find(id);
    if (!job) return;
    store_row(*job, [](JobTable& table, std::int64_t row) { table.remove(row); });
    std::erase_if(jobs_, [id](const RunnerJob& one) { return one.id == id; });
    Q_EMIT changed();
}

void JobRunner::end(JobState state, const QString& reason) {
    RunnerJob* job = current();
    if (first_ == running_) first_ = 0;
    running_ = 0;
    intent_ = Intent::None;
    job->state = state;
    job->reason = reason;
    job->seconds_left = -1;
    const auto done = job->done, total = job->total;
    keep_points(*job);
    store_row(*job, [state, done, total, sentence = Sentence::verbatim(to_utf8(reason))](
                        JobTable& table, std::int64_t row) {
        table.report(row, done, total, {});
        if (state == JobState::Done) table.finish(row);
        if (state == JobState::Paused) table.pause(row);
        if (state == JobState::Waiting) table.release(row);
        if (state == JobState::Failed) table.fail(row, sentence);
    });
    Q_EMIT changed();
}

void JobRunner::on_ended(bool cancelled, const QString& sentence) {
    const quint64 id = running_;
    const Intent intent = intent_;
    const bool keeps = current()->kind == RunnerJob::Kind::Train && current()->done > 0;
    if (!cancelled) {
        end(JobState::Failed, sentence);
        Q_EMIT failed(id);
    } else if (intent == Intent::Pause) {
        end(JobState::Paused);
    } else if (intent == Intent::StepBack) {
        end(JobState::Waiting);
    } else if (keeps) {
        current()->held_out_accuracy = best_accuracy(current()->points);
        end(JobState::Done);
        Q_EMIT trained(id);
    } else {
        running_ = 0;
        intent_ = Intent::None;
        find(id)->state = JobState::Failed;  // not running any more
        erase(id);
        Q_EMIT stopped(id);
    }
    schedule();
}

void JobRunner::note_progress(RunnerJob& job) {
    Q_EMIT progressed(job.id);
    if (since_stored_.elapsed() < kStoreMilliseconds) return;
    since_stored_.start();
    keep_points(job);
    store_row(job,
              [done = job.done, total = job.total, stage = to_utf8(job.stage)](
                  JobTable& table, std::int64_t row) { table.report(row, done, total, stage); });
}

}  // namespace aim::ui
