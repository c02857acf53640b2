#include "ui/models/value_table.h"

namespace aim::ui {
namespace {

int alignment(bool number) {
    return int(Qt::AlignVCenter) | int(number ? Qt::AlignRight : Qt::AlignLeft);
}

}  // namespace

void ValueTable::set_table(const QStringList& headers, std::vector<Row> rows) {
    beginResetModel();
    headers_ = headers;
    rows_ = std::move(rows);
    for (Row& row : rows_) row.resize(static_cast<std::size_t>(headers.size()));
    endResetModel();
}

int ValueTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}
int ValueTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(headers_.size());
}

QVariant ValueTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) return {};
    const Cell& cell =
        rows_[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case Qt::ToolTipRole:
            return cell.tip.isEmpty() ? QVariant() : QVariant(cell.tip);
        case Qt::TextAlignmentRole:
            return alignment(cell.value.isValid());
        case SortRole:
            return cell.value.isValid() ? cell.value : QVariant(cell.text);
        default:
            return {};
    }
}

QVariant ValueTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::DisplayRole) return headers_[section];
    if (role == Qt::TextAlignmentRole) {
        const bool number =
            !rows_.empty() && rows_.front()[static_cast<std::size_t>(section)].value.isValid();
        return alignment(number);
    }
    return {};
}

}  // namespace aim::ui
