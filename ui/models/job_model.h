// All jobs in one table: fusing, training and evaluating, which survive the program, and what else
// runs in the background.
#pragma once

#include "core/workspace/job_table.h"

#include <QAbstractTableModel>
#include <QString>
#include <vector>

namespace aim::ui {

class Workbench;
struct RunnerJob;

class JobModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, ProgressColumn, DetailColumn, Columns };
    enum Role { FractionRole = Qt::UserRole, StateRole };  // a fraction < 0: not known

    struct Row {
        quint64 runner = 0, background = 0;  // the id of one of the two
        QString name, detail;
        JobState state = JobState::Running;
        double fraction = -1;
        bool training = false, can_cancel = true;
        std::int64_t done = 0;
    };

    explicit JobModel(Workbench& workbench, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const Row* row(int row) const;

private:
    void reload();
    static QString name_of(const RunnerJob& job);
    std::vector<Row> rows_now() const;

    Workbench& workbench_;
    std::vector<Row> rows_;
};

}  // namespace aim::ui
