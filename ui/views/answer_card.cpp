#include "ui/views/answer_card.h"

#include "ui/dialogs/prompt_dialog.h"
#include "ui/store/quantities.h"
#include "ui/store/sentences.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/method_texts.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

namespace aim::ui {
namespace {

// Many models begin an answer with a space; columns begin at one line all the same.
QString without_margin(const QString& text) {
    qsizetype at = 0;
    while (at < text.size() && text[at].isSpace()) ++at;
    qsizetype end = text.size();
    while (end > at && text[end - 1].isSpace()) --end;
    return text.mid(at, end - at);
}

}  // namespace

AnswerCard::AnswerCard(const QString& method, Thumbnails& thumbnails, QWidget* parent)
    : Card(parent),
      method_(method),
      title_(new ElidedLabel(this)),
      mark_(new QLabel(this)),
      text_(new QTextBrowser(this)),
      tokens_(new MeasureBar(tr("Context"), this)),
      time_(new MeasureBar(tr("Time"), this)),
      memory_(new MeasureBar(tr("Memory"), this)),
      details_(new ElidedLabel(this)),
      strip_(new ThumbStrip(thumbnails, this)),
      copy_(icon_button(QStringLiteral("copy"),
                        tr("Copy the answer of %1").arg(method_title(method)), this)),
      prompt_(icon_button(QStringLiteral("prompt"),
                          tr("Show the prompt of %1").arg(method_title(method)), this)) {
    build();
    show_stage();
}

void AnswerCard::build() {
    setAccessibleName(tr("Answer of %1").arg(method_title(method_)));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    title_->set_text(method_title(method_));
    title_->setFont(theme::strong(font()));
    title_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    title_->set_note(method_hint(method_) + QStringLiteral("\n(%1)").arg(method_));
    text_->setFrameShape(QFrame::NoFrame);
    text_->viewport()->setAutoFillBackground(false);
    text_->setTabChangesFocus(true);
    text_->setOpenLinks(false);
    text_->setAccessibleName(tr("Answer of %1").arg(method_title(method_)));
    text_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    text_->setMinimumHeight(40);
    text_->document()->setDocumentMargin(0);
    QFont large = font();
    if (large.pointSizeF() > 0) large.setPointSizeF(large.pointSizeF() * 1.1);
    text_->setFont(large);
    theme::set_caption(details_);

    for (QToolButton* button : {prompt_, copy_}) button->setFixedSize(26, 26);
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(title_);
    head->addWidget(mark_);
    head->addStretch();
    head->addWidget(prompt_);
    head->addWidget(copy_);
    MeasureBar::align({tokens_, time_, memory_});
    auto* costs = new QVBoxLayout;
    costs->setSpacing(0);
    costs->addWidget(tokens_);
    costs->addWidget(time_);
    costs->addWidget(memory_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 12);
    layout->setSpacing(theme::kGrid);
    layout->addLayout(head);
    layout->addWidget(text_, 1);
    layout->addLayout(costs);
    layout->addWidget(details_);
    layout->addWidget(strip_);

    setTabOrder(prompt_, copy_);
    setTabOrder(copy_, text_);
    connect(copy_, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(shown_text()); });
    connect(prompt_, &QToolButton::clicked, this, &AnswerCard::show_prompt);
    follow_the_end();
    connect(strip_, &ThumbStrip::pressed, this, &AnswerCard::demonstration_pressed);
}

QString AnswerCard::shown_text() const { return text_->toPlainText(); }

void AnswerCard::start() {
    if (stage_ != Stage::Waiting) return;
    stage_ = Stage::Running;
    show_stage();
}

void AnswerCard::append(const QString& piece) {
    start();
    streamed_ += piece;
    show_stage();
}

// While the answer is written, for who reads at its end; who reads further up stays there.
void AnswerCard::follow_the_end() {
    auto* bar = text_->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] {
        if (follows_ && stage_ == Stage::Running) bar->setValue(bar->maximum());
    });
    connect(bar, &QScrollBar::valueChanged, this,
            [this, bar](int value) { follows_ = value >= bar->maximum(); });
}

void AnswerCard::finish(const MethodAnswer& answer) {
    answer_ = answer;
    stage_ = answer.error.empty() ? Stage::Done : Stage::Failed;
    show_stage();
    if (follows_) text_->verticalScrollBar()->setValue(0);
    show_costs();
}

void AnswerCard::stop() {
    if (stage_ != Stage::Waiting && stage_ != Stage::Running) return;
    stage_ = Stage::Stopped;
    show_stage();
}

void AnswerCard::show_stage() {
    QColor ink = palette().color(QPalette::Text);
    QString text = without_margin(streamed_);
    switch (stage_) {
        case Stage::Waiting:
            text = tr("Waiting…");
            ink = theme::muted(palette());
            break;
        case Stage::Running:
            if (text.isEmpty()) {
                text = tr("Reading…");
                ink = theme::muted(palette());
            }
            break;
        case Stage::Done:
            text = without_margin(from_utf8(answer_.text));
            if (text.isEmpty()) {
                text = tr("(an empty answer)");
                ink = theme::muted(palette());
            }
            break;
        case Stage::Failed:
            text = in_words(answer_.error);
            ink = theme::danger(palette());
            break;
        case Stage::Stopped:
            if (text.isEmpty()) {
                text = tr("Stopped.");
                ink = theme::muted(palette());
            }
            break;
    }
    QPalette colours = palette();
    colours.setColor(QPalette::Text, ink);
    colours.setColor(QPalette::Base, Qt::transparent);
    text_->setPalette(colours);
    show_text(text);

    const bool scored = stage_ == Stage::Done && answer_.score.has_value();
    mark_->setVisible(scored);
    if (scored) {
        const bool right = *answer_.score >= 0.5;
        const QColor colour = right ? theme::success(palette()) : theme::danger(palette());
        mark_->setPixmap(icon_pixmap(right ? QStringLiteral("check") : QStringLiteral("cross"),
                                     colour, 18, devicePixelRatioF()));
        const QString verdict =
            right ? tr("Matches the reference") : tr("Differs from the reference");
        mark_->setToolTip(verdict);
        mark_->setAccessibleName(verdict);
    }
    copy_->setEnabled(stage_ == Stage::Done || !streamed_.isEmpty());
    prompt_->setEnabled(stage_ == Stage::Done);
}

// What goes on is appended: what is selected, and the place, stay.
void AnswerCard::show_text(const QString& text) {
    if (text == shown_) return;
    if (!shown_.isEmpty() && text.startsWith(shown_)) {
        QTextCursor end(text_->document());
        end.movePosition(QTextCursor::End);
        end.insertText(text.mid(shown_.size()));
    } else {
        text_->setPlainText(text);
    }
    shown_ = text;
}

void AnswerCard::show_costs() {
    if (stage_ != Stage::Done) return;
    const QLocale locale;
    const auto& context = answer_.context;
    const auto number = [&locale](std::int64_t n) { return locale.toString(qlonglong(n)); };
    tokens_->set_value(
        number(context.total()),
        {{double(context.image), theme::image_tokens, tr("%1 image").arg(number(context.image))},
         {double(context.text), theme::text_tokens, tr("%1 text").arg(number(context.text))},
         {double(context.fused), theme::fused_tokens, tr("%1 fused").arg(number(context.fused))}});
    const auto& timing = answer_.timing;
    const auto step = [](const QString& name, double ms) { return name.arg(duration_text(ms)); };
    const double rest =
        std::max(0.0, timing.total - timing.encode - timing.prefill - timing.decode);
    const auto tone = [](double share) {
        return [share](const QPalette& palette) {
            return theme::mix(theme::text_tokens(palette), theme::card(palette), share);
        };
    };
    time_->set_value(duration_text(timing.total),
                     {{timing.encode, tone(0), step(tr("%1 seeing"), timing.encode)},
                      {timing.prefill, tone(0.25), step(tr("%1 reading"), timing.prefill)},
                      {timing.decode, tone(0.45), step(tr("%1 writing"), timing.decode)},
                      {rest, tone(0.65), step(tr("%1 other"), rest)}},
                     answer_.token_ids.empty()
                         ? QString()
                         : tr("first token after %1").arg(duration_text(timing.first_token)));
    memory_->set_value(
        bytes_text(answer_.peak_bytes),
        {{double(answer_.peak_bytes), theme::text_tokens,
          tr("%1 at most above the idle model").arg(bytes_text(answer_.peak_bytes))}});
    QStringList parts;
    const int shown = static_cast<int>(answer_.demonstrations.size());
    parts << (shown == 0 ? tr("No demonstrations") : tr("%Ln demonstration(s)", nullptr, shown));
    if (shown > 0) parts << (answer_.warm ? tr("warm") : tr("cold"));
    details_->set_text(parts.join(QStringLiteral(" · ")));
    title_->set_note(
        method_hint(method_) + QStringLiteral("\n") +
        tr("Warm: everything it needed of the demonstrations had been computed before."));
}

void AnswerCard::set_marked(const std::vector<TextSpan>& spans) {
    marked_ = spans;
    QList<QTextEdit::ExtraSelection> selections;
    for (const TextSpan& span : spans) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(text_->document());
        selection.cursor.setPosition(static_cast<int>(span.start));
        selection.cursor.setPosition(static_cast<int>(span.start + span.length),
                                     QTextCursor::KeepAnchor);
        selection.format.setBackground(
            theme::mix(theme::card(palette()), theme::warning(palette()), 0.26));
        selections << selection;
    }
    text_->setExtraSelections(selections);
}

void AnswerCard::widen(Scale& scale) const {
    scale.tokens = std::max(scale.tokens, tokens_->amount());
    scale.milliseconds = std::max(scale.milliseconds, time_->amount());
    scale.bytes = std::max(scale.bytes, memory_->amount());
}
void AnswerCard::set_scale(const Scale& scale) {
    tokens_->set_scale(scale.tokens);
    time_->set_scale(scale.milliseconds);
    memory_->set_scale(scale.bytes);
}

void AnswerCard::set_demonstrations(const std::vector<ThumbStrip::Item>& items) {
    strip_->set_items(items);
}

void AnswerCard::show_prompt() {
    auto* dialog = new PromptDialog(answer_, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AnswerCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ApplicationPaletteChange) {
        show_stage();
        set_marked(marked_);
    }
    Card::changeEvent(event);
}

}  // namespace aim::ui
