// A job's row: what running it again needs, as JSON.
#include "ui/store/sentences.h"
#include "ui/store/text.h"
#include "ui/workbench/job_runner.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace aim::ui {
namespace {

struct JobPayload {
    Q_DECLARE_TR_FUNCTIONS(JobPayload)
};

constexpr int kMostSteps = 100000000, kMostBatch = 4096, kMostShots = 64;

QString text(const QJsonObject& object, const char* key) {
    return object.value(QLatin1StringView(key)).toString();
}
int number(const QJsonObject& object, const char* key, int most, int otherwise) {
    return std::clamp(object.value(QLatin1StringView(key)).toInt(otherwise), 1, most);
}

QJsonObject json_of(const TrainProjectorRequest& r) {
    return {{QStringLiteral("model"), from_path(r.model_dir)},
            {QStringLiteral("corpus"), from_path(r.corpus)},
            {QStringLiteral("out"), from_path(r.out)},
            {QStringLiteral("dtype"), from_utf8(r.dtype)},
            {QStringLiteral("device"), from_utf8(r.device)},
            {QStringLiteral("span"), from_utf8(r.span)},
            {QStringLiteral("steps"), r.steps},
            {QStringLiteral("batch"), r.batch},
            {QStringLiteral("min_shots"), r.min_shots},
            {QStringLiteral("max_shots"), r.max_shots},
            {QStringLiteral("learning_rate"), r.learning_rate},
            {QStringLiteral("seed"), static_cast<qint64>(r.seed)},
            {QStringLiteral("checkpoint_every"), r.checkpoint_every}};
}

TrainProjectorRequest request_of(const QJsonObject& object) {
    TrainProjectorRequest r;
    r.model_dir = to_path(text(object, "model"));
    r.corpus = to_path(text(object, "corpus"));
    r.out = to_path(text(object, "out"));
    r.dtype = to_utf8(text(object, "dtype"));
    r.device = to_utf8(text(object, "device"));
    r.span = to_utf8(text(object, "span"));
    r.steps = number(object, "steps", kMostSteps, r.steps);
    r.batch = number(object, "batch", kMostBatch, r.batch);
    r.min_shots = number(object, "min_shots", kMostShots, r.min_shots);
    r.max_shots = std::max(r.min_shots, number(object, "max_shots", kMostShots, r.max_shots));
    r.learning_rate = object.value(QLatin1StringView("learning_rate")).toDouble(r.learning_rate);
    r.seed = static_cast<std::uint64_t>(object.value(QLatin1StringView("seed")).toInteger());
    r.checkpoint_every = number(object, "checkpoint_every", kMostSteps, r.checkpoint_every);
    return r;
}

}  // namespace

std::string payload_of(const RunnerJob& job) {
    QJsonObject object;
    switch (job.kind) {
        case RunnerJob::Kind::Fuse:
            object = {{QStringLiteral("gallery"), static_cast<qint64>(job.gallery)}};
            break;
        case RunnerJob::Kind::Train:
            object = json_of(job.training);
            break;
        case RunnerJob::Kind::Evaluate:
            object = json_of(job.evaluation);
            break;
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<RunnerJob> job_of(const StoredJob& row) {
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromStdString(row.payload)).object();
    RunnerJob job;
    if (row.kind == "precompute") {
        job.kind = RunnerJob::Kind::Fuse;
        job.gallery = object.value(QLatin1StringView("gallery")).toInteger();
        if (job.gallery == 0) return std::nullopt;
    } else if (row.kind == "train-projector") {
        job.kind = RunnerJob::Kind::Train;
        job.training = request_of(object);
        if (job.training.model_dir.empty() || job.training.out.empty()) return std::nullopt;
    } else if (row.kind == "evaluation") {
        auto order = order_of(object);
        if (!order) return std::nullopt;
        job.kind = RunnerJob::Kind::Evaluate;
        job.evaluation = std::move(*order);
        job.evaluation.keep.resume = true;  // what is kept of it need not be asked again
    } else {
        return std::nullopt;
    }
    job.state = row.state;
    job.done = row.done;
    job.total = row.total;
    job.reason = in_words(row.error);
    if (row.state == JobState::Paused && !row.error.empty()) {
        job.reason = JobPayload::tr("The program has ended twice in the middle of this.");
    }
    job.row->store(row.id);
    return job;
}

}  // namespace aim::ui
