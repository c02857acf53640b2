// The projectors a person has trained or chosen, and which models they fit: newest first, each
// file read once, off the window's thread.
#pragma once

#include "core/engine/inspect_model.h"

#include <QObject>
#include <QString>
#include <functional>
#include <vector>

namespace aim::ui {

class Workbench;

class KnownProjectors : public QObject {
    Q_OBJECT

public:
    struct Projector {
        QString file;
        ProjectorSummary summary;
    };

    explicit KnownProjectors(Workbench& workbench, QObject* parent = nullptr);

    // As wide as a model's states; whether they belong to it is checked when it is opened.
    std::vector<Projector> fitting(std::int64_t width) const;
    // `added` or `refused` follows.
    void add(const QString& file);

Q_SIGNALS:
    void looked_at();  // the ones known from before
    void added(const QString& file);
    void refused(const QString& sentence);

private:
    Workbench& workbench_;
    std::vector<Projector> projectors_;
};

}  // namespace aim::ui
