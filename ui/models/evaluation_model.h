// The evaluations of the workspace, newest first.
#pragma once

#include "ui/models/id_model.h"
#include "ui/store/evaluation_view.h"

namespace aim::ui {

class Workbench;

class EvaluationModel : public IdModel {
    Q_OBJECT

public:
    enum Role { DetailRole = FirstFreeRole, FinishedRole };

    explicit EvaluationModel(Workbench& workbench, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    const EvaluationSummary* evaluation(std::int64_t id) const;
    bool loaded() const { return loaded_; }
    void reload();

Q_SIGNALS:
    void reloaded();

private:
    static QString detail_of(const EvaluationSummary& evaluation);

    Workbench& workbench_;
    QHash<std::int64_t, EvaluationSummary> evaluations_;
    quint64 token_ = 0;
    bool loaded_ = false;
};

}  // namespace aim::ui
