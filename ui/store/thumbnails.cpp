#include "ui/store/thumbnails.h"

#include "core/base/error.h"
#include "ui/store/text.h"

#include <QImage>

namespace aim::ui {
namespace {
constexpr int kCacheKiB = 96 * 1024;  // about nine hundred pictures
constexpr int kWaiting = 160;  // about two screens; what was asked for earlier has scrolled away
}  // namespace

Thumbnails::Thumbnails(Store& store, QObject* parent)
    : QObject(parent), store_(store), cache_(kCacheKiB) {
    connect(&store_, &Store::opened, this, &Thumbnails::clear);
}

void Thumbnails::clear() {
    cache_.clear();
    asked_.clear();
    order_.clear();
    broken_.clear();
}

QPixmap Thumbnails::get(const QString& sha256) {
    if (sha256.isEmpty()) return {};
    if (const QPixmap* pixmap = cache_.object(sha256)) return *pixmap;
    if (asked_.contains(sha256) || broken_.contains(sha256) || !store_.is_open()) return {};
    asked_.insert(sha256);
    order_.append(sha256);
    while (order_.size() > kWaiting) asked_.remove(order_.takeFirst());
    const auto finish = [this, sha256] {
        asked_.remove(sha256);
        order_.removeOne(sha256);
    };
    store_.read_picture(
        this,
        [key = to_utf8(sha256)](Workspace& workspace) {
            const auto bytes = workspace.images().thumbnail(key);
            QImage image;
            image.loadFromData(reinterpret_cast<const uchar*>(bytes.data()),
                               static_cast<int>(bytes.size()));
            if (image.isNull())
                throw Error(ErrorCode::Malformed, Sentence::verbatim("The picture is damaged."));
            return image.convertToFormat(image.hasAlphaChannel()
                                             ? QImage::Format_ARGB32_Premultiplied
                                             : QImage::Format_RGB32);
        },
        [this, sha256, finish](const QImage& image) {
            finish();
            cache_.insert(sha256, new QPixmap(QPixmap::fromImage(image)),
                          std::max(1, static_cast<int>(image.sizeInBytes() / 1024)));
            Q_EMIT arrived(sha256);
        },
        [this, sha256, finish](const QString&) {
            finish();
            broken_.insert(sha256);
            Q_EMIT arrived(sha256);
        });
    store_.keep_newest_pictures(kWaiting);
    return {};
}

}  // namespace aim::ui
