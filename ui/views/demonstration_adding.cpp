// How demonstrations come into the panel and leave it: files, folders, drops, pastes, export.
#include "ui/dialogs/import_dialog.h"
#include "ui/style/theme.h"
#include "ui/views/demonstration_panel.h"
#include "ui/workbench/in_pool.h"
#include "ui/workbench/workbench.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>

namespace aim::ui {

void DemonstrationPanel::add_pictures() {
    if (!workbench_.may_fill_a_gallery()) return;
    Settings& settings = workbench_.settings();
    const QStringList files = workbench_.dialogs().open_files(
        window(), tr("Add Pictures"), settings.last_folder(QStringLiteral("import")),
        picture_filter());
    if (files.isEmpty()) return;
    settings.set_last_folder(QStringLiteral("import"), QFileInfo(files.front()).path());
    workbench_.import_files(files);
}

void DemonstrationPanel::add_folder() {
    if (!workbench_.may_fill_a_gallery()) return;
    Settings& settings = workbench_.settings();
    const QString folder = workbench_.dialogs().open_folder(
        window(), tr("Add a Folder of Pictures"), settings.last_folder(QStringLiteral("import")));
    if (folder.isEmpty()) return;
    settings.set_last_folder(QStringLiteral("import"), QFileInfo(folder).path());
    workbench_.import_files({folder});
}

void DemonstrationPanel::add_table() {
    if (!workbench_.may_fill_a_gallery()) return;
    Settings& settings = workbench_.settings();
    const QString file = workbench_.dialogs().open_file(
        window(), tr("Import a Table"), settings.last_folder(QStringLiteral("import")),
        tr("Tables") + QStringLiteral(" (*.csv *.tsv *.jsonl *.json)"));
    if (file.isEmpty()) return;
    settings.set_last_folder(QStringLiteral("import"), QFileInfo(file).path());
    workbench_.import_files({file});
}

void DemonstrationPanel::add_data_set() {
    if (!workbench_.may_fill_a_gallery()) return;
    auto* dialog = new ImportDialog(workbench_, galleries_.name_of(workbench_.gallery()), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    dialog->show();
}

void DemonstrationPanel::paste() { take(pictures_of(*QGuiApplication::clipboard()->mimeData())); }

void DemonstrationPanel::export_gallery() {
    if (workbench_.gallery() == 0) {
        return workbench_.tell(tr("There is no gallery to export."));
    }
    Settings& settings = workbench_.settings();
    const QString name = galleries_.name_of(workbench_.gallery());
    const QString folder = workbench_.dialogs().save_file(
        window(), tr("Export the Gallery to a New Folder"),
        settings.last_folder(QStringLiteral("export")) + QStringLiteral("/") + name, QString());
    if (folder.isEmpty()) return;
    settings.set_last_folder(QStringLiteral("export"), QFileInfo(folder).path());
    workbench_.export_gallery(folder);
}

void DemonstrationPanel::take(const DroppedPictures& dropped) {
    if (!workbench_.may_fill_a_gallery()) return;
    if (!dropped.files.isEmpty()) {
        workbench_.import_files(dropped.files);
    } else if (!dropped.encoded.isEmpty()) {
        workbench_.import_picture(dropped.encoded);
    } else if (!dropped.image.isNull()) {
        // Encoding a large picture takes longer than a frame.
        in_pool(
            workbench_, &workbench_, [dropped] { return encoded_picture(dropped); },
            [workbench = &workbench_](const QByteArray& encoded) {
                workbench->import_picture(encoded);
            });
    } else if (dropped.remote) {
        workbench_.complain(tr("Pictures are not fetched from the network."),
                            tr("Save the picture and drop its file, or copy the picture itself and "
                               "paste it here."));
    } else if (dropped.demonstrations.empty()) {
        workbench_.tell(tr("There is no picture to paste."));
    }
}

void DemonstrationPanel::dragEnterEvent(QDragEnterEvent* event) {
    if (workbench_.gallery() == 0 || !workbench_.can_change() ||
        !may_hold_pictures(*event->mimeData()))
        return;
    if (event->mimeData()->hasFormat(DemonstrationModel::picture_mime())) return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    drop_ = true;
    update();
}
void DemonstrationPanel::dragLeaveEvent(QDragLeaveEvent*) {
    drop_ = false;
    update();
}
void DemonstrationPanel::dropEvent(QDropEvent* event) {
    drop_ = false;
    update();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    take(pictures_of(*event->mimeData()));
}

void DemonstrationPanel::paintEvent(QPaintEvent*) {
    if (!drop_) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = theme::accent(palette());
    painter.setPen(QPen(fill, 2));
    fill.setAlphaF(0.12F);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 8, 8);
}

}  // namespace aim::ui
