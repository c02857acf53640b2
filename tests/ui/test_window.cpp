// The window as a whole: settings, names for screen readers, texts in three languages.
#include "ui/dialogs/compare_dialog.h"
#include "ui/dialogs/evaluation_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/jobs_dialog.h"
#include "ui/dialogs/model_dialog.h"
#include "ui/dialogs/prompt_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/dialogs/training_dialog.h"
#include "ui/views/first_questions_bar.h"
#include "ui/views/tour.h"
#include "ui/window/application.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace aim;
using namespace aim::ui;
using namespace aim::ui::test;

TEST_CASE("settings of the query area are remembered at the next start") {
    WindowFixture f;
    f.fill_gallery(2);
    auto* shots = f.find<QSpinBox>(*f.window, QStringLiteral("How many"));
    auto* icl = f.window->findChild<QCheckBox*>(QStringLiteral("icl"));
    REQUIRE(shots);
    REQUIRE(icl);
    shots->setValue(7);
    icl->setChecked(!icl->isChecked());
    const bool checked = icl->isChecked();
    f.restart();
    REQUIRE(f.find<QSpinBox>(*f.window, QStringLiteral("How many"))->value() == 7);
    REQUIRE(f.window->findChild<QCheckBox*>(QStringLiteral("icl"))->isChecked() == checked);
}

TEST_CASE("another gallery has settings of its own") {
    WindowFixture f;
    const auto one = f.fill_gallery(1, "One");
    const auto shots = [&] { return f.find<QSpinBox>(*f.window, QStringLiteral("How many")); };
    shots()->setValue(3);
    f.fill_gallery(1, "Two");
    shots()->setValue(9);
    f.workbench->set_gallery(one);
    REQUIRE(shots()->value() == 3);
}

TEST_CASE("a settings file with nonsense in it is read as defaults") {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    {
        QSettings raw(file, QSettings::IniFormat);
        raw.setValue(QStringLiteral("ask/last/shots"), QStringLiteral("many"));
        raw.setValue(QStringLiteral("ask/last/select"), QStringLiteral("by-magic"));
        raw.setValue(QStringLiteral("ask/last/temperature"), -4);
        raw.setValue(QStringLiteral("ask/last/methods"), QStringList{QStringLiteral("oracle")});
        raw.setValue(QStringLiteral("appearance"), 17);
    }
    const Settings settings(file);
    const AskSettings ask = settings.ask(QStringLiteral("x"));
    REQUIRE(ask.selection.shots == SelectionOptions{}.shots);
    REQUIRE(ask.selection.select == SelectionOptions{}.select);
    REQUIRE(ask.sampling.temperature == 0.0);
    REQUIRE(ask.methods.isEmpty());
    REQUIRE(settings.appearance() == Appearance::System);
}

TEST_CASE("every control that takes the focus has a name") {
    WindowFixture f(true);
    f.fill_gallery(2);
    f.window->demonstrations().grid().setCurrentIndex(f.demonstrations().index(0, 0));
    f.ask_and_answer();
    f.window->show_jobs();
    f.window->show_training();
    f.window->show_evaluations();
    f.window->start_tour();
    ModelDialog model(*f.workbench);
    ShortcutsDialog shortcuts({}, {});
    PromptDialog prompt(make_answer("aim", "a fish"));
    CompareDialog compare({}, {});
    ImportDialog import(*f.workbench, QStringLiteral("Birds"));
    QStringList nameless;
    for (const QWidget* window : std::initializer_list<const QWidget*>{
             f.window.get(), &model, &shortcuts, &prompt, &compare, &import}) {
        nameless << nameless_controls(*window);
    }
    INFO(nameless.join(QStringLiteral(", ")).toStdString());
    REQUIRE(nameless.isEmpty());
}

TEST_CASE("Help lists every shortcut once, by the name its menu gives it") {
    WindowFixture f;
    f.fill_gallery(1);
    f.window->galleries().duplicate();
    REQUIRE(f.idle());
    QAction* help = nullptr;
    int shortcuts = 0;
    for (auto* action : f.window->findChildren<QAction*>()) {
        if (action->parent() != f.window.get()) continue;
        shortcuts += !action->shortcut().isEmpty();
        if (action->shortcut() == QKeySequence(Qt::Key_F1)) help = action;
    }
    REQUIRE(help);
    help->trigger();
    auto* dialog = f.window->findChild<ShortcutsDialog*>();
    REQUIRE(dialog);
    const auto* table = dialog->findChild<QTableWidget*>();
    QStringList names;
    for (int row = 0; row < table->rowCount(); ++row) names << table->item(row, 0)->text();
    REQUIRE(names.size() == shortcuts + 3);  // and those of single lists and tables
    REQUIRE(names.removeDuplicates() == 0);
    REQUIRE(names.contains(QStringLiteral("Undo")));  // whatever it would undo
    REQUIRE(names.contains(QStringLiteral("Ask with Another Seed")));
    dialog->close();
}

TEST_CASE("the tab order goes through the panels as the eye does") {
    WindowFixture f(true);
    f.fill_gallery(2);
    f.window->demonstrations().grid().setCurrentIndex(f.demonstrations().index(0, 0));
    const std::vector<QWidget*> panels{&f.window->galleries(), &f.window->history(),
                                       &f.window->demonstrations(), &f.window->query(),
                                       &f.window->answers()};
    const auto panel_of = [&](const QWidget* widget) {
        for (std::size_t i = 0; i < panels.size(); ++i) {
            if (panels[i]->isAncestorOf(widget)) return static_cast<int>(i);
        }
        return -1;
    };
    std::vector<int> visited;
    QWidget* first = f.window->galleries().nextInFocusChain();
    for (QWidget* widget = first;;) {
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus)) {
            const int panel = panel_of(widget);
            if (panel >= 0 && (visited.empty() || visited.back() != panel)) {
                visited.push_back(panel);
            }
        }
        widget = widget->nextInFocusChain();
        if (widget == first) break;
    }
    REQUIRE(visited == std::vector<int>{0, 1, 2, 3});  // nothing is answered yet
}

TEST_CASE("the tab order of every dialog goes from left to right and down") {
    WindowFixture f;
    ModelDialog models(*f.workbench);
    TrainingDialog training(*f.workbench);
    JobsDialog jobs(*f.workbench);
    PromptDialog prompt(make_answer("aim", "a fish"));
    EvaluationDialog evaluations(*f.workbench, f.gallery_model());
    CompareDialog compare({}, {});
    ShortcutsDialog shortcuts({}, {});
    ImportDialog import(*f.workbench, QStringLiteral("Birds"));
    for (QDialog* dialog : std::initializer_list<QDialog*>{
             &models, &training, &jobs, &prompt, &evaluations, &compare, &shortcuts, &import}) {
        dialog->show();
        QTest::qWait(20);
        INFO(dialog->windowTitle().toStdString()
             << ": " << tab_steps_back(*dialog).join(QStringLiteral("; ")).toStdString());
        REQUIRE(tab_steps_back(*dialog).isEmpty());
    }
}

TEST_CASE("thumbnails, galleries and runs have a text for screen readers") {
    WindowFixture f;
    f.fill_gallery(2);
    REQUIRE(f.demonstrations()
                .index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("answer 0")));
    REQUIRE(f.gallery_model()
                .index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("Birds")));
}

TEST_CASE("every text is translated into German and Chinese") {
    for (const char* language : {"de", "zh_CN"}) {
        QFile file(QStringLiteral(AIM_SOURCE_DIR) +
                   QStringLiteral("/translations/aim_%1.ts").arg(QLatin1StringView(language)));
        REQUIRE(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        int messages = 0;
        QStringList open;
        QString source;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement()) continue;
            if (xml.name() == QLatin1StringView("source")) source = xml.readElementText();
            if (xml.name() == QLatin1StringView("translation")) {
                ++messages;
                if (xml.attributes().hasAttribute(QLatin1StringView("type"))) open << source;
            }
        }
        INFO(language << ": " << open.join(QStringLiteral(" | ")).toStdString());
        REQUIRE(messages > 300);
        REQUIRE(open.isEmpty());
        QTranslator translator;
        REQUIRE(translator.load(
            QStringLiteral(":/translations/aim_%1.qm").arg(QLatin1StringView(language))));
    }
}

TEST_CASE("the buttons of dialogs speak the window's language without Qt's own translations") {
    WindowFixture f;
    QTranslator translator;
    REQUIRE(translator.load(QStringLiteral(":/translations/aim_de.qm")));
    qApp->installTranslator(&translator);
    PromptDialog prompt(make_answer("aim", "a fish"));
    CompareDialog compare({}, {});
    ShortcutsDialog shortcuts({}, {});
    for (QDialog* dialog : std::initializer_list<QDialog*>{&prompt, &compare, &shortcuts}) {
        QStringList texts;
        for (const auto* button : dialog->findChildren<QPushButton*>()) texts << button->text();
        INFO(texts.join(QStringLiteral(", ")).toStdString());
        CHECK(texts.contains(QStringLiteral("Schließen")));
        CHECK_FALSE(texts.contains(QStringLiteral("Close")));
    }
    ImportDialog import(*f.workbench, QStringLiteral("Birds"));
    CHECK(f.button(import, QStringLiteral("Abbrechen")));
    qApp->removeTranslator(&translator);
}

TEST_CASE("the demo's own questions have titles in German and Chinese") {
    const auto questions = read_first_questions(to_path(
        QStringLiteral(AIM_SOURCE_DIR) + QStringLiteral("/resources/demo/first-questions.json")));
    REQUIRE(questions.size() >= 3);
    for (const char* language : {"de", "zh_CN"}) {
        QTranslator translator;
        REQUIRE(translator.load(
            QStringLiteral(":/translations/aim_%1.qm").arg(QLatin1StringView(language))));
        qApp->installTranslator(&translator);
        for (const auto& question : questions) {
            INFO(language << ": " << to_utf8(question.title));
            CHECK(first_question_title(question) != question.title);
        }
        qApp->removeTranslator(&translator);
    }
}

TEST_CASE("the tour has three steps, can be left, and comes by itself only once, on the demo") {
    WindowFixture f(true);
    f.window->start_tour();
    REQUIRE(f.window->tour());
    QPushButton* next = f.button(*f.window->tour(), QStringLiteral("Next"));
    REQUIRE(next);
    QTest::keyClick(next, Qt::Key_Return);
    REQUIRE(f.window->tour()->step() == 1);
    f.button(*f.window->tour(), QStringLiteral("Back"))->click();
    REQUIRE(f.window->tour()->step() == 0);
    next->click();
    next->click();
    REQUIRE(f.window->tour()->step() == 2);
    REQUIRE(next->text() == QStringLiteral("Done"));
    next->click();
    REQUIRE(wait_for([&] { return f.window->tour() == nullptr; }));
    REQUIRE(f.workbench->settings().flag(QStringLiteral("tour-seen"), false));

    f.window->start_tour();
    QTest::keyClick(f.window->tour(), Qt::Key_Escape);
    REQUIRE(wait_for([&] { return f.window->tour() == nullptr; }));
}
