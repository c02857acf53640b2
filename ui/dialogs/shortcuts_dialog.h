// Every shortcut of the window, from the actions themselves.
#pragma once

#include <QDialog>

class QAction;

namespace aim::ui {

// A property of actions whose text changes: what they are called in the list.
inline constexpr const char* kPlainName = "plain-name";

class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent = nullptr);
};

}  // namespace aim::ui
