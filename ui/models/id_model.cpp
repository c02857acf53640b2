#include "ui/models/id_model.h"

#include <algorithm>

namespace aim::ui {

int IdModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ids_.size());
}
int IdModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 1; }

std::int64_t IdModel::id_at(int row) const {
    return row >= 0 && row < rowCount() ? ids_[static_cast<std::size_t>(row)] : 0;
}
int IdModel::row_of(std::int64_t id) const { return rows_.value(id, -1); }
QModelIndex IdModel::index_of(std::int64_t id, int column) const {
    const int row = row_of(id);
    return row < 0 ? QModelIndex() : index(row, column);
}

void IdModel::all_changed() {
    if (!ids_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void IdModel::index_rows() {
    rows_.clear();
    rows_.reserve(static_cast<qsizetype>(ids_.size()));
    for (std::size_t row = 0; row < ids_.size(); ++row) rows_[ids_[row]] = static_cast<int>(row);
}

// More separate removals and insertions than views take in a frame (a filter went on or off).
bool IdModel::scattered(const std::vector<std::int64_t>& ids,
                        const QHash<std::int64_t, int>& wanted) const {
    constexpr int kRanges = 64;
    int ranges = 0;
    bool inside = false;
    for (const auto id : ids_) {
        const bool gone = !wanted.contains(id);
        if (gone && !inside) ++ranges;
        inside = gone;
    }
    inside = false;
    for (const auto id : ids) {
        const bool fresh = !rows_.contains(id);
        if (fresh && !inside) ++ranges;
        inside = fresh;
    }
    return ranges > kRanges;
}

void IdModel::set_ids(std::vector<std::int64_t> ids) {
    if (ids == ids_) return;
    QHash<std::int64_t, int> wanted;
    wanted.reserve(static_cast<qsizetype>(ids.size()));
    for (std::size_t row = 0; row < ids.size(); ++row) wanted[ids[row]] = static_cast<int>(row);
    if (scattered(ids, wanted)) {
        beginResetModel();
        ids_ = std::move(ids);
        index_rows();
        endResetModel();
        return;
    }
    remove_missing(wanted);
    reorder(wanted);
    insert_new(ids);
}

void IdModel::remove_missing(const QHash<std::int64_t, int>& wanted) {
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (wanted.contains(id_at(last))) continue;
        int first = last;
        while (first > 0 && !wanted.contains(id_at(first - 1))) --first;
        beginRemoveRows({}, first, last);
        ids_.erase(ids_.begin() + first, ids_.begin() + last + 1);
        index_rows();
        endRemoveRows();
        last = first;
    }
}

void IdModel::reorder(const QHash<std::int64_t, int>& wanted) {
    const auto before = [&wanted](std::int64_t a, std::int64_t b) {
        return wanted.value(a) < wanted.value(b);
    };
    if (std::is_sorted(ids_.begin(), ids_.end(), before)) return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList old = persistentIndexList();
    std::vector<std::int64_t> old_ids;
    for (const QModelIndex& index : old) old_ids.push_back(id_at(index.row()));
    std::sort(ids_.begin(), ids_.end(), before);
    index_rows();
    QModelIndexList moved;
    for (qsizetype i = 0; i < old.size(); ++i) {
        moved << index_of(old_ids[static_cast<std::size_t>(i)], old[i].column());
    }
    changePersistentIndexList(old, moved);
    Q_EMIT layoutChanged();
}

void IdModel::insert_new(const std::vector<std::int64_t>& ids) {
    // What is there already is a subsequence of `ids` now.
    std::size_t row = 0;
    while (row < ids.size()) {
        if (row < ids_.size() && ids_[row] == ids[row]) {
            ++row;
            continue;
        }
        std::size_t end = row;
        while (end < ids.size() && !rows_.contains(ids[end])) ++end;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(end) - 1);
        ids_.insert(ids_.begin() + static_cast<std::ptrdiff_t>(row),
                    ids.begin() + static_cast<std::ptrdiff_t>(row),
                    ids.begin() + static_cast<std::ptrdiff_t>(end));
        index_rows();
        endInsertRows();
        row = end;
    }
}

}  // namespace aim::ui
