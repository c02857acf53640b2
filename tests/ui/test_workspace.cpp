// Workspaces, long work that is cancelled, and the program around the window.
#include "core/workspace/import_gallery.h"
#include "ui/dialogs/prompt_dialog.h"
#include "ui/views/picture_well.h"
#include "ui/window/application.h"
#include "window_fixture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QUrl>
#include <future>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

TEST_CASE("an import that is cancelled leaves nothing behind") {
    WindowFixture f;
    f.fill_gallery(2);
    QStringList files;
    for (int i = 0; i < 60; ++i) {
        files << f.picture(QStringLiteral("many/%1.png").arg(i), QColor::fromHsv(i * 5, 255, 255));
    }
    // The import's thread is held up until the person has cancelled.
    auto cancelled = std::make_shared<std::promise<void>>();
    f.workbench->store().transfer(
        f.workbench.get(), {}, [cancelled](Workspace&) { cancelled->get_future().wait(); }, [] {});
    f.workbench->import_files(files);
    REQUIRE(f.workbench->jobs().entries().size() == 1);
    f.workbench->jobs().cancel(f.workbench->jobs().entries().begin()->first);
    REQUIRE(f.workbench->jobs().entries().size() == 1);
    REQUIRE(f.workbench->jobs().entries().begin()->second.title.contains(
        QStringLiteral("taking back")));
    cancelled->set_value();
    REQUIRE(wait_for([&] { return f.workbench->jobs().entries().empty(); }));
    REQUIRE(f.idle());
    REQUIRE(f.demonstrations().rowCount() == 2);
    REQUIRE_FALSE(f.window->toast().text().isEmpty());
    REQUIRE(f.window->banner().sentence().isEmpty());
    REQUIRE(f.workbench->undo_stack().count() == 0);
}

TEST_CASE("while an import runs, the gallery can be changed; leaving the workspace gives it up") {
    WindowFixture f;
    const auto gallery = f.fill_gallery(2);
    const QString one = f.picture(QStringLiteral("one.png"), Qt::red);
    auto go_on = std::make_shared<std::promise<void>>();
    f.workbench->store().transfer(
        f.workbench.get(), {}, [go_on](Workspace&) { go_on->get_future().wait(); }, [] {});
    f.workbench->import_files({one});
    auto& model = f.demonstrations();
    REQUIRE(model.setData(model.index(0, DemonstrationModel::AnswerColumn),
                          QStringLiteral("meanwhile"), Qt::EditRole));
    REQUIRE(wait_for([&] {
        return model.index(0, DemonstrationModel::AnswerColumn).data().toString() ==
               QStringLiteral("meanwhile");
    }));
    REQUIRE(f.workbench->jobs().entries().size() == 1);
    const auto old = f.workbench->store().file();
    f.workbench->open_workspace(to_path(f.path(QStringLiteral("other.aim"))));
    REQUIRE(wait_for([&] { return f.workbench->is_ready(); }));
    REQUIRE(f.workbench->jobs().entries().empty());
    go_on->set_value();
    f.workbench->open_workspace(old);
    REQUIRE(wait_for([&] { return f.workbench->is_ready(); }));
    REQUIRE(f.workspace().demonstrations().count(gallery) == 2);
    REQUIRE(f.workspace().images().count() == 2);
}

TEST_CASE("another workspace is made and opened, and the old one is left as it was") {
    WindowFixture f;
    f.fill_gallery(3, "Old");
    const auto old = f.workbench->store().file();
    f.dialogs->names << f.path(QStringLiteral("other.aim"));
    f.action(QStringLiteral("New Workspace…"))->trigger();
    REQUIRE(wait_for([&] {
        return f.workbench->store().is_open() && f.workbench->is_ready() &&
               f.gallery_model().rowCount() == 0;
    }));
    REQUIRE(f.workbench->gallery() == 0);
    REQUIRE(f.window->windowTitle().startsWith(QStringLiteral("other.aim")));
    f.dialogs->names << from_path(old);
    f.action(QStringLiteral("&Open Workspace…"))->trigger();
    REQUIRE(wait_for([&] { return f.gallery_model().rowCount() == 1; }));
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 3; }));
}

TEST_CASE("a file that is no workspace is refused with a sentence and a next step") {
    WindowFixture f;
    QFile file(f.path(QStringLiteral("letter.aim")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Dear Sir or Madam, this is no database at all, but long enough to look at.");
    file.close();
    f.workbench->open_workspace(to_path(file.fileName()));
    REQUIRE(wait_for([&] { return !f.window->banner().sentence().isEmpty(); }));
    REQUIRE_FALSE(f.window->banner().next_step().isEmpty());
}

TEST_CASE("what fails in the background says what to do next") {
    WindowFixture f;
    f.fill_gallery(1);
    const auto fails = [&](const std::function<void()>& act) {
        f.window->banner().hide();
        act();
        REQUIRE(wait_for([&] { return f.window->banner().isVisible(); }));
        REQUIRE_FALSE(f.window->banner().sentence().isEmpty());
        INFO(f.window->banner().sentence().toStdString());
        REQUIRE_FALSE(f.window->banner().next_step().isEmpty());
    };
    const QString nowhere = f.path(QStringLiteral("none/of/these/runs.csv"));
    fails([&] { f.workbench->export_runs(nowhere, {}); });
    ImportOptions all_or_nothing;
    fails([&] { f.workbench->import_data_set(to_path(nowhere), all_or_nothing); });
}

TEST_CASE("a pasted picture can be asked about") {
    WindowFixture f;
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::yellow);
    QApplication::clipboard()->setImage(image);
    f.window->query().paste();
    REQUIRE(wait_for([&] { return f.window->query().picture().ready(); }));
    REQUIRE(f.window->query().picture().preview().size() == QSize(30, 20));
    REQUIRE(f.window->query().picture().preview().pixelColor(5, 5) == QColor(Qt::yellow));
}

TEST_CASE("an address in the network is not fetched, and the window says so") {
    WindowFixture f;
    auto* mime = new QMimeData;
    mime->setUrls({QUrl(QStringLiteral("https://example.org/cat.png"))});
    QApplication::clipboard()->setMimeData(mime);
    f.window->query().paste();
    REQUIRE(wait_for([&] { return !f.window->banner().sentence().isEmpty(); }));
    REQUIRE_FALSE(f.window->query().picture().ready());
}

TEST_CASE("a picture of the gallery brings its question along") {
    WindowFixture f;
    f.fill_gallery(1);
    Q_EMIT f.window->demonstrations().ask_about(f.demonstrations().id_at(0));
    REQUIRE(wait_for([&] { return f.window->query().picture().ready(); }));
    REQUIRE(f.window->query().question() == QStringLiteral("What is it?"));
    REQUIRE(f.window->query().reference() == QStringLiteral("answer 0"));

    // Another picture has another right answer.
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::yellow);
    QApplication::clipboard()->setImage(image);
    f.window->query().paste();
    REQUIRE(wait_for([&] { return f.window->query().picture().ready(); }));
    REQUIRE_FALSE(f.window->query().reference());
}

TEST_CASE("Ctrl+V pastes a picture where the person is") {
    WindowFixture f;
    f.fill_gallery(1);
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::green);
    QApplication::clipboard()->setImage(image);
    auto* paste = f.action(QStringLiteral("Pas&te Picture"));
    REQUIRE(paste);
    REQUIRE(paste->shortcut() == QKeySequence(QKeySequence::Paste));
    f.window->activateWindow();
    f.window->demonstrations().grid().setFocus();
    paste->trigger();
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 2; }));
    REQUIRE_FALSE(f.window->query().picture().ready());
    f.window->query().findChild<PictureWell*>()->setFocus();
    paste->trigger();
    REQUIRE(wait_for([&] { return f.window->query().picture().ready(); }));
    REQUIRE(f.demonstrations().rowCount() == 2);
}

TEST_CASE("Fusing can be paused and cancelled from the menu only while there is some") {
    WindowFixture f;
    f.fill_gallery(1);
    auto* pause = f.action(QStringLiteral("Pause or &Go On"));
    auto* cancel = f.action(QStringLiteral("&Cancel Fusing"));
    REQUIRE(pause);
    REQUIRE(cancel);
    REQUIRE_FALSE(pause->isEnabled());
    REQUIRE_FALSE(cancel->isEnabled());
    f.workbench->fuse();
    REQUIRE(pause->isEnabled());
    REQUIRE(cancel->isEnabled());
    f.engine->finish_fuse();
    REQUIRE_FALSE(pause->isEnabled());
}

TEST_CASE("the prompt shows text, pictures and fused tokens apart") {
    MethodAnswer answer;
    answer.method = "aim";
    answer.context = {5, 16, 7};
    answer.prompt = {{PromptSegment::Kind::Text, "USER: ", 3, 0},
                     {PromptSegment::Kind::Fused, "What? A fish.", 7, 12},
                     {PromptSegment::Kind::Image, "", 16, 0},
                     {PromptSegment::Kind::Text, "\nWhat is it?", 2, 0}};
    REQUIRE(PromptDialog::plain_text(answer) ==
            QStringLiteral("USER: <fused: 7 tokens of \"What? A fish.\"><image: 16 tokens>\n"
                           "What is it?"));
    PromptDialog dialog(answer);
    const QString shown = dialog.findChild<QTextEdit*>()->toPlainText();
    REQUIRE(shown.contains(QStringLiteral("What? A fish.")));
    REQUIRE(shown.contains(QStringLiteral("16")));
}

TEST_CASE("the program changes its language and its appearance while it runs") {
    QTemporaryDir folder;
    Workbench::Parts parts;
    parts.engine = std::make_unique<ScriptedEngine>();
    parts.dialogs = std::make_unique<ScriptedDialogs>();
    parts.settings = std::make_unique<Settings>(folder.filePath(QStringLiteral("settings.ini")));
    parts.settings->set_language(QStringLiteral("en"));
    const QLocale before;
    {
        Application application(*qApp, std::move(parts));
        application.start(folder.filePath(QStringLiteral("w.aim")));
        REQUIRE(wait_for([&] { return application.workbench().is_ready(); }));
        const auto first_menu = [&] {
            return application.window()->menuBar()->actions().front()->text();
        };
        REQUIRE(first_menu() == QStringLiteral("&File"));
        application.workbench().settings().set_language(QStringLiteral("de"));
        Q_EMIT application.window()->language_chosen(QStringLiteral("de"));
        REQUIRE(wait_for([&] { return first_menu() == QStringLiteral("&Datei"); }));
        application.workbench().settings().set_language(QStringLiteral("zh_CN"));
        Q_EMIT application.window()->language_chosen(QStringLiteral("zh_CN"));
        REQUIRE(wait_for([&] { return first_menu() == QStringLiteral("文件(&F)"); }));

        application.workbench().settings().set_appearance(Appearance::Dark);
        Q_EMIT application.window()->appearance_chosen();
        REQUIRE(theme::is_dark(QApplication::palette()));
        application.workbench().settings().set_appearance(Appearance::Light);
        Q_EMIT application.window()->appearance_chosen();
        REQUIRE_FALSE(theme::is_dark(QApplication::palette()));
    }
    QLocale::setDefault(before);
}

TEST_CASE("what was typed last is stored when the window is closed at once") {
    WindowFixture f;
    f.fill_gallery(2);
    f.window->demonstrations().grid().setCurrentIndex(f.demonstrations().index(0, 0));
    auto* answer = f.find<QPlainTextEdit>(f.window->demonstrations().editor(),
                                          QStringLiteral("Answer of the demonstration"));
    answer->setPlainText(QStringLiteral("the last word"));
    f.restart();
    auto workspace = f.workspace();
    const auto gallery = workspace.galleries().get("Birds").id;
    REQUIRE(workspace.demonstrations().list(gallery).front().answer == "the last word");
}
