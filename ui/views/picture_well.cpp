#include "ui/views/picture_well.h"

#include "ui/style/icons.h"
#include "ui/style/picture_frame.h"
#include "ui/style/theme.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace aim::ui {

PictureWell::PictureWell(QWidget* parent) : QAbstractButton(parent) {
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setCursor(Qt::PointingHandCursor);
    name_for_screen_readers();
}

void PictureWell::name_for_screen_readers() {
    setAccessibleName(has_picture() ? tr("Picture asked about. Press to choose another.")
                                    : tr("No picture yet. Press to choose one."));
    setToolTip(has_picture() ? tr("Drop, paste or click to ask about another picture") : QString());
}

void PictureWell::set_picture(const QImage& preview) {
    preview_ = preview;
    scaled_ = {};
    paper_ = paper_around(QPixmap::fromImage(preview), palette());
    busy_ = false;
    name_for_screen_readers();
    update();
}

void PictureWell::set_busy(bool busy) {
    busy_ = busy;
    update();
}

void PictureWell::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = theme::accent(palette());
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool lit = drop_ || hasFocus();
    // A white background goes on to the frame, in the dark too.
    QColor fill = has_picture() ? paper_ : theme::card(palette());
    if (drop_) {
        fill = theme::mix(fill, accent, 0.16);
    } else if (underMouse()) {
        fill = theme::mix(fill, accent, 0.05);
    }
    QPen pen(lit ? accent : theme::outline(palette()), lit ? 2 : 1);
    if (!has_picture() && !lit) {
        pen.setColor(palette().color(QPalette::Dark));
        pen.setStyle(Qt::DashLine);
    }
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(frame, theme::kRadius, theme::kRadius);

    const QRect inner = rect().adjusted(8, 8, -8, -8);
    if (has_picture()) {
        const double ratio = devicePixelRatioF();
        const QSize target = preview_.size()
                                 .scaled(inner.size(), Qt::KeepAspectRatio)
                                 .boundedTo(preview_.size() * 3);
        if (scaled_.isNull() || scaled_.size() != target * ratio) {
            scaled_ = QPixmap::fromImage(
                preview_.scaled(target * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
            scaled_.setDevicePixelRatio(ratio);
        }
        QRect place(QPoint(), target);
        place.moveCenter(inner.center());
        painter.drawPixmap(place, scaled_);
        return;
    }
    const QString text =
        busy_ ? tr("Reading the picture…") : tr("Drop or paste a picture,\nor click to choose one");
    const int icon = 32;
    const QRect bounds =
        fontMetrics().boundingRect(inner, Qt::AlignHCenter | Qt::TextWordWrap, text);
    const int top = (height() - icon - 8 - bounds.height()) / 2;
    painter.drawPixmap(
        (width() - icon) / 2, top,
        icon_pixmap(QStringLiteral("picture"), theme::muted(palette()), icon, devicePixelRatioF()));
    painter.setPen(theme::muted(palette()));
    painter.drawText(QRect(inner.left(), top + icon + 8, inner.width(), bounds.height() + 4),
                     Qt::AlignHCenter | Qt::TextWordWrap, text);
}

void PictureWell::dragEnterEvent(QDragEnterEvent* event) {
    if (!may_hold_pictures(*event->mimeData())) return;
    event->acceptProposedAction();
    drop_ = true;
    update();
}
void PictureWell::dragLeaveEvent(QDragLeaveEvent*) {
    drop_ = false;
    update();
}
void PictureWell::dropEvent(QDropEvent* event) {
    drop_ = false;
    update();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT dropped(pictures_of(*event->mimeData()));
}

void PictureWell::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste)) {
        Q_EMIT dropped(pictures_of(*QGuiApplication::clipboard()->mimeData()));
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

}  // namespace aim::ui
