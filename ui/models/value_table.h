// A table of values that stand still: results, points of a plot, differences.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

namespace aim::ui {

class ValueTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { SortRole = Qt::UserRole };

    struct Cell {
        QString text;
        QVariant value{};  // a number is sorted as one and stands at the right
        QString tip{};
    };
    using Row = std::vector<Cell>;

    using QAbstractTableModel::QAbstractTableModel;

    void set_table(const QStringList& headers, std::vector<Row> rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList headers_;
    std::vector<Row> rows_;
};

}  // namespace aim::ui
