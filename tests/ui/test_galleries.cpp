#include "core/workspace/connection.h"
#include "window_fixture.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QUndoStack>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

TEST_CASE("the first start shows the demo gallery and opens its model") {
    WindowFixture f(true);
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 3; }));
    REQUIRE(f.workbench->is_demo_gallery());
    REQUIRE(f.engine->opened.size() == 1);
    REQUIRE(f.workbench->model().status == ModelStatus::Ready);
    REQUIRE(f.workbench->first_questions().size() == 2);

    SECTION("a first question fills the query area and asks") {
        auto* chip = f.button(*f.window, QStringLiteral("A red one"));
        REQUIRE(chip);
        REQUIRE(chip->isVisible());
        chip->click();
        REQUIRE(wait_for([&] { return !f.engine->asked.empty(); }));
        const AskRequest& request = f.engine->asked.back();
        REQUIRE(request.question == "Which colour?");
        REQUIRE(request.reference == "red");
        REQUIRE(request.methods == std::vector<std::string>{"aim", "zero-shot"});
        REQUIRE(request.selection.shots == 2);
        REQUIRE_FALSE(request.image.empty());
    }
    SECTION("once deleted, the demo does not come back at the next start") {
        f.window->galleries().remove();
        REQUIRE(wait_for([&] { return f.gallery_model().rowCount() == 0; }));
        f.restart();
        REQUIRE(f.gallery_model().rowCount() == 0);
        REQUIRE(f.workbench->gallery() == 0);
    }
}

TEST_CASE("a gallery is created, renamed in place, duplicated and deleted, and all of it undone") {
    WindowFixture f;
    auto& galleries = f.window->galleries();
    auto& model = f.gallery_model();
    auto& undo = f.workbench->undo_stack();
    REQUIRE(model.rowCount() == 0);

    galleries.create();
    REQUIRE(wait_for([&] { return model.rowCount() == 1 && f.workbench->gallery() != 0; }));
    const auto id = model.id_at(0);
    REQUIRE(f.workbench->gallery() == id);

    // Its name is open for editing.
    const auto editor = [&] { return galleries.list().findChild<QLineEdit*>(); };
    REQUIRE(wait_for([&] { return editor() != nullptr; }));
    editor()->selectAll();
    QTest::keyClicks(editor(), QStringLiteral("Birds of prey"));
    QTest::keyClick(editor(), Qt::Key_Return);
    REQUIRE(wait_for([&] { return model.name_of(id) == QStringLiteral("Birds of prey"); }));

    galleries.duplicate();
    REQUIRE(wait_for([&] { return model.rowCount() == 2; }));
    REQUIRE(wait_for([&] { return f.workbench->gallery() != id && editor() != nullptr; }));
    QTest::keyClick(editor(), Qt::Key_Escape);

    undo.undo();  // the duplicate
    REQUIRE(wait_for([&] { return model.rowCount() == 1; }));
    REQUIRE(wait_for([&] { return f.workbench->gallery() == id; }));
    undo.undo();  // the name
    REQUIRE(wait_for([&] { return model.name_of(id) != QStringLiteral("Birds of prey"); }));
    undo.redo();
    REQUIRE(wait_for([&] { return model.name_of(id) == QStringLiteral("Birds of prey"); }));

    galleries.remove();
    REQUIRE(wait_for([&] { return model.rowCount() == 0; }));
    REQUIRE(f.workbench->gallery() == 0);
    REQUIRE(f.window->toast().text().contains(QStringLiteral("Birds of prey")));
    auto* button = f.button(f.window->toast(), QStringLiteral("Undo"));
    REQUIRE(button);
    button->click();
    REQUIRE(wait_for([&] { return model.rowCount() == 1 && model.id_at(0) == id; }));
    REQUIRE(model.name_of(id) == QStringLiteral("Birds of prey"));
}

TEST_CASE("a name that is taken is refused with a sentence and changes nothing") {
    WindowFixture f;
    f.fill_gallery(0, "One");
    const auto two = f.fill_gallery(0, "Two");
    auto& model = f.gallery_model();
    model.setData(model.index_of(two), QStringLiteral("One"), Qt::EditRole);
    REQUIRE(wait_for([&] { return !f.window->banner().sentence().isEmpty(); }));
    REQUIRE(wait_for([&] { return model.name_of(two) == QStringLiteral("Two"); }));
    REQUIRE(f.window->banner().sentence().contains(QStringLiteral("One")));
    REQUIRE_FALSE(f.window->banner().next_step().contains(QStringLiteral("disk")));
    REQUIRE_FALSE(f.workbench->undo_stack().canUndo());
}

TEST_CASE("a refused change costs no press of Undo, whatever was done after it") {
    WindowFixture f;
    f.fill_gallery(0, "One");
    const auto two = f.fill_gallery(0, "Two");
    auto& model = f.gallery_model();
    auto& undo = f.workbench->undo_stack();
    model.setData(model.index_of(two), QStringLiteral("Three"), Qt::EditRole);
    model.setData(model.index_of(two), QStringLiteral("One"), Qt::EditRole);
    model.setData(model.index_of(two), QStringLiteral("Four"), Qt::EditRole);
    REQUIRE(wait_for([&] { return model.name_of(two) == QStringLiteral("Four"); }));
    REQUIRE(f.idle());
    undo.undo();
    REQUIRE(wait_for([&] { return model.name_of(two) == QStringLiteral("Three"); }));
    REQUIRE(wait_for([&] { return undo.count() == 2 && undo.index() == 1; }));
    undo.undo();
    REQUIRE(wait_for([&] { return model.name_of(two) == QStringLiteral("Two"); }));
    REQUIRE_FALSE(undo.canUndo());
}

TEST_CASE("an undo that the disk refuses can be tried again") {
    WindowFixture f;
    f.window->galleries().create();
    REQUIRE(wait_for([&] { return f.gallery_model().rowCount() == 1; }));
    auto& undo = f.workbench->undo_stack();
    Connection other(f.workbench->store().file(), Connection::Mode::ReadWrite);
    // In the place of a full disk: a row of somebody else's that needs the gallery.
    other.execute(
        "CREATE TABLE needs(gallery INTEGER REFERENCES galleries(id));"
        "INSERT INTO needs SELECT id FROM galleries");
    undo.undo();
    REQUIRE(wait_for([&] { return !f.window->banner().sentence().isEmpty(); }));
    REQUIRE(f.window->banner().next_step().contains(QStringLiteral("disk")));
    REQUIRE(wait_for([&] { return undo.canUndo(); }));
    REQUIRE_FALSE(undo.canRedo());
    REQUIRE(f.gallery_model().rowCount() == 1);
    other.execute("DROP TABLE needs");
    undo.undo();
    REQUIRE(wait_for([&] { return f.gallery_model().rowCount() == 0; }));
}

TEST_CASE("files without a gallery are not asked for, and the window says why") {
    WindowFixture f;
    const QString picture = f.picture(QStringLiteral("a.png"), Qt::red);
    f.dialogs->files << QStringList{picture};
    f.dialogs->names << picture << picture << picture;
    auto& panel = f.window->demonstrations();
    const std::pair<const char*, std::function<void()>> ways[] = {
        {"pictures", [&] { panel.add_pictures(); }},
        {"folder", [&] { panel.add_folder(); }},
        {"table", [&] { panel.add_table(); }},
        {"files", [&] { f.workbench->import_files({picture}); }}};
    for (const auto& [name, add] : ways) {
        INFO(name);
        f.window->banner().hide();
        add();
        REQUIRE(f.window->banner().next_step().contains(QStringLiteral("New Gallery")));
    }
    panel.export_gallery();
    REQUIRE_FALSE(said(*f.window).isEmpty());
    REQUIRE(f.dialogs->files.size() == 1);
    REQUIRE(f.dialogs->names.size() == 3);
}

TEST_CASE("the gallery last chosen is chosen again at the next start") {
    WindowFixture f;
    f.fill_gallery(1, "Alpha");
    const auto beta = f.fill_gallery(2, "Beta");
    f.restart();
    REQUIRE(wait_for([&] { return f.workbench->gallery() == beta; }));
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 2; }));
}

TEST_CASE("a gallery is merged into another, and undo brings both back as they were") {
    WindowFixture f;
    const auto owls = f.fill_gallery(2, "Owls");
    const auto birds = f.fill_gallery(3, "Birds");
    f.workbench->set_gallery(owls);
    f.window->galleries().merge_into(birds);
    REQUIRE(wait_for([&] { return f.gallery_model().rowCount() == 1; }));
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 5; }));
    REQUIRE(f.workbench->gallery() == birds);
    REQUIRE(f.window->toast().text().contains(QStringLiteral("Owls")));
    f.workbench->undo_stack().undo();
    REQUIRE(wait_for([&] { return f.gallery_model().rowCount() == 2; }));
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 3; }));
    {
        auto workspace = f.workspace();
        REQUIRE(workspace.demonstrations().count(owls) == 2);
    }
    f.workbench->undo_stack().redo();
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 5; }));
    f.workbench->undo_stack().undo();
    REQUIRE(wait_for([&] { return f.gallery_model().rowCount() == 2; }));
}
