// Fusing and training as jobs: paused, resumed, queued, failed, and what a crash leaves.
#include "ui/dialogs/jobs_dialog.h"
#include "ui/views/widgets.h"
#include "window_fixture.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QUndoStack>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

JobRunner& runner(WindowFixture& f) { return f.workbench->runner(); }

std::vector<StoredJob> rows(WindowFixture& f) {
    REQUIRE(f.idle());
    auto workspace = f.workspace();
    return workspace.jobs().list();
}

TrainProjectorRequest training_request(WindowFixture& f, int steps = 100) {
    TrainProjectorRequest request;
    request.model_dir = to_path(f.path(QStringLiteral("model")));
    request.corpus = to_path(f.path(QStringLiteral("corpus.jsonl")));
    request.out = to_path(f.path(QStringLiteral("projector.safetensors")));
    request.steps = steps;
    return request;
}

// As if the program had been killed so often in the middle of fusing.
void leave_crashed_job(WindowFixture& f, std::int64_t gallery, int deaths) {
    REQUIRE(f.idle());
    auto workspace = f.workspace();
    auto& jobs = workspace.jobs();
    const auto id = jobs.add("precompute", R"({"gallery":)" + std::to_string(gallery) + "}");
    for (int i = 0; i < deaths; ++i) {
        if (i > 0) jobs.recover();
        jobs.start(id);
    }
    jobs.report(id, 2, 4, "");
}

}  // namespace

TEST_CASE("fusing is paused and goes on where it was") {
    WindowFixture f;
    f.fill_gallery(4);
    f.workbench->fuse();
    f.engine->fuse_some(2, 4, 10);
    auto* pause = f.find<QToolButton>(f.window->demonstrations(), QStringLiteral("Pause fusing"));
    REQUIRE(pause);
    REQUIRE(pause->isVisible());
    pause->click();
    REQUIRE(f.engine->fusing == 0);
    REQUIRE(runner(f).fusing(f.workbench->gallery())->state == JobState::Paused);
    REQUIRE(pause->accessibleName() == QStringLiteral("Go on fusing"));
    REQUIRE(rows(f).front().state == JobState::Paused);

    pause->click();
    REQUIRE(f.engine->fusing == f.workbench->gallery());
    f.engine->fuse_some(1, 2, 5);  // of the two that are left
    REQUIRE(runner(f).fusing(f.workbench->gallery())->done == 3);
    REQUIRE(runner(f).fusing(f.workbench->gallery())->total == 4);
    f.engine->finish_fuse();
    REQUIRE_FALSE(pause->isVisible());
    REQUIRE(rows(f).front().state == JobState::Done);
}

TEST_CASE("a second gallery waits for the first and is fused after it") {
    WindowFixture f;
    const auto one = f.fill_gallery(2, "One");
    f.workbench->fuse();
    const auto two = f.fill_gallery(2, "Two");
    f.workbench->fuse();
    REQUIRE(f.engine->fusing == one);
    REQUIRE(runner(f).fusing(two)->state == JobState::Waiting);
    f.engine->finish_fuse();
    REQUIRE(f.engine->fusing == two);
}

TEST_CASE("fusing that was running when the window closed goes on at the next start") {
    WindowFixture f;
    const auto gallery = f.fill_gallery(4);
    f.workbench->fuse();
    f.engine->fuse_some(2, 4, 10);
    REQUIRE(f.idle());
    f.restart();
    REQUIRE(wait_for([&] { return f.engine->fusing == gallery; }));
    REQUIRE(runner(f).jobs().size() == 1);
    f.restart();  // an orderly end is no crash, however often
    REQUIRE(wait_for([&] { return f.engine->fusing == gallery; }));
    f.restart();
    REQUIRE(wait_for([&] { return f.engine->fusing == gallery; }));
    f.engine->finish_fuse();
    f.restart();
    REQUIRE(f.idle());
    REQUIRE(runner(f).jobs().empty());
}

TEST_CASE("a job that died once goes on by itself, one that died twice starts paused") {
    for (const int deaths : {1, 2}) {
        WindowFixture f;
        const auto gallery = f.fill_gallery(4);
        leave_crashed_job(f, gallery, deaths);
        f.restart();
        REQUIRE(wait_for([&] { return !runner(f).jobs().empty(); }));
        REQUIRE(f.idle());
        const RunnerJob& job = runner(f).jobs().front();
        if (deaths == 1) {
            REQUIRE(wait_for([&] { return f.engine->fusing == gallery; }));
        } else {
            REQUIRE(job.state == JobState::Paused);
            REQUIRE_FALSE(job.reason.isEmpty());
            REQUIRE(f.engine->fusing == 0);
            runner(f).resume(job.id);
            REQUIRE(f.engine->fusing == gallery);
        }
    }
}

TEST_CASE("fusing that fails is kept with its reason and can be tried again") {
    WindowFixture f;
    const auto gallery = f.fill_gallery(2);
    f.workbench->fuse();
    f.engine->fail_fuse(QStringLiteral("There is not enough memory."));
    REQUIRE(f.window->banner().sentence() == QStringLiteral("There is not enough memory."));
    f.window->show_jobs();
    auto* dialog = f.window->findChild<JobsDialog*>();
    REQUIRE(dialog);
    const auto cell = [&](int column) {
        return dialog->model().index(0, column).data().toString();
    };
    REQUIRE(cell(JobModel::StateColumn) == QStringLiteral("failed"));
    REQUIRE(cell(JobModel::DetailColumn).contains(QStringLiteral("memory")));
    REQUIRE(rows(f).front().error.english() == "There is not enough memory.");
    dialog->table().selectRow(0);
    f.button(*dialog, QStringLiteral("Try Again"))->click();
    REQUIRE(f.engine->fusing == gallery);
    REQUIRE(cell(JobModel::StateColumn) == QStringLiteral("running"));
}

TEST_CASE("the jobs' window lists what runs, waits and is over, and ends each of them") {
    WindowFixture f;
    f.window->show_jobs();
    auto* dialog = f.window->findChild<JobsDialog*>();
    REQUIRE(dialog);
    QAbstractItemModelTester tester(&dialog->model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    f.fill_gallery(4);
    f.workbench->fuse();
    const quint64 training = runner(f).train(training_request(f));
    REQUIRE(dialog->model().rowCount() == 2);
    REQUIRE(wait_for([&] {
        return dialog->model().index(0, 0).data().toString().contains(QStringLiteral("Birds"));
    }));
    REQUIRE(runner(f).job(training)->state == JobState::Waiting);
    f.engine->fuse_some(1, 4, 10);
    REQUIRE(dialog->model().index(0, 0).data(JobModel::FractionRole).toDouble() == 0.25);

    dialog->table().selectRow(1);
    f.button(*dialog, QStringLiteral("Cancel"))->click();
    REQUIRE(dialog->model().rowCount() == 1);
    dialog->table().selectRow(0);
    f.button(*dialog, QStringLiteral("Pause"))->click();
    REQUIRE(f.engine->fusing == 0);
    f.button(*dialog, QStringLiteral("Go On"))->click();
    f.engine->finish_fuse();
    REQUIRE(dialog->model().index(0, JobModel::StateColumn).data().toString() ==
            QStringLiteral("done"));
    f.button(*dialog, QStringLiteral("Clear Finished"))->click();
    REQUIRE(dialog->model().rowCount() == 0);
    REQUIRE(rows(f).empty());
}

TEST_CASE("a job that waits is put first with one press, and the running one goes on behind it") {
    WindowFixture f;
    const quint64 one = runner(f).train(training_request(f, 100));
    f.engine->train_some(10, 1.0, 0.5);
    const quint64 two = runner(f).train(training_request(f, 50));
    f.window->show_jobs();
    auto* dialog = f.window->findChild<JobsDialog*>();
    auto* first = f.button(*dialog, QStringLiteral("Do This First"));
    REQUIRE(first);
    dialog->table().selectRow(0);
    REQUIRE_FALSE(first->isEnabled());  // it runs
    dialog->table().selectRow(1);
    first->click();
    REQUIRE(runner(f).running()->id == two);
    REQUIRE(runner(f).job(one)->state == JobState::Waiting);
    REQUIRE(rows(f).front().state == JobState::Waiting);
    f.engine->finish_training();
    REQUIRE(runner(f).running()->id == one);
    REQUIRE(f.engine->trainings.back().resume);
}

TEST_CASE("a demonstration that could not be fused says why, and is found by its state") {
    WindowFixture f;
    f.fill_gallery(3);
    const auto bad = f.demonstrations().id_at(1);
    f.workbench->fuse();
    f.engine->fuse_with_failure(bad, "The picture is damaged.");
    REQUIRE(f.window->banner().sentence().contains(QStringLiteral("damaged")));
    auto& model = f.demonstrations();
    REQUIRE(wait_for([&] { return model.state_of(bad) == DemonstrationModel::FailedState; }));
    REQUIRE(model.index_of(bad)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("The picture is damaged.")));
    model.set_state(FusedState::Failed);
    REQUIRE(wait_for([&] { return model.rowCount() == 1 && model.row(bad); }));
    REQUIRE(model.id_at(0) == bad);
    const auto* subtitle =
        f.window->demonstrations().findChild<ElidedLabel*>(QStringLiteral("gallery-state"));
    REQUIRE(wait_for([&] { return subtitle->full_text().contains(QStringLiteral("1 failed")); }));

    // Also at the next start, until it is edited or fused.
    f.restart();
    auto& again = f.demonstrations();
    REQUIRE(wait_for([&] { return again.state_of(bad) == DemonstrationModel::FailedState; }));
    REQUIRE(again.index_of(bad)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("The picture is damaged.")));
    REQUIRE(again.setData(again.index_of(bad, DemonstrationModel::AnswerColumn),
                          QStringLiteral("another"), Qt::EditRole));
    REQUIRE(wait_for([&] { return again.state_of(bad) == DemonstrationModel::MissingState; }));
    f.workbench->undo_stack().undo();
    REQUIRE(wait_for([&] { return again.state_of(bad) == DemonstrationModel::FailedState; }));
    f.workbench->fuse();
    f.engine->finish_fuse();
    REQUIRE(wait_for([&] { return again.state_of(bad) == DemonstrationModel::FusedStateOf; }));
}
