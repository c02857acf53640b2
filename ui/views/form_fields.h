// Fields of forms, and rows that name them.
#pragma once

#include <QString>
#include <functional>

class QFormLayout;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace aim::ui {

class Settings;

QSpinBox* number_box(int low, int high, int value, QWidget* parent);

// As add_form_row; the name is also what a screen reader says, and `hint` the tooltip of both.
void add_named_row(QFormLayout& form, const QString& name, QWidget* field, const QString& hint);

// A path that can be typed, and a button that chooses one; what is chosen is remembered in
// `settings` as the last folder of `key`.
QWidget* file_row(Settings& settings, const QString& key, const QString& name, QLineEdit* field,
                  std::function<QString()> choose);

}  // namespace aim::ui
