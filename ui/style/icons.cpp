#include "ui/style/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace aim::ui {
namespace {

QByteArray svg_of(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.read(64 * 1024);
}

class TintedIconEngine : public QIconEngine {
public:
    TintedIconEngine(QString name, QColor colour) : name_(std::move(name)), colour_(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const int edge = std::min(rect.width(), rect.height());
        const QPixmap pixmap = icon_pixmap(name_, colour_of(mode), edge, ratio);
        QRect target(0, 0, edge, edge);
        target.moveCenter(rect.center());
        painter->drawPixmap(target, pixmap);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return icon_pixmap(name_, colour_of(mode), std::min(size.width(), size.height()), 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        // `size` is in device pixels here.
        const int edge = std::min(size.width(), size.height());
        return icon_pixmap(name_, colour_of(mode), qRound(edge / scale), scale);
    }
    QIconEngine* clone() const override { return new TintedIconEngine(*this); }

private:
    QColor colour_of(QIcon::Mode mode) const {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected) return palette.color(QPalette::HighlightedText);
        return colour_.isValid() ? colour_ : palette.color(QPalette::Active, QPalette::ButtonText);
    }
    QString name_;
    QColor colour_;
};

}  // namespace

QIcon icon(const QString& name) { return QIcon(new TintedIconEngine(name, {})); }
QIcon icon(const QString& name, const QColor& colour) {
    return QIcon(new TintedIconEngine(name, colour));
}

QPixmap icon_pixmap(const QString& name, const QColor& colour, int edge, double pixel_ratio) {
    if (edge <= 0) return {};
    const QString key = QStringLiteral("aim-icon/%1/%2/%3/%4")
                            .arg(name, colour.name(QColor::HexArgb))
                            .arg(edge)
                            .arg(pixel_ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    QByteArray svg = svg_of(name);
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(qRound(edge * pixel_ratio), qRound(edge * pixel_ratio));
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(pixel_ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon program_icon() { return QIcon(QStringLiteral(":/icons/aim-workbench.svg")); }

}  // namespace aim::ui
