// A table whose rows are ids of the workspace. A new list of ids becomes the smallest removals,
// moves and insertions, so that selection, current item and scroll position stay.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <cstdint>
#include <vector>

namespace aim::ui {

class IdModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, FirstFreeRole };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;

    std::int64_t id_at(int row) const;  // 0 outside
    int row_of(std::int64_t id) const;  // -1 when it is not there
    QModelIndex index_of(std::int64_t id, int column = 0) const;
    const std::vector<std::int64_t>& ids() const { return ids_; }

protected:
    void set_ids(std::vector<std::int64_t> ids);
    void all_changed();

private:
    bool scattered(const std::vector<std::int64_t>& ids,
                   const QHash<std::int64_t, int>& wanted) const;
    void remove_missing(const QHash<std::int64_t, int>& wanted);
    void reorder(const QHash<std::int64_t, int>& wanted);
    void insert_new(const std::vector<std::int64_t>& ids);
    void index_rows();

    std::vector<std::int64_t> ids_;
    QHash<std::int64_t, int> rows_;
};

}  // namespace aim::ui
