// Which model answers: name, family, number format, device; while it opens, how far it is.
#pragma once

#include <QPushButton>

namespace aim::ui {

class Workbench;

// What the model that is open, or was to be opened, is called.
QString model_title(const Workbench& workbench);

class ModelChip : public QPushButton {
    Q_OBJECT

public:
    explicit ModelChip(Workbench& workbench, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    Workbench& workbench_;
    QString name_, details_;
};

}  // namespace aim::ui
