#include "ui/views/scrolled_fields.h"

#include <QScrollBar>

namespace aim::ui {
namespace {

QWidget* hairline(QWidget* parent) {
    auto* line = new QWidget(parent);
    line->setBackgroundRole(QPalette::Mid);
    line->setAutoFillBackground(true);
    line->setAttribute(Qt::WA_TransparentForMouseEvents);
    line->hide();
    return line;
}

}  // namespace

ScrolledFields::ScrolledFields(QWidget* fields, QWidget* parent)
    : QScrollArea(parent), above_(hairline(this)), below_(hairline(this)) {
    setWidget(fields);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    fields->setAutoFillBackground(false);
    const QScrollBar* bar = verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &ScrolledFields::show_lines);
    connect(bar, &QScrollBar::rangeChanged, this, &ScrolledFields::show_lines);
}

void ScrolledFields::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    above_->setGeometry(0, 0, width(), 1);
    below_->setGeometry(0, height() - 1, width(), 1);
    show_lines();
}

void ScrolledFields::show_lines() {
    const QScrollBar* bar = verticalScrollBar();
    above_->setVisible(bar->value() > bar->minimum());
    below_->setVisible(bar->value() < bar->maximum());
    above_->raise();
    below_->raise();
}

}  // namespace aim::ui
