// Qt's Fusion style with this program's corners, hairlines and focus rings. Shapes only: every
// colour comes from the palette, sizes from theme.h.
#pragma once

#include <QProxyStyle>

class QStyleOptionToolButton;

namespace aim::ui {

class WorkbenchStyle : public QProxyStyle {
    Q_OBJECT

public:
    WorkbenchStyle();
    static constexpr int kTextInset = 2;  // of texts in fields, beyond Fusion's

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;

private:
    void draw_combo_box(const QStyleOptionComplex* option, QPainter* painter,
                        const QWidget* widget) const;
    void draw_spin_box(const QStyleOptionComplex* option, QPainter* painter,
                       const QWidget* widget) const;
    // Where a combo box as large has its arrow.
    QRect combo_arrow(const QStyleOption* option, const QWidget* widget) const;
    QRect spin_box_part(const QStyleOptionComplex* option, SubControl part,
                        const QWidget* widget) const;
    void draw_scroll_bar(const QStyleOptionComplex* option, QPainter* painter,
                         const QWidget* widget) const;
    void draw_icon_and_text(const QStyleOption* option, const QRect& room, const QIcon& icon,
                            const QSize& size, const QString& text, QPainter* painter,
                            const QWidget* widget) const;
    // False: as Fusion does it.
    bool draw_label(ControlElement element, const QStyleOption* option, QPainter* painter,
                    const QWidget* widget) const;
    void draw_tab(const QStyleOption* option, QPainter* painter) const;
    void draw_item(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void draw_menu_icon(const QStyleOptionToolButton* option, QPainter* painter,
                        const QWidget* widget) const;
};

}  // namespace aim::ui
