// What a projector is trained on, for how long and where it goes.
#pragma once

#include "core/engine/train_projector.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace aim::ui {

class Workbench;

class TrainingForm : public QWidget {
    Q_OBJECT

public:
    explicit TrainingForm(Workbench& workbench, QWidget* parent = nullptr);

    void fill(const TrainProjectorRequest& request);
    TrainProjectorRequest request() const;
    QString complaint() const;  // what is missing; empty: it can start
    void choose_next_name();    // so that the next projector is not written over this one
    void show_hint(const QString& text);

Q_SIGNALS:
    void changed();

private:
    void make_fields();
    void add_files(QFormLayout& rows);
    void add_numbers(QFormLayout& rows);

    Workbench& workbench_;
    QLineEdit *model_, *corpus_, *out_;
    QComboBox *span_, *dtype_;
    QSpinBox *steps_, *batch_, *min_shots_, *max_shots_, *every_, *seed_;
    QDoubleSpinBox* rate_;
    QLabel* hint_;
};

}  // namespace aim::ui
