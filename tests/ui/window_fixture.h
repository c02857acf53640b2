// The real window on a workspace in a temporary folder, with scripted engine and dialogs.
#pragma once

#include "catch.h"
#include "scripted.h"
#include "ui/models/demonstration_model.h"
#include "ui/models/gallery_model.h"
#include "ui/store/text.h"
#include "ui/views/answers_panel.h"
#include "ui/views/demonstration_editor.h"
#include "ui/views/demonstration_grid.h"
#include "ui/views/demonstration_panel.h"
#include "ui/views/gallery_panel.h"
#include "ui/views/history_panel.h"
#include "ui/views/notices.h"
#include "ui/views/query_panel.h"
#include "ui/window/main_window.h"
#include "ui/workbench/workbench.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

namespace aim::ui::test {

inline bool wait_for(const std::function<bool()>& holds, int milliseconds = 20000) {
    return QTest::qWaitFor(holds, milliseconds);
}

// Controls in `in` that can take the focus and have no name for a screen reader.
QStringList nameless_controls(const QWidget& in);
// Steps of the tab order that go back to the left or up, against the eye.
QStringList tab_steps_back(QWidget& window);
// What a toast says in this window.
QString said(const QWidget& window);
// A small answer with all its costs.
MethodAnswer make_answer(const std::string& method, const std::string& text);

class WindowFixture {
public:
    // With the demo: a small gallery of three demonstrations and two first questions.
    explicit WindowFixture(bool with_demo = false);

    // As at the program's next start: same workspace, same settings.
    void restart();
    void close();
    void drop_testers() { testers_.clear(); }  // they look at every row: not for benchmarks
    void open();

    QString path(const QString& name) const { return folder_.filePath(name); }
    QString picture(const QString& name, const QColor& colour) const;
    // A gallery with `count` demonstrations, chosen and loaded.
    std::int64_t fill_gallery(int count, const std::string& name = "Birds");
    // On the workspace, from here.
    Workspace workspace() const { return Workspace::open(to_path(file_), {.check = false}); }
    void drop(QWidget& target, const QStringList& files);
    bool idle();  // what is under way in the store has come back

    GalleryModel& gallery_model();
    DemonstrationModel& demonstrations() { return window->demonstrations().model(); }
    RunModel& runs() { return window->history().model(); }
    template <class Widget>
    Widget* find(QWidget& in, const QString& accessible_name) {
        for (auto* widget : in.findChildren<Widget*>()) {
            if (widget->accessibleName() == accessible_name) return widget;
        }
        return nullptr;
    }
    QPushButton* button(QWidget& in, const QString& text);
    QAction* action(const QString& text);  // of the window's menus, its letter's & included
    // A question with a picture and a reference, asked and answered by every method: `aim` says
    // `answer`, the others "a bird".
    void ask_and_answer(const QString& question = QStringLiteral("What is it?"),
                        const std::string& answer = "a fish");

private:
    QTemporaryDir folder_;  // outlives the workbench, whose last act is to write its settings

public:
    ScriptedEngine* engine = nullptr;
    ScriptedDialogs* dialogs = nullptr;
    std::unique_ptr<Workbench> workbench;
    std::unique_ptr<MainWindow> window;

private:
    void make_demo();
    QString file_;
    std::optional<DemoFiles> demo_;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers_;
};

}  // namespace aim::ui::test
