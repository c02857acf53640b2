#include "ui/style/picture_frame.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <algorithm>

namespace aim::ui {
namespace {

constexpr int kPlaces = 16;     // looked at along each side
constexpr int kAlike = 12;      // steps of 255 that compression may make of one colour
constexpr int kExceptions = 6;  // places at which the thing itself may touch the edge

int distance(QRgb a, QRgb b) {
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                     std::abs(qBlue(a) - qBlue(b))});
}

}  // namespace

QColor paper_around(const QPixmap& picture, const QPalette& palette) {
    const QColor neutral = palette.color(QPalette::Midlight);
    if (picture.isNull()) return neutral;
    if (picture.hasAlphaChannel()) return Qt::white;
    const QImage image = picture.toImage();
    const int right = image.width() - 1, bottom = image.height() - 1;
    const QRgb first = image.pixel(0, 0);
    int others = 0;
    for (int i = 0; i < kPlaces; ++i) {
        const int x = right * i / (kPlaces - 1), y = bottom * i / (kPlaces - 1);
        for (const QPoint& place : {QPoint(x, 0), QPoint(x, bottom), QPoint(0, y), QPoint(right, y)})
            others += distance(image.pixel(place), first) > kAlike;
    }
    return others <= kExceptions ? QColor(first) : neutral;
}

void draw_picture(QPainter& painter, const QRectF& frame, const QPixmap& picture,
                  const QPalette& palette, PictureFit fit, double radius, double most) {
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(frame, radius, radius);
    painter.fillPath(shape, paper_around(picture, palette));
    if (!picture.isNull()) {
        const QSizeF own = picture.size();
        QSizeF size = own.scaled(frame.size(), fit == PictureFit::Whole
                                                   ? Qt::KeepAspectRatio
                                                   : Qt::KeepAspectRatioByExpanding);
        if (fit == PictureFit::Whole && size.width() > own.width() * most) size = own * most;
        QRectF place(QPointF(), size);
        place.moveCenter(frame.center());
        // A brush, because clipped edges are not smooth.
        QBrush brush(picture);
        QTransform onto;
        onto.translate(place.left(), place.top());
        const double ratio = picture.devicePixelRatio();
        onto.scale(place.width() / own.width() * ratio, place.height() / own.height() * ratio);
        brush.setTransform(onto);
        QPainterPath covered;
        covered.addRect(place);
        painter.fillPath(shape.intersected(covered), brush);
    }
    painter.restore();
}

}  // namespace aim::ui
