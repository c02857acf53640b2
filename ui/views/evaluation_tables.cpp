// Evaluations as tables: rows, points of a plot, orders, confusion, differences.
#include "ui/models/value_table.h"
#include "ui/store/quantities.h"
#include "ui/store/text.h"
#include "ui/views/evaluation_texts.h"
#include "ui/views/widgets.h"

#include <QCoreApplication>
#include <QLocale>

namespace aim::ui {
namespace {

struct EvaluationTexts {
    Q_DECLARE_TR_FUNCTIONS(EvaluationTexts)
};
using Row = ValueTable::Row;

bool over(const Plot& plot, const char* what) { return plot.id == what; }
bool is_metric(const Plot& plot) {
    return !over(plot, "latency-over-shots") && !over(plot, "memory-over-shots");
}

QString number(double value, int decimals = 0) { return QLocale().toString(value, 'f', decimals); }
QString whole(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

QString range(const QString& low, const QString& high) {
    return low + QStringLiteral(" – ") + high;
}

QString signed_text(Metric metric, double value) {
    return (value > 0 ? QStringLiteral("+") : QString()) + metric_text(metric, value);
}

QString p_text(double p) {
    return p < 0.001 ? QStringLiteral("< ") + number(0.001, 3) : number(p, 3);
}

QString cold_and_warm(const EvaluationRow& row) {
    QStringList parts;
    if (row.latency_cold_ms) {
        parts << EvaluationTexts::tr("cold: %1").arg(duration_text(*row.latency_cold_ms));
    }
    if (row.latency_warm_ms) {
        parts << EvaluationTexts::tr("warm: %1").arg(duration_text(*row.latency_warm_ms));
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

void show_rows(ValueTable& table, const std::vector<EvaluationRow>& rows, Metric metric) {
    std::vector<Row> cells;
    for (const EvaluationRow& row : rows) {
        Row line{
            {series_title(row.method), {}, from_utf8(row.method)},
            {number(row.shots), row.shots},
            {whole(static_cast<std::int64_t>(row.seed)), qulonglong(row.seed)},
            {metric_text(metric, row.accuracy), row.accuracy},
            {range(metric_text(metric, row.ci_low), metric_text(metric, row.ci_high)), row.ci_low,
             EvaluationTexts::tr("95 % interval: %1").arg(from_utf8(row.interval))}};
        for (const MetricValue& other : row.more) {
            line.push_back({metric_text(other.metric, other.value), other.value,
                            range(metric_text(other.metric, other.ci95.low),
                                  metric_text(other.metric, other.ci95.high))});
        }
        const Row costs{
            {number(row.context_tokens), row.context_tokens},
            {duration_text(row.latency_mean_ms), row.latency_mean_ms, cold_and_warm(row)},
            {duration_text(row.latency_p95_ms), row.latency_p95_ms},
            {row.peak_bytes > 0 ? bytes_text(row.peak_bytes) : QStringLiteral("–"),
             qlonglong(row.peak_bytes)},
            {whole(row.queries), qlonglong(row.queries)},
            {whole(row.errors), qlonglong(row.errors)}};
        line.insert(line.end(), costs.begin(), costs.end());
        cells.push_back(std::move(line));
    }
    QStringList headers{EvaluationTexts::tr("Method"), EvaluationTexts::tr("Shots"),
                        EvaluationTexts::tr("Seed"), metric_title(metric),
                        EvaluationTexts::tr("95 % interval")};
    if (!rows.empty()) {
        for (const MetricValue& other : rows.front().more) headers << metric_title(other.metric);
    }
    headers << EvaluationTexts::tr("Tokens") << EvaluationTexts::tr("Time")
            << EvaluationTexts::tr("Time, p95") << EvaluationTexts::tr("Memory")
            << EvaluationTexts::tr("Queries") << EvaluationTexts::tr("Failed");
    table.set_table(headers, std::move(cells));
}

void show_points(ValueTable& table, const Plot& plot, Metric metric) {
    std::vector<Row> cells;
    for (const PlotSeries& series : plot.series) {
        for (const PlotPoint& point : series.points) {
            Row line{{series_title(series.name), {}, from_utf8(series.name)}};
            if (plot.by_label) {
                line.push_back({from_utf8(point.label)});
            } else {
                line.push_back({number(point.x), point.x});
            }
            line.push_back({plot_value_text(plot, metric, point.y), point.y});
            const auto low = point.interval ? point.interval->low : 0;
            line.push_back(
                point.interval
                    ? ValueTable::Cell{range(plot_value_text(plot, metric, low),
                                             plot_value_text(plot, metric, point.interval->high)),
                                       low}
                    : ValueTable::Cell{QStringLiteral("–"), -1.0});
            line.push_back({whole(point.items), qlonglong(point.items)});
            cells.push_back(std::move(line));
        }
    }
    const QString value = over(plot, "latency-over-shots")  ? EvaluationTexts::tr("Time")
                          : over(plot, "memory-over-shots") ? EvaluationTexts::tr("Memory")
                                                            : metric_title(metric);
    table.set_table({EvaluationTexts::tr("Method"), plot_x_label(plot), value,
                     is_metric(plot) ? EvaluationTexts::tr("95 % interval")
                                     : EvaluationTexts::tr("5th to 95th percentile"),
                     EvaluationTexts::tr("Answers")},
                    std::move(cells));
}

void show_differences(ValueTable& table, const std::vector<MethodComparison>& comparisons,
                      Metric metric) {
    std::vector<Row> cells;
    for (const MethodComparison& one : comparisons) {
        const PairedDifference& difference = one.difference;
        Row line{{series_title(one.second), {}, from_utf8(one.second)},
                 {series_title(one.first), {}, from_utf8(one.first)},
                 {number(one.shots), one.shots},
                 {signed_text(metric, difference.mean), difference.mean},
                 {range(signed_text(metric, difference.interval.low),
                        signed_text(metric, difference.interval.high)),
                  difference.interval.low},
                 {p_text(difference.p), difference.p},
                 one.mcnemar ? ValueTable::Cell{p_text(one.mcnemar->p), one.mcnemar->p,
                                                EvaluationTexts::tr(
                                                    "Only the first right: %1, only the second: %2")
                                                    .arg(whole(one.mcnemar->only_second),
                                                         whole(one.mcnemar->only_first))}
                             : ValueTable::Cell{QStringLiteral("–"), 2.0},
                 {whole(difference.pairs), qlonglong(difference.pairs)}};
        cells.push_back(std::move(line));
    }
    table.set_table({EvaluationTexts::tr("Method"), EvaluationTexts::tr("Against"),
                     EvaluationTexts::tr("Shots"), EvaluationTexts::tr("Difference"),
                     EvaluationTexts::tr("95 % interval"), EvaluationTexts::tr("p (bootstrap)"),
                     EvaluationTexts::tr("p (McNemar)"), EvaluationTexts::tr("Queries")},
                    std::move(cells));
}

void show_orders(ValueTable& table, const std::vector<OrderSensitivity>& orders, Metric metric) {
    std::vector<Row> cells;
    for (const OrderSensitivity& one : orders) {
        cells.push_back({{series_title(one.method), {}, from_utf8(one.method)},
                         {number(one.shots), one.shots},
                         {number(one.orders), one.orders},
                         {metric_text(metric, one.mean), one.mean},
                         {metric_text(metric, one.deviation), one.deviation},
                         {metric_text(metric, one.lowest), one.lowest},
                         {metric_text(metric, one.highest), one.highest},
                         {metric_text(Metric::Exact, one.changed), one.changed}});
    }
    table.set_table({EvaluationTexts::tr("Method"), EvaluationTexts::tr("Shots"),
                     EvaluationTexts::tr("Orders"), EvaluationTexts::tr("Mean"),
                     EvaluationTexts::tr("Deviation"), EvaluationTexts::tr("Lowest"),
                     EvaluationTexts::tr("Highest"), EvaluationTexts::tr("Answers that change")},
                    std::move(cells));
}

void show_confusion(ValueTable& table, const ConfusionMatrix& matrix) {
    QStringList headers{EvaluationTexts::tr("Expected ↓  answered →")};
    for (const auto& label : matrix.labels) headers << from_utf8(label);
    headers << EvaluationTexts::tr("something else");
    std::vector<Row> cells;
    for (std::size_t i = 0; i < matrix.labels.size(); ++i) {
        Row line{{from_utf8(matrix.labels[i])}};
        for (const std::int64_t count : matrix.counts[i]) {
            // Nothing but what happened catches the eye.
            line.push_back({count > 0 ? whole(count) : QStringLiteral("·"), qlonglong(count)});
        }
        cells.push_back(std::move(line));
    }
    table.set_table(headers, std::move(cells));
}

}  // namespace aim::ui
