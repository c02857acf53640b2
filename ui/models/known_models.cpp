#include "ui/models/known_models.h"

#include "ui/store/quantities.h"
#include "ui/store/sentences.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/workbench/in_pool.h"
#include "ui/workbench/workbench.h"

#include <QApplication>
#include <QLocale>

namespace aim::ui {

KnownModels::KnownModels(Workbench& workbench, QObject* parent)
    : QAbstractTableModel(parent), workbench_(workbench) {
    if (workbench.demo()) {
        rows_.emplace_back();
        rows_.back().folder = workbench.demo()->model;
        rows_.back().demo = true;
    }
    for (const QString& folder : workbench.settings().model_folders()) {
        if (row_of(to_path(folder)) >= 0) continue;
        rows_.emplace_back();
        rows_.back().folder = to_path(folder);
    }
    for (const Row& row : rows_) look_at(row.folder);
}

void KnownModels::look_at(const std::filesystem::path& folder) {
    in_pool(
        workbench_, this,
        [folder] {
            Row seen;
            seen.folder = folder;
            seen.looked_at = true;
            try {
                std::error_code ignored;
                if (!std::filesystem::exists(folder, ignored)) {
                    seen.problem = tr("missing");
                } else {
                    seen.summary = inspect_model(folder);
                }
            } catch (const std::exception& error) {
                seen.problem = in_words(error);
            }
            return seen;
        },
        [this](const Row& seen) {
            const int row = row_of(seen.folder);
            if (row < 0) return;
            Row& known = rows_[static_cast<std::size_t>(row)];
            const bool demo = known.demo;
            known = seen;
            known.demo = demo;
            Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
            Q_EMIT looked_at(row);
        });
}

int KnownModels::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}
int KnownModels::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(Columns);
}
const KnownModels::Row* KnownModels::row(int row) const {
    return row >= 0 && row < rowCount() ? &rows_[static_cast<std::size_t>(row)] : nullptr;
}
int KnownModels::row_of(const std::filesystem::path& folder) const {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].folder == folder) return static_cast<int>(i);
    }
    return -1;
}

int KnownModels::add(const std::filesystem::path& folder) {
    const int known = row_of(folder);
    if (known >= 0) return known;
    const int row = rowCount();
    beginInsertRows({}, row, row);
    rows_.emplace_back();
    rows_.back().folder = folder;
    endInsertRows();
    keep();
    look_at(folder);
    return row;
}

void KnownModels::remove(int row) {
    const Row* known = this->row(row);
    if (!known || known->demo) return;
    beginRemoveRows({}, row, row);
    rows_.erase(rows_.begin() + row);
    endRemoveRows();
    keep();
}

void KnownModels::keep() const {
    QStringList folders;
    for (const Row& row : rows_) {
        if (!row.demo) folders << from_path(row.folder);
    }
    workbench_.settings().set_model_folders(folders);
}

QVariant KnownModels::data(const QModelIndex& index, int role) const {
    const Row* row = index.isValid() ? this->row(index.row()) : nullptr;
    if (!row) return {};
    const auto& summary = row->summary;
    const bool open = workbench_.model().status == ModelStatus::Ready &&
                      workbench_.model().request.model_dir == row->folder;
    const auto fit_text = [row] {
        if (!row->looked_at) return tr("looking…");
        if (!row->problem.isEmpty()) return row->problem;
        return row->fits() ? tr("fits") : tr("too large for the free memory");
    };
    switch (role) {
        case Qt::DisplayRole:
            switch (index.column()) {
                case NameColumn:
                    return row->demo ? tr("Demo model") : from_path(row->folder.filename());
                case FamilyColumn:
                    return summary ? from_utf8(summary->family) : QString();
                case SizeColumn:
                    return summary ? bytes_text(summary->weight_bytes) : QString();
                case FormatColumn:
                    return summary ? from_utf8(summary->dtype) : QString();
                case FitColumn:
                    return fit_text();
                default:
                    return {};
            }
        case Qt::DecorationRole: {
            if (index.column() != SignColumn) return {};
            if (open) return icon(QStringLiteral("check"));
            if (!row->looked_at || row->fits()) return icon(QStringLiteral("model"));
            return icon(QStringLiteral("warning"), theme::warning(QApplication::palette()));
        }
        case Qt::ToolTipRole:
            return from_path(row->folder);
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1, %2").arg(
                row->demo ? tr("Demo model") : from_path(row->folder.filename()),
                open ? tr("open") : fit_text());
        default:
            return {};
    }
}

QVariant KnownModels::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case NameColumn:
            return tr("Model");
        case FamilyColumn:
            return tr("Family");
        case SizeColumn:
            return tr("Size");
        case FormatColumn:
            return tr("Stored as");
        case FitColumn:
            return tr("Memory");
        default:
            return {};
    }
}

}  // namespace aim::ui
