// Where the query's picture lies: drop, paste, choose a file, or take one of the gallery.
#pragma once

#include "ui/store/mime_pictures.h"

#include <QAbstractButton>
#include <QColor>
#include <QPixmap>

namespace aim::ui {

class PictureWell : public QAbstractButton {
    Q_OBJECT

public:
    explicit PictureWell(QWidget* parent = nullptr);

    void set_picture(const QImage& preview);  // null: none
    void set_busy(bool busy);
    bool has_picture() const { return !preview_.isNull(); }
    QSize sizeHint() const override { return {240, 168}; }
    QSize minimumSizeHint() const override { return {160, 112}; }

Q_SIGNALS:
    void dropped(const aim::ui::DroppedPictures& pictures);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void name_for_screen_readers();
    QImage preview_;
    QPixmap scaled_;
    QColor paper_;
    bool drop_ = false, busy_ = false;
};

}  // namespace aim::ui
