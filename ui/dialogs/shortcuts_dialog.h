// Every shortcut of the program: the window's from the actions themselves, and those of single
// lists and tables.
#pragma once

#include <QDialog>
#include <QKeySequence>
#include <QList>

class QAction;

namespace aim::ui {

// A property of actions whose text changes: what they are called in the list.
inline constexpr const char* kPlainName = "plain-name";

class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    struct Key {
        QString name;
        QKeySequence keys;
    };

    ShortcutsDialog(const QList<QAction*>& actions, const QList<Key>& others,
                    QWidget* parent = nullptr);
};

}  // namespace aim::ui
