// Trains a projector: what on, how long, and how it goes. It is a window beside the others; the
// training goes on when it is closed.
#pragma once

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace aim::ui {

class TrainingForm;
class TrainingPlot;
class Workbench;
struct RunnerJob;

class TrainingDialog : public QDialog {
    Q_OBJECT

public:
    explicit TrainingDialog(Workbench& workbench, QWidget* parent = nullptr);

    void start();
    TrainingPlot& plot() { return *plot_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* build_progress();
    void refresh();
    void show_job(const RunnerJob* job);
    void show_numbers(const RunnerJob& job);
    void colour();
    void use();
    const RunnerJob* job() const;

    Workbench& workbench_;
    quint64 job_ = 0;
    TrainingForm* form_;
    QLabel *state_, *numbers_;
    QProgressBar* progress_;
    TrainingPlot* plot_;
    QPushButton *start_, *pause_, *stop_, *use_, *again_;
};

}  // namespace aim::ui
