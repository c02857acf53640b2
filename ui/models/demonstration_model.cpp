#include "ui/models/demonstration_model.h"

#include "ui/commands/demonstration_commands.h"
#include "ui/store/mime_pictures.h"
#include "ui/store/sentences.h"
#include "ui/store/text.h"
#include "ui/workbench/workbench.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <algorithm>

namespace aim::ui {
namespace {
constexpr int kPage = 128;  // rows

DemonstrationModel::State shown_state(FusedState state) {
    switch (state) {
        case FusedState::Fused:
            return DemonstrationModel::FusedStateOf;
        case FusedState::Stale:
            return DemonstrationModel::StaleState;
        case FusedState::Failed:
            return DemonstrationModel::FailedState;
        case FusedState::Missing:
            break;
    }
    return DemonstrationModel::MissingState;
}

}  // namespace

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
    filter_.repeated = false;
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
void DemonstrationModel::set_only_repeated(bool only) {
    if (std::exchange(filter_.repeated, only) != only) reload();
}
bool DemonstrationModel::is_filtered() const {
    return !filter_.search.empty() || filter_.label || filter_.fused || filter_.repeated;
}

DemonstrationFilter DemonstrationModel::filter_now() const {
    DemonstrationFilter filter = filter_;
    filter.context = workbench_.model().context;
    if (!filter.context) filter.fused.reset();
    return filter;
}

void DemonstrationModel::forget_rows() {
    rows_.clear();
    states_.clear();
    problems_.clear();
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
        [gallery = gallery_, filter = filter_now()](Workspace& workspace) {
            auto& demonstrations = workspace.demonstrations();
            return Loaded{demonstrations.ids(gallery, filter), demonstrations.labels(gallery),
                          demonstrations.count(gallery)};
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
            if (token == token_ && total_ > 0) {
                workbench_.complain(sentence,
                                    tr("Open the workspace again with File ▸ Open Workspace."));
            }
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
    struct Row {
        StoredDemonstration row;
        State state = UnknownState;
        QString problem;
    };
    workbench_.store().read(
        this,
        [gallery = gallery_, page, filter = filter_now()](Workspace& workspace) {
            std::vector<Row> loaded;
            auto& demonstrations = workspace.demonstrations();
            for (auto& row : demonstrations.list(gallery, page * kPage, kPage, filter)) {
                loaded.push_back({std::move(row), UnknownState, {}});
            }
            if (!filter.context) return loaded;
            std::vector<std::int64_t> ids;
            for (const Row& one : loaded) ids.push_back(one.row.id);
            const auto states = demonstrations.fused_states(ids, *filter.context);
            for (std::size_t i = 0; i < states.size(); ++i) {
                const StoredDemonstration& row = loaded[i].row;
                loaded[i].state = shown_state(states[i]);
                if (states[i] != FusedState::Failed) continue;
                loaded[i].problem =
                    in_words(workspace.fused_tokens()
                                 .failure(fused_tokens_key(*filter.context, row.image, row.question,
                                                           row.answer))
                                 .value_or(Sentence()));
            }
            return loaded;
        },
        [this, token = token_](const std::vector<Row>& loaded) {
            if (token != token_) return;
            for (const Row& one : loaded) {
                const auto id = one.row.id;
                rows_[id] = one.row;
                states_[id] = one.state;
                problems_.remove(id);
                if (!one.problem.isEmpty()) problems_[id] = one.problem;
                const int row = row_of(id);
                if (row >= 0) Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
            }
            Q_EMIT rows_loaded();
        },
        [](const QString&) {});
}

const StoredDemonstration* DemonstrationModel::row(std::int64_t id) const {
    const auto found = rows_.constFind(id);
    return found == rows_.constEnd() ? nullptr : &*found;
}
DemonstrationModel::State DemonstrationModel::state_of(std::int64_t id) const {
    return states_.value(id, UnknownState);
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
            if (state_of(id) == FailedState) lines << problems_.value(id);
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
    if (index.column() >= QuestionColumn && index.column() <= LabelColumn &&
        workbench_.can_change()) {
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

QString DemonstrationModel::picture_mime() { return demonstrations_mime(); }
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
