// Trains a projector: what on, how long, and how it goes. It is a window beside the others; the
// training goes on when it is closed.
#pragma once

#include "core/engine/train_projector.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace aim::ui {

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
    QWidget* build_form();
    QWidget* build_progress();
    QWidget* file_row(QLineEdit* field, const QString& name, std::function<QString()> choose);
    void add(QFormLayout* form, const QString& name, QWidget* field, const QString& hint);
    void fill(const TrainProjectorRequest& request);
    TrainProjectorRequest request() const;
    QString complaint() const;  // what is missing; empty: it can start
    void refresh();
    void show_job(const RunnerJob* job);
    void show_numbers(const RunnerJob& job);
    void colour();
    void use();
    const RunnerJob* job() const;

    Workbench& workbench_;
    quint64 job_ = 0;
    QWidget* form_;
    QLineEdit *model_, *corpus_, *out_;
    QComboBox *span_, *dtype_;
    QSpinBox *steps_, *batch_, *min_shots_, *max_shots_, *every_, *seed_;
    QDoubleSpinBox* rate_;
    QLabel *hint_, *state_, *numbers_;
    QProgressBar* progress_;
    TrainingPlot* plot_;
    QPushButton *start_, *pause_, *stop_, *use_, *again_;
};

}  // namespace aim::ui
