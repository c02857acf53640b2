#include "ui/views/answer_card.h"
#include "ui/views/question_templates.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QUndoStack>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

void prepare(WindowFixture& f) {
    f.window->query().picture().load_file(f.picture(QStringLiteral("query.png"), Qt::cyan));
    REQUIRE(wait_for([&] { return f.window->query().picture().ready(); }));
    f.find<QComboBox>(f.window->query(), QStringLiteral("Question"))
        ->setCurrentText(QStringLiteral("What is it?"));
    f.find<QLineEdit>(f.window->query(), QStringLiteral("Reference answer"))
        ->setText(QStringLiteral("a fish"));
}

void answer_all(WindowFixture& f) {
    for (const auto& method : f.engine->asked.back().methods) {
        auto answer = make_answer(method, method == "aim" ? "a fish" : "a bird");
        answer.score = method == "aim" ? 1.0 : 0.0;
        answer.demonstrations = {f.demonstrations().id_at(0)};
        f.engine->answer(answer);
    }
    f.engine->finish_ask();
}

}  // namespace

TEST_CASE("fusing shows progress and time left, and ends with every badge fused") {
    WindowFixture f;
    f.fill_gallery(4);
    REQUIRE(wait_for([&] { return f.button(*f.window, QStringLiteral("Fuse 4")) != nullptr; }));
    f.button(*f.window, QStringLiteral("Fuse 4"))->click();
    REQUIRE(f.engine->fusing == f.workbench->gallery());
    f.engine->fuse_some(1, 4, 30);
    auto* progress = f.find<QProgressBar>(*f.window, QStringLiteral("Progress of fusing"));
    REQUIRE(progress->isVisible());
    REQUIRE(progress->value() == 1);
    REQUIRE(progress->maximum() == 4);
    f.engine->finish_fuse();
    REQUIRE_FALSE(progress->isVisible());
    REQUIRE(wait_for([&] { return f.button(*f.window, QStringLiteral("All fused")) != nullptr; }));
    REQUIRE(wait_for([&] {
        const auto counts = f.gallery_model().counts(f.workbench->gallery());
        return counts && counts->fused == 4;
    }));
}

TEST_CASE("fusing is cancelled, and what is done is said to stay") {
    WindowFixture f;
    f.fill_gallery(4);
    f.workbench->fuse();
    f.engine->fuse_some(2, 4, 10);
    f.button(f.window->demonstrations(), QStringLiteral("Cancel"))->click();
    REQUIRE_FALSE(f.workbench->is_fusing());
    REQUIRE_FALSE(f.window->toast().text().isEmpty());
}

TEST_CASE("answers stream into one column for each method") {
    WindowFixture f;
    f.fill_gallery(3);
    prepare(f);
    f.window->query().ask();
    REQUIRE(f.engine->asked.size() == 1);
    const auto& cards = f.window->answers().cards();
    REQUIRE(cards.size() == f.engine->asked[0].methods.size());
    REQUIRE(f.engine->asked[0].reference == "a fish");

    AnswerCard* first = cards.front();
    REQUIRE(first->stage() == AnswerCard::Stage::Waiting);
    f.engine->start(first->method());
    REQUIRE(first->stage() == AnswerCard::Stage::Running);
    f.engine->say(first->method(), QStringLiteral("a "));
    f.engine->say(first->method(), QStringLiteral("fi"));
    REQUIRE(first->shown_text() == QStringLiteral("a fi"));
    answer_all(f);
    REQUIRE(first->stage() == AnswerCard::Stage::Done);
    REQUIRE(first->shown_text() == QStringLiteral("a fish"));
    REQUIRE_FALSE(f.window->query().is_asking());
    const int width = cards.front()->width();
    for (const auto* card : cards) REQUIRE(std::abs(card->width() - width) <= 1);
}

TEST_CASE("an answer begins at the column's edge, whatever spaces the model put before it") {
    WindowFixture f;
    f.fill_gallery(1);
    prepare(f);
    f.window->query().ask();
    const QString method = from_utf8(f.engine->asked.back().methods.front());
    f.engine->say(method, QStringLiteral(" a"));
    f.engine->say(method, QStringLiteral(" fish"));
    auto* card = f.window->answers().findChild<AnswerCard*>();
    REQUIRE(card->shown_text() == QStringLiteral("a fish"));
    f.engine->answer(make_answer(to_utf8(method), " a fish\n"));
    REQUIRE(card->shown_text() == QStringLiteral("a fish"));
}

TEST_CASE("stop ends the columns that had not answered") {
    WindowFixture f;
    f.fill_gallery(1);
    prepare(f);
    f.window->query().ask();
    const auto& cards = f.window->answers().cards();
    REQUIRE(cards.size() >= 2);
    f.engine->answer(make_answer("aim", "a fish"));
    f.window->query().stop();
    REQUIRE(cards[0]->stage() == AnswerCard::Stage::Done);
    REQUIRE(cards[1]->stage() == AnswerCard::Stage::Stopped);
    REQUIRE(f.window->banner().sentence().isEmpty());
}

TEST_CASE("what belongs to an older question is not shown in the newer one's columns") {
    WindowFixture f;
    f.fill_gallery(1);
    prepare(f);
    f.window->query().ask();
    f.window->query().ask();
    const auto old = f.engine->token - 1;
    Q_EMIT f.engine->ask_text(old, QStringLiteral("aim"), QStringLiteral("late"));
    Q_EMIT f.engine->ask_ended(old, true, {});
    REQUIRE(f.window->answers().cards()[0]->stage() == AnswerCard::Stage::Waiting);
    REQUIRE(f.window->query().is_asking());
}

TEST_CASE("a failure shows a banner with the sentence, and a failed method says so in its column") {
    WindowFixture f;
    f.fill_gallery(1);
    prepare(f);
    f.window->query().ask();
    MethodAnswer failed;
    failed.method = "aim";
    failed.error = Sentence::verbatim("There was not enough memory for this method.");
    f.engine->answer(failed);
    REQUIRE(f.window->answers().cards()[0]->stage() == AnswerCard::Stage::Failed);
    REQUIRE(f.window->answers().cards()[0]->shown_text() ==
            QStringLiteral("There was not enough memory for this method."));
    f.engine->fail_ask(QStringLiteral("The model went away."));
    REQUIRE(f.window->banner().sentence() == QStringLiteral("The model went away."));
    f.window->query().ask();
    REQUIRE(f.window->banner().sentence().isEmpty());
}

TEST_CASE("a model that cannot be opened shows the sentence and keeps Ask off") {
    WindowFixture f;
    f.fill_gallery(1);
    prepare(f);
    f.engine->open_problem = QStringLiteral("There is no config.json in this folder.");
    f.workbench->open_model(f.workbench->settings().model());
    REQUIRE(f.window->banner().sentence() == f.engine->open_problem);
    f.window->query().ask();
    REQUIRE(f.engine->asked.empty());
}

TEST_CASE("without a projector, methods that need one are not asked") {
    WindowFixture f;
    f.fill_gallery(1);
    f.engine->description.has_projector = false;
    f.workbench->open_model(f.workbench->settings().model());
    prepare(f);
    f.window->query().ask();
    REQUIRE(f.engine->asked.size() == 1);
    for (const auto& method : f.engine->asked[0].methods) REQUIRE(method != "aim");
}

TEST_CASE("a picture that cannot be read is refused with a sentence") {
    WindowFixture f;
    QFile file(f.path(QStringLiteral("bad.jpg")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("\xff\xd8\xff nothing more");
    file.close();
    f.window->query().picture().load_file(file.fileName());
    REQUIRE(wait_for([&] { return !f.window->banner().sentence().isEmpty(); }));
    REQUIRE_FALSE(f.window->query().picture().ready());
}

TEST_CASE("runs stand in the history, are opened again, exported, deleted and brought back") {
    WindowFixture f;
    f.fill_gallery(2);
    prepare(f);
    f.window->query().ask();
    answer_all(f);
    auto& runs = f.runs();
    REQUIRE(wait_for([&] { return runs.rowCount() == 1; }));
    REQUIRE(runs.index(0, 0).data().toString() == QStringLiteral("What is it?"));

    f.window->answers().clear();
    auto& history = f.window->history();
    history.list().setCurrentIndex(runs.index(0, 0));
    history.open_selected();
    REQUIRE(wait_for([&] { return !f.window->answers().cards().empty(); }));
    const auto* card = f.window->answers().cards().front();
    REQUIRE(card->shown_text() == QStringLiteral("a fish"));
    REQUIRE(card->answer().prompt.size() == 2);
    REQUIRE(card->answer().prompt[1].kind == PromptSegment::Kind::Image);
    REQUIRE(f.window->query().question() == QStringLiteral("What is it?"));
    REQUIRE(wait_for([&] { return f.window->query().picture().ready(); }));

    const QString csv = f.path(QStringLiteral("runs.csv"));
    f.dialogs->names << csv;
    history.export_runs(false);
    REQUIRE(wait_for([&] { return QFile::exists(csv); }));
    QFile file(csv);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    REQUIRE(text.contains("What is it?"));
    REQUIRE(text.contains("a fish"));
    const QString jsonl = f.path(QStringLiteral("runs.jsonl"));
    f.dialogs->names << jsonl;
    history.export_runs(true);
    REQUIRE(wait_for([&] { return QFile::exists(jsonl); }));

    history.list().setCurrentIndex(runs.index(0, 0));
    history.remove_selected();
    REQUIRE(wait_for([&] { return runs.rowCount() == 0; }));
    f.workbench->undo_stack().undo();
    REQUIRE(wait_for([&] { return runs.rowCount() == 1; }));
}

TEST_CASE("the history finds runs by their words") {
    WindowFixture f;
    f.fill_gallery(1);
    prepare(f);
    f.window->query().ask();
    answer_all(f);
    REQUIRE(wait_for([&] { return f.runs().rowCount() == 1; }));
    f.runs().set_search(QStringLiteral("zebra"));
    REQUIRE(wait_for([&] { return f.runs().rowCount() == 0; }));
    f.runs().set_search(QStringLiteral("WHAT IS"));
    REQUIRE(wait_for([&] { return f.runs().rowCount() == 1; }));
}

TEST_CASE("a question is taken from a template, and a person's own is kept and forgotten") {
    WindowFixture f;
    f.fill_gallery(4);  // labels: even, odd
    auto& query = f.window->query();
    auto* templates = query.findChild<QuestionTemplates*>();
    REQUIRE(templates);
    templates->choose(QStringLiteral("Which of these is it: {labels}?"));
    REQUIRE(wait_for(
        [&] { return query.question() == QStringLiteral("Which of these is it: even or odd?"); }));
    templates->keep();
    const QStringList kept{QStringLiteral("Which of these is it: even or odd?")};
    REQUIRE(f.workbench->settings().templates() == kept);
    templates->fill_menu();
    const auto entries = [&] {
        QStringList all;
        for (const auto* action : templates->templates().actions()) all << action->text();
        return all;
    };
    REQUIRE(entries().contains(kept.front()));
    templates->forget(kept.front());
    templates->fill_menu();
    REQUIRE_FALSE(entries().contains(kept.front()));
}

TEST_CASE("a template with labels says so when the gallery has none") {
    WindowFixture f;
    f.fill_gallery(0);
    f.window->query().findChild<QuestionTemplates*>()->choose(QStringLiteral("{labels}?"));
    REQUIRE(wait_for([&] { return !f.window->toast().text().isEmpty(); }));
    REQUIRE(f.window->query().question().isEmpty());
}

TEST_CASE("Ask waits for the demonstrations it needs, says so, and goes on when they are chosen") {
    WindowFixture f;
    f.fill_gallery(3);
    prepare(f);
    auto& query = f.window->query();
    const auto says = [&query](const QString& text) {
        for (const auto* label : query.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == text) return true;
        }
        return false;
    };
    const QString wanted = QStringLiteral("Select the demonstrations to use.");
    auto* which = f.find<QComboBox>(query, QStringLiteral("Which"));
    which->setCurrentIndex(which->findData(int(Select::Manual)));
    QPushButton* ask = f.button(query, QStringLiteral("Ask"));
    REQUIRE_FALSE(ask->isEnabled());
    REQUIRE(says(wanted));
    f.window->demonstrations().grid().setCurrentIndex(f.demonstrations().index(1, 0));
    REQUIRE(ask->isEnabled());
    REQUIRE_FALSE(says(wanted));
    ask->click();
    REQUIRE(f.engine->asked.back().selection.manual_ids ==
            std::vector<std::int64_t>{f.demonstrations().id_at(1)});
    for (auto* method : query.findChildren<QCheckBox*>()) method->setChecked(false);
    REQUIRE(says(QStringLiteral("Choose at least one method under Options.")));
}

TEST_CASE("a picture that fails, or another one, is not asked about by itself") {
    WindowFixture f;
    f.fill_gallery(1);
    QFile bad(f.path(QStringLiteral("bad.png")));
    REQUIRE(bad.open(QIODevice::WriteOnly));
    bad.write("no picture");
    bad.close();
    FirstQuestion first;
    first.question = QStringLiteral("Which colour?");
    first.image = to_path(bad.fileName());
    f.window->query().set_first_question(first);
    REQUIRE(wait_for([&] { return !f.window->banner().sentence().isEmpty(); }));
    prepare(f);
    QTest::qWait(20);
    REQUIRE(f.engine->asked.empty());
    first.image = to_path(f.picture(QStringLiteral("good.png"), Qt::red));
    f.window->query().set_first_question(first);
    prepare(f);  // before the one of the question has come
    QTest::qWait(20);
    REQUIRE(f.engine->asked.empty());
}

TEST_CASE(
    "a long answer follows its end, unless one reads further up, and keeps what is selected") {
    WindowFixture f;
    f.fill_gallery(1);
    prepare(f);
    f.window->query().ask();
    const QString method = from_utf8(f.engine->asked.back().methods.front());
    auto* text = f.window->answers().cards().front()->findChild<QTextBrowser*>();
    auto* bar = text->verticalScrollBar();
    for (int i = 0; i < 200; ++i) f.engine->say(method, QStringLiteral("line %1\n").arg(i));
    QTest::qWait(20);
    REQUIRE(bar->maximum() > 0);
    REQUIRE(bar->value() == bar->maximum());
    bar->setValue(0);
    QTextCursor cursor(text->document());
    cursor.setPosition(4, QTextCursor::KeepAnchor);
    text->setTextCursor(cursor);
    f.engine->say(method, QStringLiteral("the end"));
    QTest::qWait(20);
    REQUIRE(bar->value() == 0);
    REQUIRE(text->textCursor().selectedText() == QStringLiteral("line"));
    REQUIRE(text->toPlainText().endsWith(QStringLiteral("line 199\nthe end")));
}
