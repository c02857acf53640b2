#include "ui/views/widgets.h"

#include "ui/style/icons.h"
#include "ui/style/picture_frame.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QVBoxLayout>

namespace aim::ui {
namespace {

constexpr int kChipMargin = 12;

void paint_pill(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line,
                double radius) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void paint_focus(QPainter& painter, const QWidget& widget, double radius) {
    painter.setPen(QPen(theme::accent(widget.palette()), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), radius, radius);
}

}  // namespace

ElidedLabel::ElidedLabel(QWidget* parent, Qt::TextElideMode mode) : QLabel(parent), mode_(mode) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTextFormat(Qt::PlainText);
}
void ElidedLabel::set_text(const QString& text) {
    if (text == text_) return;
    text_ = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}
QSize ElidedLabel::minimumSizeHint() const {
    return {fontMetrics().horizontalAdvance(u'…') * 2, fontMetrics().height()};
}
QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text_) + 2, fontMetrics().height()};
}
void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QString line = text_.simplified();
    const QString shown = fontMetrics().elidedText(line, mode_, width());
    QString tip = shown == line ? QString() : text_;
    if (!note_.isEmpty()) tip += (tip.isEmpty() ? QString() : QStringLiteral("\n")) + note_;
    setToolTip(tip);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

Card::Card(QWidget* parent) : QFrame(parent) {}
void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint_pill(painter, rect(), theme::card(palette()), theme::outline(palette()), theme::kRadius);
}

PrimaryButton::PrimaryButton(QWidget* parent) : QPushButton(parent) {
    setIconSize({theme::kIcon, theme::kIcon});
}
QSize PrimaryButton::sizeHint() const {
    const QFontMetrics metrics(theme::strong(font()));
    const int icon_width = icon().isNull() ? 0 : iconSize().width() + theme::kGrid;
    const int width =
        metrics.size(Qt::TextShowMnemonic, text()).width() + icon_width + 4 * theme::kGrid;
    return {std::max(width, 88), std::max(QPushButton::sizeHint().height(), 32)};
}
void PrimaryButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QColor fill =
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    if (isEnabled() && underMouse()) fill = fill.lighter(112);
    if (isDown()) fill = fill.darker(115);
    paint_pill(painter, rect(), fill, {}, theme::kRadius);
    const QColor ink = palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled,
                                       QPalette::HighlightedText);
    if (hasFocus()) {
        painter.setPen(QPen(ink, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), theme::kRadius - 2,
                                theme::kRadius - 2);
    }
    const int text_width =
        QFontMetrics(theme::strong(font())).size(Qt::TextShowMnemonic, text()).width();
    const bool has_icon = !icon().isNull();
    const int icon_width = has_icon ? iconSize().width() + theme::kGrid : 0;
    int x = (width() - text_width - icon_width) / 2;
    if (has_icon) {
        // In the text's colour, which an icon does not know of when the button is disabled.
        QPixmap picture = icon().pixmap(iconSize(), devicePixelRatioF(), QIcon::Selected);
        QPainter tint(&picture);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(QRect(QPoint(), iconSize()), ink);
        tint.end();
        painter.drawPixmap(x, (height() - iconSize().height()) / 2, picture);
        x += icon_width;
    }
    painter.setFont(theme::strong(font()));
    painter.setPen(ink);
    painter.drawText(QRect(x - 4, 0, width() - x + 4, height()).adjusted(4, 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, text());
}

void add_form_row(QFormLayout& form, const QString& name, QWidget* field) {
    auto* label = new QLabel(name, field->parentWidget());
    label->setBuddy(field);
    // As high as the field, or the layout sets it at the row's top.
    for (QWidget* widget : std::initializer_list<QWidget*>{label, field}) {
        widget->setMinimumHeight(theme::kControl);
    }
    // And no higher: beside a field of many rows it stands at the first.
    label->setMaximumHeight(theme::kControl);
    form.addRow(label, field);
}

void follow_the_rows(QFormLayout& form, QWidget* before) {
    const auto next = [&before](QWidget* widget) {
        if (before) QWidget::setTabOrder(before, widget);
        before = widget;
    };
    for (int row = 0; row < form.rowCount(); ++row) {
        const QLayoutItem* item = form.itemAt(row, QFormLayout::FieldRole);
        QWidget* field = item ? item->widget() : nullptr;
        if (!field) continue;
        if (field->focusPolicy() & Qt::TabFocus) next(field);
        const QLayout* inner = field->layout();
        for (int i = 0; inner && i < inner->count(); ++i) {
            QWidget* part = inner->itemAt(i)->widget();
            if (part && (part->focusPolicy() & Qt::TabFocus)) next(part);
        }
    }
}

QToolButton* icon_button(const QString& name, const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(name));
    button->setIconSize({theme::kIcon, theme::kIcon});
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedSize(30, 30);
    return button;
}

ChipButton::ChipButton(const QString& text, QWidget* parent) : QPushButton(text, parent) {
    setIconSize({16, 16});
}
void ChipButton::set_picture(const QPixmap& picture) {
    picture_ = picture;
    update();
}
QSize ChipButton::sizeHint() const {
    const int icon_width = icon().isNull() ? 0 : iconSize().width() + 6;
    return {fontMetrics().horizontalAdvance(text()) + icon_width + 2 * kChipMargin + 1,
            std::max(28, fontMetrics().height() + 10)};
}
void ChipButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor accent = theme::accent(palette());
    const double strength = isDown() ? 0.28 : underMouse() && isEnabled() ? 0.18 : 0.09;
    const QColor base = theme::card(palette());
    paint_pill(painter, rect(), theme::mix(base, accent, strength),
               theme::mix(base, accent, isEnabled() ? 0.45 : 0.15), height() / 2.0);
    if (hasFocus()) paint_focus(painter, *this, height() / 2.0 - 1);
    QRect inner = rect().adjusted(kChipMargin, 0, -kChipMargin, 0);
    if (!icon().isNull()) {
        const QRect place(inner.left(), (height() - 16) / 2, 16, 16);
        if (picture_.isNull()) {
            icon().paint(&painter, place, Qt::AlignCenter,
                         isEnabled() ? QIcon::Normal : QIcon::Disabled);
        } else {
            draw_picture(painter, place, picture_, palette(), PictureFit::Fill, 3);
        }
        inner.setLeft(inner.left() + 22);
    }
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
}

EmptyState::EmptyState(const QString& icon_name, const QString& title, const QString& text,
                       QWidget* parent)
    : QWidget(parent),
      icon_name_(icon_name),
      icon_(new QLabel(this)),
      title_(new QLabel(title, this)),
      text_(new QLabel(text, this)),
      buttons_(new QHBoxLayout) {
    title_->setFont(theme::title(font()));
    title_->setAlignment(Qt::AlignCenter);
    title_->setWordWrap(true);
    text_->setAlignment(Qt::AlignCenter);
    text_->setWordWrap(true);
    theme::set_muted(text_);
    icon_->setAlignment(Qt::AlignCenter);
    text_->setMaximumWidth(440);
    title_->setMaximumWidth(440);
    paint_icon();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(theme::kGrid);
    layout->addStretch();
    layout->addWidget(icon_);
    for (QLabel* label : {title_, text_}) {
        auto* row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(label, 100);
        row->addStretch();
        layout->addLayout(row);
    }
    buttons_->setSpacing(theme::kGrid);
    buttons_->addStretch();
    buttons_->addStretch();
    layout->addSpacing(theme::kGrid);
    layout->addLayout(buttons_);
    layout->addStretch();
}

QPushButton* EmptyState::add_button(const QString& text, bool primary) {
    QPushButton* button = primary ? new PrimaryButton(this) : new QPushButton(this);
    button->setText(text);
    button->setMinimumHeight(32);
    buttons_->insertWidget(buttons_->count() - 1, button);
    return button;
}

void EmptyState::set_texts(const QString& title, const QString& text) {
    title_->setText(title);
    text_->setText(text);
}

void EmptyState::paint_icon() {
    icon_->setPixmap(icon_pixmap(icon_name_, theme::muted(palette()), 40, devicePixelRatioF()));
}
void EmptyState::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) paint_icon();
    QWidget::changeEvent(event);
}

}  // namespace aim::ui
