// Evaluations as the window begins, goes on with, deletes and exports them.
#include "core/engine/evaluation_csv.h"
#include "core/engine/evaluation_report.h"
#include "ui/commands/evaluation_commands.h"
#include "ui/store/text.h"
#include "ui/workbench/workbench.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>

namespace aim::ui {
namespace {

// How a query file was read is remembered for it, because evaluations know its name only.
QString source_key(const std::filesystem::path& file) {
    const auto digest =
        QCryptographicHash::hash(from_path(file).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("queries-") + QString::fromLatin1(digest.toHex().left(12));
}

}  // namespace

void Workbench::evaluate(EvaluationOrder order) {
    if (!may_change()) return;
    if (model_.status != ModelStatus::Ready) {
        complain(tr("There is no model to evaluate yet."),
                 tr("Wait until it is open, or choose one with Model ▸ Choose Model."));
        return;
    }
    order.model = model_key(model_.description);
    if (order.keep.name.empty()) {
        order.keep.name = to_utf8(QFileInfo(from_path(order.source.file)).completeBaseName());
    }
    settings_->set_last_use(source_key(order.source.file),
                            QJsonDocument(json_of(order.source)).toJson(QJsonDocument::Compact));
    runner_->evaluate(order);
}

void Workbench::go_on_evaluating(const StoredEvaluation& stored) {
    if (!may_change()) return;
    auto order = order_of(stored);
    if (!order) {
        complain(tr("The settings of this evaluation cannot be read."),
                 tr("Begin a new one with the same query set."));
        return;
    }
    read_source(
        QJsonDocument::fromJson(settings_->last_use(source_key(order->source.file))).object(),
        order->source);
    runner_->evaluate(*order);
}

void Workbench::remove_evaluation(std::int64_t evaluation, const QString& name) {
    push(delete_evaluation(store_, evaluation), tr("Evaluation “%1” deleted.").arg(name));
}

void Workbench::export_evaluation(std::int64_t evaluation, std::optional<Metric> metric,
                                  EvaluationFile kind, const QString& file) {
    if (file.isEmpty()) return;
    const quint64 job = jobs_.begin(tr("Exporting the evaluation"), {});
    store_.study(
        this,
        [evaluation, metric, kind, target = to_path(file)](Workspace& workspace) {
            LoadedEvaluation loaded = load_evaluation(workspace, evaluation);
            if (metric && *metric != loaded.scoring.metric) {
                ScoringOptions scoring = loaded.scoring;
                scoring.metric = *metric;
                loaded = load_evaluation(workspace, evaluation, scoring);
            }
            switch (kind) {
                case EvaluationFile::AnswersCsv:
                    return export_items_csv(target, loaded.items, CsvStart::ByteOrderMark);
                case EvaluationFile::AnswersJsonl:
                    return export_items_jsonl(target, loaded.items);
                case EvaluationFile::RowsCsv:
                    return export_rows_csv(target, loaded.rows, CsvStart::ByteOrderMark);
                case EvaluationFile::Report:
                    return write_report(target, report_of(loaded, &workspace));
            }
        },
        [this, job, name = QFileInfo(file).fileName()] {
            jobs_.end(job);
            tell(tr("The evaluation was written to %1.").arg(name));
        },
        [this, job](const QString& sentence) {
            jobs_.end(job);
            complain(sentence, tr("Choose another place and export again."));
        });
}

}  // namespace aim::ui
