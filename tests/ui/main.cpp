// Catch2 inside a QApplication.
#define CATCH_CONFIG_RUNNER
#include "catch.h"
#include "measured_application.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>
#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    // The offscreen platform says this for every window.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
        if (!text.contains(QStringLiteral("propagateSizeHints"))) {
            std::fprintf(stderr, "%s\n", qPrintable(text));
        }
        if (type == QtFatalMsg) std::abort();
    });
    aim::ui::test::MeasuredApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    aim::ui::theme::apply(application, aim::ui::Appearance::Light);
    QApplication::setApplicationName(QStringLiteral("aim-workbench-tests"));
    return Catch::Session().run(argc, argv);
}
