// A table that is read and whose rows are chosen as a whole: the keyboard is at a row, not at one
// of its cells.
#pragma once

#include <QTableView>

namespace aim::ui {

class RowTable : public QTableView {
    Q_OBJECT

public:
    RowTable(const QString& accessible_name, int row_height, QWidget* parent = nullptr);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace aim::ui
