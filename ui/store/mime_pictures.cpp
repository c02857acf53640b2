#include "ui/store/mime_pictures.h"

#include "core/base/limits.h"

#include <QBuffer>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <QUrl>
#include <algorithm>

namespace aim::ui {
namespace {
const char* const kEncoded[] = {"image/png", "image/jpeg", "image/webp",
                                "image/gif", "image/bmp",  "image/tiff"};

// Where the first picture of a piece of a web page comes from; empty when there is none.
QString image_source(const QString& html) {
    const auto image = html.indexOf(QLatin1StringView("<img"), 0, Qt::CaseInsensitive);
    if (image < 0) return {};
    auto at = html.indexOf(QLatin1StringView("src="), image, Qt::CaseInsensitive);
    if (at < 0) return {};
    at += 4;
    if (at >= html.size()) return {};
    const QChar quote = html[at];
    const bool quoted = quote == u'"' || quote == u'\'';
    if (quoted) ++at;
    auto end = at;
    while (end < html.size() &&
           (quoted ? html[end] != quote : !html[end].isSpace() && html[end] != u'>')) {
        ++end;
    }
    return html.mid(at, end - at).replace(QLatin1StringView("&amp;"), QLatin1StringView("&"));
}

// The bytes of "data:image/png;base64,…"; empty when it is none.
QByteArray data_of(const QString& address) {
    constexpr QLatin1StringView kBegin("data:image/");
    const auto comma = address.indexOf(u',');
    if (!address.startsWith(kBegin, Qt::CaseInsensitive) || comma < 0 ||
        !address.left(comma).endsWith(QLatin1StringView(";base64"), Qt::CaseInsensitive)) {
        return {};
    }
    if (static_cast<std::uint64_t>(address.size()) > 2 * limits::kImageFileBytes) return {};
    return QByteArray::fromBase64(
        QByteArray::fromPercentEncoding(QStringView(address).mid(comma + 1).toLatin1()));
}

// One address, of a list or of a web page.
void take_address(const QUrl& url, DroppedPictures& dropped) {
    if (url.isLocalFile()) {
        dropped.files << url.toLocalFile();
    } else if (url.scheme() == QLatin1StringView("data")) {
        if (dropped.encoded.isEmpty()) dropped.encoded = data_of(url.toString());
    } else if (!url.host().isEmpty()) {
        dropped.remote = true;
    }
}

}  // namespace

QString demonstrations_mime() { return QStringLiteral("application/x-aim-demonstrations"); }

bool may_hold_pictures(const QMimeData& mime) {
    if (mime.hasFormat(demonstrations_mime()) || mime.hasImage()) return true;
    const auto urls = mime.urls();
    const auto fits = [](const QUrl& url) {
        return url.isLocalFile() || !url.host().isEmpty() ||
               url.scheme() == QLatin1StringView("data");
    };
    return std::any_of(urls.begin(), urls.end(), fits) ||
           (mime.hasHtml() && !image_source(mime.html()).isEmpty());
}

DroppedPictures pictures_of(const QMimeData& mime) {
    DroppedPictures dropped;
    const QByteArray own = mime.data(demonstrations_mime());
    QDataStream stream(own);
    while (!stream.atEnd()) {
        qint64 id = 0;
        stream >> id;
        if (stream.status() != QDataStream::Ok) break;
        dropped.demonstrations.push_back(id);
    }
    if (!dropped.demonstrations.empty()) return dropped;
    for (const QUrl& url : mime.urls()) take_address(url, dropped);
    if (!dropped.files.isEmpty()) {
        dropped.remote = false;
        return dropped;
    }
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
    if (dropped.empty() && mime.hasHtml()) take_address(QUrl(image_source(mime.html())), dropped);
    dropped.remote = dropped.remote && dropped.empty();
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
