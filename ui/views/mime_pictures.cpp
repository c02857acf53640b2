#include "ui/views/mime_pictures.h"

#include "core/base/limits.h"
#include "ui/models/demonstration_model.h"

#include <QBuffer>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <QUrl>

namespace aim::ui {
namespace {
const char* const kEncoded[] = {"image/png", "image/jpeg", "image/webp",
                                "image/gif", "image/bmp",  "image/tiff"};
}

bool may_hold_pictures(const QMimeData& mime) {
    if (mime.hasFormat(DemonstrationModel::picture_mime()) || mime.hasImage()) return true;
    const auto urls = mime.urls();
    return std::any_of(urls.begin(), urls.end(),
                       [](const QUrl& url) { return url.isLocalFile() || !url.host().isEmpty(); });
}

DroppedPictures pictures_of(const QMimeData& mime) {
    DroppedPictures dropped;
    const QByteArray own = mime.data(DemonstrationModel::picture_mime());
    QDataStream stream(own);
    while (!stream.atEnd()) {
        qint64 id = 0;
        stream >> id;
        if (stream.status() != QDataStream::Ok) break;
        dropped.demonstrations.push_back(id);
    }
    if (!dropped.demonstrations.empty()) return dropped;
    bool remote = false;
    for (const QUrl& url : mime.urls()) {
        if (url.isLocalFile()) {
            dropped.files << url.toLocalFile();
        } else if (!url.host().isEmpty()) {
            remote = true;
        }
    }
    if (!dropped.files.isEmpty()) return dropped;
    for (const char* format : kEncoded) {
        const QString name = QString::fromLatin1(format);
        if (!mime.hasFormat(name)) continue;
        const QByteArray bytes = mime.data(name);
        if (bytes.isEmpty() || static_cast<std::uint64_t>(bytes.size()) > limits::kImageFileBytes) {
            continue;
        }
        dropped.encoded = bytes;
        return dropped;
    }
    if (mime.hasImage()) dropped.image = qvariant_cast<QImage>(mime.imageData());
    dropped.remote = remote && dropped.empty();
    return dropped;
}

QByteArray encoded_picture(const DroppedPictures& dropped) {
    if (!dropped.encoded.isEmpty() || dropped.image.isNull()) return dropped.encoded;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    dropped.image.save(&buffer, "PNG");
    return bytes;
}

}  // namespace aim::ui
