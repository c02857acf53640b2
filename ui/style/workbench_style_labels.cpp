// Texts with icons, tabs and selected cells: where this program's style differs from Fusion in more
// than a line.
#include "ui/style/shapes.h"
#include "ui/style/theme.h"
#include "ui/style/workbench_style.h"

#include <QIcon>
#include <QPainter>
#include <QWidget>

namespace aim::ui {
namespace {

constexpr int kIconGap = 6;
constexpr int kArrowRoom = 14;

QIcon::Mode mode_of(const QStyleOption* option) {
    return has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
}

}  // namespace

// Icon and text stand in the middle together.
void WorkbenchStyle::draw_icon_and_text(const QStyleOption* option, const QRect& room,
                                        const QIcon& icon, const QSize& size, const QString& text,
                                        QPainter* painter, const QWidget* widget) const {
    const bool mnemonic = proxy()->styleHint(SH_UnderlineShortcut, option, widget);
    const int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine |
                      (mnemonic ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    const int width =
        size.width() + kIconGap + option->fontMetrics.size(Qt::TextShowMnemonic, text).width();
    QRect line = room;
    line.setLeft(room.left() + std::max(0, (room.width() - width) / 2));
    const QRect place = visualRect(
        option->direction, room,
        {line.left(), room.center().y() - size.height() / 2 + 1, size.width(), size.height()});
    icon.paint(painter, place, Qt::AlignCenter, mode_of(option),
               has(option, State_On) ? QIcon::On : QIcon::Off);
    line.setLeft(line.left() + size.width() + kIconGap);
    proxy()->drawItemText(painter, visualRect(option->direction, room, line), flags,
                          option->palette, has(option, State_Enabled), text, QPalette::ButtonText);
}

bool WorkbenchStyle::draw_label(ControlElement element, const QStyleOption* option,
                                QPainter* painter, const QWidget* widget) const {
    if (element == CE_PushButtonLabel) {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (!button || button->icon.isNull() || button->text.isEmpty()) return false;
        QRect room = option->rect;
        if (button->features & QStyleOptionButton::HasMenu) {
            room.setRight(room.right() -
                          proxy()->pixelMetric(PM_MenuButtonIndicator, option, widget));
        }
        draw_icon_and_text(option, room, button->icon, button->iconSize, button->text, painter,
                           widget);
        return true;
    }
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (!button || button->icon.isNull() || button->text.isEmpty() ||
        button->toolButtonStyle != Qt::ToolButtonTextBesideIcon || has(option, State_AutoRaise)) {
        return false;
    }
    draw_icon_and_text(option, option->rect, button->icon, button->iconSize, button->text, painter,
                       widget);
    return true;
}

// A line under the chosen one, in the accent colour.
void WorkbenchStyle::draw_tab(const QStyleOption* option, QPainter* painter) const {
    const bool chosen = has(option, State_Selected);
    if (!chosen && !(has(option, State_MouseOver) && has(option, State_Enabled))) return;
    const QRectF line(option->rect.left() + 4, option->rect.bottom() - 1.0,
                      option->rect.width() - 8, 2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(chosen ? theme::accent(option->palette) : theme::outline(option->palette));
    painter->drawRoundedRect(line, 1, 1);
    painter->restore();
}

// Selected cells are tinted; their texts and icons stay as they are.
void WorkbenchStyle::draw_item(const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    if (!item) {
        QProxyStyle::drawControl(CE_ItemViewItem, option, painter, widget);
        return;
    }
    QStyleOptionViewItem plain = *item;
    if (has(option, State_Selected)) {
        painter->fillRect(option->rect, selection_fill(option->palette));
        plain.state &= ~(State_Selected | State_MouseOver);
    }
    if (widget && widget->property(kRowFocus).toBool()) plain.state &= ~State_HasFocus;
    QProxyStyle::drawControl(CE_ItemViewItem, &plain, painter, widget);
}

// The arrow stands beside the icon, not on it.
void WorkbenchStyle::draw_menu_icon(const QStyleOptionToolButton* option, QPainter* painter,
                                    const QWidget* widget) const {
    QStyleOptionToolButton bare = *option;
    bare.features &= ~QStyleOptionToolButton::HasMenu;
    bare.icon = {};
    bare.text.clear();
    QProxyStyle::drawComplexControl(CC_ToolButton, &bare, painter, widget);
    const QRect room = option->rect.adjusted(0, 0, -kArrowRoom, 0);
    QRect place(QPoint(), option->iconSize);
    place.moveCenter(room.center());
    option->icon.paint(painter, place, Qt::AlignCenter, mode_of(option));
    draw_chevron(painter, {room.right() - 3, option->rect.top(), kArrowRoom, option->rect.height()},
                 option, false);
}

}  // namespace aim::ui
