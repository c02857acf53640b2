#include "ui/views/value_view.h"

#include "ui/models/value_table.h"
#include "ui/views/row_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QResizeEvent>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <algorithm>
#include <numeric>
#include <vector>

namespace aim::ui {
namespace {
constexpr int kMostWidth = 260, kPadding = 16;

// Columns as wide as their content; room that is left over is shared by all.
class SpreadTable : public RowTable {
public:
    using RowTable::RowTable;
    void set_widths(std::vector<int> widths) {
        widths_ = std::move(widths);
        spread();
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        RowTable::resizeEvent(event);
        if (event->size().width() != event->oldSize().width()) spread();
    }

private:
    void spread() {
        const int columns = static_cast<int>(widths_.size());
        if (columns == 0 || columns != model()->columnCount()) return;
        const int over = viewport()->width() - std::accumulate(widths_.begin(), widths_.end(), 0);
        const int share = std::max(0, over / columns);
        for (int column = 0; column < columns; ++column) {
            const bool last = column == columns - 1;
            setColumnWidth(column, widths_[static_cast<std::size_t>(column)] +
                                       (last && over > 0 ? over - share * column : share));
        }
    }
    std::vector<int> widths_;
};

}  // namespace

QTableView* value_view(ValueTable& table, const QString& name, QWidget* parent) {
    auto* view = new SpreadTable(name, 30, parent);
    auto* sorted = new QSortFilterProxyModel(view);
    sorted->setSourceModel(&table);
    sorted->setSortRole(ValueTable::SortRole);
    view->setModel(sorted);
    view->setSortingEnabled(true);
    view->sortByColumn(-1, Qt::AscendingOrder);
    view->setAlternatingRowColors(true);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* copy =
        new QShortcut(QKeySequence(QKeySequence::Copy), view, view, [view] { copy_rows(*view); });
    copy->setContext(Qt::WidgetShortcut);
    return view;
}

void fit_columns(QTableView& view) {
    view.resizeColumnsToContents();
    std::vector<int> widths;
    for (int column = 0; column < view.model()->columnCount(); ++column) {
        widths.push_back(std::min(view.columnWidth(column) + kPadding, kMostWidth));
        view.setColumnWidth(column, widths.back());
    }
    if (auto* table = dynamic_cast<SpreadTable*>(&view)) table->set_widths(std::move(widths));
}

void copy_rows(const QTableView& view) {
    QStringList lines;
    QModelIndexList rows = view.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < view.model()->columnCount(); ++column) {
            cells << row.siblingAtColumn(column).data().toString();
        }
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty()) QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

}  // namespace aim::ui
