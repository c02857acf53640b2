// A row of small pictures that can be pressed: the demonstrations an answer was given. As many as
// there is room for, then how many more there are.
#pragma once

#include "ui/store/thumbnails.h"

#include <QWidget>
#include <vector>

class QLabel;

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
    void arrange();

    Thumbnails& thumbnails_;
    std::vector<Thumb*> thumbs_;
    QLabel* more_;
    std::size_t count_ = 0;  // of items, shown or not
};

}  // namespace aim::ui
