// The galleries, with how many demonstrations they hold and how many of them are fused.
#pragma once

#include "core/workspace/galleries.h"
#include "ui/models/id_model.h"

#include <optional>

namespace aim::ui {

class Workbench;

class GalleryModel : public IdModel {
    Q_OBJECT

public:
    enum Role { CountRole = FirstFreeRole, FusedRole, FusingRole };

    explicit GalleryModel(Workbench& workbench, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    // Renames, as an undo step.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    QString name_of(std::int64_t gallery) const;
    const Gallery* gallery(std::int64_t id) const;
    std::optional<FusedCounts> counts(std::int64_t id) const;
    bool loaded() const { return loaded_; }

    void reload();

Q_SIGNALS:
    void reloaded();

private:
    Workbench& workbench_;
    QHash<std::int64_t, Gallery> galleries_;
    QHash<std::int64_t, FusedCounts> counts_;
    quint64 token_ = 0;
    bool loaded_ = false;
};

}  // namespace aim::ui
