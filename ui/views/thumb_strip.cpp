#include "ui/views/thumb_strip.h"

#include "ui/style/icons.h"
#include "ui/style/picture_frame.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPainter>

namespace aim::ui {
namespace {
constexpr int kEdge = 32;
constexpr int kGap = 4;
constexpr std::size_t kMost = 32;
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

ThumbStrip::ThumbStrip(Thumbnails& thumbnails, QWidget* parent)
    : QWidget(parent), thumbnails_(thumbnails), more_(new QLabel(this)) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    theme::set_caption(more_);
    more_->setAlignment(Qt::AlignCenter);
    more_->hide();
}

QSize ThumbStrip::sizeHint() const { return {kEdge * 4, kEdge}; }
QSize ThumbStrip::minimumSizeHint() const { return {kEdge, kEdge}; }

void ThumbStrip::set_items(const std::vector<Item>& items) {
    for (Thumb* thumb : thumbs_) delete thumb;
    thumbs_.clear();
    count_ = items.size();
    for (std::size_t i = 0; i < items.size() && i < kMost; ++i) {
        auto* thumb = new Thumb(thumbnails_, items[i], this);
        const auto id = items[i].demonstration;
        connect(thumb, &QAbstractButton::clicked, this, [this, id] { Q_EMIT pressed(id); });
        thumbs_.push_back(thumb);
    }
    arrange();
}

void ThumbStrip::resizeEvent(QResizeEvent*) { arrange(); }

void ThumbStrip::arrange() {
    const auto room = static_cast<std::size_t>(std::max(1, (width() + kGap) / (kEdge + kGap)));
    const bool all = count_ <= room && count_ <= thumbs_.size();
    const std::size_t shown = all ? thumbs_.size() : std::min(room - 1, thumbs_.size());
    for (std::size_t i = 0; i < thumbs_.size(); ++i) {
        thumbs_[i]->move(static_cast<int>(i) * (kEdge + kGap), 0);
        thumbs_[i]->setVisible(i < shown);
    }
    more_->setVisible(!all);
    more_->setText(QStringLiteral("+%1").arg(count_ - shown));
    more_->setGeometry(static_cast<int>(shown) * (kEdge + kGap), 0, kEdge, kEdge);
}

}  // namespace aim::ui
