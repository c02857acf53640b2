#include "ui/dialogs/import_dialog.h"

#include "core/workspace/import_gallery.h"
#include "ui/store/text.h"
#include "ui/style/theme.h"
#include "ui/views/form_note.h"
#include "ui/views/source_fields.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace aim::ui {
namespace {

constexpr int kLookMilliseconds = 300;

ImportOptions options_of(const QuerySource& source) {
    ImportOptions options;
    options.kind = import_kind_from_name(source.format);
    options.images = source.images;
    options.annotations = source.annotations;
    options.split = source.split;
    options.question = source.question;
    options.limit = source.limit;
    options.skip_bad_rows = source.skip_bad_rows;
    return options;
}

}  // namespace

ImportDialog::ImportDialog(Workbench& workbench, const QString& gallery, QWidget* parent)
    : QDialog(parent),
      workbench_(workbench),
      source_(new SourceFields(
          workbench, {tr("Data set"), tr("Demonstrations"), QStringLiteral("import"), false},
          this)),
      found_(new FormNote(this)),
      import_(new PrimaryButton(this)),
      look_(new QTimer(this)) {
    setWindowTitle(tr("Import into “%1”").arg(gallery));
    setMinimumWidth(560);
    theme::set_muted(found_);
    auto* rows = new QFormLayout;
    rows->setHorizontalSpacing(12);
    rows->setVerticalSpacing(theme::kGrid);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    source_->add_to(*rows, found_);
    import_->setText(tr("Import"));
    import_->setMinimumHeight(32);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setMinimumHeight(32);
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;  // what goes on stands last, as in every dialog
    buttons->setSpacing(theme::kGrid);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(import_);
    connect(import_, &QPushButton::clicked, this, &ImportDialog::import);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(rows);
    layout->addStretch();
    layout->addLayout(buttons);
    follow_the_rows(*rows, nullptr);

    look_->setSingleShot(true);
    look_->setInterval(kLookMilliseconds);
    connect(look_, &QTimer::timeout, this, &ImportDialog::look_at_source);
    connect(source_, &SourceFields::changed, this, &ImportDialog::choose_again);
    choose_again();
}

void ImportDialog::choose_again() {
    ++token_;
    found_->hide();
    import_->setEnabled(!source_->is_empty());
    if (!source_->is_empty()) look_->start();
}

// Only what it is: whether every row can be used is found when they are imported, all or none.
void ImportDialog::look_at_source() {
    const quint64 token = ++token_;
    const auto show = [this, token](const QString& text, bool usable) {
        if (token != token_) return;
        found_->setText(text);
        found_->show();
        import_->setEnabled(usable);
    };
    workbench_.store().study(
        this,
        [source = source_->source()](Workspace&) {
            const auto kind = import_kind_from_name(source.format);
            return from_utf8(
                name_of(kind == ImportKind::Detect ? detect_import_kind(source.file) : kind));
        },
        [show](const QString& kind) { show(tr("Will be read as %1.").arg(kind), true); },
        [show](const QString& sentence) { show(sentence, false); });
}

void ImportDialog::import() {
    if (source_->is_empty()) return;
    const QuerySource source = source_->source();
    workbench_.import_data_set(source.file, options_of(source));
    accept();
}

}  // namespace aim::ui
