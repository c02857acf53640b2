// What the whole window shares: the workspace, the engine, the undo stack, background jobs, the
// chosen gallery and the model's state. No widgets here.
#pragma once

#include "ui/commands/store_command.h"
#include "ui/dialogs/dialogs.h"
#include "ui/engine/engine.h"
#include "ui/store/jobs.h"
#include "ui/store/store.h"
#include "ui/store/thumbnails.h"
#include "ui/workbench/first_questions.h"
#include "ui/workbench/job_runner.h"
#include "ui/workbench/settings.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUndoStack>
#include <memory>
#include <optional>

namespace aim {
struct ImportOptions;
}

namespace aim::ui {

class Workbench : public QObject {
    Q_OBJECT

public:
    struct Parts {
        std::unique_ptr<Engine> engine;
        std::unique_ptr<Dialogs> dialogs;
        std::unique_ptr<Settings> settings;
        std::optional<DemoFiles> demo;
    };
    explicit Workbench(Parts parts, QObject* parent = nullptr);
    ~Workbench() override;

    // Opens the workspace, the model last used (or the demo's), and on first start the demo
    // gallery. What is open stays so until the new one is there: `ready` or `refused` follows.
    // Without `remember` the next start looks for the one of before again.
    void open_workspace(const std::filesystem::path& file, bool remember = true);
    // Copies what can be read of a damaged workspace into a new file, and opens that.
    void salvage(const QString& file);
    void open_model(const std::optional<ModelRequest>& request);  // nothing: the demo's

    Store& store() { return store_; }
    Engine& engine() { return *engine_; }
    Dialogs& dialogs() { return *dialogs_; }
    Settings& settings() { return *settings_; }
    Jobs& jobs() { return jobs_; }
    quint64 runner_entry() const { return runner_entry_; }  // of jobs(); 0: none
    JobRunner& runner() { return *runner_; }
    Thumbnails& thumbnails() { return thumbnails_; }
    QUndoStack& undo_stack() { return undo_stack_; }
    const std::optional<DemoFiles>& demo() const { return demo_; }
    const ModelState& model() const { return model_; }
    const std::vector<FirstQuestion>& first_questions() const { return first_questions_; }

    // False while a workspace is being opened and, at first start, filled.
    bool is_ready() const { return ready_; }
    std::int64_t gallery() const { return gallery_; }  // 0: none
    void set_gallery(std::int64_t gallery);
    bool can_change() const { return store_.is_open() && !store_.read_only(); }
    bool may_change();          // or says why not
    bool may_fill_a_gallery();  // or says why not
    bool is_demo_gallery() const { return gallery_ != 0 && gallery_ == demo_gallery_; }
    QString gallery_key() const;  // for settings

    // Does it and says so in a toast that offers Undo, when `toast` is given. One that is refused
    // says why, and is no step of undo.
    void push(std::unique_ptr<StoreCommand> command, const QString& toast = {});

    // Adds pictures, folders and tables to the chosen gallery, in the background, as one undo step.
    void import_files(const QStringList& files);
    // As `options` say; without `skip_bad_rows` everything or nothing.
    void import_data_set(const std::filesystem::path& source, const ImportOptions& options);
    void import_picture(const QByteArray& encoded);
    void export_gallery(const QString& folder);
    void export_runs(const QString& file, const std::vector<std::int64_t>& runs);

    // The chosen gallery, as a job; one that is paused goes on.
    void fuse();
    void stop_fusing();
    void toggle_fusing_pause();
    bool is_fusing() const { return fusing_gallery() != 0; }
    std::int64_t fusing_gallery() const;  // 0: none runs

    // Begins it as a job with the model that is open, or says why not.
    void evaluate(EvaluationOrder order);
    // One that was cancelled, from what is kept of it.
    void go_on_evaluating(const StoredEvaluation& stored);
    void remove_evaluation(std::int64_t evaluation, const QString& name);
    // Which answers or rows, and as what, says the kind. By another metric, when one is given.
    enum class EvaluationFile { AnswersCsv, AnswersJsonl, RowsCsv, Report };
    void export_evaluation(std::int64_t evaluation, std::optional<Metric> metric,
                           EvaluationFile kind, const QString& file);

    void tell(const QString& text) { Q_EMIT toast(text, false); }
    void complain(const QString& sentence, const QString& next_step = {}) {
        Q_EMIT problem(sentence, next_step);
    }

Q_SIGNALS:
    void ready();
    void refused(const QString& sentence);  // the workspace that was to be opened
    void damaged(const QString& sentence);  // the one that is open, read-only
    void gallery_changed(std::int64_t gallery);
    void model_changed();
    void fusing_changed();  // which galleries are being fused, or wait for it
    void toast(const QString& text, bool offers_undo);
    void problem(const QString& sentence, const QString& next_step);
    // Of a job: the windows that order jobs say it in their own place.
    void job_problem(const QString& sentence, const QString& next_step);
    void tried_anew();  // the person begins something: what was said before is over

private:
    void on_opened();
    void first_start();
    void leave_workspace();
    void connect_store();
    void connect_runner();
    void settle_undo_stack();  // after a step was refused
    void on_refused(const QString& sentence, bool is_of_the_file);
    void on_fused(std::int64_t gallery, const PrecomputeResult& result);
    void import_paths(const std::vector<std::filesystem::path>& paths,
                      const ImportOptions& options);
    bool model_can_fuse();  // or says why not
    // `next_step`: what is said when it fails.
    void in_background(const QString& title, const Change& change, const QString& next_step,
                       std::function<QString(Workspace&, JobReporter&, std::stop_token)> work,
                       std::function<void()> done);

    std::unique_ptr<Settings> settings_;
    std::unique_ptr<Dialogs> dialogs_;
    std::optional<DemoFiles> demo_;
    std::vector<FirstQuestion> first_questions_;
    Jobs jobs_;
    Store store_;
    Thumbnails thumbnails_;
    std::unique_ptr<Engine> engine_;
    std::unique_ptr<JobRunner> runner_;
    quint64 runner_entry_ = 0;  // of the strip; 0: none
    quint64 opening_entry_ = 0;
    QUndoStack undo_stack_;
    QElapsedTimer since_refresh_;  // of the badges, while fusing
    ModelState model_;
    std::int64_t gallery_ = 0, demo_gallery_ = 0;
    bool ready_ = false, remember_ = true, damage_waits_ = false;
};

}  // namespace aim::ui
