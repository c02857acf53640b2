// What a drop or a paste brings, in this order: demonstrations of this program, local files, image
// data, what a piece of a web page holds in itself. Nothing is ever fetched from the network.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <vector>

class QMimeData;

namespace aim::ui {

struct DroppedPictures {
    std::vector<std::int64_t> demonstrations;
    QStringList files;    // local files and folders
    QByteArray encoded;   // a picture as its source encoded it
    QImage image;         // or only its pixels
    bool remote = false;  // nothing but an address in the network

    bool empty() const {
        return demonstrations.empty() && files.isEmpty() && encoded.isEmpty() && image.isNull();
    }
};

QString demonstrations_mime();  // their ids, as 64-bit numbers of a QDataStream
// Cheap enough for drag-enter: nothing is read.
bool may_hold_pictures(const QMimeData& mime);
DroppedPictures pictures_of(const QMimeData& mime);
// PNG, when only pixels are there. Slow for large ones: call it off the window's thread.
QByteArray encoded_picture(const DroppedPictures& dropped);

}  // namespace aim::ui
