#include "ui/views/evaluation_texts.h"

#include "ui/store/quantities.h"
#include "ui/store/text.h"
#include "ui/views/method_texts.h"
#include "ui/views/widgets.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace aim::ui {
namespace {

struct EvaluationTexts {
    Q_DECLARE_TR_FUNCTIONS(EvaluationTexts)
};

bool over(const Plot& plot, const char* what) { return plot.id == what; }
std::string method_of(const std::string& name) { return name.substr(0, name.find(" (")); }

QString number(double value, int decimals = 0) { return QLocale().toString(value, 'f', decimals); }

QString range(const QString& low, const QString& high) {
    return low + QStringLiteral(" – ") + high;
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
    if (metric == Metric::Cider) return number(value, 3);
    return number(value * 100, 1) + QStringLiteral(" %");
}

QString leak_text(std::size_t queries) {
    return EvaluationTexts::tr(
        "The picture of %Ln query(s) is among the demonstrations: the answers may be given away.",
        nullptr, static_cast<int>(queries));
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

Plot in_words(Plot plot, Metric metric) {
    plot.title = to_utf8(plot_title(plot, metric));
    const bool over_tokens = over(plot, "accuracy-over-context-tokens");
    for (PlotSeries& series : plot.series) {
        series.name = to_utf8(series_title(series.name));
        for (PlotPoint& point : series.points) {
            if (!over_tokens) continue;
            point.label = to_utf8(EvaluationTexts::tr("%Ln demonstration(s)", nullptr,
                                                      std::atoi(point.label.c_str())));
        }
    }
    const std::string x = to_utf8(plot_x_label(plot)), y = to_utf8(plot_y_label(plot, metric));
    plot.x_label = x;
    plot.y_label = y;
    return plot;
}

}  // namespace aim::ui
