// A table of values to look at, sort and copy.
#pragma once

#include <QString>

class QTableView;
class QWidget;

namespace aim::ui {

class ValueTable;

QTableView* value_view(ValueTable& table, const QString& name, QWidget* parent);
void fit_columns(QTableView& view);
// The chosen rows with tabs between the cells, for spreadsheets.
void copy_rows(const QTableView& view);

}  // namespace aim::ui
