// The program's own icons (resources/icons): one colour, painted in the palette's text colour, so
// that they follow light, dark, disabled and selected without further files.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace aim::ui {

// `name` as the file's, without extension.
QIcon icon(const QString& name);
QIcon icon(const QString& name, const QColor& colour);
QPixmap icon_pixmap(const QString& name, const QColor& colour, int edge, double pixel_ratio);
QIcon program_icon();

}  // namespace aim::ui
