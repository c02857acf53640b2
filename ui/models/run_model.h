// The history of runs, newest first, loaded as far as it is scrolled.
#pragma once

#include "core/workspace/runs.h"
#include "ui/models/id_model.h"

namespace aim::ui {

class Workbench;

class RunModel : public IdModel {
    Q_OBJECT

public:
    enum Role {
        QuestionRole = FirstFreeRole,
        ImageRole,
        TimeRole,
        MethodsRole,
        PinnedRole,
        GalleryRole
    };

    explicit RunModel(Workbench& workbench, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    void set_search(const QString& text);
    void set_pinned_only(bool only);
    bool is_filtered() const { return !filter_.search.empty() || filter_.pinned_only; }
    std::int64_t total() const { return total_; }
    const RunSummary* run(std::int64_t id) const;

    void reload();

Q_SIGNALS:
    void reloaded();

private:
    Workbench& workbench_;
    RunFilter filter_;
    QHash<std::int64_t, RunSummary> runs_;
    std::int64_t total_ = 0;
    std::int64_t wanted_;  // how many are loaded or being loaded
    quint64 token_ = 0;
};

}  // namespace aim::ui
