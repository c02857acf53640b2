#include "ui/dialogs/shortcuts_dialog.h"

#include "ui/dialogs/dialog_foot.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace aim::ui {

ShortcutsDialog::ShortcutsDialog(const QList<QAction*>& actions, const QList<Key>& others,
                                 QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keyboard Shortcuts"));
    resize(440, 520);
    auto* table = new QTableWidget(0, 2, this);
    table->setAccessibleName(tr("Keyboard shortcuts"));
    table->setHorizontalHeaderLabels({tr("Action"), tr("Shortcut")});
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->setDefaultSectionSize(theme::kControl);
    table->setAlternatingRowColors(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setTabKeyNavigation(false);
    const auto add = [table](const QString& name, const QString& keys) {
        const int row = table->rowCount();
        table->insertRow(row);
        table->setItem(row, 0, new QTableWidgetItem(name));
        table->setItem(row, 1, new QTableWidgetItem(keys));
    };
    for (const QAction* action : actions) {
        if (action->shortcut().isEmpty()) continue;
        // Undo and redo say what they would undo; here they stand for all of it.
        const QVariant plain = action->property(kPlainName);
        QString name = plain.isValid() ? plain.toString() : action->text();
        name.remove(u'&').remove(u'…');
        QStringList keys;
        for (const QKeySequence& each : action->shortcuts()) {
            keys << each.toString(QKeySequence::NativeText);
        }
        keys.removeDuplicates();
        add(name, keys.join(QStringLiteral(", ")));
    }
    for (const Key& other : others) {
        add(other.name, other.keys.toString(QKeySequence::NativeText));
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(table);
    layout->addLayout(dialog_foot({}, {close_button(*this)}, false));
}

}  // namespace aim::ui
