// The shapes that this program's controls are drawn with.
#pragma once

#include <QColor>
#include <QRect>
#include <QStyle>
#include <QStyleOption>

class QPainter;

namespace aim::ui {

inline bool has(const QStyleOption* option, QStyle::StateFlag flag) { return option->state & flag; }

// A property of views that say themselves which row the keyboard is at.
inline constexpr const char* kRowFocus = "row-focus";

// The frame of everything that can be typed in, pressed or chosen from.
void draw_field(QPainter* painter, const QRect& rect, const QColor& fill,
                const QStyleOption* option, bool focus, double radius);
QColor button_fill(const QStyleOption* option);
// Of a list beside the centre: the tint of what is selected or under the mouse, and a ring round
// what the keyboard is at. Returns the room for what the row says.
QRect paint_row(QPainter* painter, const QStyleOptionViewItem& option);
// A ring in the accent colour: the keyboard is here.
void draw_focus_ring(QPainter* painter, const QRectF& rect, const QPalette& palette, double radius);
// Behind what is selected in a list, a table or a grid: texts and icons stay as they are.
QColor selection_fill(const QPalette& palette);
void draw_chevron(QPainter* painter, const QRect& room, const QStyleOption* option, bool up);
// A check box, or a radio button when `round`.
void draw_check(QPainter* painter, const QStyleOption* option, bool round);

}  // namespace aim::ui
