// What an evaluation is made of, chosen in the form.
#include "evaluation_fixture.h"
#include "ui/views/evaluation_form.h"

#include <QApplication>
#include <QCheckBox>
#include <QFormLayout>
#include <QListView>
#include <QTabWidget>
#include <QToolButton>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

namespace {

void choose(QComboBox& box, const QVariant& value) { box.setCurrentIndex(box.findData(value)); }

QCheckBox* check_box(QWidget& in, const QString& name) {
    auto* found = in.findChild<QCheckBox*>(name);
    REQUIRE(found);
    return found;
}

// Opens what is folded up, as a person does.
void unfold(QWidget& in, const QString& text) {
    for (auto* fold : in.findChildren<QToolButton*>()) {
        if (fold->text() == text) return fold->click();
    }
    FAIL(text.toStdString());
}

// Every row of the form stands below the one before it.
void require_rows_apart(QWidget& form) {
    QTest::qWait(50);  // laid out
    const auto* rows = form.findChild<QFormLayout*>();
    REQUIRE(rows);
    int bottom = 0;
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QLayoutItem* item = rows->itemAt(row, QFormLayout::FieldRole);
        const QWidget* field = item ? item->widget() : nullptr;
        if (!field || !field->isVisible()) continue;
        INFO(field->accessibleName().toStdString());
        REQUIRE(field->geometry().top() > bottom);
        REQUIRE(field->height() >= field->minimumHeight());
        bottom = field->geometry().bottom();
    }
}

}  // namespace

TEST_CASE("the answers of VQA v2 are read from the annotations that were chosen") {
    WindowFixture f;
    f.fill_gallery(4);
    write_vqa(f);
    auto& dialog = open_dialog(f);
    dialog.begin_new();
    const auto field = [&](const char* name) {
        auto* found = f.find<QLineEdit>(dialog, QString::fromLatin1(name));
        REQUIRE(found);
        return found;
    };
    REQUIRE_FALSE(field("Annotations")->isVisible());
    unfold(dialog, QStringLiteral("More about the data set"));
    REQUIRE(field("Annotations")->isVisible());
    field("Query set")->setText(f.path(QStringLiteral("asked.json")));
    field("Pictures in")->setText(f.path(QStringLiteral("pictures")));
    REQUIRE(wait_for([&] { return says(dialog, QStringLiteral("no answer to this question")); }));
    f.dialogs->names.enqueue(f.path(QStringLiteral("told.json")));
    f.find<QToolButton>(dialog, QStringLiteral("Choose: Annotations"))->click();
    // The second question has no answer, and the whole set is refused with its place.
    REQUIRE(wait_for([&] { return says(dialog, QStringLiteral("entry 2")); }));
    REQUIRE_FALSE(f.button(dialog, QStringLiteral("Evaluate"))->isEnabled());
    f.find<QCheckBox>(dialog, QStringLiteral("Bad rows"))->setChecked(true);
    REQUIRE(wait_for([&] { return says(dialog, QStringLiteral("1 query(s), vqa-v2")); }));
    REQUIRE(says(dialog, QStringLiteral("1 row(s) left out, the first: entry 2")));
    field("Split")->setText(QStringLiteral("val"));
    field("Question")->setText(QStringLiteral("What?"));
    REQUIRE(wait_for([&] { return f.button(dialog, QStringLiteral("Evaluate"))->isEnabled(); }));
    f.button(dialog, QStringLiteral("Evaluate"))->click();
    const QuerySource& source = f.engine->evaluations.front().source;
    REQUIRE(source.annotations.filename() == "told.json");
    REQUIRE(source.skip_bad_rows);
    REQUIRE(source.split == "val");
    REQUIRE(source.question == "What?");
    REQUIRE(read_queries(source).queries.front().answers == std::vector<std::string>{"red"});
}

TEST_CASE("further metrics, the positive option and intervals are chosen before") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = fill_in(f);
    auto* start = f.button(dialog, QStringLiteral("Evaluate"));
    auto* positive = f.find<QLineEdit>(dialog, QStringLiteral("Positive option"));
    REQUIRE_FALSE(positive->isVisible());
    unfold(dialog, QStringLiteral("More about scoring"));
    REQUIRE_FALSE(check_box(dialog, QStringLiteral("exact"))->isEnabled());  // it is the metric
    require_rows_apart(dialog.form());
    check_box(dialog, QStringLiteral("auc"))->setChecked(true);
    REQUIRE(positive->isVisible());
    require_rows_apart(dialog.form());
    unfold(dialog, QStringLiteral("More about the data set"));
    require_rows_apart(dialog.form());
    check_box(dialog, QStringLiteral("auc"))->setChecked(false);
    require_rows_apart(dialog.form());
    check_box(dialog, QStringLiteral("auc"))->setChecked(true);
    REQUIRE(says(dialog, QStringLiteral("the queries have none")));
    REQUIRE_FALSE(start->isEnabled());

    QByteArray lines;
    for (int i = 0; i < 4; ++i) {
        lines +=
            "{\"image\": \"bird.png\", \"question\": \"?\", \"answer\": \"wren\", "
            "\"options\": [\"wren\", \"robin\"]}\n";
    }
    write(f.path(QStringLiteral("options.jsonl")), lines);
    f.find<QLineEdit>(dialog, QStringLiteral("Query set"))
        ->setText(f.path(QStringLiteral("options.jsonl")));
    REQUIRE(wait_for([&] { return start->isEnabled(); }));
    check_box(dialog, QStringLiteral("cider"))->setChecked(true);
    positive->setText(QStringLiteral("wren"));
    choose(*f.find<QComboBox>(dialog, QStringLiteral("95 % intervals")),
           int(IntervalKind::Bootstrap));
    f.find<QCheckBox>(dialog, QStringLiteral("Likelihoods"))->setChecked(true);
    start->click();
    const EvaluationRequest& request = f.engine->evaluations.front().request;
    REQUIRE(request.scoring.metric == Metric::Exact);
    REQUIRE(request.scoring.more == std::vector<Metric>{Metric::Cider, Metric::Auc});
    REQUIRE(request.scoring.positive == "wren");
    REQUIRE(request.scoring.interval == IntervalKind::Bootstrap);
    REQUIRE(request.score_options);
}

TEST_CASE("rows of the form keep apart while an evaluation runs below it") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = fill_in(f);
    for (const char* fold : {"More about scoring", "More about the data set"}) {
        unfold(dialog, QString::fromLatin1(fold));
    }
    require_rows_apart(dialog.form());
    f.button(dialog, QStringLiteral("Evaluate"))->click();
    f.engine->evaluate_some(10, 480, 40);
    require_rows_apart(dialog.form());
    f.engine->fail_evaluation(QStringLiteral("Line 3 of the query set is no JSON."));
    require_rows_apart(dialog.form());
    dialog.resize(dialog.width() - 160, dialog.height() - 80);
    require_rows_apart(dialog.form());
}

TEST_CASE("a leak is said before anything is asked") {
    WindowFixture f;
    f.fill_gallery(4);
    const QString picture = f.picture(QStringLiteral("bird.png"), Qt::darkCyan);
    auto& dialog = fill_in(f);
    REQUIRE(f.idle());
    REQUIRE_FALSE(says(dialog, QStringLiteral("among the demonstrations")));
    f.workbench->import_files({picture});
    REQUIRE(wait_for([&] { return f.demonstrations().rowCount() == 5; }));
    f.find<QSpinBox>(dialog, QStringLiteral("Queries"))->setValue(3);
    REQUIRE(wait_for([&] { return says(dialog, QStringLiteral("3 query(s) is among")); }));
}

TEST_CASE("orders of the same demonstrations are asked for, and the results say what they change") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = fill_in(f);
    auto* tabs = dialog.results().findChild<QTabWidget*>();
    const auto tab = [&](const QString& name) {
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabText(i) == name) return tabs->isTabVisible(i);
        }
        return false;
    };
    auto* order = f.find<QComboBox>(dialog, QStringLiteral("Order"));
    REQUIRE(order->isEnabled());
    choose(*f.find<QComboBox>(dialog, QStringLiteral("Each seed")), true);
    REQUIRE_FALSE(order->isEnabled());
    f.button(dialog, QStringLiteral("Evaluate"))->click();
    REQUIRE(f.engine->evaluations.front().request.permutations);
    f.engine->finish_evaluation();
    REQUIRE(wait_for([&] { return dialog.results().rows().rowCount() == 4 * 3 * 2; }));
    QAbstractItemModelTester tester(&dialog.results().orders(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(tab(QStringLiteral("Orders")));
    REQUIRE(dialog.results().orders().rowCount() == 4 * 3);
    REQUIRE(dialog.results().orders().index(0, 2).data(ValueTable::SortRole).toInt() == 2);
    dialog.begin_new();
    choose(*f.find<QComboBox>(dialog, QStringLiteral("Each seed")), false);
    f.button(dialog, QStringLiteral("Evaluate"))->click();
    f.engine->finish_evaluation();
    REQUIRE(wait_for([&] {
        return dialog.model().rowCount() == 2 && dialog.results().is_loaded() &&
               dialog.results().orders().rowCount() == 0;
    }));
    REQUIRE_FALSE(tab(QStringLiteral("Orders")));
}

TEST_CASE("the demonstrations that are selected in the window can be the ones to show") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = fill_in(f);
    auto* start = f.button(dialog, QStringLiteral("Evaluate"));
    choose(*f.find<QComboBox>(dialog, QStringLiteral("Choose")), int(Select::Manual));
    REQUIRE_FALSE(start->isEnabled());
    REQUIRE(says(dialog, QStringLiteral("Select demonstrations of this gallery")));
    auto* selection = f.window->demonstrations().grid().selectionModel();
    for (const int row : {3, 1}) {
        selection->select(f.demonstrations().index(row, 0), QItemSelectionModel::Select);
    }
    REQUIRE(wait_for([&] { return start->isEnabled(); }));
    start->click();
    const SelectionOptions& options = f.engine->evaluations.front().request.selection;
    REQUIRE(options.select == Select::Manual);
    REQUIRE(options.manual_ids ==
            std::vector{f.demonstrations().id_at(1), f.demonstrations().id_at(3)});
}

TEST_CASE("the form is filled in as it was when its window is opened again") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& first = fill_in(f, QStringLiteral("0, 3"));
    for (const char* method : {"icl", "text-icl"})
        check_box(first, QString::fromLatin1(method))->setChecked(false);
    choose(*f.find<QComboBox>(first.form(), QStringLiteral("Metric")), int(Metric::Contains));
    choose(*f.find<QComboBox>(first, QStringLiteral("Choose")), int(Select::SimilarText));
    const QString file = f.find<QLineEdit>(first, QStringLiteral("Query set"))->text();
    first.resize(780, 610);
    const QSize size = first.size();
    f.restart();  // with the window open
    auto& dialog = open_dialog(f);
    REQUIRE(dialog.size() == size);
    REQUIRE(f.find<QLineEdit>(dialog, QStringLiteral("Query set"))->text() == file);
    REQUIRE(wait_for([&] { return says(dialog, QStringLiteral("20 query(s), JSONL")); }));
    const EvaluationOrder order = dialog.form().order();
    REQUIRE(order.request.methods == std::vector<std::string>{"zero-shot", "aim"});
    REQUIRE(order.request.shots == std::vector<int>{0, 3});
    REQUIRE(order.request.seeds.size() == 2);
    REQUIRE(order.request.scoring.metric == Metric::Contains);
    REQUIRE(order.request.selection.select == Select::SimilarText);
    REQUIRE(order.request.gallery == f.workbench->gallery());
    dialog.close();
    REQUIRE(wait_for([&] { return f.window->findChild<EvaluationDialog*>() == nullptr; }));
    REQUIRE(f.find<QLineEdit>(open_dialog(f), QStringLiteral("Shots"))->text() ==
            QStringLiteral("0, 3"));
}

TEST_CASE("what is said while evaluations are in front is said there, and undone there") {
    WindowFixture f;
    f.fill_gallery(4);
    auto& dialog = evaluated(f);
    dialog.activateWindow();
    REQUIRE(wait_for([&] { return QApplication::activeWindow() == &dialog; }));
    dialog.choose({dialog.model().id_at(0)});
    dialog.remove_chosen();
    REQUIRE(wait_for([&] { return dialog.model().rowCount() == 0; }));
    REQUIRE(said(dialog).contains(QStringLiteral("deleted")));
    REQUIRE(said(*f.window).isEmpty());
    QTest::keyClick(&dialog, Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(wait_for([&] { return dialog.model().rowCount() == 1; }));

    // A failure stands in both: here it is seen, there it stays.
    f.workbench->complain(QStringLiteral("It failed."), QStringLiteral("Try again."));
    auto* banner = dialog.findChild<Banner*>();
    REQUIRE(banner->sentence() == QStringLiteral("It failed."));
    REQUIRE(banner->isVisible());
    REQUIRE(banner->width() == dialog.width());
    QTest::qWait(20);  // laid out
    const auto* list = f.find<QListView>(dialog, QStringLiteral("Earlier evaluations"));
    REQUIRE(banner->geometry().bottom() < list->mapTo(&dialog, QPoint()).y());
    REQUIRE(f.window->banner().sentence() == QStringLiteral("It failed."));
    f.window->activateWindow();
    REQUIRE(wait_for([&] { return QApplication::activeWindow() == f.window.get(); }));
    f.workbench->tell(QStringLiteral("Done."));
    REQUIRE(said(*f.window) == QStringLiteral("Done."));
}
