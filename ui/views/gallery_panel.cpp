#include "ui/views/gallery_panel.h"

#include "ui/commands/gallery_commands.h"
#include "ui/style/icons.h"
#include "ui/style/shapes.h"
#include "ui/style/theme.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPainter>

namespace aim::ui {

QSize GalleryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {120, std::max(36, QFontMetrics(option.font).height() + 16)};
}

void GalleryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette& palette = option.palette;
    const QColor accent = theme::accent(palette);
    const bool selected = option.state & QStyle::State_Selected;
    const QRect row = paint_row(painter, option);
    const double ratio = painter->device()->devicePixelRatioF();
    const QColor ink = palette.color(QPalette::Text);
    painter->drawPixmap(row.left(), row.center().y() - 8,
                        icon_pixmap(QStringLiteral("gallery"), selected ? accent : ink, 18, ratio));

    const bool fusing = index.data(GalleryModel::FusingRole).toBool();
    const qint64 count = index.data(GalleryModel::CountRole).toLongLong();
    const QVariant fused = index.data(GalleryModel::FusedRole);
    const QString number = QLocale().toString(count);
    const QFont caption = theme::caption(option.font);
    int right = row.right();
    const bool all_fused = count > 0 && fused.isValid() && fused.toLongLong() == count;
    if (fusing || all_fused) {
        const QString name = fusing ? QStringLiteral("fuse") : QStringLiteral("state-fused");
        painter->drawPixmap(
            right - 15, row.center().y() - 7,
            icon_pixmap(name, fusing ? accent : theme::success(palette), 16, ratio));
        right -= 20;
    }
    painter->setFont(caption);
    painter->setPen(theme::muted(palette));
    const int width = QFontMetrics(caption).horizontalAdvance(number);
    painter->drawText(QRect(right - width, row.top(), width + 1, row.height()),
                      Qt::AlignRight | Qt::AlignVCenter, number);
    QFont font = option.font;
    if (selected) font = theme::strong(font);
    painter->setFont(font);
    painter->setPen(ink);
    const QRect name(row.left() + 26, row.top(), right - width - 8 - row.left() - 26, row.height());
    painter->drawText(
        name, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    painter->restore();
}

void GalleryDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const {
    editor->setGeometry(option.rect.adjusted(32, 3, -6, -3));
}

GalleryPanel::GalleryPanel(Workbench& workbench, GalleryModel& model, QWidget* parent)
    : QWidget(parent), workbench_(workbench), model_(model), list_(new QListView(this)) {
    list_->setModel(&model_);
    list_->setItemDelegate(new GalleryDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->viewport()->setAutoFillBackground(false);
    list_->setMouseTracking(true);
    list_->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked |
                           QAbstractItemView::DoubleClicked);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setAccessibleName(tr("Galleries"));

    auto* heading = new QLabel(tr("Galleries"), this);
    heading->setFont(theme::strong(font()));
    auto* add = icon_button(QStringLiteral("plus"), tr("New gallery (Ctrl+N)"), this);
    connect(add, &QToolButton::clicked, this, &GalleryPanel::create);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 8, 0);
    head->addWidget(heading);
    head->addStretch();
    head->addWidget(add);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(list_, 1);
    setTabOrder(add, list_);

    connect(list_, &QWidget::customContextMenuRequested, this, &GalleryPanel::show_menu);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) workbench_.set_gallery(model_.id_at(current.row()));
            });
    connect(&workbench, &Workbench::gallery_changed, this, &GalleryPanel::show_current);
    connect(&model_, &GalleryModel::reloaded, this, &GalleryPanel::on_reloaded);
    connect(&model_, &GalleryModel::reloaded, add,
            [this, add] { add->setEnabled(workbench_.can_change()); });
    show_current();
}

void GalleryPanel::show_current() {
    const QModelIndex index = model_.index_of(workbench_.gallery());
    auto* selection = list_->selectionModel();
    if (!index.isValid()) {
        // The current one too: another workspace's first gallery has the same place and id.
        selection->clear();
    } else if (list_->currentIndex() != index || !selection->isSelected(index)) {
        list_->setCurrentIndex(index);
    }
}

void GalleryPanel::on_reloaded() {
    const auto current = workbench_.gallery();
    if (current != 0 && model_.row_of(current) < 0) {
        // Deleted: its neighbour, or nothing.
        workbench_.set_gallery(model_.rowCount() > 0 ? model_.id_at(0) : 0);
    } else if (current == 0 && model_.rowCount() > 0 && workbench_.is_ready()) {
        workbench_.set_gallery(model_.id_at(0));
    }
    show_current();
    if (name_next_ != 0 && model_.row_of(name_next_) >= 0) {
        workbench_.set_gallery(name_next_);
        list_->setFocus();
        list_->edit(model_.index_of(name_next_));
        name_next_ = 0;
    }
}

void GalleryPanel::create() {
    workbench_.push(
        create_gallery(workbench_.store(), tr("New gallery"), this, [this](std::int64_t gallery) {
            name_next_ = gallery;
            on_reloaded();
        }));
}

void GalleryPanel::rename() {
    const QModelIndex index = model_.index_of(workbench_.gallery());
    if (!index.isValid()) return;
    list_->setFocus();
    list_->edit(index);
}

void GalleryPanel::duplicate() {
    const auto gallery = workbench_.gallery();
    if (gallery == 0) return;
    workbench_.push(duplicate_gallery(workbench_.store(), gallery, this, [this](std::int64_t made) {
        name_next_ = made;
        on_reloaded();
    }));
}

void GalleryPanel::remove() {
    const auto gallery = workbench_.gallery();
    if (gallery == 0) return;
    const QString name = model_.name_of(gallery);
    workbench_.push(delete_gallery(workbench_.store(), gallery, name),
                    tr("Gallery “%1” deleted.").arg(name));
}

void GalleryPanel::merge_into(std::int64_t other) {
    const auto gallery = workbench_.gallery();
    if (gallery == 0 || other == 0 || gallery == other) return;
    const QString name = model_.name_of(gallery), into = model_.name_of(other);
    workbench_.push(merge_galleries(workbench_.store(), gallery, other, name),
                    tr("“%1” is part of “%2” now.").arg(name, into));
    workbench_.set_gallery(other);
}

void GalleryPanel::fill_merge_menu(QMenu& menu) {
    menu.clear();
    for (const auto id : model_.ids()) {
        if (id == workbench_.gallery()) continue;
        QString name = model_.name_of(id);
        menu.addAction(icon(QStringLiteral("gallery")), name.replace(u'&', QStringLiteral("&&")),
                       this, [this, id] { merge_into(id); });
    }
    menu.setEnabled(!menu.isEmpty());
}

void GalleryPanel::show_menu(const QPoint& place) {
    QMenu menu(this);
    menu.addAction(icon(QStringLiteral("plus")), tr("New Gallery"), this, &GalleryPanel::create);
    if (list_->indexAt(place).isValid()) {
        menu.addAction(icon(QStringLiteral("rename")), tr("Rename"), this, &GalleryPanel::rename);
        menu.addAction(icon(QStringLiteral("duplicate")), tr("Duplicate"), this,
                       &GalleryPanel::duplicate);
        auto* merge = menu.addMenu(icon(QStringLiteral("merge")), tr("Merge Into"));
        fill_merge_menu(*merge);
        menu.addSeparator();
        menu.addAction(icon(QStringLiteral("trash")), tr("Delete"), this, &GalleryPanel::remove);
    }
    for (QAction* action : menu.actions()) {
        if (!workbench_.can_change()) action->setEnabled(false);
    }
    menu.exec(list_->viewport()->mapToGlobal(place));
}

}  // namespace aim::ui
