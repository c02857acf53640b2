#include "ui/workbench/query_picture.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/vision/image.h"
#include "ui/store/sentences.h"
#include "ui/store/text.h"
#include "ui/workbench/in_pool.h"
#include "ui/workbench/workbench.h"

namespace aim::ui {
namespace {

constexpr int kPreviewEdge = 512;

struct Loaded {
    std::vector<std::byte> bytes;
    QImage preview;
    QString question, answer;
};

// Through core, so that the person sees what the model sees.
QImage preview_of(const std::vector<std::byte>& bytes) {
    const Image image = make_thumbnail(bytes, kPreviewEdge);
    return QImage(image.rgb.data(), image.width, image.height, image.width * 3,
                  QImage::Format_RGB888)
        .copy();
}

std::vector<std::byte> bytes_of(const QByteArray& encoded) {
    const auto* begin = reinterpret_cast<const std::byte*>(encoded.constData());
    return {begin, begin + encoded.size()};
}

}  // namespace

QueryPicture::QueryPicture(Workbench& workbench, QObject* parent)
    : QObject(parent), workbench_(workbench) {}

quint64 QueryPicture::start() {
    loading_ = true;
    bytes_.clear();
    preview_ = {};
    Q_EMIT changed();
    return ++token_;
}

void QueryPicture::arrived(quint64 token, Bytes bytes, const QImage& preview) {
    if (token != token_) return;
    loading_ = false;
    bytes_ = std::move(bytes);
    preview_ = preview;
    Q_EMIT changed();
}

void QueryPicture::failed(quint64 token, const QString& sentence) {
    if (token != token_) return;
    loading_ = false;
    Q_EMIT changed();
    workbench_.complain(sentence, tr("Choose another picture."));
}

void QueryPicture::clear() {
    ++token_;
    loading_ = false;
    bytes_.clear();
    preview_ = {};
    Q_EMIT changed();
}

void QueryPicture::load(std::function<Bytes()> read) {
    const quint64 token = start();
    struct Read {
        std::shared_ptr<Loaded> picture = std::make_shared<Loaded>();
        QString problem;
    };
    in_pool(
        workbench_, this,
        [read = std::move(read)] {
            Read result;
            try {
                result.picture->bytes = read();
                result.picture->preview = preview_of(result.picture->bytes);
            } catch (const std::exception& error) {
                result.problem = in_words(error);
            }
            return result;
        },
        [this, token](const Read& result) {
            if (result.problem.isEmpty()) {
                arrived(token, std::move(result.picture->bytes), result.picture->preview);
            } else {
                failed(token, result.problem);
            }
        });
}

void QueryPicture::load_file(const QString& file) {
    load([path = to_path(file)] { return read_bytes(path, limits::kImageFileBytes); });
}

void QueryPicture::load_dropped(const DroppedPictures& dropped) {
    if (!dropped.demonstrations.empty()) {
        load_demonstration(dropped.demonstrations.front());
    } else if (!dropped.files.isEmpty()) {
        load_file(dropped.files.front());
    } else if (!dropped.empty()) {
        load([dropped] { return bytes_of(encoded_picture(dropped)); });
    } else {
        workbench_.complain(dropped.remote
                                ? tr("Pictures are not fetched from the network.")
                                : tr("There is no picture in what was pasted or dropped."),
                            dropped.remote ? tr("Save the picture and drop its file, or copy the "
                                                "picture itself and paste it here.")
                                           : tr("Copy a picture, or drop a picture file."));
    }
}

void QueryPicture::load_demonstration(std::int64_t id) {
    const quint64 token = start();
    workbench_.store().read(
        this,
        [id](Workspace& workspace) {
            Loaded loaded;
            loaded.bytes = workspace.demonstrations().image_bytes(id);
            loaded.preview = preview_of(loaded.bytes);
            const auto row = workspace.demonstrations().get(id);
            loaded.question = from_utf8(row.question);
            loaded.answer = from_utf8(row.answer);
            return loaded;
        },
        [this, token](Loaded loaded) {
            arrived(token, std::move(loaded.bytes), loaded.preview);
            if (token == token_) Q_EMIT demonstration_known(loaded.question, loaded.answer);
        },
        [this, token](const QString& sentence) { failed(token, sentence); });
}

void QueryPicture::load_stored(const QString& sha256) {
    const quint64 token = start();
    workbench_.store().read(
        this,
        [key = to_utf8(sha256)](Workspace& workspace) {
            Loaded loaded;
            loaded.bytes = workspace.images().read(key);
            loaded.preview = preview_of(loaded.bytes);
            return loaded;
        },
        [this, token](Loaded loaded) { arrived(token, std::move(loaded.bytes), loaded.preview); },
        [this, token](const QString& sentence) { failed(token, sentence); });
}

}  // namespace aim::ui
