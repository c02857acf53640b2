// What can be done without a mouse, and whether the eye finds where the keyboard is.
#include "ui/dialogs/evaluation_dialog.h"
#include "ui/dialogs/model_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/models/value_table.h"
#include "ui/style/shapes.h"
#include "ui/style/theme.h"
#include "ui/views/picture_well.h"
#include "ui/views/thumb_strip.h"
#include "ui/views/value_view.h"
#include "window_fixture.h"

#include <QAction>
#include <QFrame>
#include <QLineEdit>
#include <QListView>
#include <QShortcut>
#include <QTableView>
#include <QTableWidget>
#include <QUndoStack>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

void activate(QWidget& window) {
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
}

QAction* action_of(WindowFixture& f, const QKeySequence& keys) {
    for (auto* action : f.window->findChildren<QAction*>()) {
        if (action->shortcut() == keys) return action;
    }
    return nullptr;
}

QColor pixel(QAbstractItemView& view, const QPoint& place) {
    return view.viewport()->grab().toImage().pixelColor(place);
}

// The view's row `row` has the ring of the focus, at its left edge, only while the view has it.
void require_ring(QAbstractItemView& view, const QModelIndex& index, int inset) {
    view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::Clear);
    const QColor accent = theme::accent(view.palette());
    for (const bool selected : {false, true}) {
        if (selected) view.selectionModel()->select(index, QItemSelectionModel::Select);
        const QPoint place(view.visualRect(index).left() + inset,
                           view.visualRect(index).center().y());
        view.setFocus();
        INFO(view.accessibleName().toStdString() << (selected ? ", selected" : ""));
        REQUIRE(pixel(view, place) == accent);
        view.clearFocus();
        REQUIRE(pixel(view, place) != accent);
    }
}

}  // namespace

TEST_CASE("Delete deletes what has the focus, and nothing that is only selected elsewhere") {
    WindowFixture f;
    f.fill_gallery(3);
    activate(*f.window);
    auto& grid = f.window->demonstrations().grid();
    grid.setCurrentIndex(f.demonstrations().index(0, 0));
    auto& query = f.window->query();
    query.picture().load_file(f.picture(QStringLiteral("query.png"), Qt::cyan));
    REQUIRE(wait_for([&] { return query.picture().ready(); }));
    auto* well = query.findChild<PictureWell*>();
    well->setFocus();
    QTest::keyClick(well, Qt::Key_Delete);
    REQUIRE_FALSE(query.picture().ready());
    auto* ask = f.find<QToolButton>(query, QStringLiteral("Options: methods, demonstrations and "
                                                          "generation"));
    ask->setFocus();
    QTest::keyClick(ask, Qt::Key_Delete);
    REQUIRE(f.idle());
    REQUIRE(f.demonstrations().rowCount() == 3);
    REQUIRE_FALSE(f.window->toast().text().isEmpty());
    grid.setFocus();
    QTest::keyClick(&grid, Qt::Key_Delete);
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 2; }));
}

TEST_CASE("demonstrations are moved with the keyboard, as pictures and as rows") {
    WindowFixture f;
    f.fill_gallery(4);
    activate(*f.window);
    auto& panel = f.window->demonstrations();
    const auto before = f.demonstrations().ids();
    const auto shows = [&](const std::vector<int>& order) {
        std::vector<std::int64_t> ids;
        for (const int place : order) ids.push_back(before[static_cast<std::size_t>(place)]);
        return wait_for([&] { return f.demonstrations().ids() == ids; });
    };
    auto& grid = panel.grid();
    grid.setFocus();
    panel.select(before[2]);
    QTest::keyClick(&grid, Qt::Key_Up, Qt::AltModifier);
    REQUIRE(shows({0, 2, 1, 3}));
    REQUIRE(panel.selected() == std::vector{before[2]});
    QTest::keyClick(&grid, Qt::Key_Up, Qt::AltModifier);
    REQUIRE(shows({2, 0, 1, 3}));
    const int steps = f.workbench->undo_stack().count();
    QTest::keyClick(&grid, Qt::Key_Up, Qt::AltModifier);  // it is the first already
    REQUIRE(f.workbench->undo_stack().count() == steps);

    panel.set_table(true);
    auto* table = f.find<QTableView>(panel, QStringLiteral("Demonstrations as a table"));
    table->setFocus();
    table->selectionModel()->select(f.demonstrations().index(1, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);  // two at once
    REQUIRE(shows({1, 2, 0, 3}));
    f.workbench->undo_stack().undo();
    REQUIRE(shows({2, 0, 1, 3}));
}

TEST_CASE("what is done in the sidebar shows it first") {
    WindowFixture f;
    f.fill_gallery(1);
    activate(*f.window);
    QAction* sidebar = action_of(f, QKeySequence(Qt::Key_F9));
    sidebar->trigger();
    REQUIRE_FALSE(f.window->galleries().isVisible());
    action_of(f, QKeySequence(Qt::SHIFT | Qt::Key_F2))->trigger();
    REQUIRE(f.window->galleries().isVisible());
    auto* name = f.window->galleries().list().findChild<QLineEdit*>();
    REQUIRE(name);
    REQUIRE(name->isVisible());
    sidebar->trigger();
    action_of(f, QKeySequence::New)->trigger();
    REQUIRE(f.window->galleries().isVisible());
    REQUIRE(wait_for([&] { return f.gallery_model().rowCount() == 2; }));
    sidebar->trigger();
    action_of(f, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F))->trigger();
    REQUIRE(f.window->history().isVisible());
}

TEST_CASE("lists and pictures show where the keyboard is, on what is selected and what is not") {
    WindowFixture f;
    f.fill_gallery(3);
    f.ask_and_answer();
    activate(*f.window);
    require_ring(f.window->galleries().list(), f.gallery_model().index(0, 0), 5);
    require_ring(f.window->history().list(), f.runs().index(0, 0), 5);
    require_ring(f.window->demonstrations().grid(), f.demonstrations().index(1, 0), 1);
}

TEST_CASE("a table whose rows are chosen as a whole has its focus round the row") {
    ValueTable table;
    table.set_table({QStringLiteral("Method"), QStringLiteral("Answers")},
                    {{{QStringLiteral("AIM")}, {QStringLiteral("180"), 180}}});
    std::unique_ptr<QTableView> view(value_view(table, QStringLiteral("Results"), nullptr));
    view->resize(600, 200);
    activate(*view);
    fit_columns(*view);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 0));
    const QColor accent = theme::accent(view->palette());
    const int y = view->rowViewportPosition(0) + 1;
    const int boundary = view->columnViewportPosition(1);
    REQUIRE(pixel(*view, {boundary - 40, y}) == accent);
    REQUIRE(pixel(*view, {boundary + 40, y}) == accent);
    const int middle = view->rowViewportPosition(0) + view->rowHeight(0) / 2;
    for (int x = boundary - 3; x < boundary + 3; ++x) {
        REQUIRE(pixel(*view, {x, middle}) == selection_fill(view->palette()));
    }
}

TEST_CASE("the demonstrations that there is no room for are behind a button") {
    WindowFixture f;
    ThumbStrip strip(f.workbench->thumbnails());
    std::vector<ThumbStrip::Item> items;
    for (int i = 1; i <= 70; ++i) items.push_back({i, {}, QStringLiteral("No. %1").arg(i)});
    strip.resize(240, 32);
    strip.show();
    strip.set_items(items);
    std::vector<std::int64_t> pressed;
    QObject::connect(&strip, &ThumbStrip::pressed, &strip,
                     [&pressed](std::int64_t id) { pressed.push_back(id); });
    QAbstractButton* more = nullptr;
    int shown = 0;
    for (auto* button : strip.findChildren<QAbstractButton*>()) {
        if (!button->isVisible()) continue;
        if (button->text().startsWith(u'+')) {
            more = button;
        } else {
            ++shown;
        }
    }
    REQUIRE(more);
    REQUIRE(shown > 3);
    REQUIRE(more->geometry().right() < strip.width());
    REQUIRE(more->text() == QStringLiteral("+%1").arg(70 - shown));
    REQUIRE(more->focusPolicy() == Qt::TabFocus);
    REQUIRE(more->accessibleName().contains(QString::number(70 - shown)));
    more->click();
    QFrame* others = nullptr;
    for (auto* frame : strip.findChildren<QFrame*>()) {
        if (frame->windowType() == Qt::Popup) others = frame;
    }
    REQUIRE(others);
    REQUIRE(others->isVisible());
    const auto buttons = others->findChildren<QAbstractButton*>();
    REQUIRE(buttons.size() == 70 - shown);
    REQUIRE(buttons.back()->accessibleName() == QStringLiteral("No. 70"));
    buttons.back()->click();
    REQUIRE(pressed == std::vector<std::int64_t>{70});
    REQUIRE_FALSE(others->isVisible());
}

TEST_CASE("keys that no menu has are listed too") {
    WindowFixture f;
    f.fill_gallery(1);
    f.window->show_evaluations();
    action_of(f, QKeySequence(Qt::Key_F1))->trigger();
    auto* dialog = f.window->findChild<ShortcutsDialog*>();
    REQUIRE(dialog);
    const auto* list = dialog->findChild<QTableWidget*>();
    QStringList keys;
    for (int row = 0; row < list->rowCount(); ++row) {
        keys << list->item(row, 1)->text().split(QStringLiteral(", "));
    }
    int found = 0;
    for (const auto* shortcut : f.window->findChildren<QShortcut*>()) {
        INFO(shortcut->key().toString().toStdString());
        REQUIRE(keys.contains(shortcut->key().toString(QKeySequence::NativeText)));
        ++found;
    }
    REQUIRE(found >= 3);
    REQUIRE(keys.contains(QStringLiteral("Ctrl+Y")));
    dialog->close();
}
