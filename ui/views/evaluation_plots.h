// The plots of an evaluation: choose one, look at it, hover for values, save it; beside it a table
// of the same points.
#pragma once

#include "core/evaluation/plots.h"

#include <QWidget>
#include <functional>
#include <vector>

class QComboBox;
class QIODevice;
class QTableView;
class QToolButton;

namespace aim::ui {

class EvaluationPlot;
class ValueTable;
class Workbench;

class EvaluationPlots : public QWidget {
    Q_OBJECT

public:
    explicit EvaluationPlots(Workbench& workbench, QWidget* parent = nullptr);

    void set_plots(std::vector<Plot> plots, Metric metric, const QString& name);
    EvaluationPlot& plot() { return *plot_; }
    ValueTable& points() { return *points_; }
    void export_plot(const QString& suffix);  // "png", "svg", "csv"

protected:
    void changeEvent(QEvent* event) override;

private:
    // Off the window's thread; what came of it is said here.
    void write_in_pool(const QString& file, std::function<bool(QIODevice&)> write);
    const Plot* chosen() const;
    void show_chosen();
    void colour();

    Workbench& workbench_;
    std::vector<Plot> plots_;
    Metric metric_ = Metric::Exact;
    QString name_;  // of the evaluation, for file names
    QComboBox* choice_;
    QToolButton* export_;
    EvaluationPlot* plot_;
    ValueTable* points_;
    QTableView* table_;
};

}  // namespace aim::ui
