// Chooses the model's folder, a projector for it, number format and device.
#pragma once

#include "core/engine/model_session.h"

#include <QDialog>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QPushButton;

namespace aim::ui {

class Workbench;

class ModelDialog : public QDialog {
    Q_OBJECT

public:
    explicit ModelDialog(Workbench& workbench, QWidget* parent = nullptr);

    // Nothing: the embedded demo's model.
    std::optional<ModelRequest> request() const;

private:
    void build();
    QWidget* file_row(QLineEdit* field, const QString& name, bool folder);
    void browse(QLineEdit* field, bool folder);
    void refresh();

    Workbench& workbench_;
    QRadioButton *demo_, *own_;
    QLineEdit *folder_, *projector_;
    QComboBox *dtype_, *device_;
    QLabel* hint_;
    QPushButton* accept_;
};

}  // namespace aim::ui
