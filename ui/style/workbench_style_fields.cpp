// Combo boxes and spin boxes: one frame, and arrows that stand in one line.
#include "ui/style/shapes.h"
#include "ui/style/theme.h"
#include "ui/style/workbench_style.h"

#include <QWidget>
#include <algorithm>

namespace aim::ui {
namespace {
constexpr int kHalfArrow = 8;
}

void WorkbenchStyle::draw_combo_box(const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const {
    const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const bool editable = box && box->editable;
    const bool focus = has(option, State_HasFocus) || (editable && widget && widget->hasFocus());
    draw_field(painter, option->rect,
               editable ? option->palette.color(QPalette::Base) : button_fill(option), option,
               focus, theme::kRadius);
    draw_chevron(painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), option,
                 false);
}

void WorkbenchStyle::draw_spin_box(const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const {
    const bool focus = has(option, State_HasFocus) || (widget && widget->hasFocus());
    draw_field(painter, option->rect, option->palette.color(QPalette::Base), option, focus,
               theme::kRadius);
    const QRect column = combo_arrow(option, widget);
    const auto arrow = [&](SubControl part, bool up) {
        QRect room = subControlRect(CC_SpinBox, option, part, widget);
        room.setLeft(column.left());
        room.setRight(column.right());
        draw_chevron(painter, room, option, up);
    };
    arrow(SC_SpinBoxUp, true);
    arrow(SC_SpinBoxDown, false);
}

QRect WorkbenchStyle::combo_arrow(const QStyleOption* option, const QWidget* widget) const {
    QStyleOptionComboBox box;
    box.rect = option->rect;
    box.direction = option->direction;
    return QProxyStyle::subControlRect(CC_ComboBox, &box, SC_ComboBoxArrow, widget);
}

// As Fusion has it, but with room for arrows that stand where those of combo boxes do.
QRect WorkbenchStyle::spin_box_part(const QStyleOptionComplex* option, SubControl part,
                                    const QWidget* widget) const {
    QRect rect = QProxyStyle::subControlRect(CC_SpinBox, option, part, widget);
    const bool mirrored = option->direction == Qt::RightToLeft;
    const int buttons = combo_arrow(option, widget).center().x() - kHalfArrow;
    if (part == SC_SpinBoxEditField) {
        rect.adjust(kTextInset, 0, 0, 0);
        if (!mirrored) rect.setRight(std::min(rect.right(), buttons - 1));
    } else if ((part == SC_SpinBoxUp || part == SC_SpinBoxDown) && !mirrored) {
        rect.setLeft(std::min(rect.left(), buttons));
    }
    return rect;
}

}  // namespace aim::ui
