#include "ui/views/form_fields.h"

#include "ui/style/theme.h"
#include "ui/views/widgets.h"
#include "ui/workbench/settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace aim::ui {

QSpinBox* number_box(int low, int high, int value, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(low, high);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    return box;
}

void add_named_row(QFormLayout& form, const QString& name, QWidget* field, const QString& hint) {
    field->setAccessibleName(name);
    field->setToolTip(hint);
    add_form_row(form, name, field);
    if (QWidget* label = form.labelForField(field)) label->setToolTip(hint);
}

QWidget* file_row(Settings& settings, const QString& key, const QString& name, QLineEdit* field,
                  std::function<QString()> choose) {
    auto* row = new QWidget(field->parentWidget());
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    field->setAccessibleName(name);
    field->setMinimumHeight(theme::kControl);
    auto* button =
        icon_button(QStringLiteral("folder"),
                    QCoreApplication::translate("FormFields", "Choose: %1").arg(name), row);
    QObject::connect(button, &QToolButton::clicked, field,
                     [&settings, key, field, choose = std::move(choose)] {
                         const QString chosen = choose();
                         if (chosen.isEmpty()) return;
                         settings.set_last_folder(key, QFileInfo(chosen).path());
                         field->setText(chosen);
                     });
    layout->addWidget(field);
    layout->addWidget(button);
    return row;
}

}  // namespace aim::ui
