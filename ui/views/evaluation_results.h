// One evaluation, or two side by side: rows, plots and differences; scored by another metric,
// exported.
#pragma once

#include "ui/store/evaluation_view.h"
#include "ui/workbench/workbench.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTableView;
class QToolButton;

namespace aim::ui {

class ElidedLabel;
class EvaluationConfusion;
class EvaluationPlots;
class ValueTable;

class EvaluationResults : public QWidget {
    Q_OBJECT

public:
    explicit EvaluationResults(Workbench& workbench, QWidget* parent = nullptr);

    // Loads and shows them; the newest wish wins.
    void open(const std::vector<std::int64_t>& ids);
    void reload();
    const std::vector<std::int64_t>& ids() const { return ids_; }
    bool is_loaded() const { return loaded_; }
    void set_can_go_on(bool can);

    EvaluationPlots& plots() { return *plots_; }
    ValueTable& rows() { return *rows_; }
    ValueTable& differences() { return *differences_; }
    ValueTable& orders() { return *orders_; }
    EvaluationConfusion& confusion() { return *confusion_; }
    void export_as(Workbench::EvaluationFile kind);

private:
    void build_head();
    void load(std::optional<Metric> metric);
    void show_view(const EvaluationView& view);
    void show_head(const EvaluationView& view);
    QString about(const EvaluationSummary& evaluation) const;

    Workbench& workbench_;
    std::vector<std::int64_t> ids_;
    std::vector<EvaluationSummary> shown_;
    Metric metric_ = Metric::Exact;
    quint64 token_ = 0;
    bool loaded_ = false, can_go_on_ = true;
    ElidedLabel *title_, *about_;
    QLabel *warning_, *state_;
    QComboBox* choose_metric_;
    QPushButton *go_on_, *export_;
    QStackedWidget* stack_;
    QTabWidget* tabs_;
    ValueTable *rows_, *differences_, *orders_;
    QTableView *rows_view_, *differences_view_, *orders_view_;
    EvaluationConfusion* confusion_;
    EvaluationPlots* plots_;
};

}  // namespace aim::ui
