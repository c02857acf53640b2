// Training a projector from the window.
#include "ui/dialogs/training_dialog.h"
#include "ui/plot/training_plot.h"
#include "ui/views/notices.h"
#include "window_fixture.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

// The window with everything chosen, as a person would.
TrainingDialog& fill_in(WindowFixture& f) {
    f.picture(QStringLiteral("model/none.png"), Qt::red);  // makes the folder
    for (const char* name : {"model/config.json", "corpus.jsonl"}) {
        QFile file(f.path(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("{}");
    }
    f.window->show_training();
    auto* dialog = f.window->findChild<TrainingDialog*>();
    REQUIRE(dialog);
    const auto type = [&](const char* field, const QString& text) {
        auto* line = f.find<QLineEdit>(*dialog, QString::fromLatin1(field));
        REQUIRE(line);
        line->setText(text);
    };
    REQUIRE_FALSE(f.button(*dialog, QStringLiteral("Train"))->isEnabled());
    type("Model", f.path(QStringLiteral("model")));
    type("Corpus", f.path(QStringLiteral("corpus.jsonl")));
    type("Write to", f.path(QStringLiteral("birds.safetensors")));
    f.find<QSpinBox>(*dialog, QStringLiteral("Steps"))->setValue(200);
    f.find<QSpinBox>(*dialog, QStringLiteral("Most shots"))->setValue(4);
    REQUIRE(f.button(*dialog, QStringLiteral("Train"))->isEnabled());
    return *dialog;
}

bool says(QWidget& in, const QString& text) {
    for (const auto* label : in.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a projector is trained with live curves, and then used") {
    WindowFixture f;
    TrainingDialog& dialog = fill_in(f);
    f.button(dialog, QStringLiteral("Train"))->click();
    REQUIRE(f.engine->trainings.size() == 1);
    const auto& request = f.engine->trainings.front();
    REQUIRE(request.steps == 200);
    REQUIRE(request.max_shots == 4);
    REQUIRE_FALSE(request.resume);
    f.engine->train_some(0, 3.2, 0.02);
    f.engine->train_some(50, 1.5, 0.30);
    f.engine->train_some(100, 0.8, 0.55);
    REQUIRE(dialog.plot().points_shown() == 3);
    REQUIRE(says(dialog, QStringLiteral("55.0 %")));
    REQUIRE(f.workbench->jobs().entries().size() == 1);  // the strip at the foot
    f.engine->finish_training();
    REQUIRE(f.workbench->jobs().entries().empty());
    REQUIRE(says(dialog, QStringLiteral("birds.safetensors")));
    f.button(dialog, QStringLiteral("Use This Projector"))->click();
    REQUIRE(f.engine->opened.back().projector_file.filename() == "birds.safetensors");
}

TEST_CASE("a training is paused, goes on from its checkpoint, and is stopped with the best kept") {
    WindowFixture f;
    TrainingDialog& dialog = fill_in(f);
    f.button(dialog, QStringLiteral("Train"))->click();
    f.engine->train_some(60, 1.5, 0.30);
    f.button(dialog, QStringLiteral("Pause"))->click();
    REQUIRE(says(dialog, QStringLiteral("Paused")));
    f.button(dialog, QStringLiteral("Go On"))->click();
    REQUIRE(f.engine->trainings.size() == 2);
    REQUIRE(f.engine->trainings.back().resume);
    f.engine->train_some(80, 1.2, 0.40);
    REQUIRE(wait_for([&] { return QApplication::activeWindow() == &dialog; }));
    f.button(dialog, QStringLiteral("Stop and Keep the Best"))->click();
    REQUIRE(said(dialog).contains(QStringLiteral("birds.safetensors")));
    REQUIRE(says(dialog, QStringLiteral("held-out answers right 40.0 %")));
    REQUIRE(f.button(dialog, QStringLiteral("Use This Projector"))->isVisible());
}

TEST_CASE("a training that was running at the end goes on at the next start") {
    WindowFixture f;
    f.button(fill_in(f), QStringLiteral("Train"))->click();
    f.engine->train_some(60, 1.5, 0.30);
    REQUIRE(f.idle());
    f.restart();
    REQUIRE(wait_for([&] { return f.engine->trainings.size() == 1; }));
    REQUIRE(f.engine->trainings.front().resume);
    REQUIRE(f.engine->trainings.front().steps == 200);
    REQUIRE(f.engine->trainings.front().out.filename() == "birds.safetensors");
}

TEST_CASE("a training's curve is still there at the next start") {
    WindowFixture f;
    f.button(fill_in(f), QStringLiteral("Train"))->click();
    for (int step = 0; step <= 60; step += 10) f.engine->train_some(step, 3.0 - step * 0.02, 0.3);
    REQUIRE(f.idle());
    f.restart();
    REQUIRE(wait_for([&] { return f.engine->trainings.size() == 1; }));
    f.window->show_training();
    auto* dialog = f.window->findChild<TrainingDialog*>();
    REQUIRE(dialog->plot().points_shown() == 7);
    f.engine->read_for_training();
    REQUIRE(dialog->plot().points_shown() == 7);
    REQUIRE(says(*dialog, QStringLiteral("Reading")));
    f.engine->train_some(50, 1.7, 0.4);  // back to the checkpoint
    REQUIRE(dialog->plot().points_shown() == 6);
    f.engine->train_some(60, 1.2, 0.5);
    f.button(*dialog, QStringLiteral("Stop and Keep the Best"))->click();
    REQUIRE(f.idle());
    f.restart();
    REQUIRE(wait_for([&] { return !f.workbench->runner().jobs().empty(); }));
    f.window->show_training();
    dialog = f.window->findChild<TrainingDialog*>();
    REQUIRE(dialog->plot().points_shown() == 7);
    REQUIRE(says(*dialog, QStringLiteral("birds.safetensors")));
    REQUIRE(says(*dialog, QStringLiteral("50.0 %")));
}

TEST_CASE("a training that fails says why, and one that is cancelled at once leaves nothing") {
    WindowFixture f;
    TrainingDialog& dialog = fill_in(f);
    f.button(dialog, QStringLiteral("Train"))->click();
    f.engine->fail_training(QStringLiteral("Line 3 of the corpus is no JSON."));
    REQUIRE(says(dialog, QStringLiteral("Line 3 of the corpus is no JSON.")));
    REQUIRE(f.window->banner().sentence().contains(QStringLiteral("Line 3")));
    // Its own window says it once, in its own place.
    REQUIRE_FALSE(dialog.findChild<Banner*>()->isVisible());
    f.button(dialog, QStringLiteral("Try Again"))->click();
    REQUIRE(f.engine->trainings.size() == 2);
    REQUIRE_FALSE(f.window->banner().isVisible());
    f.button(dialog, QStringLiteral("Cancel"))->click();
    REQUIRE(f.workbench->runner().jobs().empty());
    REQUIRE(f.button(dialog, QStringLiteral("Train"))->isVisible());
}

TEST_CASE("a training that made nothing better says so") {
    WindowFixture f;
    TrainingDialog& dialog = fill_in(f);
    f.button(dialog, QStringLiteral("Train"))->click();
    f.engine->finish_training(/*untrained=*/true);
    REQUIRE(f.window->banner().sentence().contains(QStringLiteral("birds.safetensors")));
    REQUIRE(f.window->banner().next_step().contains(QStringLiteral("learning rate")));
}

TEST_CASE("fusing does not wait for a training, which steps back and goes on from its checkpoint") {
    WindowFixture f;
    f.fill_gallery(2);
    TrainingDialog& dialog = fill_in(f);
    f.button(dialog, QStringLiteral("Train"))->click();
    f.engine->train_some(10, 2.0, 0.1);
    f.workbench->fuse();
    REQUIRE(f.engine->fusing == f.workbench->gallery());
    REQUIRE(says(dialog, QStringLiteral("Waits for the job before it")));
    REQUIRE(f.window->toast().text().isEmpty());  // nothing was stopped
    f.engine->finish_fuse();
    REQUIRE(f.engine->trainings.size() == 2);
    REQUIRE(f.engine->trainings.back().resume);
    REQUIRE(dialog.plot().points_shown() == 1);
    f.engine->finish_training();
    REQUIRE(f.button(dialog, QStringLiteral("Use This Projector"))->isVisible());
}

TEST_CASE("another projector is not written over the one before") {
    WindowFixture f;
    TrainingDialog& dialog = fill_in(f);
    const auto write = [&f](const char* name) {
        QFile file(f.path(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
    };
    auto* out = f.find<QLineEdit>(dialog, QStringLiteral("Write to"));
    auto* train = f.button(dialog, QStringLiteral("Train"));
    train->click();
    write("birds.safetensors");  // the best so far
    write("birds-2.safetensors");
    f.engine->train_some(60, 1.5, 0.30);
    f.button(dialog, QStringLiteral("Pause"))->click();
    f.button(dialog, QStringLiteral("Go On"))->click();
    REQUIRE(f.engine->trainings.back().resume);
    f.engine->finish_training();
    f.button(dialog, QStringLiteral("Train Another"))->click();
    REQUIRE(out->text() == f.path(QStringLiteral("birds-3.safetensors")));
    REQUIRE(train->isEnabled());
    out->setText(f.path(QStringLiteral("birds.safetensors")));
    REQUIRE_FALSE(train->isEnabled());
    REQUIRE(says(dialog, QStringLiteral("birds.safetensors exists already")));
    dialog.start();
    REQUIRE(f.engine->trainings.size() == 2);
}
