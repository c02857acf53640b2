// A comparison of answers as something to take along: Markdown, a picture, a page.
#pragma once

#include "core/methods/answer.h"

#include <QImage>
#include <QPicture>
#include <QPixmap>
#include <QString>
#include <optional>
#include <vector>

class QWidget;

namespace aim::ui {

QString comparison_markdown(const QString& question, const std::optional<QString>& reference,
                            const std::vector<MethodAnswer>& answers);

// Drawn on the window's thread, to be written on another.
struct ComparisonDrawing {
    QPicture picture;
    QSize size;
    double ratio = 1;  // pixels of an image
    QString title;

    // Any thread; they take longer than a frame.
    QImage image() const;
    // A vector PDF of one page in the size of the content. False: the file could not be written.
    bool write_pdf(const QString& file) const;
};

// What is drawn: the query's picture and question above the columns as wide as they are on the
// screen, with all of their texts and without their buttons.
struct ComparisonPage {
    QPixmap picture;  // may be null
    QString question;
    std::optional<QString> reference;
    QWidget* columns;

    ComparisonDrawing draw() const;

private:
    QSize size() const;
    void paint(QPainter& painter) const;
    void paint_head(QPainter& painter, const QRect& room) const;
    int head_height() const;
};

}  // namespace aim::ui
