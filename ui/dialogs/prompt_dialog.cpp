#include "ui/dialogs/prompt_dialog.h"

#include "ui/dialogs/dialog_foot.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/method_texts.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

namespace aim::ui {
namespace {

QColor colour_of(PromptSegment::Kind kind, const QPalette& palette) {
    switch (kind) {
        case PromptSegment::Kind::Image:
            return theme::image_tokens(palette);
        case PromptSegment::Kind::Fused:
            return theme::fused_tokens(palette);
        case PromptSegment::Kind::Text:
            break;
    }
    return theme::text_tokens(palette);
}

}  // namespace

PromptDialog::PromptDialog(const MethodAnswer& answer, QWidget* parent)
    : QDialog(parent), text_(new QTextEdit(this)) {
    setWindowTitle(tr("Prompt of %1").arg(method_title(from_utf8(answer.method))));
    resize(720, 520);
    text_->setReadOnly(true);
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text_->setAccessibleName(tr("The prompt the model was given"));
    text_->setTabChangesFocus(true);

    auto* legend = new QHBoxLayout;
    legend->setSpacing(theme::kGrid * 2);
    const QLocale locale;
    const auto entry = [&](PromptSegment::Kind kind, const QString& text) {
        auto* swatch = new QLabel(this);
        QPixmap pixmap(12 * 2, 12 * 2);
        pixmap.setDevicePixelRatio(2);
        pixmap.fill(colour_of(kind, palette()));
        swatch->setPixmap(pixmap);
        auto* label = new QLabel(text, this);
        auto* row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(swatch);
        row->addWidget(label);
        legend->addLayout(row);
    };
    const auto number = [&locale](std::int64_t n) { return locale.toString(qlonglong(n)); };
    entry(PromptSegment::Kind::Text, tr("%1 text tokens").arg(number(answer.context.text)));
    entry(PromptSegment::Kind::Image, tr("%1 image tokens").arg(number(answer.context.image)));
    entry(PromptSegment::Kind::Fused, tr("%1 fused tokens").arg(number(answer.context.fused)));
    legend->addStretch();

    auto* copy = new QPushButton(tr("Copy"), this);
    copy->setIcon(icon(QStringLiteral("copy")));
    connect(copy, &QPushButton::clicked, this,
            [answer] { QApplication::clipboard()->setText(plain_text(answer)); });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(legend);
    layout->addWidget(text_);
    layout->addLayout(dialog_foot({}, {copy, close_button(*this)}, false));
    fill(answer);
}

void PromptDialog::fill(const MethodAnswer& answer) {
    QTextCursor cursor(text_->document());
    const QColor paper = palette().color(QPalette::Base);
    bool odd = false;
    for (const PromptSegment& segment : answer.prompt) {
        QTextCharFormat format;
        const QColor colour = colour_of(segment.kind, palette());
        if (segment.kind == PromptSegment::Kind::Text) {
            cursor.insertText(from_utf8(segment.text), format);
            continue;
        }
        // Neighbours of one kind are told apart.
        odd = !odd;
        format.setBackground(theme::mix(paper, colour, odd ? 0.32 : 0.18));
        const QString tokens = tr("%Ln token(s)", nullptr, static_cast<int>(segment.tokens));
        const QString name =
            segment.kind == PromptSegment::Kind::Image ? tr("picture") : tr("fused");
        QString shown = from_utf8(segment.text);
        cursor.insertText(shown.isEmpty()
                              ? QStringLiteral(" %1 · %2 ").arg(name, tokens)
                              : QStringLiteral(" %1 “%2” · %3 ").arg(name, shown, tokens),
                          format);
        cursor.insertText(QStringLiteral("\u200b"), QTextCharFormat());
    }
    if (answer.prompt.empty()) {
        cursor.insertText(tr("Nothing was put to the model: this method generates nothing."));
    }
    cursor.movePosition(QTextCursor::Start);
    text_->setTextCursor(cursor);
}

QString PromptDialog::plain_text(const MethodAnswer& answer) {
    QString text;
    for (const PromptSegment& segment : answer.prompt) {
        switch (segment.kind) {
            case PromptSegment::Kind::Text:
                text += from_utf8(segment.text);
                break;
            case PromptSegment::Kind::Image:
                text += QStringLiteral("<image: %1 tokens>").arg(segment.tokens);
                break;
            case PromptSegment::Kind::Fused:
                text += QStringLiteral("<fused: %1 tokens of \"%2\">")
                            .arg(segment.tokens)
                            .arg(from_utf8(segment.text));
                break;
        }
    }
    return text;
}

}  // namespace aim::ui
