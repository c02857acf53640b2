// What is done with answers afterwards: marked, compared, pinned, asked again, taken along.
#include "ui/dialogs/compare_dialog.h"
#include "ui/views/word_diff.h"
#include "window_fixture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QListView>
#include <QScrollBar>
#include <QSpinBox>
#include <QTextBrowser>
#include <QUndoStack>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

void select_runs(WindowFixture& f, const std::vector<int>& rows) {
    auto* selection = f.window->history().list().selectionModel();
    selection->clearSelection();
    for (const int row : rows) {
        selection->select(f.runs().index(row, 0), QItemSelectionModel::Select);
    }
}

QString words(const QString& text, const std::vector<TextSpan>& spans) {
    QStringList all;
    for (const TextSpan& span : spans) all << text.mid(span.start, span.length);
    return all.join(u'|');
}

}  // namespace

TEST_CASE("texts differ in words, not in case, spaces or punctuation") {
    const QString left = QStringLiteral("A small red bird on a branch."),
                  right = QStringLiteral("a small  blue bird, on the old branch");
    const WordDiff diff = diff_words(left, right);
    REQUIRE(words(left, diff.left) == QStringLiteral("red|a"));
    REQUIRE(words(right, diff.right) == QStringLiteral("blue|the old"));
    REQUIRE(diff_words(left, left).left.empty());
    REQUIRE(words(right, diff_words({}, right).right) ==
            QStringLiteral("a small  blue bird, on the old branch"));
    const QString one = QStringLiteral("一只红色的鸟"), other = QStringLiteral("一只蓝色的鸟");
    REQUIRE(words(one, diff_words(one, other).left) == QStringLiteral("红"));
}

TEST_CASE("a text of very many words is compared without taking all memory") {
    const QString left = QStringLiteral("word ").repeated(20000),
                  right = QStringLiteral("other ").repeated(20000);
    REQUIRE(diff_words(left, right).right.size() == 1);
}

TEST_CASE("words that differ from the first column are marked, unless that is switched off") {
    WindowFixture f;
    f.fill_gallery(2);
    f.ask_and_answer();
    const auto& cards = f.window->answers().cards();
    REQUIRE(cards.front()->marked().empty());
    REQUIRE(words(cards[1]->shown_text(), cards[1]->marked()) == QStringLiteral("bird"));
    auto* toggle = f.find<QToolButton>(
        f.window->answers(), QStringLiteral("Mark the words that differ from the first column"));
    REQUIRE(toggle);
    toggle->click();
    REQUIRE(cards[1]->marked().empty());
    f.restart();
    REQUIRE_FALSE(f.workbench->settings().flag(QStringLiteral("highlight"), true));
}

TEST_CASE("a run is pinned, stands first, is found among the pinned, and all of it is undone") {
    WindowFixture f;
    f.fill_gallery(2);
    f.ask_and_answer(QStringLiteral("The first?"));
    f.ask_and_answer(QStringLiteral("The second?"));
    auto& runs = f.runs();
    REQUIRE(wait_for([&] { return runs.rowCount() == 2; }));
    REQUIRE(runs.index(0, 0).data().toString() == QStringLiteral("The second?"));
    select_runs(f, {1});
    f.window->history().toggle_pin();
    REQUIRE(wait_for(
        [&] { return runs.index(0, 0).data().toString() == QStringLiteral("The first?"); }));
    REQUIRE(runs.index(0, 0).data(RunModel::PinnedRole).toBool());
    auto* only = f.find<QToolButton>(f.window->history(), QStringLiteral("Show only pinned runs"));
    only->click();
    REQUIRE(wait_for([&] { return runs.rowCount() == 1; }));
    f.workbench->undo_stack().undo();
    REQUIRE(wait_for([&] { return runs.rowCount() == 0; }));
    only->click();
    REQUIRE(wait_for([&] { return runs.rowCount() == 2; }));
}

TEST_CASE("two runs are compared, and other than two say what to do") {
    WindowFixture f;
    f.fill_gallery(2);
    f.ask_and_answer(QStringLiteral("What is it?"), "a red fish");
    f.ask_and_answer(QStringLiteral("What is it?"), "a blue fish");
    REQUIRE(wait_for([&] { return f.runs().rowCount() == 2; }));
    select_runs(f, {0});
    f.window->history().compare_selected();
    REQUIRE_FALSE(f.window->toast().text().isEmpty());
    select_runs(f, {0, 1});
    f.window->history().compare_selected();
    REQUIRE(wait_for([&] { return f.window->findChild<CompareDialog*>() != nullptr; }));
    auto* dialog = f.window->findChild<CompareDialog*>();
    const QString shown = dialog->text().toPlainText();
    REQUIRE(shown.contains(QStringLiteral("a red fish")));
    REQUIRE(shown.contains(QStringLiteral("a blue fish")));
    REQUIRE(dialog->text().toHtml().count(QStringLiteral("<img")) == 2);
    dialog->close();
}

TEST_CASE("a run is asked again with its own picture, question and settings") {
    WindowFixture f;
    f.fill_gallery(2);
    f.ask_and_answer(QStringLiteral("Which bird?"));
    f.find<QComboBox>(f.window->query(), QStringLiteral("Question"))
        ->setCurrentText(QStringLiteral("Something else"));
    select_runs(f, {0});
    f.window->history().ask_selected_again();
    REQUIRE(wait_for([&] { return f.engine->asked.size() == 2; }));
    REQUIRE(f.engine->asked[1].question == "Which bird?");
    REQUIRE(f.engine->asked[1].image == f.engine->asked[0].image);
    REQUIRE(f.engine->asked[1].methods == f.engine->asked[0].methods);
}

TEST_CASE("looking at an old run leaves what the gallery is asked with as it was") {
    WindowFixture f;
    f.fill_gallery(2);
    auto* shots = f.find<QSpinBox>(*f.window, QStringLiteral("How many"));
    shots->setValue(3);
    f.ask_and_answer();
    shots->setValue(7);
    select_runs(f, {0});
    f.window->history().open_selected();
    REQUIRE(wait_for([&] { return shots->value() == 3; }));
    REQUIRE(f.workbench->settings().ask(f.workbench->gallery_key()).selection.shots == 7);
    f.restart();
    REQUIRE(f.find<QSpinBox>(*f.window, QStringLiteral("How many"))->value() == 7);
}

TEST_CASE("a run with demonstrations chosen by hand is asked again with the same ones") {
    WindowFixture f;
    f.fill_gallery(4);
    const auto ids = f.demonstrations().ids();
    const auto select = [&f](const std::vector<int>& rows) {
        auto* selection = f.window->demonstrations().grid().selectionModel();
        selection->clearSelection();
        for (const int row : rows) {
            selection->select(f.demonstrations().index(row, 0), QItemSelectionModel::Select);
        }
    };
    auto* which = f.find<QComboBox>(*f.window, QStringLiteral("Which"));
    which->setCurrentIndex(which->findData(int(Select::Manual)));
    select({0, 2});
    f.ask_and_answer();
    select({1});
    select_runs(f, {0});
    f.window->history().ask_selected_again();
    REQUIRE(wait_for([&] { return f.engine->asked.size() == 2; }));
    REQUIRE(f.engine->asked[1].selection.manual_ids == std::vector{ids[0], ids[2]});
    // A choice made by hand goes before them.
    select({3});
    f.window->query().ask();
    REQUIRE(f.engine->asked[2].selection.manual_ids == std::vector{ids[3]});
}

TEST_CASE("runs are copied as Markdown") {
    WindowFixture f;
    f.fill_gallery(2);
    f.ask_and_answer(QStringLiteral("Which | bird?"));
    select_runs(f, {0});
    f.window->history().copy_selected();
    REQUIRE(
        wait_for([&] { return f.window->toast().text().contains(QStringLiteral("Markdown")); }));
    const QString text = QApplication::clipboard()->text();
    REQUIRE(text.contains(QStringLiteral("**Which | bird?**")));
    REQUIRE(text.contains(QStringLiteral("| AIM | a fish | ✓ | 60 | 70 ms |")));
    REQUIRE(f.window->answers().markdown().trimmed() == text.trimmed());
}

TEST_CASE("the comparison is saved as a picture and as a PDF, and a failure is said") {
    WindowFixture f;
    f.fill_gallery(2);
    f.ask_and_answer();
    const QString png = f.path(QStringLiteral("comparison.png")),
                  pdf = f.path(QStringLiteral("comparison.pdf"));
    f.dialogs->names << png << pdf << f.path(QStringLiteral("no/such/folder/comparison.pdf"));
    f.window->answers().save_picture();
    REQUIRE(wait_for([&] { return f.window->toast().text().contains(QStringLiteral(".png")); }));
    const QImage picture(png);
    REQUIRE(picture.width() >= 2 * f.window->answers().cards().front()->width());
    f.window->answers().save_picture();
    REQUIRE(wait_for([&] { return f.window->toast().text().contains(QStringLiteral(".pdf")); }));
    QFile file(pdf);
    REQUIRE(file.open(QIODevice::ReadOnly));
    REQUIRE(file.readAll().startsWith("%PDF-"));
    f.window->answers().save_picture();
    REQUIRE(wait_for([&] { return !f.window->banner().sentence().isEmpty(); }));
}

TEST_CASE("a saved comparison has all of a long answer, and the screen is as it was") {
    WindowFixture f;
    f.fill_gallery(2);
    std::string text;
    for (int i = 0; i < 600; ++i) text += "word" + std::to_string(i) + " ";
    f.ask_and_answer(QStringLiteral("What is it?"), text);
    const auto& card = *f.window->answers().cards().front();
    auto* shown = card.findChild<QTextBrowser*>();
    QTest::qWait(50);  // laid out
    REQUIRE(shown->verticalScrollBar()->maximum() > 0);
    shown->verticalScrollBar()->setValue(7);
    const QRect place = shown->geometry(), column = card.geometry();
    const QString png = f.path(QStringLiteral("comparison.png"));
    f.dialogs->names << png;
    f.window->answers().save_picture();
    REQUIRE(wait_for([&] { return f.window->toast().text().contains(QStringLiteral(".png")); }));
    QTest::qWait(50);
    REQUIRE(shown->geometry() == place);
    REQUIRE(card.geometry() == column);
    REQUIRE(shown->verticalScrollBar()->value() == 7);
    const QImage picture(png);
    REQUIRE(picture.height() > 2 * shown->document()->size().height());
    // The last words stand where the text ends.
    const QString part = f.path(QStringLiteral("comparison-other.png"));
    text.back() = 'x';
    f.ask_and_answer(QStringLiteral("What is it?"), text + " the end");
    f.dialogs->names << part;
    f.window->answers().save_picture();
    REQUIRE(wait_for([&] { return f.window->toast().text().contains(QStringLiteral("other")); }));
    REQUIRE(QImage(part) != picture);
}

TEST_CASE("actions on runs and answers can be chosen when there is something they act on") {
    WindowFixture f;
    f.fill_gallery(2);
    const auto enabled = [&] {
        QStringList on;
        for (const char* text :
             {"Export Selected Runs…", "&Open Again", "&Ask Again", "&Pin or Unpin", "&Compare Two",
              "Copy as &Markdown", "&Save the Comparison…"}) {
            if (f.action(QString::fromUtf8(text))->isEnabled())
                on << QString::fromUtf8(text).remove(u'&');
        }
        return on.join(u'|');
    };
    REQUIRE(enabled() == QString());
    f.ask_and_answer(QStringLiteral("The first?"));
    f.ask_and_answer(QStringLiteral("The second?"));
    REQUIRE(wait_for([&] { return f.runs().rowCount() == 2; }));
    select_runs(f, {});
    REQUIRE(enabled() == QStringLiteral("Save the Comparison…"));
    select_runs(f, {0});
    REQUIRE(enabled() == QStringLiteral("Export Selected Runs…|Open Again|Ask Again|Pin or Unpin|"
                                        "Copy as Markdown|Save the Comparison…"));
    select_runs(f, {0, 1});
    REQUIRE(enabled() == QStringLiteral("Export Selected Runs…|Pin or Unpin|Compare Two|"
                                        "Copy as Markdown|Save the Comparison…"));

    // Asked for otherwise, they say what to do; not all runs are exported for none.
    select_runs(f, {});
    const QString file = f.path(QStringLiteral("runs.csv"));
    f.dialogs->names << file;
    auto& history = f.window->history();
    const std::function<void()> acts[] = {
        [&] { history.export_runs(true); }, [&] { history.ask_selected_again(); },
        [&] { history.compare_selected(); }, [&] { history.copy_selected(); }};
    for (const auto& act : acts) {
        f.window->toast().hide();
        act();
        REQUIRE(said(*f.window).startsWith(QStringLiteral("Select")));
    }
    REQUIRE_FALSE(QFile::exists(file));
}
