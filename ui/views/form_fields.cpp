#include "ui/views/form_fields.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/widgets.h"
#include "ui/workbench/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <algorithm>

namespace aim::ui {

QSpinBox* number_field(int low, int high, int value, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(low, high);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    return box;
}

QLineEdit* line_field(const QString& placeholder, QWidget* parent) {
    auto* field = new QLineEdit(parent);
    field->setPlaceholderText(placeholder);
    field->setMinimumHeight(theme::kControl);
    return field;
}

QComboBox* choice_field(QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    return box;
}

void add_field(QFormLayout& rows, const QString& name, QWidget* field, const QString& hint) {
    field->setAccessibleName(name);
    field->setToolTip(hint);
    add_form_row(rows, name, field);
    if (QWidget* label = rows.labelForField(field)) label->setToolTip(hint);
}

void align_labels(const QList<QFormLayout*>& forms) {
    QList<QWidget*> labels;
    for (const QFormLayout* form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem* item = form->itemAt(row, QFormLayout::LabelRole);
            if (item && item->widget()) labels << item->widget();
        }
    }
    int widest = 0;
    for (const QWidget* label : labels) widest = std::max(widest, label->sizeHint().width());
    for (QWidget* label : labels) label->setMinimumWidth(widest);
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

void show_field(QFormLayout& rows, QWidget* field, bool shown) {
    if (QWidget* label = rows.labelForField(field)) label->setVisible(shown);
    field->setVisible(shown);
}

CheckGrid::CheckGrid(int columns, QWidget* parent)
    : QWidget(parent), grid_(new QGridLayout(this)), columns_(columns) {
    grid_->setContentsMargins(0, 4, 0, 4);
    grid_->setHorizontalSpacing(16);
    grid_->setVerticalSpacing(4);
}

QCheckBox* CheckGrid::add(const QString& name, const QString& title, const QString& hint) {
    auto* check = new QCheckBox(title, this);
    check->setObjectName(name);
    check->setToolTip(hint);
    grid_->addWidget(check, count_ / columns_, count_ % columns_);
    ++count_;
    return check;
}

FormFold::FormFold(QFormLayout& rows, const QString& name, QWidget* parent)
    : QToolButton(parent), rows_(rows) {
    setText(name);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(theme::kControl);
    first_ = last_ = rows.rowCount() + 1;
    rows.addRow(QString(), this);
    connect(this, &QToolButton::clicked, this, [this] {
        open_ = !open_;
        show_rows();
    });
}

void FormFold::end() {
    last_ = rows_.rowCount();
    show_rows();
}

void FormFold::show_rows() {
    for (int row = first_; row < last_; ++row) {
        const QLayoutItem* item = rows_.itemAt(row, QFormLayout::FieldRole);
        if (item && item->widget()) show_field(rows_, item->widget(), open_);
    }
    setIcon(ui::icon(open_ ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
}

}  // namespace aim::ui
