// How every plot's axes look.
#pragma once

#include <QColor>
#include <QFont>

class QCPAxis;

namespace aim::ui {

// Lines in `line`, texts in `text`; a grid only where it helps reading values.
void style_axis(QCPAxis& axis, const QColor& line, const QColor& text, const QFont& font, bool grid);

}  // namespace aim::ui
