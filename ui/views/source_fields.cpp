#include "ui/views/source_fields.h"

#include "ui/store/text.h"
#include "ui/style/theme.h"
#include "ui/views/form_fields.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <algorithm>

namespace aim::ui {

SourceFields::SourceFields(Workbench& workbench, Kind kind, QWidget* parent)
    : QObject(parent),
      workbench_(workbench),
      kind_(std::move(kind)),
      parent_(parent),
      file_(line_field(tr("JSONL, CSV, COCO captions, VQA v2, a folder, …"), parent)),
      images_(line_field(tr("Beside the file"), parent)),
      annotations_(line_field(tr("Beside the questions"), parent)),
      split_(line_field(tr("All"), parent)),
      question_(line_field(tr("What is in this image?"), parent)),
      format_(choice_field(parent)),
      limit_(number_field(0, 100000000, 0, parent)),
      skip_bad_(new QCheckBox(tr("Leave out rows that cannot be used"), parent)) {
    for (const auto& name : query_formats()) {
        const QString format = from_utf8(name);
        if (format == QLatin1StringView("queries") && !kind_.queries) continue;
        format_->addItem(format == QLatin1StringView("detect") ? tr("Detect") : format, format);
    }
    file_->setObjectName(QStringLiteral("source"));
    limit_->setSpecialValueText(tr("All"));
    for (QLineEdit* field : {file_, images_, annotations_, split_, question_}) {
        connect(field, &QLineEdit::textChanged, this, &SourceFields::changed);
    }
    connect(format_, &QComboBox::currentIndexChanged, this, &SourceFields::changed);
    connect(limit_, &QSpinBox::valueChanged, this, &SourceFields::changed);
    connect(skip_bad_, &QCheckBox::toggled, this, &SourceFields::changed);
}

QString SourceFields::folder() const { return workbench_.settings().last_folder(kind_.folder_key); }

void SourceFields::add_to(QFormLayout& rows, QLabel* found) {
    const auto row = [this](QLineEdit* field, const QString& name,
                            std::function<QString()> choose) {
        return file_row(workbench_.settings(), kind_.folder_key, name, field, std::move(choose));
    };
    add_form_row(rows, kind_.source, row(file_, kind_.source, [this] {
                     return workbench_.dialogs().open_file(
                         parent_->window(), tr("Choose a File"), folder(),
                         tr("Data sets") + QStringLiteral(" (*.jsonl *.json *.csv *.tsv);;") +
                             tr("All files") + QStringLiteral(" (*)"));
                 }));
    add_form_row(rows, tr("Pictures in"), row(images_, tr("Pictures in"), [this] {
                     return workbench_.dialogs().open_folder(
                         parent_->window(), tr("Choose the Folder of the Pictures"), folder());
                 }));
    add_field(rows, tr("Format"), format_, tr("The layout of the file or folder"));
    add_field(rows, kind_.rows, limit_, tr("Only the first so many"));
    rows.addRow(QString(), found);
    auto* fold = new FormFold(rows, tr("More about the data set"), parent_);
    add_form_row(rows, tr("Annotations"), row(annotations_, tr("Annotations"), [this] {
                     return workbench_.dialogs().open_file(
                         parent_->window(), tr("Choose the Annotations"), folder(),
                         tr("Annotations") + QStringLiteral(" (*.json);;") + tr("All files") +
                             QStringLiteral(" (*)"));
                 }));
    annotations_->setToolTip(tr("The answers of VQA v2 and OK-VQA, where they are not found"));
    add_field(rows, tr("Split"), split_,
              tr("Only this part: train, val, test (Flickr30k, imagefolder)"));
    add_field(rows, tr("Question"), question_, tr("Asked where the data set has no question"));
    add_field(rows, tr("Bad rows"), skip_bad_,
              tr("Otherwise the first one ends the reading, with its line and the reason"));
    fold->end();
}

QuerySource SourceFields::source() const {
    const auto path = [](const QLineEdit* field) { return to_path(field->text().trimmed()); };
    QuerySource source;
    source.file = path(file_);
    source.format = to_utf8(format_->currentData().toString());
    source.images = path(images_);
    source.annotations = path(annotations_);
    source.split = to_utf8(split_->text().trimmed());
    source.question = to_utf8(question_->text().trimmed());
    source.limit = limit_->value() > 0 ? limit_->value() : -1;
    source.skip_bad_rows = skip_bad_->isChecked();
    return source;
}

void SourceFields::set_source(const QuerySource& source) {
    file_->setText(from_path(source.file));
    format_->setCurrentIndex(std::max(0, format_->findData(from_utf8(source.format))));
    images_->setText(from_path(source.images));
    annotations_->setText(from_path(source.annotations));
    split_->setText(from_utf8(source.split));
    question_->setText(from_utf8(source.question));
    limit_->setValue(static_cast<int>(std::max<std::int64_t>(source.limit, 0)));
    skip_bad_->setChecked(source.skip_bad_rows);
}

bool SourceFields::is_empty() const { return file_->text().trimmed().isEmpty(); }

}  // namespace aim::ui
