#include "ui/views/thumb_strip.h"

#include "ui/style/icons.h"
#include "ui/style/picture_frame.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QFrame>
#include <QGridLayout>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace aim::ui {
namespace {
constexpr int kEdge = 32;
constexpr int kGap = 4;
constexpr std::size_t kMost = 32;
constexpr int kColumns = 8, kMostRows = 8;  // of the others
}  // namespace

class ThumbStrip::Thumb : public QAbstractButton {
public:
    Thumb(Thumbnails& thumbnails, const Item& item, QWidget* parent)
        : QAbstractButton(parent), thumbnails_(thumbnails), image_(item.image) {
        setFixedSize(kEdge, kEdge);
        setToolTip(item.text);
        setAccessibleName(item.text);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        connect(&thumbnails, &Thumbnails::arrived, this, [this](const QString& sha256) {
            if (sha256 == image_) update();
        });
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        draw_picture(painter, frame, thumbnails_.get(image_), palette(), PictureFit::Fill);
        if (image_.isEmpty()) {
            painter.drawPixmap(8, 8,
                               icon_pixmap(QStringLiteral("trash"), theme::muted(palette()), 16,
                                           devicePixelRatioF()));
        }
        const bool lit = hasFocus() || underMouse();
        painter.setPen(
            QPen(lit ? theme::accent(palette()) : theme::outline(palette()), lit ? 2 : 1));
        painter.drawRoundedRect(frame, 4, 4);
    }

private:
    Thumbnails& thumbnails_;
    QString image_;
};

// How many there is no room for; a press shows them.
class ThumbStrip::More : public QAbstractButton {
public:
    explicit More(QWidget* parent) : QAbstractButton(parent) {
        theme::set_caption(this);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }
    QSize sizeHint() const override {
        return {std::max(kEdge, fontMetrics().horizontalAdvance(text()) + 12), kEdge};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool lit = hasFocus() || underMouse();
        painter.setPen(
            QPen(lit ? theme::accent(palette()) : theme::outline(palette()), lit ? 2 : 1));
        painter.setBrush(theme::card(palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

ThumbStrip::ThumbStrip(Thumbnails& thumbnails, QWidget* parent)
    : QWidget(parent), thumbnails_(thumbnails), more_(new More(this)) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(more_, &QAbstractButton::clicked, this, &ThumbStrip::show_others);
    more_->hide();
}

QSize ThumbStrip::sizeHint() const { return {kEdge * 4, kEdge}; }
QSize ThumbStrip::minimumSizeHint() const { return {kEdge, kEdge}; }

ThumbStrip::Thumb* ThumbStrip::make_thumb(const Item& item, QWidget* parent) {
    auto* thumb = new Thumb(thumbnails_, item, parent);
    connect(thumb, &QAbstractButton::clicked, this, [this, id = item.demonstration] {
        if (others_) others_->close();
        Q_EMIT pressed(id);
    });
    return thumb;
}

void ThumbStrip::set_items(const std::vector<Item>& items) {
    if (others_) others_->close();
    for (Thumb* thumb : thumbs_) delete thumb;
    thumbs_.clear();
    items_ = items;
    for (std::size_t i = 0; i < items.size() && i < kMost; ++i) {
        thumbs_.push_back(make_thumb(items[i], this));
    }
    QWidget* before = more_->previousInFocusChain();
    for (Thumb* thumb : thumbs_) {
        setTabOrder(before, thumb);
        before = thumb;
    }
    if (!thumbs_.empty()) setTabOrder(before, more_);
    arrange();
}

void ThumbStrip::resizeEvent(QResizeEvent*) { arrange(); }

void ThumbStrip::arrange() {
    const auto room = static_cast<std::size_t>(std::max(1, (width() + kGap) / (kEdge + kGap)));
    const bool all = items_.size() <= room && items_.size() <= thumbs_.size();
    more_->setText(QStringLiteral("+%1").arg(items_.size()));  // never narrower than what follows
    const int beside = std::max(0, width() - more_->sizeHint().width()) / (kEdge + kGap);
    shown_ = all ? thumbs_.size() : std::min(static_cast<std::size_t>(beside), thumbs_.size());
    for (std::size_t i = 0; i < thumbs_.size(); ++i) {
        thumbs_[i]->move(static_cast<int>(i) * (kEdge + kGap), 0);
        thumbs_[i]->setVisible(i < shown_);
    }
    const auto others = static_cast<int>(items_.size() - shown_);
    more_->setVisible(!all);
    more_->setText(QStringLiteral("+%1").arg(others));
    more_->setAccessibleName(tr("Show %Ln more demonstration(s)", nullptr, others));
    more_->setToolTip(more_->accessibleName());
    more_->setGeometry(
        QRect(QPoint(static_cast<int>(shown_) * (kEdge + kGap), 0), more_->sizeHint()));
}

void ThumbStrip::show_others() {
    others_ = new QFrame(this, Qt::Popup);
    others_->setAttribute(Qt::WA_DeleteOnClose);
    others_->setFrameShape(QFrame::StyledPanel);
    others_->setAccessibleName(tr("The other demonstrations of the answer"));
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(theme::kGrid, theme::kGrid, theme::kGrid, theme::kGrid);
    grid->setSpacing(kGap);
    QWidget* first = nullptr;
    for (std::size_t i = shown_; i < items_.size(); ++i) {
        const int place = static_cast<int>(i - shown_);
        Thumb* thumb = make_thumb(items_[i], page);
        grid->addWidget(thumb, place / kColumns, place % kColumns);
        if (!first) first = thumb;
    }
    auto* scroll = new QScrollArea(others_);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    auto* layout = new QVBoxLayout(others_);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(scroll);
    const QSize size = page->sizeHint();
    const int bar = scroll->verticalScrollBar()->sizeHint().width();
    const int height = std::min(size.height(), kMostRows * (kEdge + kGap));
    scroll->setFixedSize(size.width() + (height < size.height() ? bar : 0), height);
    others_->setFixedSize(layout->sizeHint());  // adjustSize would make it 200 x 100 at least
    // Above the button, where there is room; the answers stand at the window's foot.
    const QRect screen = this->screen()->availableGeometry();
    QPoint at = more_->mapToGlobal(QPoint(0, -others_->height() - kGap));
    if (at.y() < screen.top()) at = more_->mapToGlobal(QPoint(0, more_->height() + kGap));
    at.setX(std::clamp(at.x(), screen.left(),
                       std::max(screen.left(), screen.right() - others_->width())));
    others_->move(at);
    others_->show();
    if (first) first->setFocus(Qt::PopupFocusReason);
}

}  // namespace aim::ui
