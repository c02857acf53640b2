#include "ui/views/demonstration_panel.h"

#include "ui/commands/demonstration_commands.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/demonstration_editor.h"
#include "ui/views/demonstration_grid.h"
#include "ui/views/fuse_bar.h"
#include "ui/views/model_chip.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace aim::ui {

DemonstrationPanel::DemonstrationPanel(Workbench& workbench, GalleryModel& galleries,
                                       QWidget* parent)
    : QWidget(parent), workbench_(workbench), galleries_(galleries), model_(workbench) {
    build();
    setAcceptDrops(true);
    connect(&model_, &DemonstrationModel::reloaded, this, &DemonstrationPanel::on_reloaded);
    connect(&galleries_, &GalleryModel::reloaded, this, &DemonstrationPanel::refresh_head);
    connect(&workbench, &Workbench::fusing_changed, this, &DemonstrationPanel::refresh_head);
    connect(&workbench, &Workbench::gallery_changed, this, [this] {
        search_->clear();
        state_->setCurrentIndex(0);
        fill_labels();
        refresh_head();
        show_view();
    });
    connect(selection_, &QItemSelectionModel::selectionChanged, this,
            &DemonstrationPanel::on_selection);
    connect(&model_, &QAbstractItemModel::rowsRemoved, this, &DemonstrationPanel::on_selection);
    connect(&model_, &QAbstractItemModel::modelReset, this, &DemonstrationPanel::on_selection);
    connect(&model_, &QAbstractItemModel::layoutChanged, this,  // the same ones in another order
            [this] { Q_EMIT selection_changed(selected()); });
    connect(&workbench, &Workbench::ready, this, [this] {
        refresh_head();
        show_view();
    });
    set_table(workbench.settings().flag(QStringLiteral("table"), false));
    refresh_head();
    on_selection();
}

void DemonstrationPanel::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 8, 8);
    layout->setSpacing(theme::kGrid);
    layout->addWidget(build_head());
    layout->addWidget(build_tools());
    layout->addWidget(build_body(), 1);
}

QWidget* DemonstrationPanel::build_head() {
    title_ = new ElidedLabel(this);
    title_->setFont(theme::title(font()));
    subtitle_ = new ElidedLabel(this);
    theme::set_caption(subtitle_);
    subtitle_->setObjectName(QStringLiteral("gallery-state"));
    fuse_ = new FuseBar(workbench_, this);
    auto* chip = new ModelChip(workbench_, this);
    connect(chip, &QPushButton::clicked, this, &DemonstrationPanel::model_choice_wanted);
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(theme::kGrid);
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(title_);
    names->addWidget(subtitle_);
    row->addLayout(names, 1);
    row->addWidget(fuse_);
    row->addWidget(chip);
    return head;
}

QWidget* DemonstrationPanel::build_body() {
    grid_ = new DemonstrationGrid(this);
    grid_->setModel(&model_);
    selection_ = grid_->selectionModel();
    build_table();
    no_gallery_ = new EmptyState(QStringLiteral("gallery"), tr("Start with a gallery"),
                                 tr("A gallery holds the pictures, questions and answers that show "
                                    "the model what you mean."),
                                 this);
    connect(no_gallery_->add_button(tr("New Gallery"), true), &QPushButton::clicked, this,
            &DemonstrationPanel::new_gallery_wanted);
    no_demonstrations_ =
        new EmptyState(QStringLiteral("picture"), tr("Drop pictures or a folder here"),
                       tr("Each picture becomes a demonstration. A folder for each label, a text "
                          "file beside each picture, CSV and JSONL tables are understood."),
                       this);
    connect(no_demonstrations_->add_button(tr("Add Pictures…"), true), &QPushButton::clicked, this,
            &DemonstrationPanel::add_pictures);
    connect(no_demonstrations_->add_button(tr("Add Folder…"), false), &QPushButton::clicked, this,
            &DemonstrationPanel::add_folder);
    nothing_found_ = new EmptyState(QStringLiteral("search"), tr("Nothing found"),
                                    tr("No demonstration fits the search and the filters."), this);
    connect(nothing_found_->add_button(tr("Show All"), false), &QPushButton::clicked, this, [this] {
        search_->clear();
        state_->setCurrentIndex(0);
        model_.set_label(std::nullopt);
        fill_labels();
        filter_by_state();
    });

    stack_ = new QStackedWidget(this);
    stack_->setContentsMargins(0, 0, theme::kGrid, 0);
    for (QWidget* page : std::initializer_list<QWidget*>{grid_, table_, no_gallery_,
                                                         no_demonstrations_, nothing_found_}) {
        stack_->addWidget(page);
    }
    editor_ = new DemonstrationEditor(workbench_, model_, this);
    connect(editor_, &DemonstrationEditor::ask_about, this, &DemonstrationPanel::ask_about);
    connect(editor_, &DemonstrationEditor::remove_selected, this,
            &DemonstrationPanel::remove_selected);
    connect(grid_, &DemonstrationGrid::moved, this, &DemonstrationPanel::move_to);
    connect(grid_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { show_menu(grid_->viewport()->mapToGlobal(place)); });
    connect(grid_, &QAbstractItemView::doubleClicked, this, [this] { editor_->focus_answer(); });
    connect(grid_, &QAbstractItemView::activated, this, [this] { editor_->focus_answer(); });

    splitter_ = new QSplitter(this);
    splitter_->setHandleWidth(1);
    splitter_->addWidget(stack_);
    splitter_->addWidget(editor_);
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 0);
    splitter_->setChildrenCollapsible(false);
    editor_->setMinimumWidth(220);
    splitter_->setSizes({700, 256});
    return splitter_;
}

std::vector<std::int64_t> DemonstrationPanel::selected() const {
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selection_->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<std::int64_t> ids;
    for (const int row : rows) ids.push_back(model_.id_at(row));
    return ids;
}

void DemonstrationPanel::on_selection() {
    const auto ids = selected();
    editor_->set_selection(ids);
    Q_EMIT selection_changed(ids);
}

void DemonstrationPanel::on_reloaded() {
    fill_labels();
    show_view();
}

void DemonstrationPanel::refresh_head() {
    const auto id = workbench_.gallery();
    const Gallery* gallery = galleries_.gallery(id);
    title_->set_text(gallery ? from_utf8(gallery->name) : QString());
    const auto counts = galleries_.counts(id);
    fuse_->setVisible(gallery != nullptr);
    fuse_->set_counts(gallery ? counts : std::nullopt);
    subtitle_->setVisible(gallery != nullptr);
    if (!gallery) return;
    QStringList parts{
        tr("%Ln demonstration(s)", nullptr, static_cast<int>(gallery->demonstrations))};
    if (workbench_.runner().fusing(id)) {  // its progress says the rest, and needs the room
        subtitle_->set_text(parts.front());
        return;
    }
    if (counts && counts->fused > 0) {
        parts << tr("%Ln fused", nullptr, static_cast<int>(counts->fused));
    }
    if (counts && counts->stale > 0) {
        parts << tr("%Ln stale", nullptr, static_cast<int>(counts->stale));
    }
    if (counts && counts->failed > 0) {
        parts << tr("%Ln failed", nullptr, static_cast<int>(counts->failed));
    }
    const auto repeats = gallery->demonstrations - gallery->images;
    if (repeats > 0) parts << tr("%Ln picture(s) repeated", nullptr, static_cast<int>(repeats));
    subtitle_->set_text(parts.join(QStringLiteral(" · ")));
}

void DemonstrationPanel::show_view() {
    QWidget* page = as_table_->isChecked() ? static_cast<QWidget*>(table_) : grid_;
    const bool none = workbench_.gallery() == 0;
    if (none) {
        if (workbench_.is_ready()) page = no_gallery_;
    } else if (model_.total() == 0 && model_.loaded()) {
        page = no_demonstrations_;
    } else if (model_.rowCount() == 0 && model_.is_filtered()) {
        page = nothing_found_;
    }
    stack_->setCurrentWidget(page);
    for (QWidget* invitation : {no_gallery_, no_demonstrations_}) {
        invitation->setEnabled(workbench_.can_change());
    }
    editor_->setVisible(!none && model_.total() > 0);
    for (QWidget* tool :
         std::initializer_list<QWidget*>{search_, label_, state_, as_grid_, as_table_, add_}) {
        tool->setVisible(!none);
        tool->setEnabled(model_.total() > 0 || tool == add_);
    }
}

void DemonstrationPanel::select(std::int64_t demonstration) {
    const QModelIndex index = model_.index_of(demonstration);
    if (!index.isValid()) {
        workbench_.tell(tr("That demonstration is not in the gallery on show."));
        return;
    }
    selection_->setCurrentIndex(index,
                                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    grid_->scrollTo(index);
    table_->scrollTo(index);
}

void DemonstrationPanel::focus_search() { search_->setFocus(); }

void DemonstrationPanel::remove_selected() {
    const auto ids = selected();
    if (ids.empty()) return;
    editor_->commit();
    workbench_.push(delete_demonstrations(workbench_.store(), workbench_.gallery(), ids),
                    tr("%Ln demonstration(s) deleted.", nullptr, static_cast<int>(ids.size())));
}

void DemonstrationPanel::move_to(const std::vector<std::int64_t>& ids, std::int64_t position) {
    if (model_.is_filtered()) {
        workbench_.tell(tr("Show all demonstrations to change their order."));
        return;
    }
    workbench_.push(move_demonstrations(workbench_.store(), workbench_.gallery(), ids, position),
                    tr("%Ln demonstration(s) moved.", nullptr, static_cast<int>(ids.size())));
}

void DemonstrationPanel::move_selected(int by) {
    const auto ids = selected();
    if (ids.empty()) {
        workbench_.tell(tr("Select the demonstrations to move first."));
        return;
    }
    const auto count = static_cast<int>(ids.size());
    const int first = model_.row_of(ids.front()), last = model_.row_of(ids.back());
    const bool together = last - first + 1 == count;
    // Counted without them; what lies apart comes together at its first, or its last.
    const int wanted = by < 0 ? first + by : last + by - (count - 1);
    const int position = std::clamp(wanted, 0, model_.rowCount() - count);
    if (together && position == first) return;  // at the end already
    editor_->commit();
    move_to(ids, position);
}

void DemonstrationPanel::use_in_views(QAction* action) {
    action->setShortcutContext(Qt::WidgetShortcut);
    grid_->addAction(action);
    table_->addAction(action);
}

}  // namespace aim::ui
