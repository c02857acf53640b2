#include "ui/views/measure_bar.h"

#include "ui/style/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace aim::ui {
namespace {
constexpr int kBar = 8;
constexpr int kSwatch = 10;
}  // namespace

MeasureBar::MeasureBar(const QString& name, QWidget* parent) : QWidget(parent), name_(name) {
    setFont(theme::caption(font()));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    set_value({}, {});
}

void MeasureBar::set_value(const QString& value, std::vector<Part> parts, const QString& note) {
    value_ = value;
    parts_ = std::move(parts);
    QStringList names;
    for (const Part& part : parts_) {
        if (part.amount > 0 && !part.name.isEmpty()) names << part.name;
    }
    if (!note.isEmpty()) names << note;
    setToolTip(names.join(u'\n'));
    setAccessibleName(name_ + QStringLiteral(": ") + value_ +
                      (names.isEmpty() ? QString()
                                       : QStringLiteral(" (") + names.join(QStringLiteral(", ")) +
                                             QStringLiteral(")")));
    update();
}

void MeasureBar::set_scale(double maximum) {
    maximum_ = maximum;
    update();
}

void MeasureBar::align(const std::vector<MeasureBar*>& bars) {
    int widest = 0;
    for (const MeasureBar* bar : bars) {
        widest = std::max(widest, bar->fontMetrics().horizontalAdvance(bar->name_));
    }
    for (MeasureBar* bar : bars) bar->name_width_ = widest + theme::kGrid;
}

double MeasureBar::amount() const {
    double sum = 0;
    for (const Part& part : parts_) sum += part.amount;
    return sum;
}

QSize MeasureBar::sizeHint() const { return {140, fontMetrics().height() + 4}; }

void MeasureBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int name_width =
        std::max(name_width_, fontMetrics().horizontalAdvance(name_) + theme::kGrid);
    const int value_width = fontMetrics().horizontalAdvance(QStringLiteral("00.0 MB "));
    painter.setPen(theme::muted(palette()));
    painter.drawText(QRect(0, 0, name_width, height()), Qt::AlignLeft | Qt::AlignVCenter, name_);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(width() - value_width, 0, value_width, height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     value_.isEmpty() ? QStringLiteral("–") : value_);
    const QRectF track(name_width, (height() - kBar) / 2.0,
                       width() - name_width - value_width - theme::kGrid, kBar);
    if (track.width() < 8) return;
    QPainterPath clip;
    clip.addRoundedRect(track, kBar / 2.0, kBar / 2.0);
    painter.setClipPath(clip);
    painter.fillRect(track, palette().color(QPalette::Midlight));
    if (maximum_ <= 0) return;
    double x = track.left();
    for (const Part& part : parts_) {
        const double width = track.width() * part.amount / maximum_;
        if (width <= 0) continue;
        painter.fillRect(QRectF(x, track.top(), std::max(width, 1.0), track.height()),
                         part.colour(palette()));
        x += width;
    }
}

TokenLegend::TokenLegend(QWidget* parent)
    : QWidget(parent),
      entries_{{tr("image"), theme::image_tokens},
               {tr("text"), theme::text_tokens},
               {tr("fused"), theme::fused_tokens}} {
    setFont(theme::caption(font()));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("What the context consists of"));
}

QSize TokenLegend::sizeHint() const {
    int width = 0;
    for (const Entry& entry : entries_) {
        width += kSwatch + 5 + fontMetrics().horizontalAdvance(entry.name) + 12;
    }
    return {width, fontMetrics().height() + 4};
}

void TokenLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = 0;
    for (const Entry& entry : entries_) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(entry.colour(palette()));
        painter.drawRoundedRect(QRectF(x, (height() - kSwatch) / 2.0, kSwatch, kSwatch), 2, 2);
        x += kSwatch + 5;
        painter.setPen(theme::muted(palette()));
        const int width = fontMetrics().horizontalAdvance(entry.name);
        painter.drawText(QRect(x, 0, width + 2, height()), Qt::AlignVCenter, entry.name);
        x += width + 12;
    }
}

}  // namespace aim::ui
