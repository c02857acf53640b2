#include "ui/window/application.h"

#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>

namespace aim::ui {
namespace {
constexpr int kQtImageMiB = 256;  // what Qt itself may decode: thumbnails and pastes
}

Application::Application(QApplication& qt, Workbench::Parts parts) : qt_(qt) {
    QImageReader::setAllocationLimit(kQtImageMiB);
    QApplication::setWindowIcon(program_icon());
    theme::apply(qt_, parts.settings->appearance());
    workbench_ = std::make_unique<Workbench>(std::move(parts));
    load_language();
}

Application::~Application() {
    window_.reset();
    workbench_.reset();
}

QString Application::default_workspace() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("workspace.aim"));
}

void Application::start(const QString& workspace_file) {
    QString file = workspace_file;
    if (file.isEmpty()) file = workbench_->settings().last_workspace();
    if (file.isEmpty() || (workspace_file.isEmpty() && !QFileInfo::exists(file))) {
        file = default_workspace();
    }
    connect(
        workbench_.get(), &Workbench::ready, this,
        [this] {
            const bool seen = workbench_->settings().flag(QStringLiteral("tour-seen"), false);
            if (!seen && workbench_->is_demo_gallery()) window_->start_tour();
        },
        Qt::SingleShotConnection);
    show_window();
    workbench_->open_workspace(to_path(QFileInfo(file).absoluteFilePath()));
}

void Application::load_language() {
    for (auto* texts : {&texts_, &core_texts_, &qt_texts_}) qt_.removeTranslator(texts);
    const QString language = workbench_->settings().language();
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    if (texts_.load(locale, QStringLiteral("aim"), QStringLiteral("_"),
                    QStringLiteral(":/translations"))) {
        qt_.installTranslator(&texts_);
    } else if (texts_.load(QStringLiteral(":/translations/aim_en.qm"))) {
        qt_.installTranslator(&texts_);  // plural forms
    }
    if (core_texts_.load(locale, QStringLiteral("core"), QStringLiteral("_"),
                         QStringLiteral(":/translations"))) {
        qt_.installTranslator(&core_texts_);
    }
    if (qt_texts_.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        qt_.installTranslator(&qt_texts_);
    }
}

void Application::show_window() {
    window_ = std::make_unique<MainWindow>(*workbench_);
    connect(window_.get(), &MainWindow::appearance_chosen, this,
            [this] { theme::apply(qt_, workbench_->settings().appearance()); });
    connect(
        window_.get(), &MainWindow::language_chosen, this,
        [this] {
            // The new window is there before the old one goes, or the program would end.
            window_->save_layout();
            std::unique_ptr<MainWindow> old = std::move(window_);
            load_language();
            show_window();
            old->close();
        },
        Qt::QueuedConnection);
    window_->show();
}

}  // namespace aim::ui
