#include "ui/views/fuse_bar.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace aim::ui {

FuseBar::FuseBar(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      progress_(new QProgressBar(this)),
      left_(new QLabel(this)),
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
    layout->addWidget(cancel_);
    layout->addWidget(fuse_);
    connect(fuse_, &QPushButton::clicked, &workbench, &Workbench::fuse);
    connect(cancel_, &QPushButton::clicked, this, [this] { workbench_.engine().cancel_fuse(); });
    connect(&workbench, &Workbench::fusing_changed, this, &FuseBar::refresh);
    connect(&workbench, &Workbench::model_changed, this, &FuseBar::refresh);
    connect(&workbench, &Workbench::gallery_changed, this, &FuseBar::refresh);
    connect(&workbench.engine(), &Engine::fuse_progress, this, &FuseBar::show_progress);
    refresh();
}

void FuseBar::set_counts(const std::optional<FusedCounts>& counts) {
    counts_ = counts;
    refresh();
}

void FuseBar::refresh() {
    const bool busy = workbench_.is_fusing();
    const std::int64_t open = counts_ ? counts_->missing + counts_->stale : 0;
    progress_->setVisible(busy);
    cancel_->setVisible(busy);
    left_->setVisible(busy);
    fuse_->setVisible(!busy);
    if (busy) {
        progress_->setRange(0, 0);
        left_->setText(tr("Fusing…"));
    }
    const bool ready = workbench_.model().status == ModelStatus::Ready;
    const bool can = ready && workbench_.model().description.has_projector && open > 0;
    fuse_->setEnabled(can);
    fuse_->setText(counts_ && open == 0 && counts_->total() > 0
                       ? tr("All fused")
                       : (open > 0 ? tr("Fuse %Ln", nullptr, static_cast<int>(open)) : tr("Fuse")));
    if (!ready) {
        fuse_->setToolTip(tr("The model is not open."));
    } else if (!workbench_.model().description.has_projector) {
        fuse_->setToolTip(tr("This model has no projector; choose one with the model."));
    } else if (open == 0) {
        fuse_->setToolTip(tr("Every demonstration has its fused tokens."));
    } else {
        fuse_->setToolTip(
            tr("Computes the fused tokens of the demonstrations that have none, so "
               "that AIM answers at once (Ctrl+F7)"));
    }
}

void FuseBar::show_progress(std::int64_t gallery, const PrecomputeProgress& progress) {
    if (gallery != workbench_.fusing_gallery()) return;
    progress_->setRange(0, static_cast<int>(std::max<std::int64_t>(progress.total, 1)));
    progress_->setValue(static_cast<int>(progress.done));
    QString text = tr("Fusing %L1 of %L2").arg(progress.done).arg(progress.total);
    const QString time = time_left_text(progress.seconds_left);
    if (!time.isEmpty() && progress.done > 0) text += QStringLiteral(" · ") + time;
    left_->setText(text);
}

}  // namespace aim::ui
