// Evaluating a query set from the window: begin, progress, cancel and go on, failure, results,
// plots, comparing two, exports, deleting with undo.
#include "evaluation_fixture.h"
#include "ui/plot/evaluation_plot.h"
#include "ui/views/evaluation_confusion.h"
#include "ui/views/evaluation_form.h"
#include "ui/views/evaluation_plots.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTranslator>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

TEST_CASE("a query set is evaluated with progress, and its results are shown") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = fill_in(f);
    QAbstractItemModelTester tester(&dialog.model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(says(dialog, QStringLiteral("480 answers with scripted")));
    f.button(dialog, QStringLiteral("Evaluate"))->click();
    REQUIRE(f.engine->evaluations.size() == 1);
    const EvaluationOrder& order = f.engine->evaluations.front();
    REQUIRE(order.request.shots == std::vector<int>{0, 2, 4});
    REQUIRE(order.request.seeds.size() == 2);
    REQUIRE(order.request.methods ==
            std::vector<std::string>{"zero-shot", "aim", "icl", "text-icl"});
    REQUIRE(order.request.gallery == f.workbench->gallery());
    REQUIRE_FALSE(order.keep.resume);
    REQUIRE(order.keep.name == "birds");

    f.engine->evaluate_some(120, 480, 30);
    REQUIRE(says(dialog, QStringLiteral("120 of 480 answers · 30 s left")));
    REQUIRE(f.workbench->jobs().entries().size() == 1);  // the strip at the foot
    f.engine->finish_evaluation();
    REQUIRE(f.workbench->jobs().entries().empty());
    REQUIRE(wait_for([&] { return dialog.results().rows().rowCount() == 4 * 3 * 2; }));
    REQUIRE(dialog.model().index(0, 0).data().toString() == QStringLiteral("birds"));
    REQUIRE(dialog.results().differences().rowCount() > 0);

    // The numbers are those that core finds.
    auto workspace = f.workspace();
    const auto expected = load_evaluation(workspace, dialog.model().id_at(0));
    const ValueTable& rows = dialog.results().rows();
    for (int i = 0; i < rows.rowCount(); ++i) {
        const auto& row = expected.rows[static_cast<std::size_t>(i)];
        REQUIRE(rows.index(i, 3).data(ValueTable::SortRole).toDouble() == row.accuracy);
        REQUIRE(rows.index(i, 5).data(ValueTable::SortRole).toDouble() == row.context_tokens);
    }
}

TEST_CASE("plots show the points of the evaluation, say them under the pointer, and have a table") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = evaluated(f);
    EvaluationPlots& plots = dialog.results().plots();
    QAbstractItemModelTester tester(&plots.points(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto* choice = f.find<QComboBox>(plots, QStringLiteral("Plot"));
    REQUIRE(choice->count() == 5);
    REQUIRE(plots.plot().points_shown() == 4 * 3);
    for (int i = 0; i < choice->count(); ++i) {
        choice->setCurrentIndex(i);
        REQUIRE(plots.plot().points_shown() == plots.points().rowCount());
        REQUIRE(plots.plot().points_shown() > 0);
    }
    choice->setCurrentIndex(0);
    QTest::qWait(50);  // laid out
    const QString said = plots.plot().text_at(plots.plot().place_of(1, 2));
    REQUIRE(said.contains(QStringLiteral("4 demonstration(s)")));
    REQUIRE(said.contains(QStringLiteral("40 answer(s)")));
    REQUIRE(plots.plot().text_at({-500, -500}).isEmpty());
}

TEST_CASE("an evaluation that is cancelled keeps its answers and goes on from them") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = fill_in(f);
    f.button(dialog, QStringLiteral("Evaluate"))->click();
    const auto id = f.engine->keep_answers(100);
    f.engine->evaluate_some(100, 480, 40);
    f.button(dialog, QStringLiteral("Cancel"))->click();
    REQUIRE(f.workbench->runner().jobs().empty());
    REQUIRE(wait_for([&] { return dialog.model().row_of(id) >= 0; }));
    REQUIRE(f.idle());
    REQUIRE(dialog.model()
                .index_of(id)
                .data(EvaluationModel::DetailRole)
                .toString()
                .contains(QStringLiteral("unfinished, 100 of 480")));
    dialog.choose({id});
    REQUIRE(wait_for([&] { return dialog.results().rows().rowCount() > 0; }));
    auto* go_on = f.button(dialog.results(), QStringLiteral("Go On"));
    REQUIRE(go_on->isVisible());
    go_on->click();
    REQUIRE(f.engine->evaluations.size() == 2);
    REQUIRE(f.engine->evaluations.back().keep.resume);
    REQUIRE(f.engine->evaluations.back().model == f.engine->evaluations.front().model);
    REQUIRE(f.engine->evaluations.back().request.shots == std::vector<int>{0, 2, 4});
    f.engine->finish_evaluation();
    REQUIRE(wait_for([&] {
        const auto* known = dialog.model().evaluation(id);
        return known && known->finished;
    }));
    REQUIRE(dialog.model().rowCount() == 1);
}

TEST_CASE("the list counts the answers of the evaluation that runs") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = fill_in(f);
    f.button(dialog, QStringLiteral("Evaluate"))->click();
    const auto says = [&](std::int64_t id, const char* text) {
        return dialog.model()
            .index_of(id)
            .data(EvaluationModel::DetailRole)
            .toString()
            .contains(QLatin1StringView(text));
    };
    const auto id = f.engine->keep_answers(100);
    f.engine->evaluate_some(100, 480, 40);
    REQUIRE(wait_for([&] { return says(id, "100 of 480"); }));
    f.engine->evaluations.back().keep.resume = true;  // it goes on with the same one
    REQUIRE(f.engine->keep_answers(200) == id);
    REQUIRE(wait_for([&] {
        f.engine->evaluate_some(200, 480, 30);
        return says(id, "200 of 480");
    }));
}

TEST_CASE("an evaluation is paused, goes on, and survives a restart") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = fill_in(f);
    f.button(dialog, QStringLiteral("Evaluate"))->click();
    f.engine->evaluate_some(10, 480, 40);
    f.button(dialog, QStringLiteral("Pause"))->click();
    REQUIRE(says(dialog, QStringLiteral("“birds” is paused")));
    visible_button(dialog, QStringLiteral("Go On"))->click();
    REQUIRE(f.engine->evaluations.back().keep.resume);
    REQUIRE(f.idle());
    f.restart();
    REQUIRE(wait_for([&] { return f.engine->evaluations.size() == 1; }));
    REQUIRE(f.engine->evaluations.front().keep.resume);
    REQUIRE(f.engine->evaluations.front().request.seeds.size() == 2);
    REQUIRE(f.engine->evaluations.front().source.file.filename() == "birds.jsonl");
}

TEST_CASE("an evaluation that fails says why and is tried again; a bad query set names its line") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = fill_in(f);
    f.button(dialog, QStringLiteral("Evaluate"))->click();
    f.engine->fail_evaluation(QStringLiteral("The memory ended."));
    REQUIRE(says(dialog, QStringLiteral("The memory ended.")));
    REQUIRE(f.window->banner().sentence() == QStringLiteral("The memory ended."));
    f.button(dialog, QStringLiteral("Try Again"))->click();
    REQUIRE(f.engine->evaluations.size() == 2);
    f.button(dialog, QStringLiteral("Cancel"))->click();

    QFile bad(f.path(QStringLiteral("bad.jsonl")));
    REQUIRE(bad.open(QIODevice::WriteOnly));
    bad.write(
        "{\"id\": \"1\", \"image\": \"bird.png\", \"question\": \"?\", \"answer\": \"a\"}\n{");
    bad.close();
    f.find<QLineEdit>(dialog, QStringLiteral("Query set"))->setText(bad.fileName());
    REQUIRE(wait_for([&] { return says(dialog, QStringLiteral("cannot be used")); }));
    REQUIRE(says(dialog, QStringLiteral("ine 2")));
    REQUIRE_FALSE(f.button(dialog, QStringLiteral("Evaluate"))->isEnabled());
}

TEST_CASE("the results show which label is taken for which") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = evaluated(f);
    auto& confusion = dialog.results().confusion();
    QAbstractItemModelTester tester(&confusion.table(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto* method = f.find<QComboBox>(confusion, QStringLiteral("Method"));
    REQUIRE(method->count() == 4);
    for (int i = 0; i < method->count(); ++i) {
        method->setCurrentIndex(i);
        REQUIRE(confusion.table().rowCount() == 2);     // robin, wren
        REQUIRE(confusion.table().columnCount() == 4);  // and something else
        qlonglong answers = 0;
        for (int row = 0; row < 2; ++row) {
            for (int column = 1; column < 4; ++column) {
                answers +=
                    confusion.table().index(row, column).data(ValueTable::SortRole).toLongLong();
            }
        }
        REQUIRE(answers == kQueries * 2);
    }
}

TEST_CASE("methods that need a projector cannot be chosen without one") {
    WindowFixture f;
    f.fill_gallery(4);
    f.engine->description.has_projector = false;
    f.engine->open_model({});
    auto& dialog = fill_in(f);
    f.button(dialog, QStringLiteral("Evaluate"))->click();
    REQUIRE(f.engine->evaluations.front().request.methods ==
            std::vector<std::string>{"zero-shot", "icl", "text-icl"});
}

TEST_CASE("stored answers are scored by another metric without asking") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = evaluated(f);
    auto* metric = f.find<QComboBox>(dialog.results(), QStringLiteral("Metric"));
    const auto choose = [&](Metric wanted) {
        metric->setCurrentIndex(metric->findData(int(wanted)));
        Q_EMIT metric->activated(metric->currentIndex());
        REQUIRE(wait_for([&] { return dialog.results().is_loaded(); }));
    };
    choose(Metric::Contains);
    REQUIRE(dialog.results().rows().headerData(3, Qt::Horizontal, Qt::DisplayRole).toString() ==
            QStringLiteral("Answer contains it"));
    choose(Metric::Options);  // these answers know of no options
    REQUIRE_FALSE(f.window->banner().sentence().isEmpty());
    REQUIRE(metric->currentData().toInt() == int(Metric::Contains));
    REQUIRE(f.engine->evaluations.size() == 1);
}

TEST_CASE("two evaluations are compared side by side") {
    WindowFixture f;
    f.fill_gallery(4);
    evaluated(f);
    auto& dialog = evaluated(f);
    REQUIRE(dialog.model().rowCount() == 2);
    dialog.choose({dialog.model().id_at(0), dialog.model().id_at(1)});
    REQUIRE(wait_for([&] { return dialog.results().rows().rowCount() == 2 * 4 * 3 * 2; }));
    REQUIRE(dialog.results().plots().plot().points_shown() == 2 * 4 * 3);
    REQUIRE_FALSE(f.button(dialog.results(), QStringLiteral("Export"))->isEnabled());
    dialog.choose({dialog.model().id_at(0)});
    REQUIRE(wait_for([&] { return dialog.results().rows().rowCount() == 4 * 3 * 2; }));
    REQUIRE(f.button(dialog.results(), QStringLiteral("Export"))->isEnabled());
}

TEST_CASE("rows and answers of an evaluation, its report and its plots are written to files") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = evaluated(f);
    using File = Workbench::EvaluationFile;
    const auto write = [&](File kind, const char* name) {
        f.dialogs->names.enqueue(f.path(QString::fromLatin1(name)));
        dialog.results().export_as(kind);
        REQUIRE(wait_for([&] { return QFile::exists(f.path(QString::fromLatin1(name))); }));
        REQUIRE(wait_for([&] { return f.workbench->jobs().entries().empty(); }));
        return content(f.path(QString::fromLatin1(name)));
    };
    REQUIRE(write(File::AnswersCsv, "answers.csv").count('\n') == 1 + kQueries * 4 * 3 * 2);
    REQUIRE(write(File::AnswersJsonl, "answers.jsonl").count('\n') == kQueries * 4 * 3 * 2);
    REQUIRE(write(File::RowsCsv, "rows.csv").count('\n') == 1 + 4 * 3 * 2);
    REQUIRE(write(File::Report, "report.html").contains("<svg"));

    const auto plot = [&](const QString& suffix) {
        const QString file = f.path(QStringLiteral("plot.") + suffix);
        f.dialogs->names.enqueue(file);
        dialog.results().plots().export_plot(suffix);
        REQUIRE(wait_for([&] { return QFile::exists(file); }));
        return content(file);
    };
    REQUIRE(plot(QStringLiteral("svg")).contains("<svg"));
    REQUIRE(plot(QStringLiteral("csv")).count('\n') == 1 + 4 * 3);
    QImage picture;
    REQUIRE(picture.loadFromData(plot(QStringLiteral("png")), "PNG"));
    REQUIRE(picture.width() == 2000);
    REQUIRE(write(File::RowsCsv, "for-excel.csv").startsWith("\xEF\xBB\xBFmethod"));
    f.dialogs->names.enqueue(f.path(QStringLiteral("no/such/folder/plot.png")));
    dialog.results().plots().export_plot(QStringLiteral("png"));
    REQUIRE(wait_for([&] {
        return f.window->banner().sentence().contains(QStringLiteral("could not be written"));
    }));
}

TEST_CASE("a plot is drawn for a file in the person's language") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = evaluated(f);
    QTranslator german;
    REQUIRE(german.load(QStringLiteral(":/translations/aim_de.qm")));
    qApp->installTranslator(&german);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const QString file = f.path(QStringLiteral("plot.svg"));
    f.dialogs->names.enqueue(file);
    dialog.results().plots().export_plot(QStringLiteral("svg"));
    REQUIRE(wait_for([&] { return QFile::exists(file); }));
    const QByteArray drawing = content(file);
    QLocale::setDefault(before);
    qApp->removeTranslator(&german);
    REQUIRE(drawing.contains(">Demonstrationen</text>"));
    REQUIRE_FALSE(drawing.contains("Demonstrations"));
    REQUIRE_FALSE(drawing.contains("Accuracy"));
    REQUIRE(QString::fromUtf8(drawing).contains(QRegularExpression(QStringLiteral("\\d,\\d %"))));
}

TEST_CASE("an evaluation is deleted, and comes back with undo") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = evaluated(f);
    dialog.remove_chosen();
    REQUIRE(wait_for([&] { return dialog.model().rowCount() == 0; }));
    f.workbench->undo_stack().undo();
    REQUIRE(wait_for([&] { return dialog.model().rowCount() == 1; }));
    dialog.choose({dialog.model().id_at(0)});
    REQUIRE(wait_for([&] { return dialog.results().rows().rowCount() == 4 * 3 * 2; }));
    f.workbench->undo_stack().redo();
    REQUIRE(wait_for([&] { return dialog.model().rowCount() == 0; }));
}

TEST_CASE("an evaluation that ends leaves alone who fills in the next one or looks at another") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = fill_in(f);
    f.button(dialog, QStringLiteral("Evaluate"))->click();
    f.find<QLineEdit>(dialog, QStringLiteral("Shots"))->setText(QStringLiteral("0, 8"));
    f.engine->finish_evaluation();
    REQUIRE(wait_for([&] { return dialog.model().rowCount() == 1; }));
    REQUIRE(f.idle());
    REQUIRE(dialog.form().isVisible());
    const auto first = dialog.model().id_at(0);
    f.button(dialog, QStringLiteral("Evaluate"))->click();
    dialog.choose({first});
    REQUIRE(wait_for([&] { return dialog.results().is_loaded(); }));
    f.engine->finish_evaluation();
    REQUIRE(wait_for([&] { return dialog.model().rowCount() == 2; }));
    REQUIRE(f.idle());
    REQUIRE(dialog.results().ids() == std::vector{first});
}
