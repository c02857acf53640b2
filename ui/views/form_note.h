// A note of several lines among the rows of a form. It says its height itself: where a height
// depends on the width, QFormLayout (Qt 6.4) counts rows that are hidden and lays others over
// each other.
#pragma once

#include <QLabel>
#include <QResizeEvent>

namespace aim::ui {

class FormNote : public QLabel {
public:
    explicit FormNote(QWidget* parent) : QLabel(parent) { setWordWrap(true); }
    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override { return as_wide_as_now(QLabel::sizeHint()); }
    QSize minimumSizeHint() const override { return as_wide_as_now(QLabel::minimumSizeHint()); }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QLabel::resizeEvent(event);
        if (event->size().width() != event->oldSize().width()) updateGeometry();
    }

private:
    QSize as_wide_as_now(QSize size) const {
        if (isVisible()) size.setHeight(QLabel::heightForWidth(width()));
        return size;
    }
};

}  // namespace aim::ui
