// Earlier runs: search, pin, compare two, open or ask again, delete with undo, export, copy.
#pragma once

#include "ui/models/run_model.h"

#include <QStyledItemDelegate>
#include <QWidget>
#include <functional>

class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QToolButton;

namespace aim::ui {

class Workbench;

class RunDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(Workbench& workbench, QWidget* parent = nullptr);

    RunModel& model() { return model_; }
    QListView& list() { return *list_; }
    std::vector<std::int64_t> selected() const;
    int count_selected() const;  // cheaper, of thousands

    void open_selected();
    void ask_selected_again();
    void toggle_pin();
    void compare_selected();
    void copy_selected();  // as Markdown
    void remove_selected();
    void export_runs(bool only_selected);
    void focus_search();

Q_SIGNALS:
    void opened(const aim::StoredRun& run);
    void ask_again(const aim::StoredRun& run);
    void selection_changed();

private:
    void build();
    void show_menu(const QPoint& place);
    void on_reloaded();
    void read_selected(std::function<void(const std::vector<StoredRun>&)> done);
    bool has_selected(bool enough, const QString& otherwise);  // or says what to do
    bool all_pinned() const;

    Workbench& workbench_;
    RunModel model_;
    QLineEdit* search_;
    QListView* list_;
    QStackedWidget* stack_;
    QLabel* empty_;
    QToolButton *pinned_, *export_;
    quint64 token_ = 0;
};

}  // namespace aim::ui
