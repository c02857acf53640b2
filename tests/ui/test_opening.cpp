// Workspaces that cannot be opened, or only read; and what is said meanwhile.
#include "core/workspace/connection.h"
#include "ui/window/application.h"
#include "window_fixture.h"

#include <QAction>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QThread>
#include <atomic>
#include <fstream>
#include <future>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

QString letter(const WindowFixture& f) {
    QFile file(f.path(QStringLiteral("letter.aim")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Dear Sir or Madam, this is no database at all, but long enough to look at.");
    file.write(QByteArray(100, '.'));
    return file.fileName();
}

constexpr std::int64_t kPage = 4096;

void overwrite_page(const std::filesystem::path& file, std::int64_t page) {
    std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
    out.seekp((page - 1) * kPage);
    out << std::string(kPage, '\xAB');
    REQUIRE(out.good());
}

// In the answers' table, which is looked at before the workspace is shown.
void damage_answers(const std::filesystem::path& file) {
    std::int64_t page = 0;
    {
        Connection connection(file, Connection::Mode::ReadWrite);
        page = Query(connection, "SELECT rootpage FROM sqlite_schema WHERE name = 'answers'")
                   .single()
                   .integer(0);
    }
    overwrite_page(file, page);
}

// In what is only looked at in the background, of a file that is large enough for that.
void damage_thumbnails(const std::filesystem::path& file) {
    Connection(file, Connection::Mode::ReadWrite)
        .execute(
            "PRAGMA foreign_keys = OFF;"
            "INSERT INTO thumbnails(image, file) VALUES(999, zeroblob(70000000))");
    overwrite_page(file, static_cast<std::int64_t>(std::filesystem::file_size(file)) / kPage - 900);
}

QByteArray bytes_of(const std::filesystem::path& file) {
    QFile in(from_path(file));
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

QPushButton* offer(WindowFixture& f) {
    for (auto* button : f.window->banner().findChildren<QPushButton*>()) {
        if (button->isVisible()) return button;
    }
    return nullptr;
}

void require_only_looking(WindowFixture& f) {
    REQUIRE(f.workbench->store().read_only());
    REQUIRE(f.engine->read_only);
    REQUIRE_FALSE(f.window->query().isEnabled());
    REQUIRE_FALSE(f.action(QStringLiteral("&New Gallery"))->isEnabled());
    REQUIRE_FALSE(f.action(QStringLiteral("Fu&se"))->isEnabled());
    REQUIRE_FALSE(f.gallery_model().flags(f.gallery_model().index(0, 0)) & Qt::ItemIsEditable);
    const auto before = f.workbench->undo_stack().count();
    f.window->galleries().create();
    f.workbench->fuse();
    REQUIRE(f.workbench->undo_stack().count() == before);
    REQUIRE(f.engine->fusing == 0);
    REQUIRE(f.window->banner().sentence().contains(QStringLiteral("reading only")));
}

}  // namespace

TEST_CASE("a file that is no workspace leaves the one that is open as it is") {
    WindowFixture f;
    const auto gallery = f.fill_gallery(3);
    const auto file = f.workbench->store().file();
    auto& model = f.demonstrations();
    model.setData(model.index(0, DemonstrationModel::AnswerColumn), QStringLiteral("edited"),
                  Qt::EditRole);
    REQUIRE(f.idle());
    f.workbench->open_workspace(to_path(letter(f)));
    REQUIRE_FALSE(f.workbench->jobs().entries().empty());  // it says that it is being opened
    REQUIRE(wait_for([&] { return !f.window->banner().sentence().isEmpty(); }));
    REQUIRE(f.workbench->jobs().entries().empty());
    REQUIRE(f.workbench->is_ready());
    REQUIRE(f.workbench->store().file() == file);
    REQUIRE(f.workbench->settings().last_workspace() == from_path(file));
    REQUIRE(f.workbench->gallery() == gallery);
    REQUIRE(model.rowCount() == 3);
    REQUIRE(f.workbench->undo_stack().count() == 1);
    f.workbench->undo_stack().undo();
    REQUIRE(wait_for([&] {
        return model.index(0, DemonstrationModel::AnswerColumn).data().toString() ==
               QStringLiteral("answer 0");
    }));
}

TEST_CASE("fusing goes on when another workspace was refused") {
    WindowFixture f;
    f.fill_gallery(3);
    f.workbench->fuse();
    f.workbench->open_workspace(to_path(letter(f)));
    REQUIRE(wait_for([&] { return f.workbench->is_ready(); }));
    REQUIRE(f.workbench->runner().running());
    f.engine->finish_fuse();
    REQUIRE(f.window->toast().text().contains(QStringLiteral("fused")));
}

TEST_CASE("what was typed last is stored when another workspace is opened at once") {
    WindowFixture f;
    f.fill_gallery(2);
    const auto file = f.workbench->store().file();
    f.window->demonstrations().grid().setCurrentIndex(f.demonstrations().index(0, 0));
    f.find<QPlainTextEdit>(f.window->demonstrations().editor(),
                           QStringLiteral("Answer of the demonstration"))
        ->setPlainText(QStringLiteral("the last word"));
    f.workbench->open_workspace(to_path(f.path(QStringLiteral("other.aim"))));
    REQUIRE(wait_for([&] { return f.workbench->is_ready(); }));
    auto old = Workspace::open(file);
    REQUIRE(old.demonstrations().list(old.galleries().get("Birds").id).front().answer ==
            "the last word");
}

TEST_CASE("the gallery on show is marked in the list after another workspace was opened") {
    WindowFixture f;
    f.fill_gallery(1, "Here");
    const QString other = f.path(QStringLiteral("other.aim"));
    Workspace::create(to_path(other)).galleries().create("There");
    auto& list = f.window->galleries().list();
    REQUIRE(list.selectionModel()->selectedRows().size() == 1);
    f.workbench->open_workspace(to_path(other));
    REQUIRE(wait_for([&] { return f.workbench->is_ready(); }));
    REQUIRE(
        wait_for([&] { return f.gallery_model().index(0, 0).data() == QStringLiteral("There"); }));
    REQUIRE(f.workbench->gallery() == f.gallery_model().id_at(0));
    REQUIRE(list.selectionModel()->isSelected(f.gallery_model().index(0, 0)));
}

TEST_CASE("a damaged workspace can only be looked at, and what can be read is saved") {
    WindowFixture f;
    f.fill_gallery(3);
    const auto file = f.workbench->store().file();
    REQUIRE_FALSE(f.action(QStringLiteral("Save What Can Be Read…"))->isEnabled());
    f.close();
    const bool in_background = GENERATE(false, true);
    if (in_background) {
        damage_thumbnails(file);
    } else {
        damage_answers(file);
    }
    const QByteArray damaged = bytes_of(file);
    f.open();
    REQUIRE(wait_for([&] { return f.workbench->store().is_damaged() && f.workbench->is_ready(); }));
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 3; }));
    REQUIRE(f.window->banner().sentence().contains(QStringLiteral("damaged")));
    QPushButton* save = offer(f);
    REQUIRE(save);

    SECTION("nothing is written into it") {
        require_only_looking(f);
        f.close();
        if (!in_background) REQUIRE(bytes_of(file) == damaged);
    }
    SECTION("what can be read becomes a workspace of its own, which is opened") {
        const QString saved = f.path(QStringLiteral("saved.aim"));
        f.dialogs->names << saved;
        save->click();
        REQUIRE(wait_for([&] { return f.workbench->store().file() == to_path(saved); }));
        REQUIRE(wait_for([&] { return f.workbench->is_ready(); }));
        REQUIRE_FALSE(f.workbench->store().read_only());
        REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 3; }));
        REQUIRE(f.window->query().isEnabled());
        REQUIRE(Workspace::open(to_path(saved)).check().empty());
    }
    SECTION("cancelled, nothing is left of it") {
        const QString saved = f.path(QStringLiteral("saved.aim"));
        auto go_on = std::make_shared<std::promise<void>>();
        f.workbench->store().transfer(
            f.workbench.get(), {}, [go_on](Workspace&) { go_on->get_future().wait(); }, [] {});
        f.workbench->salvage(saved);
        f.workbench->jobs().cancel(f.workbench->jobs().entries().begin()->first);
        go_on->set_value();
        REQUIRE(wait_for([&] { return f.workbench->jobs().entries().empty(); }));
        REQUIRE_FALSE(QFile::exists(saved));
    }
}

TEST_CASE("a window is never without a workspace: the default one stands in") {
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toUtf8());  // where the default one lies
    QStandardPaths::setTestModeEnabled(false);
    const auto start = [&](const QString& last, const QString& wanted) {
        Workbench::Parts parts;
        parts.engine = std::make_unique<ScriptedEngine>();
        parts.dialogs = std::make_unique<ScriptedDialogs>();
        parts.settings =
            std::make_unique<Settings>(folder.filePath(QStringLiteral("settings.ini")));
        parts.settings->set_language(QStringLiteral("en"));
        parts.settings->set_last_workspace(last);
        Application application(*qApp, std::move(parts));
        application.start(wanted);
        REQUIRE(wait_for([&] { return application.workbench().store().is_open(); }));
        REQUIRE(wait_for([&] { return application.workbench().is_ready(); }));
        REQUIRE(from_path(application.workbench().store().file()) ==
                Application::default_workspace());
        REQUIRE(application.workbench().settings().last_workspace() == last);
        return application.window()->banner().sentence();
    };
    const QLocale before;
    const QString gone = folder.filePath(QStringLiteral("gone.aim")),
                  none = folder.filePath(QStringLiteral("none.aim"));
    QFile file(none);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(500, 'x'));
    file.close();
    REQUIRE(start(gone, {}).contains(QStringLiteral("gone.aim")));
    REQUIRE(start(none, {}).contains(QStringLiteral("none.aim")));
    REQUIRE(start(gone, none).contains(QStringLiteral("none.aim")));
    QLocale::setDefault(before);
    QStandardPaths::setTestModeEnabled(true);
    qunsetenv("XDG_DATA_HOME");
}

TEST_CASE("a long search holds up neither other reading nor the end of the workspace") {
    WindowFixture f;
    std::stop_source stop;
    auto searching = std::make_shared<std::atomic<int>>(0);
    const auto search = [&](const std::stop_source& until, std::function<void()> done) {
        f.workbench->store().search(
            f.workbench.get(), until,
            [searching](Workspace&, std::stop_token asked) {
                ++*searching;
                while (!asked.stop_requested()) QThread::msleep(1);
            },
            std::move(done));
    };
    bool studied = false, ended = false;
    search(stop, [&] { ended = true; });
    REQUIRE(wait_for([&] { return searching->load() == 1; }));
    f.workbench->store().study(
        f.workbench.get(), [](Workspace&) {}, [&] { studied = true; });
    REQUIRE(wait_for([&] { return studied; }));
    REQUIRE_FALSE(ended);
    stop.request_stop();
    REQUIRE(wait_for([&] { return ended; }));
    search({}, [] {});
    REQUIRE(wait_for([&] { return searching->load() == 2; }));
    f.restart();  // would never end
}
