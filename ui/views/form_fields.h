// Fields of forms, as high and as wide as each other.
#pragma once

#include <QList>
#include <QString>
#include <QToolButton>
#include <QWidget>
#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace aim::ui {

class Settings;

QSpinBox* number_field(int low, int high, int value, QWidget* parent);
QLineEdit* line_field(const QString& placeholder, QWidget* parent);
QComboBox* choice_field(QWidget* parent);
// A row with its name for screen readers and what it is for as a tooltip.
void add_field(QFormLayout& rows, const QString& name, QWidget* field, const QString& hint);

// Fields of forms that stand below each other begin at one line.
void align_labels(const QList<QFormLayout*>& forms);

// A path that can be typed, and a button that chooses one; what is chosen is remembered in
// `settings` as the last folder of `key`.
QWidget* file_row(Settings& settings, const QString& key, const QString& name, QLineEdit* field,
                  std::function<QString()> choose);

// A row with its label. Not by QFormLayout::setRowVisible: a form with wrapped texts then takes the
// place of a hidden row for that of another one (Qt 6.4).
void show_field(QFormLayout& rows, QWidget* field, bool shown);

// Check boxes in columns; each is found by its object name.
class CheckGrid : public QWidget {
    Q_OBJECT

public:
    CheckGrid(int columns, QWidget* parent);
    QCheckBox* add(const QString& name, const QString& title, const QString& hint);

private:
    QGridLayout* grid_;
    int columns_, count_ = 0;
};

// A row that shows and hides those behind it: what few people need.
class FormFold : public QToolButton {
    Q_OBJECT

public:
    FormFold(QFormLayout& rows, const QString& name, QWidget* parent);
    void end();  // what was added to the rows since is what it folds up

private:
    void show_rows();

    QFormLayout& rows_;
    int first_ = 0, last_ = 0;
    bool open_ = false;
};

}  // namespace aim::ui
