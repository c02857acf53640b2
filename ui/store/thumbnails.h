// Small pictures for views: asked for while painting, delivered later, newest request first.
#pragma once

#include "ui/store/store.h"

#include <QCache>
#include <QPixmap>
#include <QSet>

namespace aim::ui {

class Thumbnails : public QObject {
    Q_OBJECT

public:
    explicit Thumbnails(Store& store, QObject* parent = nullptr);

    // A null pixmap when it is not there yet; `arrived` follows. Fits into
    // Images::kThumbnailEdge squared.
    QPixmap get(const QString& sha256);
    bool is_broken(const QString& sha256) const { return broken_.contains(sha256); }
    void clear();

Q_SIGNALS:
    void arrived(const QString& sha256);

private:
    Store& store_;
    QCache<QString, QPixmap> cache_;  // cost in KiB
    QSet<QString> asked_, broken_;
    QList<QString> order_;  // oldest first, of asked_
};

}  // namespace aim::ui
