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

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QThreadPool>
#include <QVBoxLayout>
#include <algorithm>

namespace aim::ui {
namespace {
constexpr int kAny = -1, kFailed = -2, kRepeated = -3;  // beside the values of FusedState
}

DemonstrationPanel::DemonstrationPanel(Workbench& workbench, GalleryModel& galleries,
                                       QWidget* parent)
    : QWidget(parent), workbench_(workbench), galleries_(galleries), model_(workbench) {
    build();
    setAcceptDrops(true);
    connect(&model_, &DemonstrationModel::reloaded, this, &DemonstrationPanel::on_reloaded);
    connect(&galleries_, &GalleryModel::reloaded, this, &DemonstrationPanel::refresh_head);
    connect(&workbench, &Workbench::gallery_changed, this, [this] {
        search_->clear();
        state_->setCurrentIndex(0);
        refresh_head();
        show_view();
    });
    connect(selection_, &QItemSelectionModel::selectionChanged, this,
            &DemonstrationPanel::on_selection);
    connect(&model_, &QAbstractItemModel::rowsRemoved, this, &DemonstrationPanel::on_selection);
    connect(&model_, &QAbstractItemModel::modelReset, this, &DemonstrationPanel::on_selection);
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
    subtitle_ = new QLabel(this);
    theme::set_caption(subtitle_);
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

QWidget* DemonstrationPanel::build_tools() {
    search_ = new QLineEdit(this);
    search_->setPlaceholderText(tr("Search"));
    search_->setAccessibleName(tr("Search in demonstrations"));
    search_->setClearButtonEnabled(true);
    search_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    search_->setMinimumHeight(30);
    search_->setMaximumWidth(280);
    connect(search_, &QLineEdit::textChanged, &model_, &DemonstrationModel::set_search);

    label_ = new QComboBox(this);
    label_->setAccessibleName(tr("Filter by label"));
    label_->setMinimumHeight(30);
    label_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    label_->setMaximumWidth(200);
    connect(label_, &QComboBox::activated, this, [this] {
        const QVariant label = label_->currentData();
        model_.set_label(label.isValid() ? std::optional(to_utf8(label.toString())) : std::nullopt);
    });
    state_ = new QComboBox(this);
    state_->setAccessibleName(tr("Filter by state"));
    state_->setMinimumHeight(30);
    state_->addItem(tr("Any state"));
    state_->addItem(tr("Fused"), int(FusedState::Fused));
    state_->addItem(tr("Stale"), int(FusedState::Stale));
    state_->addItem(tr("Not fused"), int(FusedState::Missing));
    state_->addItem(tr("Failed"), kFailed);
    state_->addItem(tr("Same picture again"), kRepeated);
    connect(state_, &QComboBox::activated, this, &DemonstrationPanel::filter_by_state);

    as_grid_ = icon_button(QStringLiteral("grid"), tr("Show as pictures"), this);
    as_table_ = icon_button(QStringLiteral("table"), tr("Show as table"), this);
    auto* group = new QButtonGroup(this);
    for (QToolButton* button : {as_grid_, as_table_}) {
        button->setCheckable(true);
        group->addButton(button);
    }
    connect(as_grid_, &QToolButton::clicked, this, [this] { set_table(false); });
    connect(as_table_, &QToolButton::clicked, this, [this] { set_table(true); });

    add_ = new QPushButton(tr("Add"), this);
    add_->setIcon(icon(QStringLiteral("plus")));
    add_->setMenu(add_menu());
    add_->setMinimumHeight(30);
    add_->setToolTip(tr("Add pictures to this gallery"));
    add_->setAccessibleName(tr("Add pictures to this gallery"));

    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(theme::kGrid);
    row->addWidget(search_, 1);
    row->addWidget(label_);
    row->addWidget(state_);
    row->addStretch();
    row->addWidget(as_grid_);
    row->addWidget(as_table_);
    row->addWidget(add_);
    return tools;
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
        label_->setCurrentIndex(0);
        state_->setCurrentIndex(0);
        model_.set_label(std::nullopt);
        filter_by_state();
    });

    stack_ = new QStackedWidget(this);
    for (QWidget* page : std::initializer_list<QWidget*>{grid_, table_, no_gallery_,
                                                         no_demonstrations_, nothing_found_}) {
        stack_->addWidget(page);
    }
    editor_ = new DemonstrationEditor(workbench_, model_, this);
    connect(editor_, &DemonstrationEditor::ask_about, this, &DemonstrationPanel::ask_about);
    connect(editor_, &DemonstrationEditor::remove_selected, this,
            &DemonstrationPanel::remove_selected);
    connect(grid_, &DemonstrationGrid::moved, this,
            [this](const std::vector<std::int64_t>& ids, std::int64_t position) {
                if (model_.is_filtered()) {
                    workbench_.tell(tr("Show all demonstrations to change their order."));
                    return;
                }
                workbench_.push(
                    move_demonstrations(workbench_.store(), workbench_.gallery(), ids, position),
                    tr("%Ln demonstration(s) moved.", nullptr, static_cast<int>(ids.size())));
            });
    connect(grid_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { show_menu(grid_->viewport()->mapToGlobal(place)); });
    connect(grid_, &QAbstractItemView::doubleClicked, this, [this] { editor_->focus_answer(); });
    connect(grid_, &QAbstractItemView::activated, this, [this] { editor_->focus_answer(); });

    splitter_ = new QSplitter(this);
    splitter_->addWidget(stack_);
    splitter_->addWidget(editor_);
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 0);
    splitter_->setChildrenCollapsible(false);
    editor_->setMinimumWidth(220);
    splitter_->setSizes({700, 256});
    return splitter_;
}

void DemonstrationPanel::build_table() {
    table_ = new QTableView(this);
    table_->setModel(&model_);
    table_->setSelectionModel(selection_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->setIconSize({40, 40});
    table_->setItemDelegateForColumn(DemonstrationModel::PictureColumn,
                                     new PictureCellDelegate(table_));
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->setTabKeyNavigation(false);
    table_->setAccessibleName(tr("Demonstrations as a table"));
    table_->verticalHeader()->setDefaultSectionSize(48);
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setSectionResizeMode(DemonstrationModel::QuestionColumn,
                                                     QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(DemonstrationModel::AnswerColumn,
                                                     QHeaderView::Stretch);
    table_->setColumnWidth(DemonstrationModel::PictureColumn, 64);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table_, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { show_menu(table_->viewport()->mapToGlobal(place)); });
}

QMenu* DemonstrationPanel::add_menu() {
    auto* menu = new QMenu(this);
    menu->addAction(icon(QStringLiteral("picture")), tr("Add &Pictures…"), this,
                    &DemonstrationPanel::add_pictures);
    menu->addAction(icon(QStringLiteral("folder")), tr("Add &Folder…"), this,
                    &DemonstrationPanel::add_folder);
    menu->addAction(icon(QStringLiteral("table")), tr("Import &Table…"), this,
                    &DemonstrationPanel::add_table);
    menu->addAction(icon(QStringLiteral("paste")), tr("P&aste Picture"), this,
                    &DemonstrationPanel::paste);
    return menu;
}

void DemonstrationPanel::show_menu(const QPoint& global) {
    QMenu menu(this);
    const auto ids = selected();
    if (!ids.empty()) {
        auto* ask = menu.addAction(icon(QStringLiteral("ask")), tr("Ask About This Picture"), this,
                                   [this, ids] { Q_EMIT ask_about(ids.front()); });
        ask->setEnabled(ids.size() == 1);
        menu.addAction(icon(QStringLiteral("rename")), tr("Edit"), this,
                       [this] { editor_->focus_answer(); });
        menu.addSeparator();
        menu.addAction(icon(QStringLiteral("trash")),
                       tr("Delete %Ln Demonstration(s)", nullptr, static_cast<int>(ids.size())),
                       this, &DemonstrationPanel::remove_selected);
        menu.addSeparator();
    }
    menu.addActions(add_->menu()->actions());
    menu.exec(global);
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
    if (counts && counts->fused > 0) {
        parts << tr("%Ln fused", nullptr, static_cast<int>(counts->fused));
    }
    if (counts && counts->stale > 0) {
        parts << tr("%Ln stale", nullptr, static_cast<int>(counts->stale));
    }
    const auto repeats = gallery->demonstrations - gallery->images;
    if (repeats > 0) parts << tr("%Ln picture(s) repeated", nullptr, static_cast<int>(repeats));
    subtitle_->setText(parts.join(QStringLiteral(" · ")));
}

void DemonstrationPanel::fill_labels() {
    const QVariant chosen = label_->currentData();
    label_->clear();
    label_->addItem(tr("Any label"));
    for (const auto& label : model_.labels()) {
        const QString name = from_utf8(label.label);
        label_->addItem(QStringLiteral("%1 (%2)")
                            .arg(name.isEmpty() ? tr("no label") : name)
                            .arg(label.demonstrations),
                        name);
    }
    const int place = chosen.isValid() ? label_->findData(chosen) : 0;
    label_->setCurrentIndex(std::max(place, 0));
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
    editor_->setVisible(!none && model_.total() > 0);
    for (QWidget* tool :
         std::initializer_list<QWidget*>{search_, label_, state_, as_grid_, as_table_, add_}) {
        tool->setVisible(!none);
        tool->setEnabled(model_.total() > 0 || tool == add_);
    }
}

void DemonstrationPanel::filter_by_state() {
    const QVariant chosen = state_->currentData();
    const int state = chosen.isValid() ? chosen.toInt() : kAny;
    model_.set_state(state >= 0 ? std::optional(static_cast<FusedState>(state)) : std::nullopt);
    model_.set_only_failed(state == kFailed);
    model_.set_only_repeated(state == kRepeated);
}

bool DemonstrationPanel::is_table() const { return as_table_->isChecked(); }

void DemonstrationPanel::set_table(bool table) {
    as_table_->setChecked(table);
    as_grid_->setChecked(!table);
    workbench_.settings().set_flag(QStringLiteral("table"), table);
    if (table) {  // the grid selects only the first cell of a row
        selection_->select(selection_->selection(),
                           QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    show_view();
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

}  // namespace aim::ui
