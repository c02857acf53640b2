// The program around the window: language, appearance, and the window made anew when the language
// changes.
#pragma once

#include "ui/workbench/workbench.h"

#include <QTranslator>
#include <memory>

class QApplication;

namespace aim::ui {

class MainWindow;

class Application : public QObject {
    Q_OBJECT

public:
    Application(QApplication& qt, Workbench::Parts parts);
    ~Application() override;

    // An empty file: the one used last, or the default one.
    void start(const QString& workspace_file);
    MainWindow* window() { return window_.get(); }
    Workbench& workbench() { return *workbench_; }

    static QString default_workspace();

private:
    void load_language();
    void show_window();
    void open_first(const QString& wanted);

    QApplication& qt_;
    QTranslator texts_, core_texts_, qt_texts_;
    std::unique_ptr<Workbench> workbench_;
    std::unique_ptr<MainWindow> window_;
};

}  // namespace aim::ui
