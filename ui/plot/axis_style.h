// How every plot's axes look.
#pragma once

#include <QColor>
#include <QFont>

class QCPAxis;

namespace aim::ui {

// Room beyond an axis' end, as a share of it: what lies on the end is not cut in half.
inline constexpr double kBeyond = 0.015;

// Lines in `line`, texts in `text`; a grid only where it helps reading values.
void style_axis(QCPAxis& axis, const QColor& line, const QColor& text, const QFont& font,
                bool grid);

}  // namespace aim::ui
