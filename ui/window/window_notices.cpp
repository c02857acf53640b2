#include "ui/window/window_notices.h"

#include "ui/views/notices.h"
#include "ui/workbench/workbench.h"

#include <QApplication>
#include <QDialog>
#include <QLayout>

namespace aim::ui {

WindowNotices::WindowNotices(Workbench& workbench, QDialog& window)
    : QObject(&window), banner_(new Banner(&window)), toast_(new Toast(&window)) {
    // The one place of every layout that is as wide as the window.
    window.layout()->setMenuBar(banner_);
    connect(&workbench, &Workbench::toast, this, [this](const QString& text, bool offers_undo) {
        if (is_in_front()) toast_->show_text(text, offers_undo);
    });
    connect(&workbench, &Workbench::problem, this,
            [this](const QString& sentence, const QString& next_step) {
                if (is_in_front()) banner_->show_problem(sentence, next_step);
            });
    connect(&workbench, &Workbench::tried_anew, banner_, &QWidget::hide);
    connect(&workbench.undo_stack(), &QUndoStack::indexChanged, toast_, &QWidget::hide);
    connect(toast_, &Toast::undo, &workbench.undo_stack(), &QUndoStack::undo);
}

QWidget* WindowNotices::window() const { return static_cast<QWidget*>(parent()); }

bool WindowNotices::is_in_front() const {
    const QWidget* active = QApplication::activeWindow();
    while (active && active != window()) active = active->parentWidget();
    return active != nullptr;
}

}  // namespace aim::ui
