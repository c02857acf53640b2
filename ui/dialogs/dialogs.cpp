#include "ui/dialogs/dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

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

bool NativeDialogs::confirm(QWidget* parent, const QString& title, const QString& question,
                            const QString& yes) {
    QMessageBox box(QMessageBox::Question, title, question, QMessageBox::NoButton, parent);
    box.addButton(DialogTexts::tr("Cancel"), QMessageBox::RejectRole);
    auto* accept = box.addButton(yes, QMessageBox::AcceptRole);
    box.setDefaultButton(accept);
    box.exec();
    return box.clickedButton() == accept;
}

std::optional<QString> NativeDialogs::ask_text(QWidget* parent, const QString& title,
                                               const QString& label, const QString& value) {
    bool accepted = false;
    const QString text =
        QInputDialog::getText(parent, title, label, QLineEdit::Normal, value, &accepted);
    if (!accepted) return std::nullopt;
    return text;
}

QString picture_filter() {
    return DialogTexts::tr("Pictures") +
           QStringLiteral(" (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff)");
}

}  // namespace aim::ui
