#include "ui/style/workbench_style.h"

#include "ui/style/shapes.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QStyledItemDelegate>

namespace aim::ui {
namespace {

constexpr int kScrollBar = 10;
constexpr int kSliderLeast = 28;

bool is_text_field(const QWidget* widget) {
    return widget && (widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit"));
}

}  // namespace

WorkbenchStyle::WorkbenchStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

// Return presses the button that has the focus, on every desktop. In dialogs it belongs to the
// field that has it.
void WorkbenchStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    // The list of a combo box, by default, is painted past the style.
    if (auto* box = qobject_cast<QComboBox*>(widget)) {
        box->setItemDelegate(new QStyledItemDelegate(box));
    }
    auto* button = qobject_cast<QPushButton*>(widget);
    if (button && !qobject_cast<QDialog*>(button->window())) button->setAutoDefault(true);
}

void WorkbenchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                   QPainter* painter, const QWidget* widget) const {
    const bool focus = has(option, State_HasFocus);
    const QPalette& palette = option->palette;
    switch (element) {
        case PE_PanelButtonCommand: {
            const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            const bool flat = button && (button->features & QStyleOptionButton::Flat);
            if (flat && !has(option, State_MouseOver) && !focus) return;
            draw_field(painter, option->rect, button_fill(option), option, focus, theme::kRadius);
            return;
        }
        case PE_PanelButtonTool: {
            if (!has(option, State_AutoRaise)) {
                draw_field(painter, option->rect, button_fill(option), option, focus,
                           theme::kRadius);
                return;
            }
            const bool lit = has(option, State_On) || has(option, State_Sunken) ||
                             (has(option, State_MouseOver) && has(option, State_Enabled));
            if (!lit && !focus) return;
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            const double strength = has(option, State_On) || has(option, State_Sunken) ? 0.18 : 0.1;
            painter->setPen(focus ? QPen(theme::accent(palette), 2) : QPen(Qt::NoPen));
            painter->setBrush(
                lit ? theme::mix(palette.color(QPalette::Window), theme::accent(palette), strength)
                    : QBrush(Qt::NoBrush));
            painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), theme::kRadius,
                                     theme::kRadius);
            painter->restore();
            return;
        }
        case PE_PanelLineEdit:
            if (widget && (qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
                           qobject_cast<const QComboBox*>(widget->parentWidget()))) {
                return;  // the outer control has the frame
            }
            draw_field(painter, option->rect, palette.color(QPalette::Base), option, focus,
                       widget && qobject_cast<const QAbstractItemView*>(
                                     widget->parentWidget() ? widget->parentWidget()->parentWidget()
                                                            : nullptr)
                           ? 2
                           : theme::kRadius);
            return;
        case PE_FrameLineEdit:
            return;
        case PE_Frame:
            if (is_text_field(widget)) {
                draw_field(painter, option->rect, palette.color(QPalette::Base), option,
                           widget->hasFocus(), 4);
                return;
            }
            break;
        case PE_IndicatorArrowDown:
            draw_chevron(painter, option->rect, option, false);
            return;
        case PE_IndicatorCheckBox:
            draw_check(painter, option, false);
            return;
        case PE_IndicatorRadioButton:
            draw_check(painter, option, true);
            return;
        case PE_FrameFocusRect: {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(theme::accent(palette), 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option->rect).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
            painter->restore();
            return;
        }
        case PE_PanelTipLabel:
            painter->fillRect(option->rect, palette.color(QPalette::ToolTipBase));
            return;
        case PE_FrameStatusBarItem:
            return;
        case PE_PanelItemViewRow:
            if (has(option, State_Selected)) {
                painter->fillRect(option->rect, selection_fill(palette));
                return;
            }
            break;
        case PE_FrameTabBarBase:
            painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                              theme::outline(palette));
            return;
        default:
            break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WorkbenchStyle::drawControl(ControlElement element, const QStyleOption* option,
                                 QPainter* painter, const QWidget* widget) const {
    switch (element) {
        case CE_MenuItem:
        case CE_MenuBarItem: {  // a tint, so that icons stay readable on the chosen line
            const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            if (!item) break;
            QStyleOptionMenuItem tinted = *item;
            tinted.palette.setColor(QPalette::Highlight,
                                    theme::mix(option->palette.color(QPalette::Window),
                                               theme::accent(option->palette), 0.2));
            tinted.palette.setColor(QPalette::HighlightedText,
                                    option->palette.color(QPalette::WindowText));
            QProxyStyle::drawControl(element, &tinted, painter, widget);
            return;
        }
        case CE_Splitter: {  // a hairline in the middle
            const QColor line = has(option, State_MouseOver) ? theme::accent(option->palette)
                                                             : theme::outline(option->palette);
            const QPoint middle = option->rect.center();
            if (has(option, State_Horizontal)) {
                painter->fillRect(middle.x(), option->rect.top(), 1, option->rect.height(), line);
            } else {
                painter->fillRect(option->rect.left(), middle.y(), option->rect.width(), 1, line);
            }
            return;
        }
        case CE_PushButtonLabel:
        case CE_ToolButtonLabel:
            if (draw_label(element, option, painter, widget)) return;
            break;
        case CE_TabBarTabShape:
            draw_tab(option, painter);
            return;
        case CE_ItemViewItem:
            draw_item(option, painter, widget);
            return;
        case CE_HeaderSection:
            painter->fillRect(option->rect, option->palette.color(QPalette::Window));
            if (has(option, State_Horizontal)) {
                painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(),
                                  1, theme::outline(option->palette));
            }
            return;
        case CE_ProgressBarGroove:
        case CE_ProgressBarContents: {
            const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
            if (!bar) break;
            QRectF rect = option->rect;
            const double height = std::min(rect.height(), 8.0);
            rect = QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height);
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            if (element == CE_ProgressBarGroove) {
                painter->setBrush(option->palette.color(QPalette::Midlight));
                painter->drawRoundedRect(rect, height / 2, height / 2);
            } else {
                const double span = bar->maximum - bar->minimum;
                double share = 0.0, from = 0.0;
                if (span > 0) {
                    share = std::clamp((bar->progress - bar->minimum) / span, 0.0, 1.0);
                } else {  // not known how far: a third, in the middle
                    share = 1.0 / 3;
                    from = 1.0 / 3;
                }
                rect = QRectF(rect.left() + from * rect.width(), rect.top(), share * rect.width(),
                              height);
                painter->setBrush(theme::accent(option->palette));
                if (rect.width() > 0) painter->drawRoundedRect(rect, height / 2, height / 2);
            }
            painter->restore();
            return;
        }
        default:
            break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WorkbenchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                        QPainter* painter, const QWidget* widget) const {
    switch (control) {
        case CC_ComboBox:
            draw_combo_box(option, painter, widget);
            return;
        case CC_SpinBox:
            draw_spin_box(option, painter, widget);
            return;
        case CC_ScrollBar:
            draw_scroll_bar(option, painter, widget);
            return;
        case CC_ToolButton: {
            const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            using Button = QStyleOptionToolButton;
            if (button && (button->features & Button::HasMenu) &&
                !(button->features & Button::MenuButtonPopup) && button->text.isEmpty()) {
                draw_menu_icon(button, painter, widget);
                return;
            }
            break;
        }
        default:
            break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void WorkbenchStyle::draw_scroll_bar(const QStyleOptionComplex* option, QPainter* painter,
                                     const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!bar || bar->maximum <= bar->minimum) return;
    QRectF thumb = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool lit = has(option, State_MouseOver) || has(option, State_Sunken);
    const double inset = lit ? 1.5 : 2.5;
    thumb = bar->orientation == Qt::Vertical ? thumb.adjusted(inset, 1, -inset, -1)
                                             : thumb.adjusted(1, inset, -1, -inset);
    const double radius = std::min(thumb.width(), thumb.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme::mix(option->palette.color(QPalette::Window),
                                 option->palette.color(QPalette::WindowText), lit ? 0.45 : 0.25));
    painter->drawRoundedRect(thumb, radius, radius);
    painter->restore();
}

QRect WorkbenchStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                     SubControl part, const QWidget* widget) const {
    if (control == CC_SpinBox) return spin_box_part(option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        // Its text begins where those of line edits do.
        const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
        const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        return box && !box->editable ? rect.adjusted(kTextInset, 0, 0, 0) : rect;
    }
    if (control != CC_ScrollBar) return QProxyStyle::subControlRect(control, option, part, widget);
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!bar) return QProxyStyle::subControlRect(control, option, part, widget);
    // No arrows: the whole length is the groove.
    const bool vertical = bar->orientation == Qt::Vertical;
    const QRect all = option->rect;
    const int length = vertical ? all.height() : all.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int thumb = length;
    if (range > 0) {
        thumb = static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep));
        thumb = std::clamp(thumb, std::min(kSliderLeast, length), length);
    }
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - thumb, bar->upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rect = vertical ? QRect(all.left(), all.top() + from, all.width(), size)
                                    : QRect(all.left() + from, all.top(), size, all.height());
        return visualRect(vertical ? Qt::LeftToRight : bar->direction, all, rect);
    };
    switch (part) {
        case SC_ScrollBarSlider:
            return along(start, thumb);
        case SC_ScrollBarGroove:
            return all;
        case SC_ScrollBarSubPage:
            return along(0, start);
        case SC_ScrollBarAddPage:
            return along(start + thumb, length - start - thumb);
        default:
            return {};
    }
}

QRect WorkbenchStyle::subElementRect(SubElement element, const QStyleOption* option,
                                     const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const bool free = widget && !qobject_cast<const QAbstractSpinBox*>(widget->parentWidget());
    if (element == SE_LineEditContents && free) return rect.adjusted(4, 0, -4, 0);
    return rect;
}

QSize WorkbenchStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
                                       const QSize& contents, const QWidget* widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_PushButton) {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool menu = button && (button->features & QStyleOptionButton::HasMenu);
        size.rwidth() += menu ? 2 * theme::kGrid : theme::kGrid;
    }
    if (type == CT_ComboBox) size.rwidth() += theme::kGrid;
    if (type == CT_SpinBox) size.rwidth() += kTextInset + theme::kGrid / 2;
    if (type == CT_ToolButton) {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        if (button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
            size.rwidth() += 2 * theme::kGrid;
        }
    }
    return size;
}

int WorkbenchStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                                const QWidget* widget) const {
    switch (metric) {
        case PM_ScrollBarExtent:
            return kScrollBar;
        case PM_ScrollBarSliderMin:
            return kSliderLeast;
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
            return 0;
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return 18;
        case PM_SmallIconSize:
            return theme::kIcon;
        case PM_FocusFrameHMargin:  // of texts in cells: with the pixel Qt adds, a grid's step
            if (qobject_cast<const QAbstractItemView*>(widget)) return theme::kGrid - 1;
            break;
        case PM_HeaderMargin:
            return theme::kGrid;
        case PM_DefaultFrameWidth:
            if (is_text_field(widget)) return 3;
            break;
        default:
            break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int WorkbenchStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* data) const {
    switch (hint) {
        case SH_ScrollBar_LeftClickAbsolutePosition:
            return 1;
        case SH_ScrollBar_Transient:
            return 0;
        case SH_ComboBox_Popup:
        case SH_DialogButtonBox_ButtonsHaveIcons:
            return 0;
        case SH_ToolTipLabel_Opacity:
            return 255;
        default:
            return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

}  // namespace aim::ui
