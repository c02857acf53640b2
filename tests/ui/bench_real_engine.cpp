// Not run by default: test_ui "[.real-engine]". The window with the model that comes along, not a
// scripted one: how long its thread works on one event at most while it opens, asks, fuses, trains
// and evaluates.
#include "core/engine/model_session.h"
#include "measured_application.h"
#include "stall_meter.h"
#include "ui/dialogs/evaluation_dialog.h"
#include "ui/dialogs/training_dialog.h"
#include "ui/engine/local_engine.h"
#include "window_fixture.h"

#include <iostream>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

class Story {
public:
    void step(const char* what, const std::function<void()>& act,
              const std::function<bool()>& until) {
        meter_.take();
        measured().take_longest();
        QMetaObject::invokeMethod(qApp, act, Qt::QueuedConnection);
        REQUIRE(wait_for(until, 240000));
        QTest::qWait(100);
        const double longest = measured().take_longest();
        std::cout << what << ": at most " << longest << " ms of processor on one event, "
                  << meter_.take() << " ms between two on the wall" << std::endl;
        worst_ = std::max(worst_, longest);
    }
    double worst() const { return worst_; }

private:
    StallMeter meter_;
    double worst_ = 0;
};

}  // namespace

TEST_CASE("the window's thread beside a real model", "[.real-engine]") {
    const QString demo = QStringLiteral(AIM_SOURCE_DIR) + QStringLiteral("/resources/demo");
    QTemporaryDir folder;
    use_compute_threads(1);
    Workbench::Parts parts;
    parts.engine = std::make_unique<LocalEngine>();
    parts.dialogs = std::make_unique<ScriptedDialogs>();
    parts.settings = std::make_unique<Settings>(folder.filePath(QStringLiteral("settings.ini")));
    qputenv("AIM_DEMO_DIR", demo.toUtf8());
    parts.demo = find_demo({});
    Workbench workbench(std::move(parts));
    MainWindow window(workbench);
    window.show();
    auto& runner = workbench.runner();
    auto& model = window.demonstrations().model();
    const auto done = [&](JobState state) {
        const auto& jobs = runner.jobs();
        return !jobs.empty() && jobs.back().state == state;
    };
    Story story;
    story.step(
        "open",
        [&] { workbench.open_workspace(to_path(folder.filePath(QStringLiteral("test.aim")))); },
        [&] {
            return workbench.is_ready() && workbench.model().status == ModelStatus::Ready &&
                   model.rowCount() > 0;
        });
    for (const auto& question : workbench.first_questions()) {
        const int before = window.history().model().total();
        story.step(
            "ask", [&] { window.query().set_first_question(question); },
            [&] { return window.history().model().total() == before + 1; });
    }
    story.step(
        "fuse", [&] { workbench.fuse(); }, [&] { return done(JobState::Done); });
    TrainProjectorRequest request;
    request.model_dir = workbench.demo()->model;
    request.corpus = to_path(demo + QStringLiteral("/binding-2way.jsonl"));
    request.out = to_path(folder.filePath(QStringLiteral("projector.safetensors")));
    request.steps = 12;
    request.checkpoint_every = 4;
    window.show_training();
    story.step(
        "train", [&] { runner.train(request); }, [&] { return done(JobState::Done); });
    window.findChild<TrainingDialog*>()->close();
    EvaluationOrder order;
    order.source.file = to_path(demo + QStringLiteral("/naming.jsonl"));
    order.source.limit = 40;
    order.keep.name = "naming";
    order.request.gallery = workbench.gallery();
    order.request.methods = {"zero-shot", "aim", "icl", "text-icl"};
    order.request.shots = {0, 2, 8};
    window.show_evaluations();
    story.step(
        "evaluate", [&] { workbench.evaluate(order); }, [&] { return done(JobState::Done); });
    auto* dialog = window.findChild<EvaluationDialog*>();
    story.step(
        "results", [&] { dialog->choose({dialog->model().id_at(0)}); },
        [&] { return dialog->model().rowCount() == 1; });
    REQUIRE(story.worst() < 50);
}
