// The galleries at the left: choose, create, rename in place, duplicate, merge, delete.
#pragma once

#include "ui/models/gallery_model.h"

#include <QStyledItemDelegate>
#include <QWidget>

class QListView;
class QMenu;
class QToolButton;

namespace aim::ui {

class Workbench;

class GalleryDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
};

class GalleryPanel : public QWidget {
    Q_OBJECT

public:
    GalleryPanel(Workbench& workbench, GalleryModel& model, QWidget* parent = nullptr);

    QListView& list() { return *list_; }

    void create();
    void rename();
    void duplicate();
    void remove();
    void merge_into(std::int64_t other);
    void fill_merge_menu(QMenu& menu);  // the other galleries

private:
    void show_menu(const QPoint& place);
    void show_current();
    void on_reloaded();

    Workbench& workbench_;
    GalleryModel& model_;
    QListView* list_;
    std::int64_t name_next_ = 0;  // opens its name for editing when it has arrived
};

}  // namespace aim::ui
