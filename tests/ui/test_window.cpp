// The window as a whole: settings, names for screen readers, texts in three languages.
#include "window_fixture.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
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
    QStringList nameless;
    for (auto* widget : f.window->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->inherits("QMenu") ||
            widget->inherits("QMenuBar") || widget->inherits("QToolBarExtension")) {
            continue;
        }
        if (widget->objectName().startsWith(QStringLiteral("qt_"))) continue;
        QString name = widget->accessibleName();
        if (qobject_cast<QLabel*>(widget)) continue;  // read out as what it says
        if (name.isEmpty()) {
            if (auto* button = qobject_cast<QAbstractButton*>(widget)) name = button->text();
        }
        // Parts of a named control: the line of a spin box, the view of a combo box.
        for (auto* parent = widget->parentWidget(); name.isEmpty() && parent;
             parent = parent->parentWidget()) {
            if (qobject_cast<QAbstractSpinBox*>(parent) || qobject_cast<QComboBox*>(parent) ||
                qobject_cast<QAbstractItemView*>(parent) || qobject_cast<QLineEdit*>(parent)) {
                name = parent->accessibleName();
            }
        }
        if (name.isEmpty()) {
            nameless << QString::fromLatin1(widget->metaObject()->className()) +
                            QStringLiteral(" in ") +
                            QString::fromLatin1(widget->parentWidget()->metaObject()->className());
        }
    }
    INFO(nameless.join(QStringLiteral(", ")).toStdString());
    REQUIRE(nameless.isEmpty());
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
