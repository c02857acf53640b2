// How much of the gallery is fused, and the button that fuses the rest: progress, time left, pause,
// cancel.
#pragma once

#include "core/workspace/fused_tokens.h"

#include <QWidget>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace aim::ui {

class Workbench;
struct RunnerJob;

class FuseBar : public QWidget {
    Q_OBJECT

public:
    explicit FuseBar(Workbench& workbench, QWidget* parent = nullptr);
    void set_counts(const std::optional<FusedCounts>& counts);

private:
    void refresh();
    void show_job(const RunnerJob& job);
    void show_button();

    Workbench& workbench_;
    std::optional<FusedCounts> counts_;
    QProgressBar* progress_;
    QLabel* left_;
    QToolButton* pause_;
    QPushButton *fuse_, *cancel_;
};

}  // namespace aim::ui
