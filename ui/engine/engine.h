// The model side as the window sees it. The real one (LocalEngine) works on a thread of its own;
// tests script one. All signals come on the window's thread.
#pragma once

#include "core/engine/ask.h"
#include "core/engine/model_session.h"
#include "core/engine/precompute.h"
#include "core/engine/train_projector.h"
#include "core/workspace/fused_tokens.h"
#include "ui/engine/evaluation_order.h"

#include <QObject>
#include <QString>
#include <filesystem>
#include <optional>

namespace aim::ui {

enum class ModelStatus { None, Opening, Ready, Failed };

struct ModelState {
    ModelStatus status = ModelStatus::None;
    double fraction = 0;  // while opening
    ModelRequest request;
    ModelDescription description;         // when Ready
    std::optional<FusedContext> context;  // when Ready and a projector is loaded
    QString problem;                      // when Failed
};

class Engine : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // Which file `fuse`, `ask` and `evaluate` work on. Read-only, they fail with a sentence.
    virtual void use_workspace(const std::filesystem::path& file, bool read_only) = 0;

    // The newest request wins; what waits for the old model is cancelled.
    virtual void open_model(const ModelRequest& request) = 0;

    // One gallery, training or evaluation at a time; asking and opening a model go first, and the
    // work goes on afterwards.
    virtual void fuse(std::int64_t gallery) = 0;
    virtual void cancel_fuse() = 0;
    virtual void train(const TrainProjectorRequest& request) = 0;
    // The best so far is written, and a checkpoint to go on from is left beside it.
    virtual void stop_training() = 0;
    // Answers are kept in the workspace as they come, also those of one that is cancelled.
    virtual void evaluate(const EvaluationOrder& order) = 0;
    virtual void cancel_evaluation() = 0;

    // Returns a token that comes with every signal of this question. A newer question ends an older
    // one, whose `ask_finished` says cancelled.
    virtual quint64 ask(const AskRequest& request) = 0;
    virtual void stop_ask() = 0;

Q_SIGNALS:
    void model_changed(const aim::ui::ModelState& state);

    void fuse_progress(std::int64_t gallery, const aim::PrecomputeProgress& progress);
    void fuse_finished(std::int64_t gallery, const aim::PrecomputeResult& result);
    void fuse_ended(std::int64_t gallery, bool cancelled, const QString& sentence);

    void training_progress(const aim::TrainProjectorProgress& progress);
    void training_finished(const aim::TrainProjectorResult& result);
    void training_ended(bool stopped, const QString& sentence);

    void evaluation_progress(const aim::EvaluationProgress& progress);
    void evaluation_finished(std::int64_t evaluation);  // its id in the workspace
    void evaluation_ended(bool cancelled, const QString& sentence);

    void ask_started(quint64 token, const QString& method);
    void ask_text(quint64 token, const QString& method, const QString& piece);
    void ask_answered(quint64 token, const aim::MethodAnswer& answer);
    void ask_finished(quint64 token, const aim::AskResult& result);
    void ask_ended(quint64 token, bool cancelled, const QString& sentence);
};

}  // namespace aim::ui
