// A data set whose layout has to be said, into a gallery: all of it or, with its place and the
// reason, nothing.
#include "core/workspace/import_gallery.h"
#include "data_sets.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/views/form_fields.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPointer>
#include <QToolButton>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

QPointer<ImportDialog> open_dialog(WindowFixture& f) {
    f.window->demonstrations().add_data_set();
    const auto dialogs = f.window->findChildren<ImportDialog*>();
    REQUIRE_FALSE(dialogs.isEmpty());
    return dialogs.last();
}

}  // namespace

TEST_CASE("VQA v2 is imported from questions and annotations, all of it or nothing") {
    WindowFixture f;
    f.fill_gallery(2);
    write_vqa(f);
    const auto fill_in = [&](bool skip_bad) {
        auto dialog = open_dialog(f);
        REQUIRE_FALSE(f.button(*dialog, QStringLiteral("Import"))->isEnabled());
        f.dialogs->names.enqueue(f.path(QStringLiteral("asked.json")));
        f.find<QToolButton>(*dialog, QStringLiteral("Choose: Data set"))->click();
        REQUIRE(wait_for([&] { return says(*dialog, QStringLiteral("vqa-v2")); }));
        auto* fold = dialog->findChild<FormFold*>();
        REQUIRE(nameless_controls(*dialog).isEmpty());
        fold->click();
        REQUIRE(nameless_controls(*dialog).isEmpty());
        f.find<QLineEdit>(*dialog, QStringLiteral("Pictures in"))
            ->setText(f.path(QStringLiteral("pictures")));
        f.find<QLineEdit>(*dialog, QStringLiteral("Annotations"))
            ->setText(f.path(QStringLiteral("told.json")));
        f.find<QCheckBox>(*dialog, QStringLiteral("Bad rows"))->setChecked(skip_bad);
        f.button(*dialog, QStringLiteral("Import"))->click();
        REQUIRE(f.idle());
    };
    fill_in(false);
    REQUIRE(wait_for([&] { return !f.window->banner().sentence().isEmpty(); }));
    REQUIRE(f.window->banner().sentence().contains(QStringLiteral("entry 2")));
    REQUIRE(f.demonstrations().rowCount() == 2);
    fill_in(true);
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 3; }));
    auto workspace = f.workspace();
    const auto rows = workspace.demonstrations().list(f.workbench->gallery());
    REQUIRE(rows.back().question == "Which colour?");
    REQUIRE(rows.back().answer == "red");
    f.workbench->undo_stack().undo();
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 2; }));
}

TEST_CASE("what was said of a failed import goes when the next one begins") {
    WindowFixture f;
    f.fill_gallery(1);
    const auto table = to_path(f.path(QStringLiteral("table.csv")));
    write(f.path(QStringLiteral("table.csv")), "image,answer\ngone.png,cat\n");
    f.workbench->import_data_set(table, {});
    REQUIRE(wait_for([&] { return !f.window->banner().sentence().isEmpty(); }));
    REQUIRE(f.idle());
    f.picture(QStringLiteral("here.png"), Qt::red);
    write(f.path(QStringLiteral("table.csv")), "image,answer\nhere.png,cat\n");
    f.workbench->import_data_set(table, {});
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 2; }));
    REQUIRE(f.window->banner().sentence().isEmpty());
}

TEST_CASE("a file that is no data set cannot be imported, and the dialog says why") {
    WindowFixture f;
    f.fill_gallery(1);
    write(f.path(QStringLiteral("notes.bin")), "nothing");
    auto dialog = open_dialog(f);
    f.find<QLineEdit>(*dialog, QStringLiteral("Data set"))
        ->setText(f.path(QStringLiteral("notes.bin")));
    REQUIRE(wait_for([&] { return says(*dialog, QStringLiteral("notes.bin")); }));
    REQUIRE_FALSE(f.button(*dialog, QStringLiteral("Import"))->isEnabled());
}
