// The last row of a dialog: what acts on what is shown at the left, what ends it at the right.
#pragma once

#include <QHBoxLayout>
#include <QList>

class QDialog;
class QPushButton;

namespace aim::ui {

// Closes `dialog`; in the window's language, whatever Qt's own texts are.
QPushButton* close_button(QDialog& dialog);

// All as high as the controls of a window, the tab order as given. Return presses the one that has
// the focus, or the first; none of them in a dialog `with_fields`, where it belongs to the field.
QHBoxLayout* dialog_foot(const QList<QPushButton*>& left, const QList<QPushButton*>& right,
                         bool with_fields = true);

}  // namespace aim::ui
