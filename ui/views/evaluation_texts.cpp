#include "ui/views/evaluation_texts.h"

#include "ui/models/value_table.h"
#include "ui/store/text.h"
#include "ui/views/method_texts.h"
#include "ui/views/widgets.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

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

std::string method_of(const std::string& name) { return name.substr(0, name.find(" (")); }

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

}  // namespace

QString metric_title(Metric metric) {
    switch (metric) {
        case Metric::Exact:
            return EvaluationTexts::tr("Exact match");
        case Metric::Contains:
            return EvaluationTexts::tr("Answer contains it");
        case Metric::Vqa:
            return EvaluationTexts::tr("VQA accuracy");
        case Metric::Cider:
            return QStringLiteral("CIDEr-D");
        case Metric::Auc:
            return QStringLiteral("ROC AUC");
        case Metric::Options:
            return EvaluationTexts::tr("Likeliest option");
        case Metric::OptionsPerToken:
            return EvaluationTexts::tr("Likeliest option, per token");
    }
    return {};
}

QString metric_text(Metric metric, double value) {
    if (std::isnan(value)) return QStringLiteral("–");
    if (metric == Metric::Cider || metric == Metric::Auc) return number(value, 3);
    return number(value * 100, 1) + QStringLiteral(" %");
}

QString series_title(const std::string& name) {
    const std::string method = method_of(name);
    return method_title(from_utf8(method)) + from_utf8(name.substr(method.size()));
}

int series_colour(const std::string& name) {
    static const char* const kOrder[] = {"aim",
                                         "icl",
                                         "text-icl",
                                         "zero-shot",
                                         "icl-equal-tokens",
                                         "nearest",
                                         "majority",
                                         "icl-random-labels",
                                         "aim-shuffled-images",
                                         "copy-last",
                                         "aim-identity-projector"};
    const std::string method = method_of(name);
    const auto* found = std::find(std::begin(kOrder), std::end(kOrder), method);
    return static_cast<int>(found - std::begin(kOrder));
}

QString plot_title(const Plot& plot, Metric metric) {
    const QString name = metric_title(metric);
    if (over(plot, "accuracy-over-shots"))
        return EvaluationTexts::tr("%1 over demonstrations").arg(name);
    if (over(plot, "accuracy-over-context-tokens"))
        return EvaluationTexts::tr("%1 over context").arg(name);
    if (over(plot, "latency-over-shots")) return EvaluationTexts::tr("Time over demonstrations");
    if (over(plot, "memory-over-shots")) return EvaluationTexts::tr("Memory over demonstrations");
    if (plot.by_label) return EvaluationTexts::tr("%1 per label").arg(name);
    return from_utf8(plot.title);
}

QString plot_x_label(const Plot& plot) {
    if (over(plot, "accuracy-over-context-tokens"))
        return EvaluationTexts::tr("Context tokens (mean)");
    if (plot.by_label) return EvaluationTexts::tr("Label");
    return EvaluationTexts::tr("Demonstrations");
}

QString plot_y_label(const Plot& plot, Metric metric) {
    if (over(plot, "latency-over-shots")) {
        return EvaluationTexts::tr("Milliseconds an answer (mean, 5th to 95th percentile)");
    }
    if (over(plot, "memory-over-shots"))
        return EvaluationTexts::tr("Peak memory above the idle model, MB");
    return metric_title(metric);
}

QString plot_value_text(const Plot& plot, Metric metric, double y) {
    if (over(plot, "latency-over-shots")) return duration_text(y);
    if (over(plot, "memory-over-shots")) return bytes_text(std::llround(y * 1e6));
    return metric_text(metric, y);
}

QString point_text(const Plot& plot, Metric metric, const PlotSeries& series,
                   const PlotPoint& point) {
    QString where = plot.by_label ? from_utf8(point.label) : number(point.x);
    if (over(plot, "accuracy-over-context-tokens")) {
        where = EvaluationTexts::tr("%1 tokens").arg(where);
    } else if (!plot.by_label) {
        where = EvaluationTexts::tr("%Ln demonstration(s)", nullptr, static_cast<int>(point.x));
    }
    QString text =
        QStringLiteral("%1, %2: %3")
            .arg(series_title(series.name), where, plot_value_text(plot, metric, point.y));
    if (point.interval) {
        text +=
            QStringLiteral(" (%1)").arg(range(plot_value_text(plot, metric, point.interval->low),
                                              plot_value_text(plot, metric, point.interval->high)));
    }
    return text + QStringLiteral("\n") +
           EvaluationTexts::tr("%Ln answer(s)", nullptr, static_cast<int>(point.items));
}

void show_rows(ValueTable& table, const std::vector<EvaluationRow>& rows, Metric metric) {
    std::vector<Row> cells;
    for (const EvaluationRow& row : rows) {
        Row line{
            {series_title(row.method), {}, from_utf8(row.method)},
            {number(row.shots), row.shots},
            {whole(static_cast<std::int64_t>(row.seed)), qulonglong(row.seed)},
            {metric_text(metric, row.accuracy), row.accuracy},
            {range(metric_text(metric, row.ci_low), metric_text(metric, row.ci_high)), row.ci_low,
             EvaluationTexts::tr("95 % interval: %1").arg(from_utf8(row.interval))},
            {number(row.context_tokens), row.context_tokens},
            {duration_text(row.latency_mean_ms), row.latency_mean_ms},
            {duration_text(row.latency_p95_ms), row.latency_p95_ms},
            {bytes_text(row.peak_bytes), qlonglong(row.peak_bytes)},
            {whole(row.queries), qlonglong(row.queries)},
            {whole(row.errors), qlonglong(row.errors)}};
        cells.push_back(std::move(line));
    }
    table.set_table(
        {EvaluationTexts::tr("Method"), EvaluationTexts::tr("Shots"), EvaluationTexts::tr("Seed"),
         metric_title(metric), EvaluationTexts::tr("95 % interval"), EvaluationTexts::tr("Tokens"),
         EvaluationTexts::tr("Time"), EvaluationTexts::tr("Time, p95"),
         EvaluationTexts::tr("Memory"), EvaluationTexts::tr("Queries"),
         EvaluationTexts::tr("Failed")},
        std::move(cells));
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

}  // namespace aim::ui
