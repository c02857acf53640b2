#include "ui/style/theme.h"

#include "ui/style/workbench_style.h"

#include <QApplication>
#include <QToolTip>
#include <QWidget>

namespace aim::ui::theme {
namespace {

QPalette light_palette() {
    QPalette p;
    const QColor text(0x1d, 0x20, 0x29), accent(0x43, 0x55, 0xc9);
    p.setColor(QPalette::Window, QColor(0xf4, 0xf5, 0xf8));
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, Qt::white);
    p.setColor(QPalette::AlternateBase, QColor(0xf8, 0xf9, 0xfb));
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::Button, QColor(0xfb, 0xfb, 0xfd));
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::PlaceholderText, QColor(0x65, 0x6b, 0x7a));
    p.setColor(QPalette::Light, Qt::white);
    p.setColor(QPalette::Midlight, QColor(0xe8, 0xea, 0xef));
    p.setColor(QPalette::Mid, QColor(0xd5, 0xd8, 0xe0));
    p.setColor(QPalette::Dark, QColor(0xa9, 0xae, 0xbb));
    p.setColor(QPalette::Shadow, QColor(0x7c, 0x82, 0x90));
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::ToolTipBase, QColor(0x2a, 0x2d, 0x38));
    p.setColor(QPalette::ToolTipText, Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, QColor(0x9a, 0x9f, 0xac));
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0xc2, 0xc6, 0xd2));
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(0x56, 0x5c, 0x6a));
    return p;
}

QPalette dark_palette() {
    QPalette p;
    const QColor text(0xe6, 0xe8, 0xee), accent(0x6f, 0x82, 0xf2);
    p.setColor(QPalette::Window, QColor(0x1b, 0x1d, 0x24));
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, QColor(0x22, 0x25, 0x2e));
    p.setColor(QPalette::AlternateBase, QColor(0x26, 0x29, 0x33));
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::Button, QColor(0x2b, 0x2e, 0x39));
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::PlaceholderText, QColor(0x9b, 0xa1, 0xb1));
    p.setColor(QPalette::Light, QColor(0x3a, 0x3e, 0x4b));
    p.setColor(QPalette::Midlight, QColor(0x30, 0x34, 0x3f));
    p.setColor(QPalette::Mid, QColor(0x3b, 0x3f, 0x4c));
    p.setColor(QPalette::Dark, QColor(0x14, 0x16, 0x1c));
    p.setColor(QPalette::Shadow, QColor(0x0c, 0x0d, 0x11));
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, QColor(0x10, 0x12, 0x18));
    p.setColor(QPalette::Link, QColor(0x93, 0xa1, 0xf8));
    p.setColor(QPalette::LinkVisited, QColor(0x93, 0xa1, 0xf8));
    p.setColor(QPalette::ToolTipBase, QColor(0x3a, 0x3e, 0x4b));
    p.setColor(QPalette::ToolTipText, text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, QColor(0x6a, 0x70, 0x80));
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0x45, 0x49, 0x58));
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(0xaa, 0xb0, 0xbe));
    return p;
}

// QStyleHints::colorScheme is newer than Qt 6.4, so the desktop's wish is read from its palette.
bool desktop_is_dark() {
    static const bool dark = is_dark(QApplication::palette());
    return dark;
}

QFont scaled(const QFont& body, double factor) {
    QFont font = body;
    if (body.pointSizeF() > 0) {
        font.setPointSizeF(body.pointSizeF() * factor);
    } else {
        font.setPixelSize(qRound(body.pixelSize() * factor));
    }
    return font;
}

QColor pick(const QPalette& palette, const char* light, const char* dark) {
    return QColor(QLatin1StringView(is_dark(palette) ? dark : light));
}

}  // namespace

void apply(QApplication& application, Appearance appearance) {
    // Asked for before the first palette of ours hides the desktop's.
    const bool desktop = desktop_is_dark();
    const bool dark =
        appearance == Appearance::Dark || (appearance == Appearance::System && desktop);
    application.setStyle(new WorkbenchStyle);  // the application owns it
    const QPalette palette = dark ? dark_palette() : light_palette();
    QApplication::setPalette(palette);
    QPalette tips = palette;
    tips.setColor(QPalette::Window, palette.color(QPalette::ToolTipBase));
    tips.setColor(QPalette::WindowText, palette.color(QPalette::ToolTipText));
    QToolTip::setPalette(tips);
}

bool is_dark(const QPalette& palette) { return palette.color(QPalette::Window).lightness() < 128; }

QFont caption(const QFont& body) { return scaled(body, 0.88); }
QFont title(const QFont& body) {
    QFont font = scaled(body, 1.25);
    font.setWeight(QFont::DemiBold);
    return font;
}
QFont strong(const QFont& body) {
    QFont font = body;
    font.setWeight(QFont::DemiBold);
    return font;
}

QColor muted(const QPalette& p) { return p.color(QPalette::PlaceholderText); }
QColor outline(const QPalette& p) { return p.color(QPalette::Mid); }
QColor card(const QPalette& p) { return p.color(QPalette::Base); }
QColor accent(const QPalette& p) { return p.color(QPalette::Active, QPalette::Highlight); }
QColor accent_on_tip(const QPalette& p) {
    return mix(p.color(QPalette::ToolTipText), accent(p), 0.45);
}
QColor success(const QPalette& p) { return pick(p, "#1f7a4a", "#5cc78d"); }
QColor warning(const QPalette& p) { return pick(p, "#96600a", "#e0b050"); }
QColor danger(const QPalette& p) { return pick(p, "#b3312f", "#f08683"); }
QColor text_tokens(const QPalette& p) { return pick(p, "#7d8494", "#98a0b3"); }
QColor image_tokens(const QPalette& p) { return pick(p, "#d08a1d", "#dea046"); }
QColor fused_tokens(const QPalette& p) { return accent(p); }

QColor series(const QPalette& p, int index) {
    static constexpr const char* kLight[kSeries] = {"#4355c9", "#c2571a", "#1f7a4a", "#7d8494",
                                                    "#a8348c", "#0f7c8a", "#96600a", "#b3312f",
                                                    "#7a4fc0", "#5d7a1f", "#8a5a44"};
    static constexpr const char* kDark[kSeries] = {"#8b9bff", "#f0965a", "#5cc78d", "#a9b0c0",
                                                   "#e58ad0", "#5cc7d6", "#e0b050", "#f08683",
                                                   "#b99cf5", "#a8c96a", "#d3a58c"};
    const int place = (index % kSeries + kSeries) % kSeries;
    return pick(p, kLight[place], kDark[place]);
}

QColor mix(const QColor& a, const QColor& b, double share) {
    const auto blend = [share](int x, int y) { return qRound(x + (y - x) * share); };
    return QColor(blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue()));
}

void set_muted(QWidget* label) { label->setForegroundRole(QPalette::PlaceholderText); }
void set_caption(QWidget* label) {
    set_muted(label);
    label->setFont(caption(label->font()));
}

}  // namespace aim::ui::theme
