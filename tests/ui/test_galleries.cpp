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
