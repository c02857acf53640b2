// A comparison of answers as something to take along: Markdown, a picture, a page.
#pragma once

#include "core/methods/answer.h"
#include "core/workspace/runs.h"

#include <QImage>
#include <QPixmap>
#include <QString>
#include <optional>
#include <vector>

class QWidget;

namespace aim::ui {

QString comparison_markdown(const QString& question, const std::optional<QString>& reference,
                            const std::vector<MethodAnswer>& answers);

// What is drawn: the query's picture and question above the columns as they are on the screen,
// without their buttons.
struct ComparisonPage {
    QPixmap picture;  // may be null
    QString question;
    std::optional<QString> reference;
    QWidget* columns;

    QImage image() const;
    // A vector PDF of one page in the size of the content. False: the file could not be written.
    bool write_pdf(const QString& file) const;

private:
    QSize size() const;
    void paint(QPainter& painter) const;
    void paint_head(QPainter& painter, const QRect& room) const;
    int head_height() const;
};

MethodAnswer from_stored(const StoredAnswer& stored);

}  // namespace aim::ui
