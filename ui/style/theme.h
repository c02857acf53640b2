// The one visual language: Fusion, two palettes, one accent, an 8 px grid and three text sizes.
// docs/interface.md describes it. Widgets take colours from palette roles or from here.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QStringView>

class QApplication;
class QWidget;

namespace aim::ui {

enum class Appearance { System, Light, Dark };

namespace theme {

inline constexpr int kGrid = 8;  // px; margins and gaps are multiples of it or its half
inline constexpr int kRadius = 6;
inline constexpr int kIcon = 18;
inline constexpr int kControl = 30;  // least height

// Sets style and palette. `System` follows what the desktop's palette looked like at start.
void apply(QApplication& application, Appearance appearance);
bool is_dark(const QPalette& palette);

// Three text sizes: caption, body (the application's font), title.
QFont caption(const QFont& body);
QFont title(const QFont& body);
QFont strong(const QFont& body);

QColor muted(const QPalette& palette);    // secondary text
QColor outline(const QPalette& palette);  // hairlines
QColor card(const QPalette& palette);     // raised surfaces
QColor accent(const QPalette& palette);
QColor accent_on_tip(const QPalette& palette);  // of texts that can be pressed on ToolTipBase
QColor success(const QPalette& palette);
QColor warning(const QPalette& palette);
QColor danger(const QPalette& palette);
// What a context is made of, in bars and prompts.
QColor text_tokens(const QPalette& palette);
QColor image_tokens(const QPalette& palette);
QColor fused_tokens(const QPalette& palette);
// Curves of a plot: eleven that can be told apart; the first is the accent.
inline constexpr int kSeries = 11;
QColor series(const QPalette& palette, int index);
QColor mix(const QColor& a, const QColor& b, double share_of_b);

void set_muted(QWidget* label);    // secondary text, follows palette changes
void set_caption(QWidget* label);  // muted and small

}  // namespace theme
}  // namespace aim::ui
