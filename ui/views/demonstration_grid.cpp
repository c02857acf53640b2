#include "ui/views/demonstration_grid.h"

#include "ui/models/demonstration_model.h"
#include "ui/store/mime_pictures.h"
#include "ui/style/icons.h"
#include "ui/style/picture_frame.h"
#include "ui/style/shapes.h"
#include "ui/style/theme.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace aim::ui {
namespace {

constexpr int kPicture = 116;
constexpr int kPad = 8;

void paint_badge(QPainter& painter, const QRect& picture, DemonstrationModel::State state,
                 const QPalette& palette, double ratio) {
    QString name;
    QColor colour;
    switch (state) {
        case DemonstrationModel::FusedStateOf:
            name = QStringLiteral("state-fused");
            colour = theme::success(palette);
            break;
        case DemonstrationModel::StaleState:
            name = QStringLiteral("state-stale");
            colour = theme::warning(palette);
            break;
        case DemonstrationModel::MissingState:
            name = QStringLiteral("state-missing");
            colour = theme::muted(palette);
            break;
        case DemonstrationModel::FailedState:
            name = QStringLiteral("state-failed");
            colour = theme::danger(palette);
            break;
        case DemonstrationModel::UnknownState:
            return;
    }
    const QRectF disc(picture.right() - 23, picture.top() + 4, 20, 20);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::card(palette));
    painter.drawEllipse(disc);
    painter.drawPixmap(disc.adjusted(1, 1, -1, -1).toRect(), icon_pixmap(name, colour, 18, ratio));
}

}  // namespace

QSize DemonstrationDelegate::cell(const QFont& font) {
    const int lines =
        QFontMetrics(theme::strong(font)).height() + QFontMetrics(theme::caption(font)).height();
    return {kPicture + 4 * kPad, kPad + kPicture + 6 + lines + kPad + 4};
}

QSize DemonstrationDelegate::sizeHint(const QStyleOptionViewItem& option,
                                      const QModelIndex&) const {
    const auto* view = qobject_cast<const QListView*>(option.widget);
    return view && view->gridSize().isValid() ? view->gridSize() : cell(option.font);
}

void DemonstrationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette& palette = option.palette;
    const QColor accent = theme::accent(palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QRectF card = QRectF(option.rect).adjusted(3.5, 3.5, -3.5, -3.5);
    QColor fill = theme::card(palette);
    if (selected) {
        fill = selection_fill(palette);
    } else if (hovered) {
        fill = theme::mix(fill, accent, 0.06);
    }
    painter->setBrush(fill);
    painter->setPen(QPen(selected ? accent : theme::outline(palette), selected ? 1.5 : 1));
    painter->drawRoundedRect(card, theme::kRadius, theme::kRadius);
    if (option.state & QStyle::State_HasFocus) {  // around the card, which may be selected or not
        draw_focus_ring(painter, option.rect, palette, theme::kRadius + 2);
    }

    const QRect picture(option.rect.left() + 3 + kPad, option.rect.top() + 3 + kPad,
                        option.rect.width() - 6 - 2 * kPad, kPicture);
    const auto pixmap = index.data(Qt::DecorationRole).value<QPixmap>();
    draw_picture(*painter, picture, pixmap, palette);
    paint_badge(
        *painter, picture,
        static_cast<DemonstrationModel::State>(index.data(DemonstrationModel::StateRole).toInt()),
        palette, painter->device()->devicePixelRatioF());

    const QFont strong = theme::strong(option.font), caption = theme::caption(option.font);
    const QFontMetrics strong_metrics(strong), caption_metrics(caption);
    QRect line(picture.left(), picture.bottom() + 7, picture.width(), strong_metrics.height());
    QString answer = index.data(DemonstrationModel::AnswerRole).toString().simplified();
    painter->setFont(strong);
    painter->setPen(palette.color(QPalette::Text));
    if (answer.isEmpty() && index.data(DemonstrationModel::LoadedRole).toBool()) {
        answer = tr("no answer yet");
        painter->setPen(theme::warning(palette));
        painter->setFont(option.font);
    }
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      strong_metrics.elidedText(answer, Qt::ElideRight, line.width()));
    line = QRect(line.left(), line.bottom() + 1, line.width(), caption_metrics.height());
    painter->setFont(caption);
    painter->setPen(theme::muted(palette));
    const QString question = index.data(DemonstrationModel::QuestionRole).toString().simplified();
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      caption_metrics.elidedText(question, Qt::ElideRight, line.width()));
    painter->restore();
}

void PictureCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, selection_fill(option.palette));
    }
    const auto pixmap = index.data(Qt::DecorationRole).value<QPixmap>();
    draw_picture(*painter, option.rect.adjusted(8, 4, -4, -4), pixmap, option.palette);
}

DemonstrationGrid::DemonstrationGrid(QWidget* parent) : QListView(parent) {
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setItemDelegate(new DemonstrationDelegate(this));
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);
    viewport()->setAcceptDrops(true);
    setAccessibleName(tr("Demonstrations"));
    fit_cells();
}

void DemonstrationGrid::fit_cells() {
    const QSize least = DemonstrationDelegate::cell(font());
    const int columns = std::max(1, viewport()->width() / least.width());
    const QSize size(std::max(least.width(), (viewport()->width() - 1) / columns), least.height());
    if (size != gridSize()) {
        setGridSize(size);
        scheduleDelayedItemsLayout();
    }
    verticalScrollBar()->setSingleStep(least.height() / 4);
}

void DemonstrationGrid::resizeEvent(QResizeEvent* event) {
    fit_cells();
    QListView::resizeEvent(event);
}
void DemonstrationGrid::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) fit_cells();
    QListView::changeEvent(event);
}

void DemonstrationGrid::startDrag(Qt::DropActions) {
    QModelIndexList indexes = selectedIndexes();
    if (indexes.isEmpty()) return;
    auto* drag = new QDrag(this);
    drag->setMimeData(model()->mimeData(indexes));
    const auto pixmap = indexes.front().data(Qt::DecorationRole).value<QPixmap>();
    if (!pixmap.isNull()) {
        drag->setPixmap(pixmap.scaled(72, 72, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        drag->setHotSpot({36, 36});
    }
    drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
}

int DemonstrationGrid::row_at(const QPoint& place) const {
    const int rows = model() ? model()->rowCount() : 0;
    const QSize cell = gridSize();
    if (cell.isEmpty()) return rows;
    const int columns = std::max(1, viewport()->width() / cell.width());
    const int y = place.y() + verticalOffset();
    const int column = std::clamp((place.x() + cell.width() / 2) / cell.width(), 0, columns);
    return std::clamp(std::max(0, y / cell.height()) * columns + column, 0, rows);
}

void DemonstrationGrid::dragEnterEvent(QDragEnterEvent* event) {
    // Files and pictures from outside are the panel's.
    if (!event->mimeData()->hasFormat(DemonstrationModel::picture_mime())) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
}
void DemonstrationGrid::dragMoveEvent(QDragMoveEvent* event) {
    if (!event->mimeData()->hasFormat(DemonstrationModel::picture_mime())) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
    const int row = row_at(event->position().toPoint());
    if (row != drop_row_) viewport()->update();
    drop_row_ = row;
    const int edge = 32, y = event->position().toPoint().y();
    auto* bar = verticalScrollBar();
    if (y < edge) bar->setValue(bar->value() - 12);
    if (y > viewport()->height() - edge) bar->setValue(bar->value() + 12);
}
void DemonstrationGrid::dragLeaveEvent(QDragLeaveEvent*) {
    drop_row_ = -1;
    viewport()->update();
}

void DemonstrationGrid::dropEvent(QDropEvent* event) {
    const int row = row_at(event->position().toPoint());
    drop_row_ = -1;
    viewport()->update();
    auto* demonstrations = dynamic_cast<DemonstrationModel*>(model());
    const auto dragged = pictures_of(*event->mimeData()).demonstrations;
    if (dragged.empty() || !demonstrations) {
        event->ignore();
        return;
    }
    std::vector<std::int64_t> ids;
    int before = 0;  // of the dragged ones above the place: they do not count
    for (const auto id : dragged) {
        const int from = demonstrations->row_of(id);
        if (from < 0) continue;
        ids.push_back(id);
        if (from < row) ++before;
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
    if (!ids.empty()) Q_EMIT moved(ids, row - before);
}

void DemonstrationGrid::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (drop_row_ < 0) return;
    const QSize cell = gridSize();
    const int columns = std::max(1, viewport()->width() / cell.width());
    int column = drop_row_ % columns, line = drop_row_ / columns;
    if (column == 0 && drop_row_ == model()->rowCount() && drop_row_ > 0) {
        column = columns;  // after the last of a full line
        --line;
    }
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::accent(palette()), 3, Qt::SolidLine, Qt::RoundCap));
    const int x = std::clamp(column * cell.width(), 2, viewport()->width() - 2);
    const int y = line * cell.height() - verticalOffset();
    painter.drawLine(x, y + 8, x, y + cell.height() - 8);
}

}  // namespace aim::ui
