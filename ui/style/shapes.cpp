#include "ui/style/shapes.h"

#include "ui/style/theme.h"

#include <QPainter>

namespace aim::ui {

void draw_field(QPainter* painter, const QRect& rect, const QColor& fill,
                const QStyleOption* option, bool focus, double radius) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor line = focus ? theme::accent(option->palette)
                        : has(option, QStyle::State_Enabled)
                            ? theme::mix(theme::outline(option->palette),
                                         option->palette.color(QPalette::WindowText), 0.12)
                            : theme::outline(option->palette);
    const double width = focus ? 2 : 1;
    painter->setPen(QPen(line, width));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2),
                             radius, radius);
    painter->restore();
}

QColor button_fill(const QStyleOption* option) {
    QColor fill = option->palette.color(QPalette::Button);
    const QColor accent = theme::accent(option->palette);
    if (!has(option, QStyle::State_Enabled)) return option->palette.color(QPalette::Window);
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On)) {
        return theme::mix(fill, accent, 0.18);
    }
    if (has(option, QStyle::State_MouseOver)) return theme::mix(fill, accent, 0.07);
    return fill;
}

QColor selection_fill(const QPalette& palette) {
    return theme::mix(theme::card(palette), theme::accent(palette), 0.16);
}

void draw_focus_ring(QPainter* painter, const QRectF& rect, const QPalette& palette,
                     double radius) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme::accent(palette), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

QRect paint_row(QPainter* painter, const QStyleOptionViewItem& option) {
    const QPalette& palette = option.palette;
    const bool selected = has(&option, QStyle::State_Selected);
    const QRect row = option.rect.adjusted(4, 1, -4, -1);
    if (selected || has(&option, QStyle::State_MouseOver)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::mix(palette.color(QPalette::Window), theme::accent(palette),
                                     selected ? 0.2 : 0.08));
        painter->drawRoundedRect(row, theme::kRadius, theme::kRadius);
        painter->restore();
    }
    if (has(&option, QStyle::State_HasFocus)) {
        draw_focus_ring(painter, row, palette, theme::kRadius);
    }
    return row.adjusted(8, 0, -8, 0);
}

void draw_chevron(QPainter* painter, const QRect& room, const QStyleOption* option, bool up) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(option->palette.color(
                 has(option, QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled,
                 QPalette::ButtonText),
             1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter->setPen(pen);
    const QPointF middle = QRectF(room).center();
    const double x = 3.5, y = up ? -1.75 : 1.75;
    painter->drawPolyline(QPolygonF{{middle.x() - x, middle.y() - y},
                                    {middle.x(), middle.y() + y},
                                    {middle.x() + x, middle.y() - y}});
    painter->restore();
}

void draw_check(QPainter* painter, const QStyleOption* option, bool round) {
    const QPalette& palette = option->palette;
    const bool on = has(option, QStyle::State_On), enabled = has(option, QStyle::State_Enabled);
    QRectF box(0, 0, 16, 16);
    box.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor accent =
        palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    const QColor edge = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_HasFocus)
                            ? accent
                            : palette.color(QPalette::Dark);
    painter->setPen(QPen(on ? accent : edge, 1));
    painter->setBrush(on ? accent : palette.color(QPalette::Base));
    const double radius = round ? 8 : 4;
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.color(QPalette::HighlightedText));
        painter->drawEllipse(box.center(), 3.0, 3.0);
    } else if (on) {
        painter->setPen(QPen(palette.color(QPalette::HighlightedText), 1.8, Qt::SolidLine,
                             Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF{box.topLeft() + QPointF(4, 8.3),
                                        box.topLeft() + QPointF(7, 11.2),
                                        box.topLeft() + QPointF(12, 5)});
    }
    painter->restore();
}

}  // namespace aim::ui
