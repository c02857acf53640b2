#include "ui/views/tour.h"

#include "ui/style/theme.h"
#include "ui/views/widgets.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>
#include <algorithm>

namespace aim::ui {
namespace {
constexpr int kCardWidth = 432, kGap = 16;
}

Tour::Tour(std::vector<Step> steps, QWidget* area, QWidget* window)
    : QWidget(window),
      steps_(std::move(steps)),
      area_(area),
      card_(new Card(this)),
      title_(new QLabel(card_)),
      text_(new QLabel(card_)),
      count_(new QLabel(card_)),
      skip_(new QPushButton(tr("Skip"), card_)),
      back_(new QPushButton(tr("Back"), card_)),
      next_(new PrimaryButton(card_)) {
    title_->setFont(theme::title(font()));
    text_->setWordWrap(true);
    theme::set_caption(count_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kGrid);
    buttons->addWidget(count_);
    buttons->addStretch();
    buttons->addWidget(skip_);
    buttons->addWidget(back_);
    buttons->addWidget(next_);
    auto* layout = new QVBoxLayout(card_);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(theme::kGrid);
    layout->addWidget(title_);
    layout->addWidget(text_);
    layout->addSpacing(theme::kGrid);
    layout->addLayout(buttons);
    card_->setFixedWidth(kCardWidth);
    for (QPushButton* button : {skip_, back_}) button->setMinimumHeight(32);
    connect(skip_, &QPushButton::clicked, this, &Tour::end);
    connect(back_, &QPushButton::clicked, this, &Tour::back);
    connect(next_, &QPushButton::clicked, this, &Tour::next);
    setTabOrder(skip_, back_);
    setTabOrder(back_, next_);
    setAttribute(Qt::WA_DeleteOnClose);
    window->installEventFilter(this);
    resize(window->size());
    show();
    raise();
    show_step();
}

void Tour::next() {
    if (step_ + 1 < steps_.size()) {
        ++step_;
        show_step();
    } else {
        end();
    }
}
void Tour::back() {
    if (step_ > 0) --step_;
    show_step();
}
void Tour::end() {
    Q_EMIT ended();
    close();
}

void Tour::show_step() {
    const Step& step = steps_[step_];
    title_->setText(step.title);
    text_->setText(step.text);
    count_->setText(tr("%1 of %2").arg(step_ + 1).arg(steps_.size()));
    back_->setVisible(step_ > 0);
    next_->setText(step_ + 1 < steps_.size() ? tr("Next") : tr("Done"));
    card_->setAccessibleName(step.title + QStringLiteral(". ") + step.text);
    // A wrapped label's height is known for a width only.
    text_->setFixedHeight(text_->heightForWidth(kCardWidth - 48));
    card_->adjustSize();
    place();
    next_->setFocus();
    QAccessibleEvent event(card_, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    update();
}

QRect Tour::hole() const {
    const QWidget* target = steps_[step_].target;
    if (!target || !target->isVisible()) return {};
    const auto place = [this](const QWidget* widget) {
        return QRect(widget->mapTo(parentWidget(), QPoint()), widget->size());
    };
    return place(target)
        .adjusted(-theme::kGrid, -theme::kGrid, theme::kGrid, theme::kGrid)
        .intersected(place(area_).adjusted(1, 1, -1, -1));
}

// Beside the part it tells of, where there is room; else upon it.
void Tour::place() {
    const QRect part = hole();
    const QSize size = card_->size();
    QPoint at = rect().center() - QPoint(size.width() / 2, size.height() / 2);
    if (!part.isEmpty()) {
        const int middle = part.center().y() - size.height() / 2;
        if (part.right() + kGap + size.width() < width()) {
            at = {part.right() + kGap, middle};
        } else if (part.left() - kGap - size.width() > 0) {
            at = {part.left() - kGap - size.width(), middle};
        } else if (part.bottom() + kGap + size.height() < height()) {
            at = {part.center().x() - size.width() / 2, part.bottom() + kGap};
        } else if (part.top() - kGap - size.height() > 0) {
            at = {part.center().x() - size.width() / 2, part.top() - kGap - size.height()};
        }
    }
    at.setX(std::clamp(at.x(), kGap, std::max(kGap, width() - size.width() - kGap)));
    at.setY(std::clamp(at.y(), kGap, std::max(kGap, height() - size.height() - kGap)));
    card_->move(at);
}

void Tour::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shade;
    shade.addRect(rect());
    const QRectF part = hole();
    if (!part.isEmpty()) shade.addRoundedRect(part, theme::kRadius, theme::kRadius);
    QColor dark = palette().color(QPalette::ToolTipBase);
    dark.setAlphaF(0.5F);
    painter.fillPath(shade, dark);
    if (part.isEmpty()) return;
    painter.setPen(QPen(theme::accent(palette()), 2));
    painter.drawRoundedRect(part, theme::kRadius, theme::kRadius);
}

void Tour::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        end();
    } else if (event->key() == Qt::Key_Right) {
        next();
    } else if (event->key() == Qt::Key_Left) {
        back();
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        resize(parentWidget()->size());
        place();
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace aim::ui
