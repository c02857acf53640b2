#include "ui/views/comparison.h"

#include "ui/store/quantities.h"
#include "ui/store/sentences.h"
#include "ui/store/text.h"
#include "ui/style/picture_frame.h"
#include "ui/style/theme.h"
#include "ui/views/measure_bar.h"
#include "ui/views/method_texts.h"
#include "ui/views/widgets.h"

#include <QCoreApplication>
#include <QLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextLayout>
#include <QToolButton>
#include <QWidget>
#include <algorithm>
#include <cmath>

namespace aim::ui {
namespace {

struct Comparison {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr int kMargin = 16, kPicture = 72;
constexpr int kMostPixels = 32000;
constexpr int kPdfDpi = 96;  // a pixel of the screen is a pixel of the page

// The columns while they are painted: as wide as on the screen, every text as high as what stands
// in it. Nothing of it is seen, because the screen is not painted before they are as they were.
class WholeTexts {
public:
    explicit WholeTexts(QWidget& columns) : columns_(columns), size_(columns.size()) {
        // It would give them the size of what is seen of them.
        for (QWidget* parent = columns.parentWidget(); parent && !area_;
             parent = parent->parentWidget()) {
            area_ = qobject_cast<QScrollArea*>(parent);
        }
        if (area_) area_->setWidgetResizable(false);
        for (auto* text : columns.findChildren<QTextBrowser*>()) {
            texts_.push_back({text, text->minimumHeight(), text->verticalScrollBar()->value(),
                              text->extraSelections()});
            // As formats: hundreds of selections take seconds to paint.
            mark(*text->document(), texts_.back().marked);
            text->setExtraSelections({});
            text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
            text->setMinimumHeight(
                std::max(text->minimumHeight(),
                         static_cast<int>(std::ceil(text->document()->size().height())) +
                             2 * text->frameWidth()));
            QLayout* column = text->parentWidget()->layout();
            column->activate();
            height_ = std::max(height_, column->totalMinimumSize().height());
        }
        columns.layout()->activate();
        columns.resize(size_.width(), std::max(size_.height(), height_));
    }
    ~WholeTexts() {
        for (const Text& one : texts_) {
            one.text->setMinimumHeight(one.minimum);
            one.text->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
            mark(*one.text->document(), {});
            one.text->setExtraSelections(one.marked);
        }
        columns_.resize(size_);
        if (area_) area_->setWidgetResizable(true);
        // Once they are laid out again.
        for (const Text& one : texts_) {
            QMetaObject::invokeMethod(
                one.text,
                [bar = one.text->verticalScrollBar(), to = one.scrolled] { bar->setValue(to); },
                Qt::QueuedConnection);
        }
    }
    WholeTexts(const WholeTexts&) = delete;
    WholeTexts& operator=(const WholeTexts&) = delete;

private:
    struct Text {
        QTextBrowser* text;
        int minimum, scrolled;
        QList<QTextEdit::ExtraSelection> marked;
    };
    static void mark(QTextDocument& document, const QList<QTextEdit::ExtraSelection>& selections) {
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            const int begin = block.position(), end = begin + block.length();
            QList<QTextLayout::FormatRange> ranges;
            for (const auto& selection : selections) {
                const int from = std::max(begin, selection.cursor.selectionStart());
                const int to = std::min(end, selection.cursor.selectionEnd());
                if (from < to) ranges.append({from - begin, to - from, selection.format});
            }
            block.layout()->setFormats(ranges);
        }
        document.markContentsDirty(0, document.characterCount());
    }
    QWidget& columns_;
    QScrollArea* area_ = nullptr;
    QSize size_;
    int height_ = 0;
    std::vector<Text> texts_;
};

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

ComparisonDrawing ComparisonPage::draw() const {
    const WholeTexts whole(*columns);
    ComparisonDrawing drawing;
    drawing.title = question;
    drawing.size = size();
    // Sharp, unless it gets higher than can be painted.
    drawing.ratio = std::min(std::max(2.0, columns->devicePixelRatioF()),
                             double(kMostPixels) / size().height());
    QPainter painter(&drawing.picture);
    paint(painter);
    return drawing;
}

QImage ComparisonDrawing::image() const {
    QImage image((QSizeF(size) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    painter.drawPicture(0, 0, picture);
    return image;
}

bool ComparisonDrawing::write_pdf(const QString& file) const {
    QPdfWriter writer(file);
    writer.setResolution(kPdfDpi);
    writer.setTitle(title);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(size) * 72.0 / kPdfDpi, QPageSize::Point));
    QPainter painter;
    if (!painter.begin(&writer)) return false;
    painter.drawPicture(0, 0, picture);
    return painter.end();
}

}  // namespace aim::ui
