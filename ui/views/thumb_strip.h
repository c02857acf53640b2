// A row of small pictures that can be pressed: the demonstrations an answer was given. As many as
// there is room for, then a button that shows the others.
#pragma once

#include "ui/store/thumbnails.h"

#include <QPointer>
#include <QWidget>
#include <vector>

class QFrame;

namespace aim::ui {

class ThumbStrip : public QWidget {
    Q_OBJECT

public:
    struct Item {
        std::int64_t demonstration = 0;
        QString image;  // SHA-256; empty: gone
        QString text;   // tooltip and name
    };

    explicit ThumbStrip(Thumbnails& thumbnails, QWidget* parent = nullptr);
    void set_items(const std::vector<Item>& items);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pressed(std::int64_t demonstration);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Thumb;
    class More;
    void arrange();
    void show_others();
    Thumb* make_thumb(const Item& item, QWidget* parent);

    Thumbnails& thumbnails_;
    std::vector<Item> items_;
    std::vector<Thumb*> thumbs_;
    std::size_t shown_ = 0;  // of `thumbs_`; the others are behind `more_`
    More* more_;
    QPointer<QFrame> others_;
};

}  // namespace aim::ui
