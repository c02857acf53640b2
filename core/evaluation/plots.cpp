#include "core/evaluation/plots.h"

#include "core/evaluation/statistics.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace aim {

namespace {

constexpr std::size_t kLabels = 24;  // the commonest; more bars cannot be read

using Items = std::vector<const EvaluationItem*>;

struct Cell {  // one method at so many shots, seeds pooled
    std::string method;
    int shots = 0;
    Items items;
};

std::vector<Cell> cells_of(const std::vector<EvaluationItem>& items) {
    std::vector<Cell> cells;
    std::map<std::pair<std::string, int>, std::size_t> index;
    for (const auto& item : items) {
        const auto [place, fresh] =
            index.try_emplace({item.answer.method, item.shots}, cells.size());
        if (fresh) cells.push_back({item.answer.method, item.shots, {}});
        cells[place->second].items.push_back(&item);
    }
    return cells;
}

// The metric over queries, each with its mean score over the seeds.
PlotPoint metric_point(const Items& items, const Scorer& scorer, const ScoringOptions& options) {
    std::map<std::string, Items> queries;
    for (const auto* item : items) queries[item->query].push_back(item);
    std::vector<double> scores;
    std::vector<bool> positive;
    for (const auto& [query, of_query] : queries) {
        std::vector<double> own;
        for (const auto* item : of_query) own.push_back(item->answer.score.value_or(0));
        scores.push_back(mean_of(own));
        if (scorer.metric() == Metric::Auc)
            positive.push_back(scorer.is_positive(*of_query.front()));
    }
    PlotPoint point;
    point.items = static_cast<std::int64_t>(items.size());
    if (scorer.metric() == Metric::Auc) {
        point.y = roc_auc(scores, positive);
        point.interval = bootstrap95(
            scores.size(),
            [&](const std::vector<std::size_t>& drawn) { return roc_auc(scores, positive, drawn); },
            options.seed, options.resamples);
        return point;
    }
    point.y = mean_of(scores);
    // One seed of right and wrong answers: the interval of its row, so that plot and table agree.
    const bool wilson = items.size() == queries.size() && is_right_or_wrong(scorer.metric()) &&
                        options.interval != IntervalKind::Bootstrap;
    point.interval = wilson ? wilson95(point.y * static_cast<double>(scores.size()), scores.size())
                            : bootstrap95(scores, options.seed, options.resamples);
    return point;
}

PlotSeries& series_of(Plot& plot, const std::string& name) {
    for (auto& series : plot.series)
        if (series.name == name) return series;
    return plot.series.emplace_back(PlotSeries{name, {}});
}

void sort_by_x(Plot& plot) {
    for (auto& series : plot.series)
        std::stable_sort(series.points.begin(), series.points.end(),
                         [](const auto& a, const auto& b) { return a.x < b.x; });
}

Plot per_label(const std::vector<Cell>& cells, const Scorer& scorer,
               const ScoringOptions& options) {
    Plot plot{"per-label",
              axis_name(options.metric) + " per label",
              "Label",
              axis_name(options.metric),
              {},
              true,
              options.metric != Metric::Cider};
    std::map<std::string, int> largest;
    std::map<std::string, std::int64_t> counts;
    std::set<std::string> queries;
    for (const auto& cell : cells) {
        auto& shots = largest.try_emplace(cell.method, cell.shots).first->second;
        shots = std::max(shots, cell.shots);
        for (const auto* item : cell.items) {
            ++counts[expected_label(*item)];
            queries.insert(item->query);
        }
    }
    std::vector<std::string> labels;
    for (const auto& [label, count] : counts) labels.push_back(label);
    // Almost as many labels as queries are no classes.
    if (labels.size() < 2 || labels.size() * 2 > queries.size() || scorer.metric() == Metric::Auc)
        return plot;
    std::stable_sort(labels.begin(), labels.end(),
                     [&](const auto& a, const auto& b) { return counts[a] > counts[b]; });
    if (labels.size() > kLabels) labels.resize(kLabels);
    std::sort(labels.begin(), labels.end());
    for (const auto& cell : cells) {
        if (cell.shots != largest[cell.method]) continue;
        std::map<std::string, Items> grouped;
        for (const auto* item : cell.items) grouped[expected_label(*item)].push_back(item);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const auto found = grouped.find(labels[i]);
            if (found == grouped.end()) continue;
            auto point = metric_point(found->second, scorer, options);
            point.x = static_cast<double>(i);
            point.label = labels[i];
            series_of(plot, cell.method).points.push_back(std::move(point));
        }
    }
    return plot;
}

// A cell with something to show: `majority` of no demonstrations and the like answer nothing, and
// that is no accuracy of 0.
struct Measured {
    const Cell* cell;
    PlotPoint metric;  // x is not set
};

std::vector<Measured> measured(const std::vector<Cell>& cells, const Scorer& scorer,
                               const ScoringOptions& options) {
    std::vector<Measured> out;
    for (const auto& cell : cells)
        if (std::any_of(cell.items.begin(), cell.items.end(),
                        [](const auto* item) { return item->answer.error.empty(); }))
            out.push_back({&cell, metric_point(cell.items, scorer, options)});
    return out;
}

std::vector<double> numbers(const Items& items,
                            const std::function<double(const EvaluationItem&)>& of) {
    std::vector<double> out;
    for (const auto* item : items) out.push_back(of(*item));
    return out;
}

Plot over_shots(const std::vector<Measured>& cells, Metric metric) {
    Plot plot{"accuracy-over-shots",
              axis_name(metric) + " over shots",
              "Demonstrations",
              axis_name(metric),
              {},
              false,
              metric != Metric::Cider,
              true};
    for (const auto& [cell, point] : cells) {
        auto& placed = series_of(plot, cell->method).points.emplace_back(point);
        placed.x = cell->shots;
    }
    return plot;
}

Plot over_context_tokens(const std::vector<Measured>& cells, Metric metric) {
    Plot plot{"accuracy-over-context-tokens",
              axis_name(metric) + " over context tokens",
              "Context tokens (mean)",
              axis_name(metric),
              {},
              false,
              metric != Metric::Cider};
    for (const auto& [cell, point] : cells) {
        auto& placed = series_of(plot, cell->method).points.emplace_back(point);
        placed.x = mean_of(numbers(cell->items, [](const auto& item) {
            return static_cast<double>(item.answer.context.total());
        }));
        placed.label = std::to_string(cell->shots) + " shots";
    }
    return plot;
}

Plot latency_over_shots(const std::vector<Measured>& cells) {
    Plot plot{"latency-over-shots",
              "Latency over shots",
              "Demonstrations",
              "Milliseconds an answer (mean, 5th to 95th percentile)",
              {},
              false,
              false,
              true};
    for (const auto& [cell, point] : cells) {
        const auto milliseconds =
            numbers(cell->items, [](const auto& item) { return item.answer.timing.total; });
        series_of(plot, cell->method)
            .points.push_back({static_cast<double>(cell->shots), mean_of(milliseconds),
                               Interval{percentile(milliseconds, 5), percentile(milliseconds, 95)},
                               "", point.items});
    }
    return plot;
}

Plot memory_over_shots(const std::vector<Measured>& cells) {
    Plot plot{"memory-over-shots",
              "Memory over shots",
              "Demonstrations",
              "Peak memory above the idle model, MB",
              {},
              false,
              false,
              true};
    for (const auto& [cell, point] : cells) {
        double peak = 0;
        for (const auto* item : cell->items)
            peak = std::max(peak, static_cast<double>(item->answer.peak_bytes));
        if (peak > 0)
            series_of(plot, cell->method)
                .points.push_back(
                    {static_cast<double>(cell->shots), peak / 1e6, std::nullopt, "", point.items});
    }
    return plot;
}

}  // namespace

std::string axis_name(Metric metric) {
    switch (metric) {
        case Metric::Exact:
            return "Accuracy (exact match)";
        case Metric::Contains:
            return "Accuracy (contains)";
        case Metric::Vqa:
            return "VQA accuracy";
        case Metric::Cider:
            return "CIDEr-D";
        case Metric::Auc:
            return "ROC AUC";
        case Metric::Options:
        case Metric::OptionsPerToken:
            return "Accuracy (option ranking)";
    }
    return "Accuracy";
}

std::vector<Plot> plots_of(const std::vector<EvaluationItem>& items,
                           const ScoringOptions& options) {
    const Scorer scorer(options.metric, corpus_of(items), options.positive);
    const auto cells = cells_of(items);
    const auto shown = measured(cells, scorer, options);
    std::vector<Plot> out{over_shots(shown, options.metric),
                          over_context_tokens(shown, options.metric), latency_over_shots(shown),
                          memory_over_shots(shown)};
    for (auto& plot : out) sort_by_x(plot);
    out.push_back(per_label(cells, scorer, options));
    std::erase_if(out, [](const Plot& plot) { return plot.series.empty(); });
    return out;
}

}  // namespace aim
