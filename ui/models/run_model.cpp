#include "ui/models/run_model.h"

#include "ui/store/text.h"
#include "ui/workbench/workbench.h"

#include <QDateTime>
#include <QLocale>

namespace aim::ui {
namespace {

constexpr std::int64_t kPage = 100;

QString when(const std::string& iso8601) {
    const QDateTime time = QDateTime::fromString(from_utf8(iso8601), Qt::ISODate).toLocalTime();
    if (!time.isValid()) return from_utf8(iso8601);
    const QLocale locale;
    if (time.date() == QDate::currentDate()) {
        return locale.toString(time.time(), QLocale::ShortFormat);
    }
    return locale.toString(time.date(), QLocale::ShortFormat) + QStringLiteral(" ") +
           locale.toString(time.time(), QLocale::ShortFormat);
}

}  // namespace

RunModel::RunModel(Workbench& workbench, QObject* parent)
    : IdModel(parent), workbench_(workbench), wanted_(kPage) {
    connect(&workbench.store(), &Store::opened, this, [this] {
        wanted_ = kPage;
        reload();
    });
    connect(&workbench.store(), &Store::runs_changed, this, &RunModel::reload);
    connect(&workbench.thumbnails(), &Thumbnails::arrived, this, [this](const QString& sha256) {
        const std::string key = to_utf8(sha256);
        for (const auto id : ids()) {
            const RunSummary* known = run(id);
            if (!known || known->image != key) continue;
            const QModelIndex cell = index_of(id);
            Q_EMIT dataChanged(cell, cell, {Qt::DecorationRole});
        }
    });
    reload();
}

void RunModel::set_search(const QString& text) {
    const std::string search = to_utf8(text.trimmed());
    if (search == filter_.search) return;
    filter_.search = search;
    wanted_ = kPage;
    reload();
}

void RunModel::set_pinned_only(bool only) {
    if (std::exchange(filter_.pinned_only, only) == only) return;
    wanted_ = kPage;
    reload();
}

void RunModel::reload() {
    const quint64 token = ++token_;
    struct Loaded {
        std::vector<RunSummary> runs;
        std::int64_t total = 0;
    };
    workbench_.store().read(
        this,
        [filter = filter_, wanted = wanted_](Workspace& workspace) {
            return Loaded{workspace.runs().list(0, wanted, filter), workspace.runs().count(filter)};
        },
        [this, token](const Loaded& loaded) {
            if (token != token_) return;
            std::vector<std::int64_t> ids;
            for (const auto& run : loaded.runs) {
                runs_[run.id] = run;
                ids.push_back(run.id);
            }
            total_ = loaded.total;
            set_ids(std::move(ids));
            all_changed();
            Q_EMIT reloaded();
        });
}

bool RunModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && rowCount() < total_ && wanted_ <= rowCount();
}
void RunModel::fetchMore(const QModelIndex&) {
    wanted_ = rowCount() + kPage;
    reload();
}

const RunSummary* RunModel::run(std::int64_t id) const {
    const auto found = runs_.constFind(id);
    return found == runs_.constEnd() ? nullptr : &*found;
}

QVariant RunModel::data(const QModelIndex& index, int role) const {
    const RunSummary* run = index.isValid() ? this->run(id_at(index.row())) : nullptr;
    if (!run) return {};
    switch (role) {
        case Qt::DisplayRole:
        case QuestionRole:
            return from_utf8(run->question);
        case IdRole:
            return QVariant::fromValue<qint64>(run->id);
        case Qt::DecorationRole:
            return workbench_.thumbnails().get(from_utf8(run->image));
        case ImageRole:
            return from_utf8(run->image);
        case TimeRole:
            return when(run->created_at);
        case PinnedRole:
            return run->pinned;
        case GalleryRole:
            return from_utf8(run->gallery_name);
        case MethodsRole: {
            QStringList methods;
            for (const auto& method : run->methods) methods << from_utf8(method);
            return methods;
        }
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: {
            QStringList methods;
            for (const auto& method : run->methods) methods << from_utf8(method);
            QString text =
                tr("%1, asked %2 of gallery %3 by %4")
                    .arg(from_utf8(run->question), when(run->created_at),
                         from_utf8(run->gallery_name), methods.join(QStringLiteral(", ")));
            if (run->pinned) text += QStringLiteral(", ") + tr("pinned");
            return text;
        }
        default:
            return {};
    }
}

}  // namespace aim::ui
