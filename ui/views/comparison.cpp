#include "ui/views/comparison.h"

#include "core/base/error.h"
#include "core/engine/stored_answer.h"
#include "ui/store/quantities.h"
#include "ui/store/sentences.h"
#include "ui/store/text.h"
#include "ui/style/picture_frame.h"
#include "ui/style/theme.h"
#include "ui/views/measure_bar.h"
#include "ui/views/method_texts.h"
#include "ui/views/widgets.h"

#include <spdlog/spdlog.h>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QToolButton>
#include <QWidget>

namespace aim::ui {
namespace {

struct Comparison {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr int kMargin = 16, kPicture = 72;
constexpr int kPdfDpi = 96;  // a pixel of the screen is a pixel of the page

// A cell of a table, in one line.
QString cell(const QString& text) { return text.simplified().replace(u'|', QStringLiteral("\\|")); }

}  // namespace

QString comparison_markdown(const QString& question, const std::optional<QString>& reference,
                            const std::vector<MethodAnswer>& answers) {
    QString text = QStringLiteral("**%1**\n\n").arg(question.simplified());
    if (reference) text += Comparison::tr("Reference: %1").arg(*reference) + QStringLiteral("\n\n");
    text += QStringLiteral("| %1 | %2 | %3 | %4 | %5 |\n|---|---|---|--:|--:|\n")
                .arg(Comparison::tr("Method"), Comparison::tr("Answer"), Comparison::tr("Right"),
                     Comparison::tr("Context"), Comparison::tr("Time"));
    for (const MethodAnswer& answer : answers) {
        const QString right = !answer.score          ? QString()
                              : *answer.score >= 0.5 ? QStringLiteral("✓")
                                                     : QStringLiteral("✗");
        const QString shown =
            answer.error.empty() ? from_utf8(answer.text) : in_words(answer.error);
        text +=
            QStringLiteral("| %1 | %2 | %3 | %4 | %5 |\n")
                .arg(cell(method_title(from_utf8(answer.method))), cell(shown), right,
                     QString::number(answer.context.total()), duration_text(answer.timing.total));
    }
    return text;
}

int ComparisonPage::head_height() const { return picture.isNull() ? 56 : kPicture + kMargin; }

QSize ComparisonPage::size() const {
    return {columns->width() + 2 * kMargin, columns->height() + head_height() + 2 * kMargin};
}

void ComparisonPage::paint(QPainter& painter) const {
    const QPalette palette = columns->palette();
    painter.fillRect(QRect(QPoint(), size()), palette.color(QPalette::Window));
    int left = kMargin;
    if (!picture.isNull()) {
        QRect place(QPoint(), picture.size().scaled(kPicture, kPicture, Qt::KeepAspectRatio));
        place.moveTopLeft({kMargin, kMargin});
        draw_picture(painter, place, picture, palette, PictureFit::Whole, theme::kRadius);
        left = place.right() + kMargin;
    }
    TokenLegend legend;
    legend.setPalette(palette);
    legend.resize(legend.sizeHint());
    QRect head(left, kMargin, size().width() - left - kMargin, head_height() - kMargin);
    paint_head(painter, head.adjusted(0, 0, -legend.width() - kMargin, 0));
    legend.render(&painter, QPoint(head.right() - legend.width(), head.bottom() - legend.height()),
                  QRegion(), QWidget::DrawChildren);
    // They stand in no picture; the layout does not run before they are there again.
    std::vector<QToolButton*> buttons;
    for (auto* button : columns->findChildren<QToolButton*>()) {
        if (!button->isVisible()) continue;
        button->setVisible(false);
        buttons.push_back(button);
    }
    columns->render(&painter, QPoint(kMargin, head_height() + kMargin), QRegion(),
                    QWidget::DrawChildren);
    for (QToolButton* button : buttons) button->setVisible(true);
}

void ComparisonPage::paint_head(QPainter& painter, const QRect& room) const {
    const QPalette palette = columns->palette();
    const QFont title = theme::title(columns->font());
    const int line = QFontMetrics(columns->font()).height() + 4;
    QRect upper = room;
    if (reference) upper.setBottom(room.bottom() - line);
    painter.setFont(title);
    painter.setPen(palette.color(QPalette::WindowText));
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, question);
    painter.setFont(columns->font());
    if (!reference) return;
    painter.setPen(theme::muted(palette));
    painter.drawText(QRect(room.left(), upper.bottom(), room.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     Comparison::tr("Reference: %1").arg(reference->simplified()));
}

QImage ComparisonPage::image() const {
    const double ratio = std::max(2.0, columns->devicePixelRatioF());
    QImage image((QSizeF(size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    paint(painter);
    return image;
}

bool ComparisonPage::write_pdf(const QString& file) const {
    QPdfWriter writer(file);
    writer.setResolution(kPdfDpi);
    writer.setTitle(question);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(size()) * 72.0 / kPdfDpi, QPageSize::Point));
    QPainter painter;
    if (!painter.begin(&writer)) return false;
    paint(painter);
    return painter.end();
}

MethodAnswer from_stored(const StoredAnswer& stored) {
    MethodAnswer answer;
    answer.method = stored.method;
    answer.text = stored.text;
    answer.token_ids = stored.token_ids;
    answer.demonstrations = stored.demonstrations;
    answer.context = {stored.text_tokens, stored.image_tokens, stored.fused_tokens};
    answer.timing = {stored.encode_ms, stored.prefill_ms, stored.first_token_ms, stored.decode_ms,
                     stored.total_ms};
    answer.warm = stored.warm;
    answer.kv_bytes = stored.kv_bytes;
    answer.peak_bytes = stored.peak_bytes;
    answer.score = stored.score;
    answer.error = stored.error;
    try {
        answer.prompt = segments_from_json(stored.prompt_segments);
    } catch (const Error& error) {
        spdlog::warn("{}", error.what());
    }
    if (answer.prompt.empty() && !stored.prompt.empty()) {
        answer.prompt.push_back(
            {PromptSegment::Kind::Text, stored.prompt, stored.context_tokens(), 0});
    }
    return answer;
}

}  // namespace aim::ui
