// A form that may be higher than its window: it scrolls, and a hairline shows where it goes on.
#pragma once

#include <QScrollArea>

namespace aim::ui {

class ScrolledFields : public QScrollArea {
public:
    // Takes `fields` over.
    ScrolledFields(QWidget* fields, QWidget* parent);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void show_lines();

    QWidget *above_, *below_;
};

}  // namespace aim::ui
