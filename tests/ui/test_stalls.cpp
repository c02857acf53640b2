// Nothing that is done with ten thousand demonstrations holds up the window's thread: each story is
// one step of the event loop after the other, and none may work longer than a few frames.
#include "evaluation_fixture.h"
#include "measured_application.h"
#include "ui/dialogs/compare_dialog.h"
#include "ui/dialogs/training_dialog.h"
#include "ui/views/evaluation_plots.h"
#include "window_fixture.h"

#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QUndoStack>
#include <iostream>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

// Sanitizers make everything several times slower.
#if defined(__SANITIZE_ADDRESS__)
constexpr double kLongestTurn = 500;
#else
constexpr double kLongestTurn = 50;  // milliseconds of the window's thread
#endif

constexpr int kMany = 10000;

class Watch {
public:
    explicit Watch(WindowFixture& f) : f_(f) {}

    // `act` runs as a press of a button does, inside the event loop.
    void step(const char* what, const std::function<void()>& act,
              const std::function<bool()>& until) {
        measured().take_longest();
        QMetaObject::invokeMethod(f_.window.get(), act, Qt::QueuedConnection);
        QTest::qWait(1);
        INFO(what);
        REQUIRE(wait_for(until, 60000));
        REQUIRE(f_.idle());
        QTest::qWait(30);
        const double took = measured().take_longest();
        report_ << QStringLiteral("%1: %2 ms").arg(QString::fromLatin1(what)).arg(took, 0, 'f', 1);
        if (took >= kLongestTurn) {
            slow_ << report_.back() + QStringLiteral(" in event %1").arg(measured().longest_type());
        }
    }
    QString slow() const { return slow_.join(QStringLiteral("; ")); }
    QString report() const { return report_.join(u'\n'); }

private:
    WindowFixture& f_;
    QStringList slow_, report_;
};

}  // namespace

TEST_CASE("the window's thread never works longer than a few frames on one event") {
    WindowFixture f;
    f.drop_testers();
    f.fill_gallery(kMany, "Large");
    const auto large = f.workbench->gallery();
    f.fill_gallery(1, "Small");
    const auto small = f.workbench->gallery();
    auto& model = f.demonstrations();
    auto& panel = f.window->demonstrations();
    auto& undo = f.workbench->undo_stack();
    const auto shows = [&](int rows) { return model.rowCount() == rows; };
    const auto all_there = [&] { return shows(kMany) && model.row(model.id_at(0)); };
    Watch watch(f);

    watch.step(
        "open", [&] { f.workbench->set_gallery(large); }, all_there);
    auto* bar = panel.grid().verticalScrollBar();
    for (int part = 1; part <= 20; ++part) {
        watch.step(
            "scroll", [&] { bar->setValue(bar->maximum() * part / 20); },
            [&] { return bar->value() == bar->maximum() * part / 20; });
    }
    watch.step(
        "search", [&] { model.set_search(QStringLiteral("answer 77")); },
        [&] { return model.rowCount() < kMany; });
    watch.step(
        "search cleared", [&] { model.set_search({}); }, all_there);
    watch.step(
        "filter", [&] { model.set_label("odd"); }, [&] { return shows(kMany / 2); });
    watch.step(
        "filter cleared", [&] { model.set_label(std::nullopt); }, all_there);
    watch.step(
        "table", [&] { panel.set_table(true); }, [] { return true; });
    watch.step(
        "pictures again", [&] { panel.set_table(false); }, [] { return true; });
    watch.step(
        "select all", [&] { panel.grid().selectAll(); },
        [&] { return panel.selected().size() == kMany; });
    auto* label = f.find<QLineEdit>(panel.editor(), QStringLiteral("Label of the demonstration"));
    watch.step(
        "edit all",
        [&] {
            label->setText(QStringLiteral("bird"));
            panel.editor().commit();
        },
        [&] { return model.labels().size() == 1; });
    watch.step(
        "undo the edit", [&] { undo.undo(); }, [&] { return model.labels().size() == 2; });
    const auto first = model.id_at(0);
    watch.step(
        "move half",
        [&] {
            const auto& ids = model.ids();
            Q_EMIT panel.grid().moved({ids.begin(), ids.begin() + kMany / 2}, kMany / 2);
        },
        [&] { return model.id_at(0) != first; });
    watch.step(
        "undo the move", [&] { undo.undo(); }, [&] { return model.id_at(0) == first; });
    watch.step(
        "select all again", [&] { panel.grid().selectAll(); },
        [&] { return panel.selected().size() == kMany; });
    watch.step(
        "delete all", [&] { panel.remove_selected(); }, [&] { return shows(0); });
    watch.step(
        "undo the deletion", [&] { undo.undo(); }, all_there);
    watch.step(
        "fuse all", [&] { f.workbench->fuse(); }, [&] { return f.engine->fusing == large; });
    watch.step(
        "fused", [&] { f.engine->fuse_some(kMany, kMany, 0); }, [] { return true; });
    watch.step(
        "fusing cancelled", [&] { f.workbench->stop_fusing(); },
        [&] { return f.engine->fusing == 0; });
    watch.step(
        "duplicate", [&] { f.window->galleries().duplicate(); },
        [&] { return f.gallery_model().rowCount() == 3 && all_there(); });
    watch.step(
        "merge", [&] { f.window->galleries().merge_into(large); },
        [&] { return shows(2 * kMany); });
    watch.step(
        "undo the merge", [&] { undo.undo(); }, [&] { return f.gallery_model().rowCount() == 3; });
    watch.step(
        "back to the large one", [&] { f.workbench->set_gallery(large); }, all_there);
    watch.step(
        "export", [&] { f.workbench->export_gallery(f.path(QStringLiteral("out"))); },
        [&] { return f.workbench->jobs().entries().empty(); });
    watch.step(
        "the small one", [&] { f.workbench->set_gallery(small); }, [&] { return shows(1); });
    watch.step(
        "import", [&] { f.workbench->import_files({f.path(QStringLiteral("out"))}); },
        [&] { return shows(kMany + 1); });
    watch.step(
        "undo the import", [&] { undo.undo(); }, [&] { return shows(1); });

    f.ask_and_answer();
    // As many words as are compared at most, in another order in every column.
    const auto long_text = [](int step) {
        std::string text;
        for (int i = 0; i < 1300; ++i) text += "word" + std::to_string(i * step % 397) + " ";
        return text;
    };
    int column = 0;
    watch.step(
        "ask", [&] { f.window->query().ask(); }, [&] { return f.engine->asked.size() == 2; });
    for (const auto& method : f.engine->asked.back().methods) {
        watch.step(
            "answer", [&] { f.engine->answer(make_answer(method, long_text(++column))); },
            [] { return true; });
    }
    watch.step(
        "answered", [&] { f.engine->finish_ask(); }, [&] { return f.runs().total() == 2; });
    watch.step(
        "a run shown again",
        [&] { f.window->history().list().setCurrentIndex(f.runs().index(0, 0)); },
        [] { return true; });
    watch.step(
        "the run opened", [&] { f.window->history().open_selected(); },
        [&] { return f.window->answers().cards().size() > 1; });
    for (const char* name : {"comparison.png", "comparison.pdf"}) {
        const QString file = f.path(QString::fromLatin1(name));
        f.dialogs->names << file;
        watch.step(
            name, [&] { f.window->answers().save_picture(); },
            [&] { return f.window->toast().text().contains(QString::fromLatin1(name)); });
    }
    f.window->history().list().selectAll();
    watch.step(
        "two runs compared", [&] { f.window->history().compare_selected(); },
        [&] { return f.window->findChild<CompareDialog*>() != nullptr; });
    f.window->findChild<CompareDialog*>()->close();
    watch.step(
        "runs exported", [&] { f.workbench->export_runs(f.path(QStringLiteral("runs.csv")), {}); },
        [&] { return f.workbench->jobs().entries().empty(); });
    // A curve of thousands of points, drawn anew with every step.
    TrainProjectorRequest training;
    training.out = to_path(f.path(QStringLiteral("projector.safetensors")));
    training.steps = 6000;
    f.window->show_training();
    watch.step(
        "train", [&] { f.workbench->runner().train(training); },
        [&] { return f.engine->trainings.size() == 1; });
    for (int step = 1; step <= 3000; ++step) f.engine->train_some(step, 1.0 + step % 7, 0.5);
    for (int step = 3001; step <= 3010; ++step) {
        watch.step(
            "a step of training", [&] { f.engine->train_some(step, 1.0, 0.6); },
            [] { return true; });
    }
    watch.step(
        "trained", [&] { f.engine->finish_training(); }, [] { return true; });
    f.window->findChild<TrainingDialog*>()->close();

    auto& dialog = fill_in(f, QStringLiteral("0, 1, 2, 4, 8, 16"));
    watch.step(
        "evaluate", [&] { f.button(dialog, QStringLiteral("Evaluate"))->click(); },
        [&] { return f.engine->evaluations.size() == 1; });
    const auto evaluation = f.engine->keep_answers(1 << 20);
    watch.step(
        "a step of evaluating", [&] { f.engine->evaluate_some(40, 80, 1); }, [] { return true; });
    watch.step(
        "evaluated", [&] { Q_EMIT f.engine->evaluation_finished(evaluation); },
        [&] { return dialog.results().rows().rowCount() > 0; });
    const QString plot = f.path(QStringLiteral("plot.png"));
    f.dialogs->names << plot;
    watch.step(
        "a plot saved", [&] { dialog.results().plots().export_plot(QStringLiteral("png")); },
        [&] { return QFile::exists(plot); });
    dialog.close();

    const auto file = f.workbench->store().file();
    watch.step(
        "another workspace",
        [&] { f.workbench->open_workspace(to_path(f.path(QStringLiteral("other.aim")))); },
        [&] { return f.workbench->is_ready(); });
    watch.step(
        "back again", [&] { f.workbench->open_workspace(file); },
        [&] { return f.workbench->is_ready() && f.gallery_model().rowCount() == 3; });
    if (qEnvironmentVariableIsSet("AIM_REPORT")) std::cout << qPrintable(watch.report()) << '\n';
    INFO(watch.slow().toStdString());
    REQUIRE(watch.slow().isEmpty());
}
