#include "ui/engine/evaluation_order.h"

#include "core/base/error.h"
#include "core/methods/method_names.h"
#include "ui/store/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace aim::ui {
namespace {

constexpr int kMostShots = 1 << 20, kMostTokens = 4096;
constexpr qsizetype kMostInList = 4096;

QString text(const QJsonObject& object, const char* key) {
    return object.value(QLatin1StringView(key)).toString();
}
QJsonObject object_in(const QJsonObject& object, const char* key) {
    return object.value(QLatin1StringView(key)).toObject();
}

template <class List>
QJsonArray array_of(const List& list) {
    QJsonArray array;
    for (const auto& value : list) array.append(static_cast<qint64>(value));
    return array;
}

void read_lists(const QJsonObject& object, EvaluationRequest& request) {
    const auto list = [&object](const char* key) {
        QJsonArray array = object.value(QLatin1StringView(key)).toArray();
        while (array.size() > kMostInList) array.removeLast();
        return array;
    };
    const auto& known = evaluation_method_names();
    for (const QJsonValue value : list("methods")) {
        const std::string method = to_utf8(value.toString());
        if (std::find(known.begin(), known.end(), method) != known.end()) {
            request.methods.push_back(method);
        }
    }
    request.shots.clear();
    for (const QJsonValue value : list("shots")) {
        request.shots.push_back(std::clamp(value.toInt(), 0, kMostShots));
    }
    request.seeds.clear();
    for (const QJsonValue value : list("seeds")) {
        request.seeds.push_back(static_cast<std::uint64_t>(value.toInteger()));
    }
    for (const QJsonValue value : list("manual_ids")) {
        request.selection.manual_ids.push_back(value.toInteger());
    }
}

QJsonObject json_of(const ScoringOptions& scoring) {
    QJsonArray more;
    for (const Metric metric : scoring.more) more.append(QLatin1StringView(name_of(metric)));
    return {{QStringLiteral("metric"), QLatin1StringView(name_of(scoring.metric))},
            {QStringLiteral("more"), more},
            {QStringLiteral("positive"), from_utf8(scoring.positive)},
            {QStringLiteral("interval"), QLatin1StringView(name_of(scoring.interval))}};
}

ScoringOptions scoring_of(const QJsonObject& object) {
    ScoringOptions scoring;
    const QString metric = text(object, "metric"), interval = text(object, "interval");
    if (!metric.isEmpty()) scoring.metric = metric_from_name(to_utf8(metric));
    if (!interval.isEmpty()) scoring.interval = interval_from_name(to_utf8(interval));
    for (const QJsonValue value : object.value(QLatin1StringView("more")).toArray()) {
        scoring.more.push_back(metric_from_name(to_utf8(value.toString())));
    }
    scoring.positive = to_utf8(text(object, "positive"));
    return scoring;
}

SamplingOptions sampling_of(const QJsonObject& object) {
    SamplingOptions sampling;
    const auto number = [&object](const char* key, double low, double high, double otherwise) {
        return std::clamp(object.value(QLatin1StringView(key)).toDouble(otherwise), low, high);
    };
    sampling.max_new_tokens =
        static_cast<int>(number("max_new_tokens", 1, kMostTokens, sampling.max_new_tokens));
    sampling.temperature = number("temperature", 0, 5, sampling.temperature);
    sampling.top_p = number("top_p", 0.01, 1, sampling.top_p);
    sampling.seed = static_cast<std::uint64_t>(object.value(QLatin1StringView("seed")).toInteger());
    return sampling;
}

}  // namespace

std::string model_key(const ModelDescription& model) {
    return model.fingerprint + ":" + model.projector_fingerprint + ":" + model.dtype;
}

QJsonObject json_of(const QuerySource& source) {
    return {{QStringLiteral("format"), from_utf8(source.format)},
            {QStringLiteral("images"), from_path(source.images)},
            {QStringLiteral("annotations"), from_path(source.annotations)},
            {QStringLiteral("split"), from_utf8(source.split)},
            {QStringLiteral("question"), from_utf8(source.question)},
            {QStringLiteral("limit"), static_cast<qint64>(source.limit)},
            {QStringLiteral("skip_bad_rows"), source.skip_bad_rows}};
}

void read_source(const QJsonObject& object, QuerySource& source) {
    const std::string format = to_utf8(text(object, "format"));
    const auto& known = query_formats();
    if (std::find(known.begin(), known.end(), format) != known.end()) source.format = format;
    source.images = to_path(text(object, "images"));
    source.annotations = to_path(text(object, "annotations"));
    source.split = to_utf8(text(object, "split"));
    source.question = to_utf8(text(object, "question"));
    source.limit = object.value(QLatin1StringView("limit")).toInteger(-1);
    source.skip_bad_rows = object.value(QLatin1StringView("skip_bad_rows")).toBool();
}

QJsonObject json_of(const EvaluationOrder& order) {
    const EvaluationRequest& request = order.request;
    QJsonArray methods;
    for (const auto& method : request.methods) methods.append(from_utf8(method));
    return {{QStringLiteral("name"), from_utf8(order.keep.name)},
            {QStringLiteral("queries"),
             QJsonObject{{QStringLiteral("file"), from_path(order.source.file)}}},
            {QStringLiteral("source"), json_of(order.source)},
            {QStringLiteral("gallery_id"), static_cast<qint64>(request.gallery)},
            {QStringLiteral("methods"), methods},
            {QStringLiteral("shots"), array_of(request.shots)},
            {QStringLiteral("seeds"), array_of(request.seeds)},
            {QStringLiteral("manual_ids"), array_of(request.selection.manual_ids)},
            {QStringLiteral("permutations"), request.permutations},
            {QStringLiteral("options"), request.score_options},
            {QStringLiteral("select"), QLatin1StringView(name_of(request.selection.select))},
            {QStringLiteral("order"), QLatin1StringView(name_of(request.selection.order))},
            {QStringLiteral("generation"),
             QJsonObject{{QStringLiteral("max_new_tokens"), request.sampling.max_new_tokens},
                         {QStringLiteral("temperature"), request.sampling.temperature},
                         {QStringLiteral("top_p"), request.sampling.top_p},
                         {QStringLiteral("seed"), static_cast<qint64>(request.sampling.seed)}}},
            {QStringLiteral("scoring"), json_of(request.scoring)},
            {QStringLiteral("model_key"), from_utf8(order.model)}};
}

std::optional<EvaluationOrder> order_of(const QJsonObject& object) {
    EvaluationOrder order;
    try {
        order.source.file = to_path(text(object_in(object, "queries"), "file"));
        read_source(object_in(object, "source"), order.source);
        order.keep.name = to_utf8(text(object, "name"));
        EvaluationRequest& request = order.request;
        read_lists(object, request);
        request.gallery = object.value(QLatin1StringView("gallery_id")).toInteger();
        request.permutations = object.value(QLatin1StringView("permutations")).toBool();
        request.score_options = object.value(QLatin1StringView("options")).toBool();
        request.selection.select = select_from_name(to_utf8(text(object, "select")));
        request.selection.order = order_from_name(to_utf8(text(object, "order")));
        request.sampling = sampling_of(object_in(object, "generation"));
        request.scoring = scoring_of(object_in(object, "scoring"));
        order.model = to_utf8(text(object, "model_key"));
        if (order.source.file.empty() || request.methods.empty() || request.shots.empty() ||
            request.seeds.empty()) {
            return std::nullopt;
        }
    } catch (const Error&) {
        return std::nullopt;
    }
    return order;
}

std::optional<EvaluationOrder> order_of(const StoredEvaluation& stored) {
    const QJsonObject settings =
        QJsonDocument::fromJson(QByteArray::fromStdString(stored.settings)).object();
    auto order = order_of(settings);
    if (!order) return std::nullopt;
    order->keep = {stored.name, true};
    order->request.gallery = stored.gallery;
    const QJsonObject model = object_in(settings, "model");
    ModelDescription about;
    about.fingerprint = to_utf8(text(model, "fingerprint"));
    about.projector_fingerprint = to_utf8(text(model, "projector_fingerprint"));
    about.dtype = to_utf8(text(model, "dtype"));
    order->model = model_key(about);
    return order;
}

}  // namespace aim::ui
