#include "ui/dialogs/jobs_dialog.h"

#include "ui/dialogs/dialog_foot.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/row_table.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QHeaderView>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace aim::ui {

void JobProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const double fraction = index.data(JobModel::FractionRole).toDouble();
    if (fraction < 0) return;
    const QPalette& palette = option.palette;
    const auto state = static_cast<JobState>(index.data(JobModel::StateRole).toInt());
    QColor fill = theme::accent(palette);
    if (state == JobState::Done) fill = theme::success(palette);
    if (state == JobState::Failed) fill = theme::danger(palette);
    if (state == JobState::Paused || state == JobState::Waiting) fill = theme::muted(palette);
    QRectF track = QRectF(option.rect).adjusted(8, 0, -8, 0);
    track.setTop(option.rect.center().y() - 3);
    track.setHeight(6);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor empty = fill;
    empty.setAlphaF(0.22F);
    painter->setBrush(empty);
    painter->drawRoundedRect(track, 3, 3);
    track.setWidth(track.width() * fraction);
    painter->setBrush(fill);
    if (fraction > 0) painter->drawRoundedRect(track, 3, 3);
    painter->restore();
}

JobsDialog::JobsDialog(Workbench& workbench, QWidget* parent)
    : QDialog(parent), workbench_(workbench), model_(workbench) {
    setWindowTitle(tr("Jobs"));
    build();
    connect(&model_, &QAbstractItemModel::dataChanged, this, &JobsDialog::refresh);
    connect(&model_, &QAbstractItemModel::rowsInserted, this, &JobsDialog::refresh);
    connect(&model_, &QAbstractItemModel::rowsRemoved, this, &JobsDialog::refresh);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &JobsDialog::refresh);
    if (model_.rowCount() > 0) table_->selectRow(0);
    refresh();
}

void JobsDialog::build() {
    table_ = new RowTable(tr("Jobs"), 40, this);
    table_->setModel(&model_);
    table_->setItemDelegateForColumn(JobModel::ProgressColumn, new JobProgressDelegate(table_));
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setColumnWidth(JobModel::NameColumn, 216);
    table_->setColumnWidth(JobModel::StateColumn, 112);
    table_->setColumnWidth(JobModel::ProgressColumn, 144);
    table_->horizontalHeader()->setStretchLastSection(true);
    auto* nothing = new EmptyState(QStringLiteral("jobs"), tr("Nothing is under way"),
                                   tr("Fusing, training, evaluations and imports are listed here "
                                      "while they run, wait or have failed. They go on after a "
                                      "restart."),
                                   this);
    stack_ = new QStackedWidget(this);
    stack_->addWidget(table_);
    stack_->addWidget(nothing);

    toggle_ = new QPushButton(this);
    first_ = new QPushButton(tr("Do This First"), this);
    first_->setToolTip(tr("What runs now steps back and goes on behind it"));
    stop_ = new QPushButton(this);
    clear_ = new QPushButton(tr("Clear Finished"), this);
    connect(toggle_, &QPushButton::clicked, this, &JobsDialog::toggle);
    connect(first_, &QPushButton::clicked, this, [this] {
        if (const JobModel::Row* row = chosen()) workbench_.runner().put_first(row->runner);
    });
    connect(stop_, &QPushButton::clicked, this, &JobsDialog::stop);
    connect(clear_, &QPushButton::clicked, &workbench_.runner(), &JobRunner::clear_finished);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(stack_, 1);
    layout->addLayout(dialog_foot({toggle_, first_, stop_}, {clear_, close_button(*this)}));
    resize(760, 360);
}

const JobModel::Row* JobsDialog::chosen() const {
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : model_.row(rows.front().row());
}

void JobsDialog::refresh() {
    stack_->setCurrentIndex(model_.rowCount() > 0 ? 0 : 1);
    const JobModel::Row* row = chosen();
    const JobState state = row ? row->state : JobState::Done;
    const bool goes = state == JobState::Running || state == JobState::Waiting;
    const bool over = state == JobState::Done || state == JobState::Failed;
    toggle_->setEnabled(row && row->runner != 0 && state != JobState::Done);
    toggle_->setText(!row || goes                ? tr("Pause")
                     : state == JobState::Failed ? tr("Try Again")
                                                 : tr("Go On"));
    toggle_->setIcon(icon(!row || goes ? QStringLiteral("pause") : QStringLiteral("play")));
    first_->setEnabled(row && row->runner != 0 && state == JobState::Waiting &&
                       workbench_.runner().running() != nullptr);
    stop_->setEnabled(row && row->can_cancel);
    stop_->setText(row && over                             ? tr("Remove from the List")
                   : row && row->training && row->done > 0 ? tr("Stop and Keep the Best")
                                                           : tr("Cancel"));
    stop_->setIcon(icon(row && over ? QStringLiteral("trash") : QStringLiteral("stop")));
    bool any = false;
    for (int i = 0; i < model_.rowCount(); ++i) {
        const JobState each = model_.row(i)->state;
        any = any || each == JobState::Done || each == JobState::Failed;
    }
    clear_->setEnabled(any);
}

void JobsDialog::toggle() {
    const JobModel::Row* row = chosen();
    if (!row || row->runner == 0) return;
    if (row->state == JobState::Running || row->state == JobState::Waiting) {
        workbench_.runner().pause(row->runner);
    } else {
        workbench_.runner().resume(row->runner);
    }
}

void JobsDialog::stop() {
    const JobModel::Row* row = chosen();
    if (!row) return;
    if (row->background != 0) {
        workbench_.jobs().cancel(row->background);
    } else if (row->state == JobState::Done || row->state == JobState::Failed) {
        workbench_.runner().remove(row->runner);
    } else {
        workbench_.runner().stop(row->runner);
    }
}

}  // namespace aim::ui
