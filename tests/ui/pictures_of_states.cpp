// Not run by default: AIM_PICTURES=folder test_ui "[.pictures]". Grabs every window in every state,
// light and dark, in the three languages, to be looked at; QT_SCALE_FACTOR=2 for a dense screen,
// AIM_LANGUAGE=de or AIM_APPEARANCE=light for fewer.
#include "ui/dialogs/compare_dialog.h"
#include "ui/dialogs/evaluation_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/jobs_dialog.h"
#include "ui/dialogs/model_dialog.h"
#include "ui/dialogs/prompt_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/dialogs/training_dialog.h"
#include "ui/models/value_table.h"
#include "ui/plot/evaluation_plot.h"
#include "ui/style/theme.h"
#include "ui/views/evaluation_form.h"
#include "ui/views/evaluation_plots.h"
#include "ui/views/evaluation_results.h"
#include "ui/views/form_fields.h"
#include "ui/views/tour.h"
#include "window_fixture.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QTranslator>
#include <cmath>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

class Camera {
public:
    explicit Camera(const QString& prefix)
        : folder_(qEnvironmentVariable("AIM_PICTURES", QStringLiteral("pictures"))),
          prefix_(prefix) {
        QDir().mkpath(folder_);
    }
    void take(QWidget& widget, const char* name) {
        QTest::qWait(350);
        widget.grab().save(
            QStringLiteral("%1/%2-%3.png").arg(folder_, prefix_, QString::fromLatin1(name)));
    }

    // What the button of the query area opens.
    void popup(QWidget& query, const char* name) {
        for (auto* frame : query.findChildren<QFrame*>()) {
            if (frame->windowType() != Qt::Popup || frame->accessibleName().isEmpty()) continue;
            frame->adjustSize();
            frame->show();
            take(*frame, name);
            frame->hide();
        }
    }

private:
    QString folder_, prefix_;
};

void draw_pictures(WindowFixture& f) {
    const char* names[] = {"kestrel", "robin", "wren", "heron", "swift", "owl"};
    const QString folder = f.path(QStringLiteral("draw"));
    for (int i = 0; i < 6; ++i) {
        QImage image(320, 240, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(i * 55, 70, 235));
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromHsv(i * 55, 190, 170));
        painter.drawEllipse(QPointF(150 + 10 * i, 120), 60 + 4 * i, 44);
        painter.end();
        const QString file =
            QStringLiteral("%1/%2/%2.png").arg(folder, QLatin1StringView(names[i]));
        QDir().mkpath(QFileInfo(file).path());
        REQUIRE(image.save(file));
    }
    f.fill_gallery(0, "Garden birds");
    f.workbench->import_files({folder});
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 6; }));
}

void answer(WindowFixture& f, const std::string& aim) {
    f.ask_and_answer(QStringLiteral("Which bird is this?"), aim);
    REQUIRE(f.idle());
}

void training_states(WindowFixture& f, Camera& camera) {
    f.picture(QStringLiteral("model/none.png"), Qt::red);
    for (const char* name : {"model/config.json", "corpus.jsonl"}) {
        QFile file(f.path(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("{}");
    }
    f.window->show_training();
    auto* dialog = f.window->findChild<TrainingDialog*>();
    camera.take(*dialog, "training-empty");
    const auto fields = dialog->findChildren<QLineEdit*>();
    int next = 0;
    for (const char* name : {"model", "corpus.jsonl", "birds.safetensors"}) {
        for (; next < fields.size(); ++next) {
            if (!qobject_cast<QAbstractSpinBox*>(fields[next]->parentWidget())) break;
        }
        fields[next++]->setText(f.path(QString::fromLatin1(name)));
    }
    dialog->start();
    const auto train = [&f](int from, int to) {
        for (int step = from; step <= to; step += 10) {
            f.engine->train_some(step, 0.4 + 3.0 * std::exp(-step / 90.0) + 0.1 * std::sin(step),
                                 0.93 * (1 - std::exp(-step / 150.0)));
        }
    };
    train(0, 330);
    camera.take(*dialog, "training-busy");
    camera.take(*f.window, "training-strip");
    f.window->show_jobs();
    f.workbench->fuse();  // the training steps back
    f.engine->fuse_some(2, 6, 30);
    TrainProjectorRequest broken;
    broken.model_dir = to_path(f.path(QStringLiteral("model")));
    broken.out = to_path(f.path(QStringLiteral("fish.safetensors")));
    const auto failing = f.workbench->runner().train(broken);
    f.workbench->runner().put_first(failing);
    f.engine->fail_training(QStringLiteral("Line 3 of the corpus is no JSON."));
    f.engine->fuse_some(4, 6, 15);
    auto* jobs = f.window->findChild<JobsDialog*>();
    jobs->table().selectRow(jobs->model().rowCount() - 1);
    camera.take(*jobs, "jobs-error");
    f.workbench->runner().remove(failing);
    jobs->table().selectRow(jobs->model().rowCount() - 1);
    camera.take(*jobs, "jobs-busy");
    jobs->close();
    f.window->banner().hide();
    f.engine->finish_fuse();
    camera.take(*dialog, "training-again");
    train(340, 500);
    f.engine->finish_training();
    camera.take(*dialog, "training-full");
    f.button(*dialog, TrainingDialog::tr("Train Another"))->click();
    dialog->start();
    f.engine->fail_training(QStringLiteral("Line 3 of the corpus is no JSON."));
    f.window->banner().hide();
    camera.take(*dialog, "training-error");
    dialog->close();
    f.workbench->fuse();
    f.engine->fuse_some(4, 6, 15);
    f.workbench->runner().train(broken);
    f.window->show_jobs();
    jobs = f.window->findChild<JobsDialog*>();
    jobs->table().selectRow(jobs->model().rowCount() - 2);
    camera.take(*jobs, "jobs-full");
    jobs->close();
    while (!f.workbench->runner().jobs().empty()) {
        const auto id = f.workbench->runner().jobs().back().id;
        f.workbench->runner().stop(id);
        f.workbench->runner().remove(id);
    }
    QTest::qWait(50);  // until the one before is gone
    f.window->show_jobs();
    camera.take(*f.window->findChild<JobsDialog*>(), "jobs-empty");
    f.window->findChild<JobsDialog*>()->close();
}

void evaluation_states(WindowFixture& f, Camera& camera) {
    QFile queries(f.path(QStringLiteral("birds.jsonl")));
    REQUIRE(queries.open(QIODevice::WriteOnly));
    const char* names[] = {"kestrel", "robin", "wren", "heron", "swift", "owl"};
    f.picture(QStringLiteral("bird.png"), Qt::darkCyan);
    for (int i = 0; i < 60; ++i) {
        queries.write(QStringLiteral("{\"id\": \"%1\", \"image\": \"bird.png\", \"question\": "
                                     "\"Which bird?\", \"answer\": \"%2\", \"label\": \"%2\"}\n")
                          .arg(i)
                          .arg(QLatin1StringView(names[i % 6]))
                          .toUtf8());
    }
    queries.close();
    f.window->show_evaluations();
    auto* dialog = f.window->findChild<EvaluationDialog*>();
    dialog->resize(1180, 824);
    camera.take(*dialog, "evaluation-empty");
    dialog->form().findChild<QLineEdit*>(QStringLiteral("source"))->setText(queries.fileName());
    for (auto* fold : dialog->form().findChildren<FormFold*>()) fold->click();
    auto* scroll = dialog->form().findChild<QScrollArea*>()->verticalScrollBar();
    camera.take(*dialog, "evaluation-new-unfolded");
    scroll->setValue(scroll->maximum());
    camera.take(*dialog, "evaluation-new-end");
    f.window->demonstrations().add_data_set();
    auto* import = f.window->findChild<ImportDialog*>();
    import->findChild<QLineEdit*>(QStringLiteral("source"))->setText(queries.fileName());
    camera.take(*import, "import");
    import->findChild<FormFold*>()->click();
    camera.take(*import, "import-unfolded");
    import->close();
    const auto evaluate = [&](const char* name, const char* of_file, bool permuted = false) {
        EvaluationOrder order;
        order.source.file = to_path(f.path(QString::fromLatin1(of_file)));
        order.keep.name = name;
        order.request.gallery = f.workbench->gallery();
        order.request.methods = {"zero-shot", "aim", "icl", "text-icl"};
        order.request.shots = {0, 1, 2, 4, 8};
        order.request.seeds = {0, 1, 2};
        order.request.permutations = permuted;
        order.request.scoring.more = {Metric::Contains, Metric::Cider};
        f.workbench->evaluate(order);
        f.engine->evaluate_some(420, 3600, 95);
    };
    evaluate("Garden birds", "birds.jsonl");
    camera.take(*dialog, "evaluation-busy");
    f.engine->fail_evaluation(QStringLiteral("Line 3 of the query set is no JSON."));
    f.window->banner().hide();
    camera.take(*dialog, "evaluation-error");
    f.workbench->runner().clear_finished();
    evaluate("Garden birds", "birds.jsonl");
    const auto shown = [&] {
        return dialog->results().is_loaded() && dialog->results().plots().plot().isVisible();
    };
    f.engine->finish_evaluation();
    REQUIRE(wait_for(shown));
    auto* tabs = dialog->results().findChild<QTabWidget*>();
    auto* choice = dialog->results().plots().findChild<QComboBox*>();
    camera.take(*dialog, "evaluation-full");
    for (int i = 1; i < choice->count(); ++i) {
        choice->setCurrentIndex(i);
        camera.take(*dialog, ("evaluation-plot-" + std::to_string(i)).c_str());
    }
    choice->setCurrentIndex(0);
    tabs->setCurrentIndex(1);
    camera.take(*dialog, "evaluation-table");
    tabs->setCurrentIndex(2);
    camera.take(*dialog, "evaluation-differences");
    tabs->setCurrentIndex(4);
    camera.take(*dialog, "evaluation-labels");
    tabs->setCurrentIndex(0);
    evaluate("Once more", "birds.jsonl");
    f.engine->finish_evaluation();
    REQUIRE(wait_for([&] { return dialog->model().rowCount() == 2; }));
    dialog->choose({dialog->model().id_at(0), dialog->model().id_at(1)});
    REQUIRE(wait_for(shown));
    camera.take(*dialog, "evaluation-compare");
    dialog->begin_new();
    evaluate("Orders", "birds.jsonl", true);
    f.engine->finish_evaluation();
    REQUIRE(wait_for([&] { return dialog->results().orders().rowCount() > 0; }));
    tabs->setCurrentIndex(3);
    camera.take(*dialog, "evaluation-orders");
    dialog->close();
}

void model_states(WindowFixture& f, Camera& camera) {
    f.workbench->settings().set_model_folders({QStringLiteral(AIM_FIXTURES_DIR "/oracle/llava"),
                                               QStringLiteral(AIM_FIXTURES_DIR "/oracle/qwen2_vl"),
                                               f.path(QStringLiteral("gone"))});
    ModelDialog models(*f.workbench);
    models.show();
    REQUIRE(wait_for([&] { return models.models().row(0)->looked_at; }));
    QTest::qWait(800);
    camera.take(models, "models");
}

void all_states(const QString& prefix) {
    Camera camera(prefix);
    WindowFixture f;
    f.drop_testers();
    f.window->resize(1360, 860);
    if (qEnvironmentVariableIsSet("AIM_ONLY_MODELS")) return model_states(f, camera);
    camera.take(*f.window, "empty");
    draw_pictures(f);
    camera.take(*f.window, "gallery");
    f.window->findChild<Toast*>()->hide();
    answer(f, "It is a small red robin on a branch");
    f.window->demonstrations().grid().setCurrentIndex(f.demonstrations().index(1, 0));
    camera.take(*f.window, "answers");
    camera.popup(f.window->query(), "options");
    f.window->demonstrations().set_table(true);
    camera.take(*f.window, "table");
    f.window->demonstrations().set_table(false);
    f.workbench->fuse();
    f.engine->fuse_some(2, 6, 30);
    camera.take(*f.window, "fusing");
    f.workbench->toggle_fusing_pause();
    camera.take(*f.window, "paused");
    f.workbench->toggle_fusing_pause();
    f.engine->fuse_with_failure(f.demonstrations().id_at(2), "The picture is damaged.");
    REQUIRE(f.idle());
    camera.take(*f.window, "failed");
    answer(f, "It is a tall grey heron");
    auto* selection = f.window->history().list().selectionModel();
    selection->select(f.runs().index(0, 0), QItemSelectionModel::ClearAndSelect);
    f.window->history().toggle_pin();
    REQUIRE(f.idle());
    selection->select(f.runs().index(1, 0), QItemSelectionModel::Select);
    f.window->history().compare_selected();
    REQUIRE(wait_for([&] { return f.window->findChild<CompareDialog*>() != nullptr; }));
    camera.take(*f.window->findChild<CompareDialog*>(), "compare");
    f.window->findChild<CompareDialog*>()->close();
    auto asked = make_answer("aim", "robin");
    asked.context = {12, 576, 18};
    const auto fused = PromptSegment::Kind::Fused;
    asked.prompt = {{PromptSegment::Kind::Text, "USER: ", 4, 0},
                    {fused, "Which bird is this? kestrel", 6, 0},
                    {fused, "Which bird is this? robin", 6, 0},
                    {fused, "Which bird is this? wren", 6, 0},
                    {PromptSegment::Kind::Image, "", 576, 0},
                    {PromptSegment::Kind::Text, "\nWhich bird is this? ASSISTANT:", 8, 0}};
    PromptDialog prompt(asked);
    prompt.resize(720, 320);
    prompt.show();
    camera.take(prompt, "prompt");
    prompt.close();
    for (auto* action : f.window->findChildren<QAction*>()) {
        if (action->shortcut() == QKeySequence(Qt::Key_F1)) action->trigger();
    }
    camera.take(*f.window->findChild<ShortcutsDialog*>(), "shortcuts");
    f.window->findChild<ShortcutsDialog*>()->close();
    f.window->start_tour();
    camera.take(*f.window, "tour-1");
    f.window->tour()->next();
    camera.take(*f.window, "tour-2");
    f.window->tour()->next();
    camera.take(*f.window, "tour-3");
    f.window->tour()->end();
    if (qEnvironmentVariableIsSet("AIM_ONLY_EVALUATIONS")) return evaluation_states(f, camera);
    training_states(f, camera);
    evaluation_states(f, camera);
    model_states(f, camera);
}

}  // namespace

TEST_CASE("pictures of every state", "[.pictures]") {
    const QString only = qEnvironmentVariable("AIM_LANGUAGE");
    const bool only_light = qEnvironmentVariable("AIM_APPEARANCE") == QLatin1StringView("light");
    for (const char* language : {"en", "de", "zh_CN"}) {
        if (!only.isEmpty() && only != QLatin1StringView(language)) continue;
        QTranslator texts, qt_texts;
        const QLocale locale{QLatin1StringView(language)};
        REQUIRE(texts.load(
            QStringLiteral(":/translations/aim_%1.qm").arg(QLatin1StringView(language))));
        qApp->installTranslator(&texts);
        QLocale::setDefault(locale);
        if (qt_texts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                          QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            qApp->installTranslator(&qt_texts);
        }
        for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
            const bool dark = appearance == Appearance::Dark;
            if (dark && (language != std::string_view("en") || only_light)) continue;
            theme::apply(*qApp, appearance);
            all_states(QString::fromLatin1(language) +
                       (dark ? QStringLiteral("-dark") : QStringLiteral("-light")));
        }
        qApp->removeTranslator(&texts);
        qApp->removeTranslator(&qt_texts);
    }
    QLocale::setDefault(QLocale::c());
    theme::apply(*qApp, Appearance::Light);
}
