#include "ui/models/job_model.h"

#include "ui/store/quantities.h"
#include "ui/store/text.h"
#include "ui/workbench/workbench.h"

#include <algorithm>

namespace aim::ui {
namespace {

double fraction_of(std::int64_t done, std::int64_t total) {
    return total > 0 ? std::clamp(double(done) / double(total), 0.0, 1.0) : -1;
}

bool same_job(const JobModel::Row& a, const JobModel::Row& b) {
    return a.runner == b.runner && a.background == b.background;
}

}  // namespace

JobModel::JobModel(Workbench& workbench, QObject* parent)
    : QAbstractTableModel(parent), workbench_(workbench) {
    connect(&workbench.runner(), &JobRunner::changed, this, &JobModel::reload);
    connect(&workbench.runner(), &JobRunner::progressed, this, &JobModel::reload);
    connect(&workbench.jobs(), &Jobs::changed, this, &JobModel::reload);
    reload();
}

QString JobModel::name_of(const RunnerJob& job) {
    switch (job.kind) {
        case RunnerJob::Kind::Fuse:
            return tr("Fuse “%1”").arg(job.gallery_name);
        case RunnerJob::Kind::Train:
            return tr("Train %1").arg(from_path(job.training.out.filename()));
        case RunnerJob::Kind::Evaluate:
            return tr("Evaluate “%1”").arg(from_utf8(job.evaluation.keep.name));
    }
    return {};
}

std::vector<JobModel::Row> JobModel::rows_now() const {
    std::vector<Row> rows;
    for (const RunnerJob& job : workbench_.runner().jobs()) {
        Row row;
        row.runner = job.id;
        row.training = job.kind == RunnerJob::Kind::Train;
        row.name = name_of(job);
        row.state = job.state;
        row.done = job.done;
        row.fraction = job.state == JobState::Done ? 1 : fraction_of(job.done, job.total);
        QStringList parts;
        if (job.total > 0) parts << tr("%L1 of %L2").arg(job.done).arg(job.total);
        const QString time = time_left_text(job.seconds_left);
        if (!time.isEmpty()) parts << time;
        if (!job.reason.isEmpty()) parts = QStringList{job.reason};
        if (row.training && job.state == JobState::Done) {
            parts = QStringList{from_path(job.training.out)};
        }
        row.detail = parts.join(QStringLiteral(" · "));
        rows.push_back(std::move(row));
    }
    for (const auto& [id, entry] : workbench_.jobs().entries()) {
        if (id == workbench_.runner_entry()) continue;  // stands there already
        Row row;
        row.background = id;
        row.name = entry.title;
        row.fraction = fraction_of(entry.progress.done, entry.progress.total);
        row.can_cancel = static_cast<bool>(entry.cancel);
        if (entry.progress.total > 0) {
            row.detail = tr("%L1 of %L2").arg(entry.progress.done).arg(entry.progress.total);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

void JobModel::reload() {
    std::vector<Row> rows = rows_now();
    // The list is short: rows that are gone, then rows that are new, keep selections in place.
    for (int at = rowCount() - 1; at >= 0; --at) {
        const Row& old = rows_[static_cast<std::size_t>(at)];
        const bool kept = std::any_of(rows.begin(), rows.end(),
                                      [&old](const Row& row) { return same_job(row, old); });
        if (kept) continue;
        beginRemoveRows({}, at, at);
        rows_.erase(rows_.begin() + at);
        endRemoveRows();
    }
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (at < rows_.size() && same_job(rows_[at], rows[at])) {
            rows_[at] = rows[at];
            continue;
        }
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
        rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(at), rows[at]);
        endInsertRows();
    }
    if (!rows_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int JobModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}
int JobModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(Columns);
}
const JobModel::Row* JobModel::row(int row) const {
    return row >= 0 && row < rowCount() ? &rows_[static_cast<std::size_t>(row)] : nullptr;
}

QVariant JobModel::data(const QModelIndex& index, int role) const {
    const Row* row = index.isValid() ? this->row(index.row()) : nullptr;
    if (!row) return {};
    const auto state_text = [row] {
        switch (row->state) {
            case JobState::Waiting:
                return tr("waiting");
            case JobState::Running:
                return tr("running");
            case JobState::Paused:
                return tr("paused");
            case JobState::Failed:
                return tr("failed");
            case JobState::Done:
                return tr("done");
        }
        return QString();
    };
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == NameColumn) return row->name;
            if (index.column() == StateColumn) return state_text();
            if (index.column() == DetailColumn) return row->detail;
            return {};
        case Qt::ToolTipRole:
            return index.column() == DetailColumn ? row->detail : row->name;
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1, %2, %3").arg(row->name, state_text(), row->detail);
        case FractionRole:
            return row->fraction;
        case StateRole:
            return int(row->state);
        default:
            return {};
    }
}

QVariant JobModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case NameColumn:
            return tr("Job");
        case StateColumn:
            return tr("State");
        case ProgressColumn:
            return tr("Progress");
        case DetailColumn:
            return tr("Details");
        default:
            return {};
    }
}

}  // namespace aim::ui
