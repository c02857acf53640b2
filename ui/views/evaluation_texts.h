// Evaluations in words and tables: metrics, plots' axes, rows, differences, in the person's
// language and number format.
#pragma once

#include "core/evaluation/comparison.h"
#include "core/evaluation/plots.h"

#include <QString>
#include <vector>

namespace aim::ui {

class ValueTable;

QString metric_title(Metric metric);
QString metric_text(Metric metric, double value);  // "61.2 %", "0.84", "–"

QString leak_text(std::size_t queries);

// The method's title, with what stands in brackets behind it when two evaluations are compared.
QString series_title(const std::string& name);
int series_colour(const std::string& name);  // the method's own, always the same

QString plot_title(const Plot& plot, Metric metric);
QString plot_x_label(const Plot& plot);
QString plot_y_label(const Plot& plot, Metric metric);
QString plot_value_text(const Plot& plot, Metric metric, double y);
// "AIM, 4: 61.2 % (55.0 % – 67.1 %), 200 answers"
QString point_text(const Plot& plot, Metric metric, const PlotSeries& series,
                   const PlotPoint& point);

void show_rows(ValueTable& table, const std::vector<EvaluationRow>& rows, Metric metric);
void show_points(ValueTable& table, const Plot& plot, Metric metric);
// The plot as it is drawn for a person: its texts in their language.
Plot in_words(Plot plot, Metric metric);

void show_orders(ValueTable& table, const std::vector<OrderSensitivity>& orders, Metric metric);
void show_confusion(ValueTable& table, const ConfusionMatrix& matrix);
void show_differences(ValueTable& table, const std::vector<MethodComparison>& comparisons,
                      Metric metric);

}  // namespace aim::ui
