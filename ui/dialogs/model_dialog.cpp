#include "ui/dialogs/model_dialog.h"

#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace aim::ui {

ModelDialog::ModelDialog(Workbench& workbench, QWidget* parent)
    : QDialog(parent),
      workbench_(workbench),
      demo_(new QRadioButton(tr("The small model that comes with the program"), this)),
      own_(new QRadioButton(tr("A model of mine"), this)),
      folder_(new QLineEdit(this)),
      projector_(new QLineEdit(this)),
      dtype_(new QComboBox(this)),
      device_(new QComboBox(this)),
      hint_(new QLabel(this)),
      accept_(new PrimaryButton(this)) {
    setWindowTitle(tr("Choose Model"));
    build();
    const auto request = workbench.settings().model();
    demo_->setEnabled(workbench.demo().has_value());
    const bool own = request.has_value() || !workbench.demo();
    own_->setChecked(own);
    demo_->setChecked(!own);
    if (request) {
        folder_->setText(from_path(request->model_dir));
        projector_->setText(from_path(request->projector_file));
        dtype_->setCurrentIndex(std::max(0, dtype_->findData(from_utf8(request->dtype))));
        device_->setCurrentIndex(std::max(0, device_->findData(from_utf8(request->device))));
    }
    for (QRadioButton* button : {demo_, own_}) {
        connect(button, &QRadioButton::toggled, this, &ModelDialog::refresh);
    }
    connect(folder_, &QLineEdit::textChanged, this, &ModelDialog::refresh);
    connect(projector_, &QLineEdit::textChanged, this, &ModelDialog::refresh);
    refresh();
}

void ModelDialog::build() {
    dtype_->addItem(tr("Automatic"), QStringLiteral("auto"));
    dtype_->addItem(QStringLiteral("float32"), QStringLiteral("float32"));
    dtype_->addItem(QStringLiteral("bfloat16"), QStringLiteral("bfloat16"));
    dtype_->addItem(QStringLiteral("float16"), QStringLiteral("float16"));
    device_->addItem(tr("Automatic"), QStringLiteral("auto"));
    device_->addItem(tr("Processor"), QStringLiteral("cpu"));
    device_->addItem(tr("NVIDIA card"), QStringLiteral("cuda"));
    folder_->setPlaceholderText(tr("Folder with config.json and model.safetensors"));
    projector_->setPlaceholderText(tr("Optional: without it, AIM cannot be asked"));
    hint_->setWordWrap(true);
    theme::set_muted(hint_);

    auto* form = new QFormLayout;
    form->setContentsMargins(24, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Model folder"), file_row(folder_, tr("Model folder"), true));
    form->addRow(tr("Projector file"), file_row(projector_, tr("Projector file"), false));
    form->addRow(tr("Number format"), dtype_);
    form->addRow(tr("Device"), device_);
    dtype_->setAccessibleName(tr("Number format"));
    device_->setAccessibleName(tr("Device"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    accept_->setText(tr("Open Model"));
    accept_->setDefault(true);
    buttons->addButton(accept_, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(demo_);
    layout->addWidget(own_);
    layout->addLayout(form);
    layout->addWidget(hint_);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(600);
}

QWidget* ModelDialog::file_row(QLineEdit* field, const QString& name, bool folder) {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    field->setAccessibleName(name);
    field->setMinimumHeight(30);
    auto* button = icon_button(QStringLiteral("folder"), tr("Choose: %1").arg(name), row);
    connect(button, &QToolButton::clicked, this, [this, field, folder] { browse(field, folder); });
    layout->addWidget(field);
    layout->addWidget(button);
    return row;
}

void ModelDialog::browse(QLineEdit* field, bool folder) {
    own_->setChecked(true);
    const QString start = field->text().isEmpty()
                              ? workbench_.settings().last_folder(QStringLiteral("model"))
                              : field->text();
    const QString chosen =
        folder
            ? workbench_.dialogs().open_folder(this, tr("Choose the Model's Folder"), start)
            : workbench_.dialogs().open_file(this, tr("Choose a Projector"), start,
                                             tr("Projectors") + QStringLiteral(" (*.safetensors)"));
    if (chosen.isEmpty()) return;
    workbench_.settings().set_last_folder(QStringLiteral("model"), QFileInfo(chosen).path());
    field->setText(chosen);
}

void ModelDialog::refresh() {
    const bool own = own_->isChecked();
    QString problem;
    if (own) {
        const QDir folder(folder_->text());
        if (folder_->text().isEmpty()) {
            problem =
                tr("A Hugging Face snapshot folder, as it lies on the disk. Only safetensors "
                   "files are opened.");
        } else if (!folder.exists()) {
            problem = tr("There is no such folder.");
        } else if (!folder.exists(QStringLiteral("config.json"))) {
            problem = tr("There is no config.json in this folder.");
        } else if (!projector_->text().isEmpty() && !QFileInfo::exists(projector_->text())) {
            problem = tr("There is no such projector file.");
        }
    } else if (!workbench_.demo()) {
        problem = tr("The model that comes with the program was not found.");
    }
    hint_->setText(problem);
    accept_->setEnabled(problem.isEmpty());
    for (QWidget* field : std::initializer_list<QWidget*>{folder_, projector_, dtype_, device_}) {
        field->setEnabled(own);
    }
}

std::optional<ModelRequest> ModelDialog::request() const {
    if (demo_->isChecked()) return std::nullopt;
    ModelRequest request;
    request.model_dir = to_path(folder_->text());
    request.projector_file = to_path(projector_->text());
    request.dtype = to_utf8(dtype_->currentData().toString());
    request.device = to_utf8(device_->currentData().toString());
    return request;
}

}  // namespace aim::ui
