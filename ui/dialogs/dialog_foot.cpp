#include "ui/dialogs/dialog_foot.h"

#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QPushButton>

namespace aim::ui {
namespace {
constexpr int kButton = 32;
}

QPushButton* close_button(QDialog& dialog) {
    auto* button = new QPushButton(QCoreApplication::translate("DialogFoot", "Close"), &dialog);
    QObject::connect(button, &QPushButton::clicked, &dialog, &QDialog::reject);
    return button;
}

QHBoxLayout* dialog_foot(const QList<QPushButton*>& left, const QList<QPushButton*>& right,
                         bool with_fields) {
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::kGrid);
    QWidget* before = nullptr;
    const auto add = [&](const QList<QPushButton*>& buttons) {
        for (QPushButton* button : buttons) {
            button->setAutoDefault(!with_fields);
            button->setMinimumHeight(kButton);
            row->addWidget(button);
            if (before) QWidget::setTabOrder(before, button);
            before = button;
        }
    };
    add(left);
    row->addStretch();
    add(right);
    return row;
}

}  // namespace aim::ui
