// The thumbnails of a gallery: cells fill the width, are dragged to reorder, and can be dragged out
// onto the query.
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace aim::ui {

class DemonstrationModel;
class Thumbnails;

class DemonstrationDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static QSize cell(const QFont& font);
};

// The picture in a row of the table.
class PictureCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

class DemonstrationGrid : public QListView {
    Q_OBJECT

public:
    explicit DemonstrationGrid(QWidget* parent = nullptr);

Q_SIGNALS:
    // The first of `ids` is to land at `position`, counted without them.
    void moved(const std::vector<std::int64_t>& ids, std::int64_t position);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int row_at(const QPoint& place) const;  // before which row a drop lands
    void fit_cells();
    int drop_row_ = -1;
};

}  // namespace aim::ui
