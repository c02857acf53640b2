#include "ui/models/gallery_model.h"

#include "ui/commands/gallery_commands.h"
#include "ui/store/text.h"
#include "ui/workbench/workbench.h"

namespace aim::ui {

GalleryModel::GalleryModel(Workbench& workbench, QObject* parent)
    : IdModel(parent), workbench_(workbench) {
    connect(&workbench.store(), &Store::opened, this, &GalleryModel::reload);
    connect(&workbench.store(), &Store::galleries_changed, this, &GalleryModel::reload);
    connect(&workbench, &Workbench::model_changed, this, [this] {
        if (workbench_.model().status == ModelStatus::Ready) reload();
    });
    connect(&workbench, &Workbench::fusing_changed, this, &GalleryModel::all_changed);
    reload();
}

void GalleryModel::reload() {
    const quint64 token = ++token_;
    struct Loaded {
        std::vector<Gallery> galleries;
        std::vector<FusedCounts> counts;
    };
    workbench_.store().read(
        this,
        [context = workbench_.model().context](Workspace& workspace) {
            Loaded loaded;
            loaded.galleries = workspace.galleries().list();
            if (context) {
                for (const auto& gallery : loaded.galleries) {
                    loaded.counts.push_back(workspace.fused_tokens().counts(gallery.id, *context));
                }
            }
            return loaded;
        },
        [this, token](const Loaded& loaded) {
            if (token != token_) return;  // a newer request is under way
            std::vector<std::int64_t> ids;
            galleries_.clear();
            counts_.clear();
            for (std::size_t i = 0; i < loaded.galleries.size(); ++i) {
                const auto id = loaded.galleries[i].id;
                ids.push_back(id);
                galleries_[id] = loaded.galleries[i];
                if (i < loaded.counts.size()) counts_[id] = loaded.counts[i];
            }
            set_ids(std::move(ids));
            all_changed();
            loaded_ = true;
            Q_EMIT reloaded();
        });
}

const Gallery* GalleryModel::gallery(std::int64_t id) const {
    const auto found = galleries_.constFind(id);
    return found == galleries_.constEnd() ? nullptr : &*found;
}

QString GalleryModel::name_of(std::int64_t id) const {
    const Gallery* known = gallery(id);
    return known ? from_utf8(known->name) : QString();
}

std::optional<FusedCounts> GalleryModel::counts(std::int64_t id) const {
    const auto found = counts_.constFind(id);
    if (found == counts_.constEnd()) return std::nullopt;
    return *found;
}

QVariant GalleryModel::data(const QModelIndex& index, int role) const {
    const auto id = id_at(index.row());
    const Gallery* known = index.isValid() ? gallery(id) : nullptr;
    if (!known) return {};
    const auto fused = counts(id);
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return from_utf8(known->name);
        case IdRole:
            return QVariant::fromValue<qint64>(id);
        case CountRole:
            return QVariant::fromValue<qint64>(known->demonstrations);
        case FusedRole:
            return fused ? QVariant::fromValue<qint64>(fused->fused) : QVariant();
        case FusingRole:
            return workbench_.fusing_gallery() == id;
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole: {
            QString text =
                from_utf8(known->name) + QStringLiteral(", ") +
                tr("%Ln demonstration(s)", nullptr, static_cast<int>(known->demonstrations));
            if (fused) {
                text +=
                    QStringLiteral(", ") + tr("%Ln fused", nullptr, static_cast<int>(fused->fused));
            }
            if (workbench_.fusing_gallery() == id) text += QStringLiteral(", ") + tr("being fused");
            return text;
        }
        default:
            return {};
    }
}

bool GalleryModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || !index.isValid() || name.isEmpty()) return false;
    const auto id = id_at(index.row());
    if (name == name_of(id)) return false;
    workbench_.push(rename_gallery(workbench_.store(), id, name));
    return true;
}

Qt::ItemFlags GalleryModel::flags(const QModelIndex& index) const {
    const bool can = index.isValid() && workbench_.can_change();
    return IdModel::flags(index) | (can ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

}  // namespace aim::ui
