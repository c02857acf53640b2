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
    connect(
        workbench_.get(), &Workbench::ready, this,
        [this] {
            const bool seen = workbench_->settings().flag(QStringLiteral("tour-seen"), false);
            if (!seen && workbench_->is_demo_gallery()) window_->start_tour();
        },
        Qt::SingleShotConnection);
    show_window();
    open_first(workspace_file);
}

// The one asked for, else the one used last. A window without a workspace is of no use: where that
// one is refused or gone, the default one is opened, and the next start looks for it again.
void Application::open_first(const QString& wanted) {
    const QString last = workbench_->settings().last_workspace();
    const QString usual = default_workspace();
    const auto open_usual = [this, usual](const QString& sentence) {
        workbench_->open_workspace(to_path(usual), false);
        workbench_->complain(
            sentence, tr("The workspace %1 is open instead. Another one can be opened with File ▸ "
                         "Open Workspace.")
                          .arg(QFileInfo(usual).fileName()));
    };
    if (wanted.isEmpty() && !last.isEmpty() && last != usual && !QFileInfo::exists(last)) {
        open_usual(tr("The workspace %1 is not there any more.").arg(last));
        return;
    }
    QString file = wanted.isEmpty() ? last : wanted;
    if (file.isEmpty()) file = usual;
    file = QFileInfo(file).absoluteFilePath();
    connect(
        workbench_.get(), &Workbench::refused, this,
        [this, file, usual, open_usual](const QString& sentence) {
            if (!workbench_->store().is_open() && file != usual) open_usual(sentence);
        },
        Qt::SingleShotConnection);
    workbench_->open_workspace(to_path(file));
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
