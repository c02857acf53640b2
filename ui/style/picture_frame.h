// Pictures in rounded frames. What a picture does not cover of its frame goes on in the picture's
// own colour where its edge has one: a white background then reaches the frame on a dark or tinted
// card too. A photograph lies on a neutral one.
#pragma once

#include <QColor>
#include <QPixmap>
#include <QRectF>

class QPainter;
class QPalette;

namespace aim::ui {

enum class PictureFit { Whole, Fill };  // all of it, or as much as covers the frame

// The colour around the picture. Transparent parts are white, as the model sees them.
QColor paper_around(const QPixmap& picture, const QPalette& palette);
// Small pictures are drawn at most `most` times as large. A null picture leaves the neutral frame.
void draw_picture(QPainter& painter, const QRectF& frame, const QPixmap& picture,
                  const QPalette& palette, PictureFit fit = PictureFit::Whole, double radius = 4,
                  double most = 4);

}  // namespace aim::ui
