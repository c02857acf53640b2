// The picture that is asked about: read and checked off the window's thread, newest wins.
#pragma once

#include "ui/store/mime_pictures.h"

#include <QImage>
#include <QObject>
#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace aim::ui {

class Workbench;

class QueryPicture : public QObject {
    Q_OBJECT

public:
    explicit QueryPicture(Workbench& workbench, QObject* parent = nullptr);

    void load_file(const QString& file);
    void load_dropped(const DroppedPictures& dropped);
    void load_demonstration(std::int64_t id);
    void load_stored(const QString& sha256);
    void clear();

    bool ready() const { return !bytes_.empty(); }
    bool loading() const { return loading_; }
    const std::vector<std::byte>& bytes() const { return bytes_; }  // the file's, as it came
    const QImage& preview() const { return preview_; }

Q_SIGNALS:
    void changed();
    // Of the demonstration it was taken from.
    void demonstration_known(const QString& question, const QString& answer);

private:
    using Bytes = std::vector<std::byte>;
    void load(std::function<Bytes()> read);
    quint64 start();
    void arrived(quint64 token, Bytes bytes, const QImage& preview);
    void failed(quint64 token, const QString& sentence);

    Workbench& workbench_;
    std::vector<std::byte> bytes_;
    QImage preview_;
    quint64 token_ = 0;
    bool loading_ = false;
};

}  // namespace aim::ui
