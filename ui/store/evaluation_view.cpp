#include "ui/store/evaluation_view.h"

#include "core/engine/kept_evaluation.h"
#include "ui/store/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace aim::ui {
namespace {

EvaluationSummary summary_of(Workspace& workspace, const StoredEvaluation& stored) {
    const QJsonObject settings =
        QJsonDocument::fromJson(QByteArray::fromStdString(stored.settings)).object();
    const auto size = [&settings](const char* key) {
        return static_cast<std::int64_t>(settings.value(QLatin1StringView(key)).toArray().size());
    };
    EvaluationSummary summary;
    summary.id = stored.id;
    summary.name = from_utf8(stored.name);
    summary.gallery = from_utf8(stored.gallery_name);
    summary.model = settings.value(QLatin1StringView("model"))
                        .toObject()
                        .value(QLatin1StringView("name"))
                        .toString();
    summary.created =
        QDateTime::fromString(from_utf8(stored.created_at), Qt::ISODate).toLocalTime();
    summary.finished = stored.finished;
    summary.queries = settings.value(QLatin1StringView("queries"))
                          .toObject()
                          .value(QLatin1StringView("count"))
                          .toInteger();
    summary.expected = summary.queries * size("methods") * size("shots") * size("seeds");
    summary.answers =
        stored.finished ? summary.expected : workspace.evaluations().item_count(stored.id);
    summary.stored = stored;
    return summary;
}

LoadedEvaluation load(Workspace& workspace, std::int64_t id,
                      const std::optional<ScoringOptions>& scoring) {
    return scoring ? load_evaluation(workspace, id, *scoring) : load_evaluation(workspace, id);
}

}  // namespace

std::vector<EvaluationSummary> evaluation_summaries(Workspace& workspace) {
    std::vector<EvaluationSummary> summaries;
    for (const auto& stored : workspace.evaluations().list()) {
        summaries.push_back(summary_of(workspace, stored));
    }
    return summaries;
}

EvaluationView evaluation_view(Workspace& workspace, const std::vector<std::int64_t>& ids,
                               std::optional<Metric> metric) {
    EvaluationView view;
    std::optional<ScoringOptions> scoring;
    std::vector<EvaluationItem> items;
    bool permutations = false;
    for (const auto id : ids) {
        LoadedEvaluation loaded = load(workspace, id, scoring);
        if (!scoring && metric && *metric != loaded.scoring.metric) {
            ScoringOptions other = loaded.scoring;
            other.metric = *metric;
            std::erase(other.more, *metric);
            loaded = load_evaluation(workspace, id, other);
        }
        if (!scoring) scoring = loaded.scoring;
        view.evaluations.push_back(summary_of(workspace, loaded.about));
        permutations = ids.size() == 1 && loaded.permutations;
        view.leaks.insert(view.leaks.end(), loaded.leaks.begin(), loaded.leaks.end());
        if (view.evaluations.size() == 1) {
            items = std::move(loaded.items);
            continue;
        }
        auto names = std::pair(to_utf8(view.evaluations.front().name), loaded.about.name);
        if (names.first == names.second) {
            names.first += " " + std::to_string(view.evaluations.front().id);
            names.second += " " + std::to_string(id);
        }
        items = side_by_side(std::move(items), names.first, std::move(loaded.items), names.second);
    }
    if (!scoring) return view;
    view.scoring = *scoring;
    view.rows = rows_of(items, *scoring);
    view.plots = plots_of(items, *scoring);
    view.comparisons = compare_methods(items, *scoring);
    if (permutations) view.orders = order_sensitivity(items, *scoring);
    view.confusion = confusion_matrices(items);
    std::erase_if(view.confusion, [](const auto& matrix) { return matrix.labels.size() < 2; });
    view.failed = std::count_if(items.begin(), items.end(),
                                [](const auto& item) { return !item.answer.error.empty(); });
    return view;
}

}  // namespace aim::ui
