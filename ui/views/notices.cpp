#include "ui/views/notices.h"

#include "ui/store/jobs.h"
#include "ui/store/quantities.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/widgets.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QProgressBar>

namespace aim::ui {
namespace {

constexpr int kToastMilliseconds = 7000;
constexpr int kJobMilliseconds = 500;

void announce(QWidget* widget) {
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

}  // namespace

Toast::Toast(QWidget* window)
    : QFrame(window),
      text_(new QLabel(this)),
      undo_(new QPushButton(tr("Undo"), this)),
      close_(icon_button(QStringLiteral("cross"), tr("Close"), this)) {
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, palette().color(QPalette::ToolTipText));
    text_->setPalette(colours);
    undo_->setFlat(true);
    undo_->setFocusPolicy(Qt::TabFocus);
    undo_->setAccessibleName(tr("Undo"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(theme::kGrid);
    layout->addWidget(text_);
    layout->addWidget(undo_);
    layout->addWidget(close_);
    timer_.setSingleShot(true);
    timer_.setInterval(kToastMilliseconds);
    connect(&timer_, &QTimer::timeout, this, &QWidget::hide);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    connect(undo_, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undo();
    });
    window->installEventFilter(this);
    hide();
}

QString Toast::text() const { return isVisible() ? text_->text() : QString(); }

void Toast::show_text(const QString& text, bool offers_undo) {
    QPalette colours = palette();
    const QColor ink = palette().color(QPalette::ToolTipText);
    colours.setColor(QPalette::WindowText, ink);
    text_->setPalette(colours);
    colours = undo_->palette();
    colours.setColor(QPalette::ButtonText, theme::accent_on_tip(palette()));
    undo_->setPalette(colours);
    undo_->setFont(theme::strong(font()));
    close_->setIcon(icon(QStringLiteral("cross"), ink));
    text_->setText(text);
    setAccessibleName(text);
    undo_->setVisible(offers_undo);
    adjustSize();
    place();
    show();
    raise();
    timer_.start();
    announce(this);
}

void Toast::place() {
    const QWidget* window = parentWidget();
    resize(std::min(sizeHint().width(), window->width() - 32), sizeHint().height());
    move((window->width() - width()) / 2, window->height() - height() - 40);
}

void Toast::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(rect(), 8, 8);
}
void Toast::enterEvent(QEnterEvent*) { timer_.stop(); }
void Toast::leaveEvent(QEvent*) { timer_.start(); }
bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) place();
    return QFrame::eventFilter(watched, event);
}

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel(this)),
      sentence_(new QLabel(this)),
      next_(new QLabel(this)),
      offer_(new QPushButton(this)),
      close_(icon_button(QStringLiteral("cross"), tr("Close this message"), this)) {
    for (QLabel* label : {sentence_, next_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setTextFormat(Qt::PlainText);
    }
    theme::set_muted(next_);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(sentence_);
    texts->addWidget(next_);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 10, 8, 10);
    layout->setSpacing(12);
    layout->addWidget(icon_, 0, Qt::AlignVCenter);
    layout->addLayout(texts, 1);
    layout->addWidget(offer_, 0, Qt::AlignVCenter);
    layout->addWidget(close_, 0, Qt::AlignVCenter);
    offer_->setMinimumHeight(30);
    offer_->setAutoDefault(false);
    offer_->setAccessibleName(tr("What can be done"));
    connect(offer_, &QPushButton::clicked, this, &Banner::offer_taken);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    colour();
    hide();
}

QString Banner::sentence() const { return isHidden() ? QString() : sentence_->text(); }
QString Banner::next_step() const { return isHidden() ? QString() : next_->text(); }

void Banner::colour() {
    sentence_->setFont(theme::strong(font()));
    icon_->setPixmap(
        icon_pixmap(QStringLiteral("warning"), theme::danger(palette()), 20, devicePixelRatioF()));
}

void Banner::show_problem(const QString& sentence, const QString& next_step, const QString& offer) {
    sentence_->setText(sentence);
    next_->setText(next_step);
    next_->setVisible(!next_step.isEmpty());
    offer_->setText(offer);
    if (!offer.isEmpty()) offer_->setAccessibleName(offer);
    offer_->setVisible(!offer.isEmpty());
    setAccessibleName(sentence + QStringLiteral(" ") + next_step);
    show();
    announce(this);
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor danger = theme::danger(palette());
    painter.fillRect(rect(), theme::mix(palette().color(QPalette::Base), danger, 0.12));
    painter.fillRect(QRect(0, 0, 4, height()), danger);
}
void Banner::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) colour();
    QFrame::changeEvent(event);
}

JobStrip::JobStrip(Jobs& jobs, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      title_(new QLabel(this)),
      detail_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      cancel_(icon_button(QStringLiteral("cross"), tr("Cancel"), this)),
      all_(icon_button(QStringLiteral("jobs"), tr("Show all jobs (Ctrl+J)"), this)) {
    progress_->setFixedWidth(160);
    progress_->setTextVisible(false);
    progress_->setFixedHeight(8);
    progress_->setAccessibleName(tr("Progress"));
    theme::set_muted(detail_);
    for (QToolButton* button : {cancel_, all_}) button->setFixedSize(24, 24);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(theme::kGrid);
    layout->addWidget(title_);
    layout->addWidget(progress_);
    layout->addWidget(detail_);
    layout->addWidget(cancel_);
    layout->addStretch();
    layout->addWidget(all_);
    connect(all_, &QToolButton::clicked, this, &JobStrip::pressed);
    connect(cancel_, &QToolButton::clicked, this, [this] {
        cancel_->setEnabled(false);
        jobs_.cancel(shown_);
    });
    patience_.setSingleShot(true);
    patience_.setInterval(kJobMilliseconds);
    connect(&patience_, &QTimer::timeout, this, [this] { Q_EMIT wanted(true); });
    connect(&jobs, &Jobs::changed, this, &JobStrip::refresh);
    refresh();
}

void JobStrip::refresh() {
    const auto& entries = jobs_.entries();
    if (entries.empty()) {
        shown_ = 0;
        patience_.stop();
        Q_EMIT wanted(false);
        return;
    }
    if (shown_ == 0) patience_.start();
    const auto& [id, entry] = *entries.begin();
    if (id != shown_) cancel_->setEnabled(true);
    shown_ = id;
    title_->setText(entry.title);
    cancel_->setVisible(static_cast<bool>(entry.cancel));
    QStringList parts;
    if (entry.progress.total > 0) {
        progress_->setRange(0, 1000);
        progress_->setValue(static_cast<int>(entry.progress.fraction() * 1000));
        parts << tr("%L1 of %L2").arg(entry.progress.done).arg(entry.progress.total);
        const QString time = time_left_text(entry.progress.seconds_left);
        if (!time.isEmpty()) parts << time;
    } else {
        progress_->setRange(0, 0);
        if (entry.progress.done > 0) parts << tr("%Ln done", nullptr, int(entry.progress.done));
    }
    if (entries.size() > 1) {
        parts << tr("%Ln more waiting", nullptr, static_cast<int>(entries.size()) - 1);
    }
    detail_->setText(parts.join(QStringLiteral(" · ")));
}

}  // namespace aim::ui
