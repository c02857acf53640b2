#include "ui/dialogs/dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace aim::ui {
namespace {
struct DialogTexts {
    Q_DECLARE_TR_FUNCTIONS(DialogTexts)
};
}  // namespace

QStringList NativeDialogs::open_files(QWidget* parent, const QString& title, const QString& folder,
                                      const QString& filter) {
    return QFileDialog::getOpenFileNames(parent, title, folder, filter);
}
QString NativeDialogs::open_file(QWidget* parent, const QString& title, const QString& folder,
                                 const QString& filter) {
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}
QString NativeDialogs::open_folder(QWidget* parent, const QString& title, const QString& folder) {
    return QFileDialog::getExistingDirectory(parent, title, folder);
}
QString NativeDialogs::save_file(QWidget* parent, const QString& title, const QString& suggestion,
                                 const QString& filter) {
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

QString picture_filter() {
    return DialogTexts::tr("Pictures") +
           QStringLiteral(" (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff)");
}

}  // namespace aim::ui
