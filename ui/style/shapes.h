// The shapes that this program's controls are drawn with.
#pragma once

#include <QColor>
#include <QRect>
#include <QStyle>
#include <QStyleOption>

class QPainter;

namespace aim::ui {

inline bool has(const QStyleOption* option, QStyle::StateFlag flag) { return option->state & flag; }

// The frame of everything that can be typed in, pressed or chosen from.
void draw_field(QPainter* painter, const QRect& rect, const QColor& fill,
                const QStyleOption* option, bool focus, double radius);
QColor button_fill(const QStyleOption* option);
// Behind what is selected in a list, a table or a grid: texts and icons stay as they are.
QColor selection_fill(const QPalette& palette);
void draw_chevron(QPainter* painter, const QRect& room, const QStyleOption* option, bool up);
// A check box, or a radio button when `round`.
void draw_check(QPainter* painter, const QStyleOption* option, bool round);

}  // namespace aim::ui
