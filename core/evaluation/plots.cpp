#include "core/evaluation/plots.h"

#include "core/evaluation/statistics.h"

#include <algorithm>
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
    const auto metric = axis_name(options.metric);
    const bool share = options.metric != Metric::Cider;
    Plot over_shots{"accuracy-over-shots",
                    metric + " over shots",
                    "Demonstrations",
                    metric,
                    {},
                    false,
                    share,
                    true};
    Plot over_tokens{"accuracy-over-context-tokens",
                     metric + " over context tokens",
                     "Context tokens (mean)",
                     metric,
                     {},
                     false,
                     share};
    Plot latency{"latency-over-shots",
                 "Latency over shots",
                 "Demonstrations",
                 "Milliseconds an answer (mean, 5th to 95th percentile)",
                 {},
                 false,
                 false,
                 true};
    Plot memory{"memory-over-shots",
                "Memory over shots",
                "Demonstrations",
                "Peak memory above the idle model, MB",
                {},
                false,
                false,
                true};
    const auto cells = cells_of(items);
    for (const auto& cell : cells) {
        // `majority` of no demonstrations and the like: that is no accuracy of 0.
        if (std::all_of(cell.items.begin(), cell.items.end(),
                        [](const auto* item) { return !item->answer.error.empty(); }))
            continue;
        std::vector<double> tokens, milliseconds;
        double peak = 0;
        for (const auto* item : cell.items) {
            tokens.push_back(static_cast<double>(item->answer.context.total()));
            milliseconds.push_back(item->answer.timing.total);
            peak = std::max(peak, static_cast<double>(item->answer.peak_bytes));
        }
        auto point = metric_point(cell.items, scorer, options);
        point.x = cell.shots;
        series_of(over_shots, cell.method).points.push_back(point);
        const auto shots = cell.shots;
        point.x = mean_of(tokens);
        point.label = std::to_string(shots) + " shots";
        series_of(over_tokens, cell.method).points.push_back(point);
        series_of(latency, cell.method)
            .points.push_back({static_cast<double>(shots), mean_of(milliseconds),
                               Interval{percentile(milliseconds, 5), percentile(milliseconds, 95)},
                               "", point.items});
        if (peak > 0)
            series_of(memory, cell.method)
                .points.push_back(
                    {static_cast<double>(shots), peak / 1e6, std::nullopt, "", point.items});
    }
    std::vector<Plot> out;
    for (auto* plot : {&over_shots, &over_tokens, &latency, &memory}) {
        sort_by_x(*plot);
        if (!plot->series.empty()) out.push_back(std::move(*plot));
    }
    if (auto labels = per_label(cells, scorer, options); !labels.series.empty())
        out.push_back(std::move(labels));
    return out;
}

}  // namespace aim
