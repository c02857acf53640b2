#include "ui/views/row_table.h"

#include "ui/style/shapes.h"

#include <QHeaderView>
#include <QPainter>

namespace aim::ui {
namespace {
constexpr int kCorner = 4;
}

RowTable::RowTable(const QString& accessible_name, int row_height, QWidget* parent)
    : QTableView(parent) {
    setAccessibleName(accessible_name);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(row_height);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setProperty(kRowFocus, true);
}

void RowTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    viewport()->update();  // the ring is as wide as the row
}

void RowTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid()) return;
    const int row = currentIndex().row();
    const int width =
        std::min(horizontalHeader()->length() - horizontalHeader()->offset(), viewport()->width());
    QPainter painter(viewport());
    draw_focus_ring(&painter, QRectF(0, rowViewportPosition(row), width, rowHeight(row)), palette(),
                    kCorner);
}

}  // namespace aim::ui
