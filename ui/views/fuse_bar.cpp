#include "ui/views/fuse_bar.h"

#include "ui/store/quantities.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

namespace aim::ui {

FuseBar::FuseBar(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      progress_(new QProgressBar(this)),
      left_(new QLabel(this)),
      pause_(icon_button(QStringLiteral("pause"), tr("Pause fusing"), this)),
      fuse_(new QPushButton(this)),
      cancel_(new QPushButton(tr("Cancel"), this)) {
    fuse_->setIcon(icon(QStringLiteral("fuse")));
    fuse_->setMinimumHeight(32);
    cancel_->setMinimumHeight(32);
    progress_->setFixedWidth(160);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress of fusing"));
    theme::set_caption(left_);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGrid);
    layout->addWidget(left_);
    layout->addWidget(progress_);
    layout->addWidget(pause_);
    layout->addWidget(cancel_);
    layout->addWidget(fuse_);
    setTabOrder(pause_, cancel_);
    setTabOrder(cancel_, fuse_);
    connect(fuse_, &QPushButton::clicked, &workbench, &Workbench::fuse);
    connect(pause_, &QToolButton::clicked, &workbench, &Workbench::toggle_fusing_pause);
    connect(cancel_, &QPushButton::clicked, &workbench, &Workbench::stop_fusing);
    connect(&workbench, &Workbench::fusing_changed, this, &FuseBar::refresh);
    connect(&workbench, &Workbench::model_changed, this, &FuseBar::refresh);
    connect(&workbench, &Workbench::gallery_changed, this, &FuseBar::refresh);
    connect(&workbench.runner(), &JobRunner::progressed, this, [this](quint64 id) {
        const RunnerJob* job = workbench_.runner().fusing(workbench_.gallery());
        if (job && job->id == id) show_job(*job);
    });
    refresh();
}

void FuseBar::set_counts(const std::optional<FusedCounts>& counts) {
    counts_ = counts;
    refresh();
}

void FuseBar::refresh() {
    const RunnerJob* job = workbench_.runner().fusing(workbench_.gallery());
    for (QWidget* widget : std::initializer_list<QWidget*>{progress_, left_, pause_, cancel_}) {
        widget->setVisible(job != nullptr);
    }
    fuse_->setVisible(!job);
    if (job) {
        show_job(*job);
    } else {
        show_button();
    }
}

void FuseBar::show_job(const RunnerJob& job) {
    const bool paused = job.state == JobState::Paused, waits = job.state == JobState::Waiting;
    const QString name = paused ? tr("Go on fusing") : tr("Pause fusing");
    pause_->setIcon(icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    pause_->setToolTip(name);
    pause_->setAccessibleName(name);
    if (job.total > 0) {
        progress_->setRange(0, static_cast<int>(job.total));
        progress_->setValue(static_cast<int>(job.done));
    } else {
        progress_->setRange(0, paused || waits ? 1 : 0);
        progress_->setValue(0);
    }
    QString text =
        job.total > 0 ? tr("Fusing %L1 of %L2").arg(job.done).arg(job.total) : tr("Fusing…");
    if (paused) {
        text = job.total > 0 ? tr("Paused at %L1 of %L2").arg(job.done).arg(job.total)
                             : tr("Fusing is paused");
    } else if (waits) {
        text = tr("Fusing waits its turn");
    }
    const QString time = time_left_text(job.seconds_left);
    if (!time.isEmpty()) text += QStringLiteral(" · ") + time;
    left_->setText(text);
    left_->setToolTip(job.reason);
}

void FuseBar::show_button() {
    const std::int64_t open = counts_ ? counts_->open() : 0;
    const bool ready = workbench_.model().status == ModelStatus::Ready;
    const bool can = ready && workbench_.model().description.has_projector && open > 0 &&
                     workbench_.can_change();
    fuse_->setEnabled(can);
    fuse_->setText(counts_ && open == 0 && counts_->total() > 0
                       ? tr("All fused")
                       : (open > 0 ? tr("Fuse %Ln", nullptr, static_cast<int>(open)) : tr("Fuse")));
    if (!ready) {
        fuse_->setToolTip(tr("The model is not open."));
    } else if (!workbench_.model().description.has_projector) {
        fuse_->setToolTip(tr("This model has no projector; choose one with the model."));
    } else if (workbench_.store().read_only()) {
        fuse_->setToolTip(tr("The workspace is open for reading only."));
    } else if (open == 0) {
        fuse_->setToolTip(tr("Every demonstration has its fused tokens."));
    } else {
        fuse_->setToolTip(
            tr("Computes the fused tokens of the demonstrations that have none, so "
               "that AIM answers at once (Ctrl+F7)"));
    }
}

}  // namespace aim::ui
