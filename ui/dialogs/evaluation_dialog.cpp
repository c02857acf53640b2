#include "ui/dialogs/evaluation_dialog.h"

#include "ui/models/gallery_model.h"
#include "ui/store/quantities.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/shapes.h"
#include "ui/style/theme.h"
#include "ui/views/evaluation_form.h"
#include "ui/views/evaluation_results.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QProgressBar>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace aim::ui {
namespace {
// How often the list counts the answers of the evaluation that runs.
constexpr int kCountMilliseconds = 2000;
}  // namespace

void EvaluationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    const QPalette& palette = option.palette;
    painter->save();
    const QRect row = paint_row(painter, option);
    const QFont caption = theme::caption(option.font);
    const QFontMetrics metrics(option.font), small(caption);
    const int height = metrics.height() + 2 + small.height();
    QRect line(row.left(), row.center().y() - height / 2, row.width(), metrics.height());
    painter->setPen(palette.color(QPalette::Text));
    painter->setFont(option.font);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, line.width()));
    line = QRect(line.left(), line.bottom() + 3, line.width(), small.height());
    painter->setFont(caption);
    painter->setPen(index.data(EvaluationModel::FinishedRole).toBool() ? theme::muted(palette)
                                                                       : theme::warning(palette));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      small.elidedText(index.data(EvaluationModel::DetailRole).toString(),
                                       Qt::ElideRight, line.width()));
    painter->restore();
}

QSize EvaluationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const QFontMetrics metrics(option.font), small(theme::caption(option.font));
    return {120, metrics.height() + small.height() + 18};
}

EvaluationDialog::EvaluationDialog(Workbench& workbench, GalleryModel& galleries, QWidget* parent)
    : QDialog(parent), workbench_(workbench), model_(workbench) {
    setWindowTitle(tr("Evaluations"));
    auto* list = build_list();
    form_ = new EvaluationForm(workbench, galleries, this);
    results_ = new EvaluationResults(workbench, this);
    pages_ = new QStackedWidget(this);
    pages_->addWidget(form_);
    pages_->addWidget(results_);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(pages_, 1);
    right->addWidget(build_run());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 16, 24, 16);
    layout->setSpacing(24);
    layout->addWidget(list);
    layout->addLayout(right, 1);
    // All fields of a new evaluation, where the screen is high enough.
    resize(1180, std::clamp(screen()->availableSize().height() - 2 * theme::kControl, 760, 824));

    connect(&model_, &EvaluationModel::reloaded, this, &EvaluationDialog::on_reloaded);
    connect(&workbench.store(), &Store::opened, this, &EvaluationDialog::begin_new);
    connect(&workbench.runner(), &JobRunner::changed, this, &EvaluationDialog::refresh_run);
    connect(&workbench.runner(), &JobRunner::progressed, this, [this](quint64 id) {
        if (!job() || job()->id != id) return;
        refresh_run();
        const bool is_new = !std::exchange(shows_new_, true);
        if (!is_new && !counted_.hasExpired(kCountMilliseconds)) return;
        counted_.start();
        model_.reload();
    });
    connect(&workbench.runner(), &JobRunner::evaluated, this,
            [this](quint64, std::int64_t evaluation) {
                finished_ = evaluation;
                shows_new_ = false;
            });
    refresh_run();
    on_chosen();
}

QWidget* EvaluationDialog::build_list() {
    auto* side = new QWidget(this);
    side->setFixedWidth(264);
    new_ = new QPushButton(tr("New Evaluation"), side);
    new_->setIcon(icon(QStringLiteral("plus")));
    new_->setMinimumHeight(32);
    new_->setAutoDefault(false);
    remove_ = icon_button(QStringLiteral("trash"), tr("Delete the evaluation"), side);
    list_ = new QListView(side);
    list_->setModel(&model_);
    list_->setItemDelegate(new EvaluationDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->viewport()->setAutoFillBackground(false);
    list_->setMouseTracking(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setAccessibleName(tr("Earlier evaluations"));
    hint_ = new QLabel(side);
    hint_->setWordWrap(true);
    theme::set_caption(hint_);
    connect(new_, &QPushButton::clicked, this, &EvaluationDialog::begin_new);
    connect(remove_, &QToolButton::clicked, this, &EvaluationDialog::remove_chosen);
    auto* remove = new QShortcut(QKeySequence(QKeySequence::Delete), list_, this,
                                 &EvaluationDialog::remove_chosen);
    remove->setContext(Qt::WidgetShortcut);
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EvaluationDialog::on_chosen);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::kGrid);
    head->addWidget(new_, 1);
    head->addWidget(remove_);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGrid);
    layout->addLayout(head);
    layout->addWidget(list_, 1);
    layout->addWidget(hint_);
    return side;
}

QWidget* EvaluationDialog::build_run() {
    run_ = new Card(this);
    run_text_ = new QLabel(run_);
    run_text_->setFont(theme::strong(font()));
    run_text_->setWordWrap(true);
    run_numbers_ = new QLabel(run_);
    theme::set_muted(run_numbers_);
    progress_ = new QProgressBar(run_);
    progress_->setTextVisible(false);
    progress_->setFixedHeight(8);
    progress_->setAccessibleName(tr("Progress of the evaluation"));
    pause_ = new QPushButton(tr("Pause"), run_);
    stop_ = new QPushButton(tr("Cancel"), run_);
    stop_->setIcon(icon(QStringLiteral("stop")));
    stop_->setToolTip(tr("The answers so far are kept"));
    for (QPushButton* button : {pause_, stop_}) {
        button->setAutoDefault(false);
        button->setMinimumHeight(32);
    }
    connect(pause_, &QPushButton::clicked, this, &EvaluationDialog::toggle);
    connect(stop_, &QPushButton::clicked, this, &EvaluationDialog::stop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(6);
    texts->addWidget(run_text_);
    texts->addWidget(progress_);
    texts->addWidget(run_numbers_);
    auto* layout = new QHBoxLayout(run_);
    layout->setContentsMargins(16, 12, 12, 12);
    layout->setSpacing(theme::kGrid);
    layout->addLayout(texts, 1);
    layout->addSpacing(8);
    layout->addWidget(pause_);
    layout->addWidget(stop_);
    return run_;
}

std::vector<std::int64_t> EvaluationDialog::chosen() const {
    std::vector<std::int64_t> ids;
    for (const QModelIndex& index : list_->selectionModel()->selectedRows()) {
        ids.push_back(model_.id_at(index.row()));
    }
    // Older ones stand first.
    std::sort(ids.begin(), ids.end());
    return ids;
}

void EvaluationDialog::choose(const std::vector<std::int64_t>& evaluations) {
    auto* selection = list_->selectionModel();
    selection->clearSelection();
    for (const auto id : evaluations) {
        const QModelIndex index = model_.index_of(id);
        if (!index.isValid()) continue;
        selection->select(index, QItemSelectionModel::Select);
        selection->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }
}

void EvaluationDialog::begin_new() {
    list_->clearSelection();
    on_chosen();
}

void EvaluationDialog::on_chosen() {
    const auto ids = chosen();
    hint_->setText(model_.rowCount() < 2 ? QString()
                   : ids.size() == 2     ? tr("Two are compared by the first one's metric.")
                                         : tr("Select two with Ctrl to compare them."));
    remove_->setEnabled(ids.size() == 1);
    if (ids.size() == 1 || ids.size() == 2) {
        results_->open(ids);
        pages_->setCurrentIndex(1);
    } else if (ids.empty()) {
        pages_->setCurrentIndex(0);
    }
}

void EvaluationDialog::on_reloaded() {
    if (finished_ != 0 && model_.row_of(finished_) >= 0) {
        const auto finished = std::exchange(finished_, 0);
        const auto shown = chosen();
        const bool itself = shown == std::vector{finished};
        // Who looks at others, or fills in the next one, is left alone; the list has it.
        if (itself || (shown.empty() && filled_in() == begun_with_)) {
            choose({finished});
            if (itself) results_->reload();
            return;
        }
    }
    const auto ids = chosen();
    // One that goes on has other answers than a moment ago.
    const bool unfinished = ids.size() == 1 && model_.evaluation(ids.front()) &&
                            !model_.evaluation(ids.front())->finished;
    if (unfinished && results_->ids() == ids) results_->reload();
    on_chosen();
}

void EvaluationDialog::remove_chosen() {
    const auto ids = chosen();
    const EvaluationSummary* evaluation =
        ids.size() == 1 ? model_.evaluation(ids.front()) : nullptr;
    if (!evaluation) return;
    const RunnerJob* now = job();
    if (!evaluation->finished && now && now->open()) {
        workbench_.tell(tr("This evaluation may be under way: cancel it first."));
        return;
    }
    const QString name = evaluation->name;
    list_->clearSelection();
    workbench_.remove_evaluation(ids.front(), name);
}

QStringList EvaluationDialog::filled_in() const {
    QStringList values;
    for (const auto* field : form_->findChildren<QLineEdit*>()) values << field->text();
    for (const auto* field : form_->findChildren<QComboBox*>()) values << field->currentText();
    for (const auto* field : form_->findChildren<QCheckBox*>()) {
        values << QString::number(field->isChecked());
    }
    return values;
}

const RunnerJob* EvaluationDialog::job() const { return workbench_.runner().last_evaluation(); }

void EvaluationDialog::refresh_run() {
    const RunnerJob* now = job();
    run_->setVisible(now != nullptr);
    results_->set_can_go_on(!now || !now->open());
    if (!now) {
        shows_new_ = false;
        return;
    }
    if (std::exchange(begun_, now->id) != now->id) begun_with_ = filled_in();
    const QString name = from_utf8(now->evaluation.keep.name);
    QStringList parts;
    if (now->total > 0) parts << tr("%L1 of %L2 answers").arg(now->done).arg(now->total);
    const QString time = time_left_text(now->seconds_left);
    if (!time.isEmpty()) parts << time;
    switch (now->state) {
        case JobState::Waiting:
            run_text_->setText(tr("“%1” waits for the job before it").arg(name));
            break;
        case JobState::Paused:
            run_text_->setText(tr("“%1” is paused").arg(name));
            if (!now->reason.isEmpty()) parts << now->reason;
            break;
        case JobState::Failed:
            run_text_->setText(tr("“%1” failed").arg(name));
            parts = QStringList{now->reason};
            break;
        case JobState::Running:
        case JobState::Done:
            run_text_->setText(now->total > 0 ? tr("Evaluating “%1”").arg(name)
                                              : tr("Reading the queries of “%1”").arg(name));
            break;
    }
    run_numbers_->setText(parts.join(QStringLiteral(" · ")));
    run_numbers_->setVisible(!parts.isEmpty());
    const bool failed = now->state == JobState::Failed;
    progress_->setVisible(!failed);
    progress_->setRange(0, now->total > 0 ? 1000 : now->state == JobState::Running ? 0 : 1000);
    progress_->setValue(now->total > 0 ? static_cast<int>(now->done * 1000 / now->total) : 0);
    const bool goes = now->state == JobState::Running || now->state == JobState::Waiting;
    pause_->setText(goes ? tr("Pause") : failed ? tr("Try Again") : tr("Go On"));
    pause_->setIcon(icon(goes ? QStringLiteral("pause") : QStringLiteral("play")));
    stop_->setText(failed ? tr("Dismiss") : tr("Cancel"));
    stop_->setIcon(icon(failed ? QStringLiteral("cross") : QStringLiteral("stop")));
}

void EvaluationDialog::toggle() {
    const RunnerJob* now = job();
    if (!now) return;
    if (now->state == JobState::Running || now->state == JobState::Waiting) {
        workbench_.runner().pause(now->id);
    } else {
        workbench_.runner().resume(now->id);
    }
}

void EvaluationDialog::stop() {
    const RunnerJob* now = job();
    if (!now) return;
    if (now->state == JobState::Failed) {
        workbench_.runner().remove(now->id);
    } else {
        workbench_.runner().stop(now->id);
    }
}

}  // namespace aim::ui
