// The panel's tools: search and filters, pictures or table, the menus.
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/demonstration_editor.h"
#include "ui/views/demonstration_grid.h"
#include "ui/views/demonstration_panel.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>

namespace aim::ui {
namespace {
constexpr int kAny = -1, kRepeated = -2;  // beside the values of FusedState
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
    state_->addItem(tr("Failed"), int(FusedState::Failed));
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

void DemonstrationPanel::fill_labels() {
    // As the model filters, whatever was on show before.
    const auto& chosen = model_.label();
    label_->clear();
    label_->addItem(tr("Any label"));
    const auto add = [this, &chosen](const std::string& label, std::int64_t demonstrations) {
        const QString name = from_utf8(label);
        label_->addItem(
            (name.isEmpty() ? tr("no label") : name) + QStringLiteral(" (%1)").arg(demonstrations),
            name);
        if (chosen == label) label_->setCurrentIndex(label_->count() - 1);
    };
    for (const auto& label : model_.labels()) add(label.label, label.demonstrations);
    // The last one that had it has another label now, or is gone.
    if (chosen && label_->currentIndex() == 0) add(*chosen, 0);
}

void DemonstrationPanel::filter_by_state() {
    const QVariant chosen = state_->currentData();
    const int state = chosen.isValid() ? chosen.toInt() : kAny;
    model_.set_state(state >= 0 ? std::optional(static_cast<FusedState>(state)) : std::nullopt);
    model_.set_only_repeated(state == kRepeated);
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

}  // namespace aim::ui
