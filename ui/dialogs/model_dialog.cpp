#include "ui/dialogs/model_dialog.h"

#include "ui/store/quantities.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/row_table.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace aim::ui {

ModelDialog::ModelDialog(Workbench& workbench, QWidget* parent)
    : QDialog(parent), workbench_(workbench), models_(workbench), projectors_(workbench) {
    setWindowTitle(tr("Models"));
    build();
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ModelDialog::show_chosen);
    connect(list_, &QAbstractItemView::doubleClicked, this, [this] {
        if (accept_->isEnabled()) accept();
    });
    connect(&models_, &KnownModels::looked_at, this, [this](int row) {
        if (models_.row(row) == chosen()) show_chosen();
    });
    connect(&projectors_, &KnownProjectors::looked_at, this, &ModelDialog::show_chosen);
    connect(&projectors_, &KnownProjectors::added, this, &ModelDialog::offer_projector);
    connect(&projectors_, &KnownProjectors::refused, hint_, &QLabel::setText);
    connect(projector_, &QComboBox::currentIndexChanged, this, &ModelDialog::refresh);
    connect(dtype_, &QComboBox::currentIndexChanged, this, &ModelDialog::refresh);
    const auto request = workbench.settings().model();
    const int current = request ? models_.row_of(request->model_dir) : 0;
    choose(std::max(current, 0));
    show_chosen();
    list_->setFocus();
}

void ModelDialog::build() {
    // In the order of the eye, which is the tab order then.
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(build_list(), 1);
    layout->addWidget(build_details());
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kGrid);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setMinimumHeight(32);
    cancel->setAutoDefault(false);
    accept_ = new PrimaryButton(this);
    accept_->setText(tr("Open Model"));
    accept_->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(accept_);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept_, &QPushButton::clicked, this, &QDialog::accept);
    resize(720, 520);
}

QWidget* ModelDialog::build_list() {
    auto* page = new QWidget(this);
    list_ = new RowTable(tr("Models"), 36, page);
    list_->setModel(&models_);
    list_->setSelectionMode(QAbstractItemView::SingleSelection);
    list_->setIconSize({theme::kIcon, theme::kIcon});
    list_->setColumnWidth(KnownModels::SignColumn, 34);
    list_->setColumnWidth(KnownModels::NameColumn, 192);
    list_->setColumnWidth(KnownModels::FamilyColumn, 120);
    list_->setColumnWidth(KnownModels::SizeColumn, 88);
    list_->setColumnWidth(KnownModels::FormatColumn, 88);
    list_->horizontalHeader()->setStretchLastSection(true);
    auto* add = new QPushButton(tr("Add Folder…"), page);
    add->setIcon(icon(QStringLiteral("plus")));
    remove_ = new QPushButton(tr("Remove from the List"), page);
    remove_->setIcon(icon(QStringLiteral("trash")));
    for (QPushButton* button : {add, remove_}) {
        button->setMinimumHeight(32);
        button->setAutoDefault(false);
    }
    connect(add, &QPushButton::clicked, this, &ModelDialog::add_folder);
    connect(remove_, &QPushButton::clicked, this, &ModelDialog::remove_chosen);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kGrid);
    buttons->addWidget(add);
    buttons->addWidget(remove_);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGrid);
    layout->addWidget(list_, 1);
    layout->addLayout(buttons);
    return page;
}

QWidget* ModelDialog::build_details() {
    auto* page = new QWidget(this);
    projector_ = new QComboBox(page);
    dtype_ = new QComboBox(page);
    device_ = new QComboBox(page);
    dtype_->addItem(tr("Automatic"), QStringLiteral("auto"));
    for (const char* name : {"float32", "bfloat16", "float16", "int8"}) {
        dtype_->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    }
    device_->addItem(tr("Automatic"), QStringLiteral("auto"));
    device_->addItem(tr("Processor"), QStringLiteral("cpu"));
    device_->addItem(tr("NVIDIA card"), QStringLiteral("cuda"));
    projector_->setAccessibleName(tr("Projector"));
    projector_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    projector_->setMinimumContentsLength(24);
    projector_->setMinimumHeight(theme::kControl);
    dtype_->setAccessibleName(tr("Number format"));
    device_->setAccessibleName(tr("Device"));
    hint_ = new QLabel(page);
    hint_->setWordWrap(true);
    hint_->setMinimumHeight(2 * fontMetrics().lineSpacing());
    hint_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    theme::set_muted(hint_);
    auto* row = new QWidget(page);
    auto* row_layout = new QHBoxLayout(row);
    row_layout->setContentsMargins(0, 0, 0, 0);
    row_layout->setSpacing(4);
    auto* browse =
        icon_button(QStringLiteral("folder"), tr("Choose: %1").arg(tr("Projector")), row);
    connect(browse, &QToolButton::clicked, this, &ModelDialog::add_projector);
    row_layout->addWidget(projector_, 1);
    row_layout->addWidget(browse);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    add_form_row(*form, tr("Projector"), row);
    add_form_row(*form, tr("Number format"), dtype_);
    add_form_row(*form, tr("Device"), device_);
    form->addRow(hint_);
    follow_the_rows(*form, remove_);
    return page;
}

const KnownModels::Row* ModelDialog::chosen() const {
    const QModelIndexList rows = list_->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : models_.row(rows.front().row());
}

void ModelDialog::choose(int row) {
    if (row < 0 || row >= models_.rowCount()) return;
    // At its name, so that letters go to the next one that begins with them.
    list_->selectionModel()->setCurrentIndex(
        models_.index(row, KnownModels::NameColumn),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ModelDialog::add_folder() {
    const QString folder = workbench_.dialogs().open_folder(
        this, tr("Choose the Model's Folder"),
        workbench_.settings().last_folder(QStringLiteral("model")));
    if (folder.isEmpty()) return;
    workbench_.settings().set_last_folder(QStringLiteral("model"), QFileInfo(folder).path());
    choose(models_.add(to_path(folder)));
}

void ModelDialog::remove_chosen() {
    const KnownModels::Row* row = chosen();
    if (!row || row->demo) return;
    models_.remove(models_.row_of(row->folder));
    show_chosen();
}

void ModelDialog::add_projector() {
    const QString file = workbench_.dialogs().open_file(
        this, tr("Choose a Projector"), workbench_.settings().last_folder(QStringLiteral("model")),
        tr("Projectors") + QStringLiteral(" (*.safetensors)"));
    if (!file.isEmpty()) projectors_.add(file);
}

void ModelDialog::offer_projector(const QString& file) {
    fill_projectors();
    const int place = projector_->findData(file);
    projector_->setCurrentIndex(std::max(0, place));
    refresh();
    if (place < 0) {
        hint_->setText(tr("%1 does not fit this model: its states are of another width.")
                           .arg(QFileInfo(file).fileName()));
    }
}

void ModelDialog::show_chosen() {
    const KnownModels::Row* row = chosen();
    fill_projectors();
    if (row) {
        const ModelRequest last = workbench_.settings().model_request(from_path(row->folder));
        projector_->setCurrentIndex(
            std::max(0, projector_->findData(from_path(last.projector_file))));
        dtype_->setCurrentIndex(std::max(0, dtype_->findData(from_utf8(last.dtype))));
        device_->setCurrentIndex(std::max(0, device_->findData(from_utf8(last.device))));
    }
    refresh();
}

void ModelDialog::fill_projectors() {
    const QSignalBlocker quiet(projector_);
    const KnownModels::Row* row = chosen();
    projector_->clear();
    if (row && row->demo) {
        projector_->addItem(tr("The demo's"), from_path(workbench_.demo()->projector));
    } else {
        projector_->addItem(tr("None: AIM cannot be asked"), QString());
    }
    if (!row || !row->summary) return;
    for (const auto& [file, summary] : projectors_.fitting(row->summary->hidden_size)) {
        if (projector_->findData(file) >= 0) continue;  // the demo's own
        QString text = QFileInfo(file).fileName();
        if (!summary.backbone.empty()) {
            text += tr(", trained with %1").arg(from_utf8(summary.backbone));
        }
        projector_->addItem(text + QStringLiteral(" · ") + from_utf8(summary.span), file);
        projector_->setItemData(projector_->count() - 1, file, Qt::ToolTipRole);
    }
}

void ModelDialog::refresh() {
    const KnownModels::Row* row = chosen();
    QString hint;
    if (!row) {
        hint =
            tr("Add the folder of a Hugging Face snapshot, as it lies on the disk. Only "
               "safetensors files are opened.");
    } else if (!row->looked_at) {
        hint = tr("Looking at the folder…");
    } else if (!row->problem.isEmpty()) {
        hint = QStringLiteral("%1: %2").arg(from_path(row->folder), row->problem);
    } else {
        const auto& asked = row->summary->needs_in;
        const auto format = asked.find(to_utf8(dtype_->currentData().toString()));
        const ModelNeeds& needs = format == asked.end() ? row->summary->needs : format->second;
        hint = tr("Needs about %1 with 4,096 tokens of context; %2 are free.")
                   .arg(bytes_text(needs.total), bytes_text(needs.available));
        if (!needs.fits) hint += QStringLiteral(" ") + tr("It may be slow, or end for lack of it.");
    }
    hint_->setText(hint);
    accept_->setEnabled(row && row->summary);
    remove_->setEnabled(row && !row->demo);
    for (QWidget* field : std::initializer_list<QWidget*>{projector_, dtype_, device_}) {
        field->setEnabled(row != nullptr);
    }
}

std::optional<ModelRequest> ModelDialog::request() const {
    const KnownModels::Row* row = chosen();
    if (!row) return std::nullopt;
    ModelRequest request;
    request.model_dir = row->folder;
    request.projector_file = to_path(projector_->currentData().toString());
    request.dtype = to_utf8(dtype_->currentData().toString());
    request.device = to_utf8(device_->currentData().toString());
    const bool as_it_is = row->demo && request.projector_file == workbench_.demo()->projector &&
                          request.dtype == "auto" && request.device == "auto";
    if (as_it_is) return std::nullopt;
    return request;
}

}  // namespace aim::ui
