// Fusing, training and evaluating as jobs that are rows of the workspace: one runs, the others
// wait; they can be paused, and what a crash or the end of the program interrupts goes on at the
// next start. Fusing, which someone waits for, goes before training and evaluating, which take
// hours: the running one steps back between two steps and goes on behind it.
#pragma once

#include "core/workspace/job_table.h"
#include "ui/engine/engine.h"
#include "ui/store/store.h"

#include <QElapsedTimer>
#include <atomic>
#include <vector>

namespace aim::ui {

using TrainingPoint = JobPoint;  // loss and accuracy are running, held-out ones the last known

struct RunnerJob {
    enum class Kind { Fuse, Train, Evaluate };
    using Row = std::shared_ptr<std::atomic<std::int64_t>>;

    quint64 id = 0;  // of this session
    Kind kind = Kind::Fuse;
    JobState state = JobState::Waiting;
    std::int64_t gallery = 0;  // of Fuse
    QString gallery_name;
    TrainProjectorRequest training;  // of Train
    EvaluationOrder evaluation;      // of Evaluate
    std::int64_t done = 0, total = 0;
    double seconds_left = -1;
    QString stage;
    QString reason;  // why it failed or is paused
    std::vector<TrainingPoint> points;
    std::size_t kept_points = 0;    // so many stand in the workspace
    bool thinned = false;           // … and are to be replaced by these
    double held_out_accuracy = -1;  // of the projector that was written; -1: not known
    bool untrained = false;         // which is what the training began with
    // In the workspace; 0 until it is stored. Filled on the store's writing thread.
    Row row = std::make_shared<std::atomic<std::int64_t>>(0);

    bool open() const {
        return state == JobState::Waiting || state == JobState::Running ||
               state == JobState::Paused;
    }
};

class JobRunner : public QObject {
    Q_OBJECT

public:
    JobRunner(Store& store, Engine& engine, QObject* parent = nullptr);
    ~JobRunner() override;

    // What the file's jobs are; the ones that were interrupted go on.
    void load();
    // The running one is kept for the next start; until `load` no other one begins.
    void leave();
    bool has_left() const { return left_; }
    // Fusing waits until there is a model with a projector.
    void set_can_fuse(bool can);
    void set_can_evaluate(bool can);  // waits until there is a model

    void fuse(std::int64_t gallery);
    quint64 train(const TrainProjectorRequest& request);
    quint64 evaluate(const EvaluationOrder& order);
    void pause(quint64 id);
    void resume(quint64 id);
    void put_first(quint64 id);  // a waiting or paused one runs now; the running one steps back
    // Fusing, evaluating: what is done stays done. Training: the best so far is kept.
    void stop(quint64 id);
    void remove(quint64 id);  // one that is over
    void clear_finished();

    const std::vector<RunnerJob>& jobs() const { return jobs_; }
    const RunnerJob* job(quint64 id) const;
    const RunnerJob* running() const;
    const RunnerJob* fusing(std::int64_t gallery) const;  // open, of this gallery
    const RunnerJob* last_training() const;
    const RunnerJob* last_evaluation() const;  // the running one, else the newest that is not done

Q_SIGNALS:
    void ordered();               // a person begins a job, or lets one go on
    void changed();               // which jobs there are, or a state
    void progressed(quint64 id);  // numbers
    void fused(std::int64_t gallery, const aim::PrecomputeResult& result);
    void trained(quint64 id);  // to the end, or stopped with something to keep
    void evaluated(quint64 id, std::int64_t evaluation);
    void stopped(quint64 id);  // by the person; it may be gone from the list
    void failed(quint64 id);

private:
    enum class Intent { None, Pause, Stop, StepBack };
    using RowChange = std::function<void(JobTable&, std::int64_t row)>;

    RunnerJob* find(quint64 id);
    RunnerJob* current() { return find(running_); }
    void connect_engine();
    void connect_evaluation();
    void add(RunnerJob job);
    void name_galleries(const std::vector<std::pair<std::int64_t, std::string>>& names);
    bool can_run(const RunnerJob& job) const;  // it waits, and has what it needs
    bool goes_before(const RunnerJob& job, const RunnerJob& other) const;
    void schedule();
    void start(RunnerJob& job);
    void cancel_running(Intent intent);
    void end(JobState state, const QString& reason = {});
    void erase(quint64 id);
    void on_ended(bool cancelled, const QString& sentence);
    void on_training(const TrainProjectorProgress& progress);
    void note_progress(RunnerJob& job);
    void keep_points(RunnerJob& job);
    void store_row(const RunnerJob& job, RowChange change);

    Store& store_;
    Engine& engine_;
    std::vector<RunnerJob> jobs_;
    quint64 next_ = 1, running_ = 0;  // id; 0: none
    quint64 first_ = 0;               // put first by the person
    Intent intent_ = Intent::None;
    bool can_fuse_ = false, can_evaluate_ = false, left_ = true;
    QElapsedTimer since_stored_;
};

// The held-out accuracy where the held-out loss was least: there the projector was written.
double best_accuracy(const std::vector<TrainingPoint>& points);

const char* kind_name(RunnerJob::Kind kind);  // of its row

// Between a job and its row's JSON.
std::string payload_of(const RunnerJob& job);
std::optional<RunnerJob> job_of(const StoredJob& row);  // nothing: of another kind, or not readable

}  // namespace aim::ui
