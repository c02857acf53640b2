// Which model answers: name, family, number format, device; while it opens, how far it is.
#pragma once

#include <QPushButton>

namespace aim::ui {

class Workbench;

class ModelChip : public QPushButton {
    Q_OBJECT

public:
    explicit ModelChip(Workbench& workbench, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    bool is_demo() const;
    Workbench& workbench_;
    QString name_, details_;
};

}  // namespace aim::ui
