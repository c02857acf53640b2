#include "ui/models/demonstration_model.h"

#include "ui/commands/demonstration_commands.h"
#include "ui/store/text.h"
#include "ui/workbench/workbench.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <algorithm>

namespace aim::ui {
namespace {
constexpr int kPage = 128;  // rows
}

DemonstrationModel::DemonstrationModel(Workbench& workbench, QObject* parent)
    : IdModel(parent), workbench_(workbench) {
    connect(&workbench, &Workbench::gallery_changed, this, &DemonstrationModel::set_gallery);
    connect(&workbench.store(), &Store::contents_changed, this, [this](std::int64_t gallery) {
        if (gallery == 0 || gallery == gallery_) reload();
    });
    connect(&workbench, &Workbench::model_changed, this, [this] {
        if (workbench_.model().status == ModelStatus::Ready) reload();
    });
    connect(&workbench.thumbnails(), &Thumbnails::arrived, this, [this](const QString& sha256) {
        const std::string key = to_utf8(sha256);
        for (auto it = rows_.cbegin(); it != rows_.cend(); ++it) {
            if (it->image != key) continue;
            const QModelIndex cell = index_of(it.key(), PictureColumn);
            if (cell.isValid()) Q_EMIT dataChanged(cell, cell, {Qt::DecorationRole});
        }
    });
    set_gallery(workbench.gallery());
}

void DemonstrationModel::set_gallery(std::int64_t gallery) {
    gallery_ = gallery;
    total_ = 0;
    loaded_ = false;
    filter_.label.reset();
    filter_.repeated = only_failed_ = false;
    filter_.fused.reset();
    labels_.clear();
    forget_rows();
    set_ids({});
    reload();
}

void DemonstrationModel::set_search(const QString& text) {
    const std::string search = to_utf8(text.trimmed());
    if (search == filter_.search) return;
    filter_.search = search;
    reload();
}
void DemonstrationModel::set_label(const std::optional<std::string>& label) {
    if (label == filter_.label) return;
    filter_.label = label;
    reload();
}
void DemonstrationModel::set_state(const std::optional<FusedState>& state) {
    if (state == filter_.fused) return;
    filter_.fused = state;
    reload();
}
void DemonstrationModel::set_only_failed(bool only) {
    if (std::exchange(only_failed_, only) != only) reload();
}
void DemonstrationModel::set_only_repeated(bool only) {
    if (std::exchange(filter_.repeated, only) != only) reload();
}
bool DemonstrationModel::is_filtered() const {
    return !filter_.search.empty() || filter_.label || filter_.fused || filter_.repeated ||
           only_failed_;
}

DemonstrationFilter DemonstrationModel::filter_now() const {
    DemonstrationFilter filter = filter_;
    filter.context = workbench_.model().context;
    if (!filter.context) filter.fused.reset();
    return filter;
}

std::vector<std::int64_t> DemonstrationModel::failed_ids() const {
    const auto& problems = workbench_.fuse_problems();
    std::vector<std::int64_t> ids(problems.keyBegin(), problems.keyEnd());
    std::sort(ids.begin(), ids.end());
    return ids;
}

void DemonstrationModel::forget_rows() {
    rows_.clear();
    states_.clear();
    asked_pages_.clear();
}

void DemonstrationModel::reload() {
    const quint64 token = ++token_;
    if (gallery_ == 0) {
        Q_EMIT reloaded();
        return;
    }
    struct Loaded {
        std::vector<std::int64_t> ids;
        std::vector<LabelCount> labels;
        std::int64_t total = 0;
    };
    workbench_.store().read(
        this,
        [gallery = gallery_, filter = filter_now(), only_failed = only_failed_,
         failed = failed_ids()](Workspace& workspace) {
            auto& demonstrations = workspace.demonstrations();
            Loaded loaded{demonstrations.ids(gallery, filter), demonstrations.labels(gallery),
                          demonstrations.count(gallery)};
            if (only_failed) {
                std::erase_if(loaded.ids, [&failed](std::int64_t id) {
                    return !std::binary_search(failed.begin(), failed.end(), id);
                });
            }
            return loaded;
        },
        [this, token](Loaded loaded) {
            if (token != token_) return;
            total_ = loaded.total;
            loaded_ = true;
            labels_ = std::move(loaded.labels);
            // What is known stays on show until its page has come anew.
            asked_pages_.clear();
            set_ids(std::move(loaded.ids));
            for (int page = 0; page * kPage < rowCount() && page < 2; ++page) {
                ask_for_page(page * kPage);
            }
            all_changed();
            Q_EMIT reloaded();
        },
        [this, token](const QString& sentence) {
            // The gallery may have been deleted a moment ago.
            if (token == token_ && total_ > 0) workbench_.complain(sentence);
            if (token == token_) set_ids({});
        });
}

void DemonstrationModel::ask_for_page(int row) const {
    const int page = row / kPage;
    if (asked_pages_.contains(page)) return;
    asked_pages_.insert(page);
    // data() is const: the request itself starts after the view has painted.
    auto* self = const_cast<DemonstrationModel*>(this);
    QMetaObject::invokeMethod(
        self, [self, page] { self->load_page(page); }, Qt::QueuedConnection);
}

void DemonstrationModel::load_page(int page) {
    struct Loaded {
        std::vector<StoredDemonstration> rows;
        std::vector<FusedState> states;
    };
    std::vector<std::int64_t> wanted;  // what was filtered here and not by the workspace
    if (only_failed_) {
        for (int row = page * kPage; row < std::min(rowCount(), (page + 1) * kPage); ++row) {
            wanted.push_back(id_at(row));
        }
    }
    workbench_.store().read(
        this,
        [gallery = gallery_, page, filter = filter_now(), wanted,
         only_failed = only_failed_](Workspace& workspace) {
            Loaded loaded;
            if (only_failed) {
                for (const auto id : wanted) {
                    loaded.rows.push_back(workspace.demonstrations().get(id));
                }
            } else {
                loaded.rows = workspace.demonstrations().list(gallery, page * kPage, kPage, filter);
            }
            if (filter.context) {
                std::vector<std::int64_t> ids;
                for (const auto& row : loaded.rows) ids.push_back(row.id);
                loaded.states = workspace.demonstrations().fused_states(ids, *filter.context);
            }
            return loaded;
        },
        [this, token = token_](const Loaded& loaded) {
            if (token != token_) return;
            for (std::size_t i = 0; i < loaded.rows.size(); ++i) {
                const auto id = loaded.rows[i].id;
                rows_[id] = loaded.rows[i];
                states_[id] = UnknownState;
                if (i < loaded.states.size()) {
                    states_[id] = loaded.states[i] == FusedState::Fused   ? FusedStateOf
                                  : loaded.states[i] == FusedState::Stale ? StaleState
                                                                          : MissingState;
                }
                const int row = row_of(id);
                if (row >= 0) Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
                Q_EMIT row_loaded(id);
            }
        },
        [](const QString&) {});
}

const StoredDemonstration* DemonstrationModel::row(std::int64_t id) const {
    const auto found = rows_.constFind(id);
    return found == rows_.constEnd() ? nullptr : &*found;
}
DemonstrationModel::State DemonstrationModel::state_of(std::int64_t id) const {
    const State state = states_.value(id, UnknownState);
    return state == MissingState && workbench_.fuse_problem(id) ? FailedState : state;
}

QString DemonstrationModel::state_text(State state) {
    switch (state) {
        case FusedStateOf:
            return tr("fused");
        case StaleState:
            return tr("stale");
        case MissingState:
            return tr("not fused");
        case FailedState:
            return tr("could not be fused");
        case UnknownState:
            break;
    }
    return QString();
}

int DemonstrationModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(Columns);
}

QVariant DemonstrationModel::cell(const StoredDemonstration& row, int column) const {
    switch (column) {
        case QuestionColumn:
            return from_utf8(row.question);
        case PictureColumn:  // the grid's keyboard search goes by answers
        case AnswerColumn:
            return from_utf8(row.answer);
        case LabelColumn:
            return from_utf8(row.label);
        case StateColumn:
            return state_text(state_of(row.id));
        default:
            return {};
    }
}

QVariant DemonstrationModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto id = id_at(index.row());
    ask_for_page(index.row());
    const StoredDemonstration* row = this->row(id);
    if (role == IdRole) return QVariant::fromValue<qint64>(id);
    if (role == LoadedRole) return row != nullptr;
    if (!row) {
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading")) : QVariant();
    }
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return cell(*row, index.column());
        case Qt::DecorationRole:
            return index.column() == PictureColumn
                       ? QVariant(workbench_.thumbnails().get(from_utf8(row->image)))
                       : QVariant();
        case QuestionRole:
            return from_utf8(row->question);
        case AnswerRole:
            return from_utf8(row->answer);
        case LabelRole:
            return from_utf8(row->label);
        case StateRole:
            return state_of(id);
        case ImageRole:
            return from_utf8(row->image);
        case Qt::ToolTipRole: {
            QStringList lines{from_utf8(row->question), from_utf8(row->answer)};
            if (!row->label.empty()) lines << tr("Label: %1").arg(from_utf8(row->label));
            if (state_of(id) != UnknownState) lines << state_text(state_of(id));
            if (state_of(id) == FailedState) lines << *workbench_.fuse_problem(id);
            return lines.join(u'\n');
        }
        case Qt::AccessibleTextRole: {
            QString text = tr("Demonstration %1: %2 %3")
                               .arg(index.row() + 1)
                               .arg(from_utf8(row->question), from_utf8(row->answer));
            if (state_of(id) != UnknownState)
                text += QStringLiteral(", ") + state_text(state_of(id));
            return text;
        }
        default:
            return {};
    }
}

bool DemonstrationModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const StoredDemonstration* row = this->row(id_at(index.row()));
    if (!row || role != Qt::EditRole) return false;
    const std::string text = to_utf8(value.toString());
    DemonstrationEdit edit;
    if (index.column() == QuestionColumn && text != row->question) edit.question = text;
    if (index.column() == AnswerColumn && text != row->answer) edit.answer = text;
    if (index.column() == LabelColumn && text != row->label) edit.label = text;
    if (!edit.question && !edit.answer && !edit.label) return false;
    workbench_.push(edit_demonstrations(workbench_.store(), gallery_, {row->id}, edit));
    return true;
}

Qt::ItemFlags DemonstrationModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    Qt::ItemFlags flags = IdModel::flags(index) | Qt::ItemIsDragEnabled;
    if (index.column() >= QuestionColumn && index.column() <= LabelColumn) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

QVariant DemonstrationModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    switch (section) {
        case PictureColumn:
            return tr("Picture");
        case QuestionColumn:
            return tr("Question");
        case AnswerColumn:
            return tr("Answer");
        case LabelColumn:
            return tr("Label");
        case StateColumn:
            return tr("State");
        default:
            return {};
    }
}

QString DemonstrationModel::picture_mime() {
    return QStringLiteral("application/x-aim-demonstrations");
}
QStringList DemonstrationModel::mimeTypes() const { return {picture_mime()}; }

QMimeData* DemonstrationModel::mimeData(const QModelIndexList& indexes) const {
    QList<int> chosen;
    for (const QModelIndex& index : indexes) chosen << index.row();
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const int row : chosen) stream << static_cast<qint64>(id_at(row));
    auto* mime = new QMimeData;
    mime->setData(picture_mime(), bytes);
    return mime;
}

}  // namespace aim::ui
