// Everything that runs, waits, is paused, has failed or is done, in one place.
#pragma once

#include "ui/models/job_model.h"

#include <QDialog>
#include <QStyledItemDelegate>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace aim::ui {

class JobProgressDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

class JobsDialog : public QDialog {
    Q_OBJECT

public:
    explicit JobsDialog(Workbench& workbench, QWidget* parent = nullptr);

    JobModel& model() { return model_; }
    QTableView& table() { return *table_; }

private:
    void build();
    void refresh();
    void toggle();
    void stop();
    const JobModel::Row* chosen() const;

    Workbench& workbench_;
    JobModel model_;
    QStackedWidget* stack_;
    QTableView* table_;
    QPushButton *toggle_, *first_, *stop_, *clear_;
};

}  // namespace aim::ui
