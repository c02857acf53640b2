#include "window_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QUndoStack>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

std::vector<std::string> answers(WindowFixture& f) {
    std::vector<std::string> all;
    auto workspace = f.workspace();
    for (const auto& row : workspace.demonstrations().list(f.workbench->gallery())) {
        all.push_back(row.answer);
    }
    return all;
}

void select_rows(WindowFixture& f, const std::vector<int>& rows) {
    auto* selection = f.window->demonstrations().grid().selectionModel();
    selection->clearSelection();
    for (const int row : rows) {
        selection->select(f.demonstrations().index(row, 0),
                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

}  // namespace

TEST_CASE("pictures and folders that are dropped become demonstrations, as one undo step") {
    WindowFixture f;
    f.fill_gallery(0);
    const QString one = f.picture(QStringLiteral("in/one.png"), Qt::red);
    f.picture(QStringLiteral("in/labels/cat/a.png"), Qt::green);
    f.picture(QStringLiteral("in/labels/dog/b.png"), Qt::blue);
    f.drop(f.window->demonstrations(), {one, f.path(QStringLiteral("in/labels"))});
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 3; }));
    REQUIRE(f.window->toast().text().contains(u'3'));
    REQUIRE(wait_for([&] { return f.demonstrations().labels().size() >= 2; }));

    f.workbench->undo_stack().undo();
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 0; }));
    f.workbench->undo_stack().redo();
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 3; }));
}

TEST_CASE("a file that is no picture is refused with a sentence, and the gallery stays as it was") {
    WindowFixture f;
    f.fill_gallery(2);
    QFile file(f.path(QStringLiteral("broken.png")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("this is no picture");
    file.close();
    f.drop(f.window->demonstrations(), {file.fileName()});
    REQUIRE(wait_for([&] { return !f.window->banner().sentence().isEmpty(); }));
    REQUIRE(f.idle());
    REQUIRE(f.demonstrations().rowCount() == 2);
}

TEST_CASE("a picture is pasted into the gallery") {
    WindowFixture f;
    f.fill_gallery(1);
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QApplication::clipboard()->setImage(image);
    f.window->demonstrations().paste();
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 2; }));
}

TEST_CASE("an edit makes exactly its own demonstration stale, and undo makes it fused again") {
    WindowFixture f;
    f.fill_gallery(3);
    f.workbench->fuse();
    f.engine->finish_fuse();
    auto& model = f.demonstrations();
    const auto state = [&](int row) { return model.state_of(model.id_at(row)); };
    const auto fused = DemonstrationModel::FusedStateOf;
    REQUIRE(wait_for([&] { return state(0) == fused && state(1) == fused && state(2) == fused; }));

    select_rows(f, {1});
    auto& editor = f.window->demonstrations().editor();
    auto* answer = f.find<QPlainTextEdit>(editor, QStringLiteral("Answer of the demonstration"));
    REQUIRE(answer);
    REQUIRE(answer->toPlainText() == QStringLiteral("answer 1"));
    answer->setPlainText(QStringLiteral("a kestrel"));
    editor.commit();
    REQUIRE(wait_for([&] { return state(1) == DemonstrationModel::StaleState; }));
    REQUIRE(state(0) == fused);
    REQUIRE(state(2) == fused);
    REQUIRE(answers(f)[1] == "a kestrel");

    f.workbench->undo_stack().undo();
    REQUIRE(wait_for([&] { return state(1) == fused; }));
    REQUIRE(answers(f)[1] == "answer 1");
    REQUIRE(wait_for([&] { return answer->toPlainText() == QStringLiteral("answer 1"); }));
}

TEST_CASE("an edit of several demonstrations changes only the field that was typed in") {
    WindowFixture f;
    f.fill_gallery(4);
    select_rows(f, {0, 2, 3});
    auto& editor = f.window->demonstrations().editor();
    auto* answer = f.find<QPlainTextEdit>(editor, QStringLiteral("Answer of the demonstration"));
    REQUIRE(answer->toPlainText().isEmpty());
    REQUIRE_FALSE(answer->placeholderText().isEmpty());
    auto* label = f.find<QLineEdit>(editor, QStringLiteral("Label of the demonstration"));
    label->setText(QStringLiteral("raptor"));
    editor.commit();
    REQUIRE(f.idle());
    auto workspace = f.workspace();
    const auto rows = workspace.demonstrations().list(f.workbench->gallery());
    REQUIRE(rows[0].label == "raptor");
    REQUIRE(rows[1].label == "odd");
    REQUIRE(rows[2].label == "raptor");
    REQUIRE(rows[3].label == "raptor");
    REQUIRE(answers(f) == std::vector<std::string>{"answer 0", "answer 1", "answer 2", "answer 3"});
}

TEST_CASE("several demonstrations are deleted at once, and the toast brings them back in place") {
    WindowFixture f;
    f.fill_gallery(6);
    const auto before = answers(f);
    select_rows(f, {1, 4});
    f.window->demonstrations().remove_selected();
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 4; }));
    f.button(f.window->toast(), QStringLiteral("Undo"))->click();
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 6; }));
    REQUIRE(answers(f) == before);
}

TEST_CASE("demonstrations are moved, and undo restores the order") {
    WindowFixture f;
    f.fill_gallery(5);
    const auto before = f.demonstrations().ids();
    Q_EMIT f.window->demonstrations().grid().moved({before[3], before[4]}, 1);
    const std::vector<std::int64_t> moved{before[0], before[3], before[4], before[1], before[2]};
    REQUIRE(wait_for([&] { return f.demonstrations().ids() == moved; }));
    f.workbench->undo_stack().undo();
    REQUIRE(wait_for([&] { return f.demonstrations().ids() == before; }));
}

TEST_CASE("search, label and state decide which demonstrations are on show") {
    WindowFixture f;
    f.fill_gallery(10);
    auto& model = f.demonstrations();
    auto* search =
        f.find<QLineEdit>(f.window->demonstrations(), QStringLiteral("Search in demonstrations"));
    REQUIRE(search);
    search->setText(QStringLiteral("ANSWER 7"));
    REQUIRE(wait_for([&] { return model.rowCount() == 1; }));
    search->clear();
    REQUIRE(wait_for([&] { return model.rowCount() == 10; }));
    model.set_label("odd");
    REQUIRE(wait_for([&] { return model.rowCount() == 5; }));
    model.set_state(FusedState::Fused);
    REQUIRE(wait_for([&] { return model.rowCount() == 0; }));
    REQUIRE(f.button(f.window->demonstrations(), QStringLiteral("Show All"))->isVisible());
    f.button(f.window->demonstrations(), QStringLiteral("Show All"))->click();
    REQUIRE(wait_for([&] { return model.rowCount() == 10; }));
}

TEST_CASE("the filter by label shows what is applied, in every gallery") {
    WindowFixture f;
    const auto one = f.fill_gallery(10, "One");
    f.fill_gallery(4, "Two");
    f.workbench->set_gallery(one);
    auto& model = f.demonstrations();
    REQUIRE(wait_for([&] { return model.rowCount() == 10; }));
    auto* filter = f.find<QComboBox>(f.window->demonstrations(), QStringLiteral("Filter by label"));
    const auto choose = [filter](const QString& label) {
        filter->setCurrentIndex(filter->findData(label));
        Q_EMIT filter->activated(filter->currentIndex());
    };
    choose(QStringLiteral("odd"));
    REQUIRE(wait_for([&] { return model.rowCount() == 5; }));
    REQUIRE(filter->currentText() == QStringLiteral("odd (5)"));

    // The last ones that have it get another label: none is left, and that is said.
    f.window->demonstrations().grid().selectAll();
    auto& editor = f.window->demonstrations().editor();
    f.find<QLineEdit>(editor, QStringLiteral("Label of the demonstration"))
        ->setText(QStringLiteral("strange"));
    editor.commit();
    REQUIRE(wait_for([&] { return model.rowCount() == 0; }));
    REQUIRE(filter->currentText() == QStringLiteral("odd (0)"));
    f.workbench->undo_stack().undo();
    REQUIRE(wait_for([&] { return model.rowCount() == 5; }));
    REQUIRE(filter->currentText() == QStringLiteral("odd (5)"));

    const auto two = f.gallery_model().ids();
    f.workbench->set_gallery(two[0] == one ? two[1] : two[0]);
    REQUIRE(filter->currentIndex() == 0);
    REQUIRE(wait_for([&] { return model.rowCount() == 4; }));
    REQUIRE(filter->currentIndex() == 0);
}

TEST_CASE("a large gallery loads its rows page by page, where it is looked at") {
    WindowFixture f;
    f.fill_gallery(700);
    auto& model = f.demonstrations();
    REQUIRE_FALSE(model.row(model.id_at(600)));
    f.window->demonstrations().grid().scrollToBottom();
    REQUIRE(wait_for([&] { return model.row(model.id_at(699)) != nullptr; }));
    REQUIRE(model.index(699, DemonstrationModel::AnswerColumn).data().toString() ==
            QStringLiteral("answer 699"));
    REQUIRE(wait_for(
        [&] { return !model.index(699, 0).data(Qt::DecorationRole).value<QPixmap>().isNull(); }));
}

TEST_CASE("the table edits in place") {
    WindowFixture f;
    f.fill_gallery(2);
    f.window->demonstrations().set_table(true);
    auto& model = f.demonstrations();
    REQUIRE(model.setData(model.index(0, DemonstrationModel::QuestionColumn),
                          QStringLiteral("Who is this?"), Qt::EditRole));
    REQUIRE(wait_for([&] {
        return model.index(0, DemonstrationModel::QuestionColumn).data().toString() ==
               QStringLiteral("Who is this?");
    }));
    f.restart();
    REQUIRE(f.window->demonstrations().is_table());
}

TEST_CASE("a gallery is exported to a folder and imported again unchanged") {
    WindowFixture f;
    f.fill_gallery(3);
    const auto before = answers(f);
    f.dialogs->names << f.path(QStringLiteral("exported"));
    f.window->demonstrations().export_gallery();
    REQUIRE(wait_for([&] { return !f.window->toast().text().isEmpty(); }));
    REQUIRE(QFile::exists(f.path(QStringLiteral("exported/metadata.jsonl"))));
    f.fill_gallery(0, "Again");
    f.dialogs->names << f.path(QStringLiteral("exported"));
    f.window->demonstrations().add_folder();
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 3; }));
    REQUIRE(answers(f) == before);
}

TEST_CASE("pictures that are there already are pointed out, and found by a filter") {
    WindowFixture f;
    f.fill_gallery(0);
    const QString one = f.picture(QStringLiteral("a/one.png"), Qt::red),
                  two = f.picture(QStringLiteral("a/two.png"), Qt::green),
                  again = f.picture(QStringLiteral("b/other-name.png"), Qt::red);
    f.drop(f.window->demonstrations(), {one, two});
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 2; }));
    REQUIRE_FALSE(f.window->toast().text().contains(QStringLiteral("already")));
    f.drop(f.window->demonstrations(), {again});
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 3; }));
    REQUIRE(f.window->toast().text().contains(QStringLiteral("already")));
    f.demonstrations().set_only_repeated(true);
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 2; }));
    f.demonstrations().set_only_repeated(false);
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 3; }));
}

TEST_CASE("a text file beside a dropped picture is its answer") {
    WindowFixture f;
    f.fill_gallery(0);
    const QString cat = f.picture(QStringLiteral("in/cat.png"), Qt::red);
    QFile text(f.path(QStringLiteral("in/cat.txt")));
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write("Question: Who sleeps here?\nAnswer: the grey cat\nLabel: cat\n");
    text.close();
    // Both files, as a person selects them in a file manager.
    f.drop(f.window->demonstrations(), {cat, text.fileName()});
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 1; }));
    REQUIRE(f.idle());
    REQUIRE(answers(f) == std::vector<std::string>{"the grey cat"});
    REQUIRE(f.window->banner().sentence().isEmpty());
}

TEST_CASE("demonstrations are dragged to another place in the grid") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& grid = f.window->demonstrations().grid();
    const auto before = f.demonstrations().ids();
    std::unique_ptr<QMimeData> mime(f.demonstrations().mimeData({f.demonstrations().index(3, 0)}));
    const QRect first = grid.visualRect(f.demonstrations().index(0, 0));
    const QPoint place(first.left() + 2, first.center().y());
    QDragEnterEvent enter(place, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(grid.viewport(), &enter);
    QDragMoveEvent move(place, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(grid.viewport(), &move);
    QDropEvent drop(place, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(grid.viewport(), &drop);
    const std::vector<std::int64_t> moved{before[3], before[0], before[1], before[2]};
    REQUIRE(wait_for([&] { return f.demonstrations().ids() == moved; }));
}
