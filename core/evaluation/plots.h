// What is drawn of an evaluation, as plain values: the report draws them as SVG, the window with
// its own means, and a table or CSV of the points is their twin.
#pragma once

#include "core/evaluation/scoring.h"

#include <optional>
#include <string>
#include <vector>

namespace aim {

struct PlotPoint {
    double x = 0;  // of a plot by label: the label's place
    double y = 0;
    std::optional<Interval> interval;
    std::string label;       // what the point is called, where x is no quantity
    std::int64_t items = 0;  // that it stands for
};

struct PlotSeries {
    std::string name;  // the method
    std::vector<PlotPoint> points;
};

struct Plot {
    std::string id;  // "accuracy-over-shots": file names, anchors
    std::string title, x_label, y_label;
    std::vector<PlotSeries> series;
    bool by_label = false;  // bars, one group a label
    bool share = false;     // y is 0..1
    bool counts = false;    // x counts something: every value that occurs gets its tick
};

// Accuracy (or the metric) over shots with 95 % intervals, over context tokens, latency over shots
// (mean, with the 5th and 95th percentile), memory over shots, per label at the largest number of
// shots. Seeds are pooled: a query counts once, and intervals are bootstrapped over queries. Plots
// without a point are left out, and so is a method where it could answer nothing (`majority` of no
// demonstrations). Scores stand in the items.
std::vector<Plot> plots_of(const std::vector<EvaluationItem>& items, const ScoringOptions& options);

// How the metric is called on an axis.
std::string axis_name(Metric metric);

// The points as CSV: series, x, y, low, high, label, items.
std::string plot_csv(const Plot& plot);
// A drawing of its own, light or dark as its surroundings say; texts are escaped. Whoever draws it
// for readers of another language puts the plot's texts into that language first.
std::string plot_svg(const Plot& plot, const std::string& decimal_mark = ".");
// The same as a file that stands alone: with a size, and colours for light and dark viewers.
std::string plot_svg_file(const Plot& plot, const std::string& decimal_mark = ".");

}  // namespace aim
