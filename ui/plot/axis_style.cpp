#include "ui/plot/axis_style.h"

#include <qcustomplot.h>

namespace aim::ui {

void style_axis(QCPAxis& axis, const QColor& line, const QColor& text, const QFont& font,
                bool grid) {
    const QPen pen(line, 1);
    axis.setBasePen(pen);
    axis.setTickPen(pen);
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelColor(text);
    axis.setLabelColor(text);
    axis.setTickLabelFont(font);
    axis.setLabelFont(font);
    axis.grid()->setPen(grid ? pen : QPen(Qt::NoPen));
    axis.grid()->setZeroLinePen(grid ? pen : QPen(Qt::NoPen));
}

}  // namespace aim::ui
