#include "ui/models/evaluation_model.h"

#include "ui/workbench/workbench.h"

#include <QLocale>

namespace aim::ui {

EvaluationModel::EvaluationModel(Workbench& workbench, QObject* parent)
    : IdModel(parent), workbench_(workbench) {
    connect(&workbench.store(), &Store::opened, this, [this] {
        loaded_ = false;
        reload();
    });
    connect(&workbench.store(), &Store::evaluations_changed, this, &EvaluationModel::reload);
    reload();
}

void EvaluationModel::reload() {
    const quint64 token = ++token_;
    workbench_.store().read(this, evaluation_summaries,
                            [this, token](const std::vector<EvaluationSummary>& summaries) {
                                if (token != token_) return;
                                std::vector<std::int64_t> ids;
                                evaluations_.clear();
                                for (const auto& summary : summaries) {
                                    evaluations_[summary.id] = summary;
                                    ids.push_back(summary.id);
                                }
                                loaded_ = true;
                                set_ids(std::move(ids));
                                all_changed();
                                Q_EMIT reloaded();
                            });
}

const EvaluationSummary* EvaluationModel::evaluation(std::int64_t id) const {
    const auto found = evaluations_.constFind(id);
    return found == evaluations_.constEnd() ? nullptr : &*found;
}

QString EvaluationModel::detail_of(const EvaluationSummary& evaluation) {
    const QLocale locale;
    QStringList parts;
    if (!evaluation.finished) {
        parts << tr("unfinished, %L1 of %L2").arg(evaluation.answers).arg(evaluation.expected);
    }
    if (evaluation.created.isValid()) {
        parts << (evaluation.created.date() == QDate::currentDate()
                      ? locale.toString(evaluation.created.time(), QLocale::ShortFormat)
                      : locale.toString(evaluation.created.date(), QLocale::ShortFormat));
    }
    parts << (evaluation.gallery.isEmpty() ? tr("episodes") : evaluation.gallery);
    if (!evaluation.model.isEmpty()) parts << evaluation.model;
    return parts.join(QStringLiteral(" · "));
}

QVariant EvaluationModel::data(const QModelIndex& index, int role) const {
    const EvaluationSummary* known = index.isValid() ? evaluation(id_at(index.row())) : nullptr;
    if (!known) return {};
    switch (role) {
        case Qt::DisplayRole:
            return known->name;
        case IdRole:
            return QVariant::fromValue<qint64>(known->id);
        case DetailRole:
            return detail_of(*known);
        case FinishedRole:
            return known->finished;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return known->name + QStringLiteral(", ") + detail_of(*known);
        default:
            return {};
    }
}

}  // namespace aim::ui
