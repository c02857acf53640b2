// aim-workbench: the window.
#include "core/base/error.h"
#include "core/engine/model_session.h"
#include "ui/engine/local_engine.h"
#include "ui/window/application.h"

#include <CLI/CLI.hpp>
#include <QApplication>
#include <iostream>

int main(int argc, char** argv) {
    QApplication qt(argc, argv);  // takes its own options out of argv
    QApplication::setApplicationName(QStringLiteral("aim-workbench"));
    QApplication::setApplicationDisplayName(QStringLiteral("AIM Workbench"));
    QApplication::setApplicationVersion(QStringLiteral(AIM_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("aim-workbench"));

    CLI::App options{"AIM Workbench: fused in-context learning on your own machine"};
    std::string workspace, settings, file;
    int threads = 0;
    options.add_option("--workspace", workspace, "Workspace file to open or make");
    options.add_option("--settings", settings, "Settings file instead of your own");
    options.add_option("--threads", threads, "Threads to compute with (0: one per core)");
    options.add_option("file", file, "Workspace file to open or make");
    options.set_version_flag("--version", AIM_VERSION);
    CLI11_PARSE(options, argc, argv);

    aim::use_compute_threads(threads);
    aim::ui::Workbench::Parts parts;
    parts.settings = std::make_unique<aim::ui::Settings>(QString::fromStdString(settings));
    parts.dialogs = std::make_unique<aim::ui::NativeDialogs>();
    parts.engine = std::make_unique<aim::ui::LocalEngine>();
    try {
        parts.demo = aim::find_demo(aim::program_directory());
    } catch (const aim::Error& error) {
        std::cerr << error.what() << '\n';  // the window opens without it
    }
    aim::ui::Application application(qt, std::move(parts));
    application.start(QString::fromStdString(workspace.empty() ? file : workspace));
    return QApplication::exec();
}
