// Stand-ins for what a person or a model would do: the test says what comes next.
#pragma once

#include "core/workspace/workspace.h"
#include "ui/dialogs/dialogs.h"
#include "ui/engine/engine.h"

#include <QQueue>

namespace aim::ui::test {

// Plays a model: opens at once, fuses when told to go on, answers with what the test says.
class ScriptedEngine : public Engine {
public:
    ModelDescription description = [] {
        ModelDescription about;
        about.name = "scripted";
        about.family = "llava";
        about.dtype = "float32";
        about.device = "cpu";
        about.device_reason = "There is no other device.";
        about.fingerprint = std::string(64, 'a');
        about.projector_fingerprint = std::string(64, 'b');
        about.span = "question+answer";
        about.has_projector = true;
        return about;
    }();
    QString open_problem;  // not empty: opening fails with it

    void use_workspace(const std::filesystem::path& file, bool reads_only) override {
        file_ = file;
        read_only = reads_only;
    }
    void open_model(const ModelRequest& request) override;
    void fuse(std::int64_t gallery) override { fusing = gallery; }
    void cancel_fuse() override;
    void train(const TrainProjectorRequest& request) override;
    void stop_training() override;
    void evaluate(const EvaluationOrder& order) override { evaluations.push_back(order); }
    void cancel_evaluation() override { Q_EMIT evaluation_ended(true, {}); }
    quint64 ask(const AskRequest& request) override;
    void stop_ask() override;

    // What the test says next.
    void fuse_some(std::int64_t done, std::int64_t total, double seconds_left);
    void finish_fuse();  // stores fused tokens for every demonstration of the gallery
    void fail_fuse(const QString& sentence) {
        Q_EMIT fuse_ended(std::exchange(fusing, 0), false, sentence);
    }
    void fuse_with_failure(std::int64_t demonstration, const std::string& sentence);
    void train_some(int step, double loss, double held_out_accuracy);
    void read_for_training();  // before the steps, also after an interruption
    void finish_training(bool untrained = false);    // writes nothing
    void fail_training(const QString& sentence) { Q_EMIT training_ended(false, sentence); }
    void evaluate_some(std::int64_t done, std::int64_t total, double seconds_left) {
        Q_EMIT evaluation_progress({done, total, seconds_left});
    }
    // Keeps the first so many answers, as the real engine does while it works; returns the id.
    std::int64_t keep_answers(std::size_t most);
    void finish_evaluation();  // keeps all of them
    void fail_evaluation(const QString& sentence) { Q_EMIT evaluation_ended(false, sentence); }
    void start(const QString& method) { Q_EMIT ask_started(token, method); }
    void say(const QString& method, const QString& piece) { Q_EMIT ask_text(token, method, piece); }
    void answer(const MethodAnswer& answer);
    void finish_ask();  // stores the run
    void fail_ask(const QString& sentence) { Q_EMIT ask_ended(token, false, sentence); }

    FusedContext context() const;

    std::vector<ModelRequest> opened;
    std::vector<AskRequest> asked;
    std::vector<TrainProjectorRequest> trainings;
    std::vector<EvaluationOrder> evaluations;
    std::int64_t fusing = 0;
    bool read_only = false;  // the workspace
    quint64 token = 0;

private:
    std::vector<EvaluationItem> made_up_answers() const;
    static std::string settings_of(const AskRequest& request);

    std::filesystem::path file_;
    AskResult result_;
};

class ScriptedDialogs : public Dialogs {
public:
    QQueue<QStringList> files;  // the next answers; an empty queue cancels
    QQueue<QString> names;

    QStringList open_files(QWidget*, const QString&, const QString&, const QString&) override {
        return files.isEmpty() ? QStringList() : files.dequeue();
    }
    QString open_file(QWidget*, const QString&, const QString&, const QString&) override {
        return next_name();
    }
    QString open_folder(QWidget*, const QString&, const QString&) override { return next_name(); }
    QString save_file(QWidget*, const QString&, const QString&, const QString&) override {
        return next_name();
    }

private:
    QString next_name() { return names.isEmpty() ? QString() : names.dequeue(); }
};

}  // namespace aim::ui::test
