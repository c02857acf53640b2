// How much of the gallery is fused, and the button that fuses the rest: progress, time left,
// cancel.
#pragma once

#include "core/engine/precompute.h"
#include "core/workspace/fused_tokens.h"

#include <QWidget>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace aim::ui {

class Workbench;

class FuseBar : public QWidget {
    Q_OBJECT

public:
    explicit FuseBar(Workbench& workbench, QWidget* parent = nullptr);
    void set_counts(const std::optional<FusedCounts>& counts);

private:
    void refresh();
    void show_progress(std::int64_t gallery, const PrecomputeProgress& progress);

    Workbench& workbench_;
    std::optional<FusedCounts> counts_;
    QProgressBar* progress_;
    QLabel* left_;
    QPushButton *fuse_, *cancel_;
};

}  // namespace aim::ui
