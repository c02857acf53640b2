#include "ui/views/training_form.h"

#include "ui/store/text.h"
#include "ui/style/theme.h"
#include "ui/views/form_fields.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace aim::ui {
namespace {

// birds.safetensors, birds-2.safetensors, birds-3.safetensors: the next one that is not there.
QString next_free_name(const QString& file) {
    static const QRegularExpression numbered(QStringLiteral("-(\\d{1,6})$"));
    const QFileInfo info(file);
    QString base = info.completeBaseName();
    int number = 1;
    if (const auto match = numbered.match(base); match.hasMatch()) {
        number = match.captured(1).toInt();
        base.truncate(match.capturedStart());
    }
    QString next;
    do {
        ++number;
        next = info.dir().filePath(base + u'-' + QString::number(number) + u'.' + info.suffix());
    } while (QFileInfo::exists(next));
    return next;
}

}  // namespace

TrainingForm::TrainingForm(Workbench& workbench, QWidget* parent)
    : QWidget(parent), workbench_(workbench) {
    setFixedWidth(368);
    make_fields();
    auto* intro = new QLabel(
        tr("The model stays as it is; one linear layer learns to turn what it has read of a "
           "demonstration into fused tokens."),
        this);
    intro->setWordWrap(true);
    theme::set_muted(intro);
    hint_ = new QLabel(this);
    hint_->setWordWrap(true);
    theme::set_muted(hint_);
    auto* rows = new QFormLayout;
    rows->setHorizontalSpacing(12);
    rows->setVerticalSpacing(theme::kGrid);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    add_files(*rows);
    add_numbers(*rows);
    follow_the_rows(*rows, nullptr);
    connect(min_shots_, &QSpinBox::valueChanged, max_shots_, &QSpinBox::setMinimum);
    for (QLineEdit* field : {model_, corpus_, out_}) {
        connect(field, &QLineEdit::textChanged, this, &TrainingForm::changed);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(intro);
    layout->addLayout(rows);
    layout->addWidget(hint_);
    layout->addStretch();
}

void TrainingForm::make_fields() {
    model_ = new QLineEdit(this);
    corpus_ = new QLineEdit(this);
    corpus_->setPlaceholderText(tr("JSONL: documents or episodes"));
    out_ = new QLineEdit(this);
    out_->setPlaceholderText(tr("A .safetensors file"));
    span_ = new QComboBox(this);
    span_->addItem(tr("Question and answer"), QStringLiteral("question+answer"));
    span_->addItem(tr("Answer"), QStringLiteral("answer"));
    span_->addItem(tr("All behind the picture"), QStringLiteral("after-image"));
    dtype_ = new QComboBox(this);
    dtype_->addItem(tr("Automatic"), QStringLiteral("auto"));
    for (const char* name : {"float32", "bfloat16", "float16"}) {
        dtype_->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    }
    steps_ = number_field(1, 10000000, 500, this);
    batch_ = number_field(1, 4096, 16, this);
    min_shots_ = number_field(1, 64, 1, this);
    max_shots_ = number_field(1, 64, 8, this);
    every_ = number_field(1, 1000000, 50, this);
    every_->setSuffix(tr(" steps"));
    seed_ = number_field(0, 999999, 0, this);
    rate_ = new QDoubleSpinBox(this);
    rate_->setDecimals(5);
    rate_->setRange(0.00001, 1);
    rate_->setSingleStep(0.001);
}

void TrainingForm::add_files(QFormLayout& rows) {
    Settings& settings = workbench_.settings();
    const QString key = QStringLiteral("training");
    const auto folder = [&settings, key] { return settings.last_folder(key); };
    const auto row = [&](const QString& name, QLineEdit* field, std::function<QString()> choose) {
        add_form_row(rows, name, file_row(settings, key, name, field, std::move(choose)));
    };
    row(tr("Model"), model_, [this, folder] {
        return workbench_.dialogs().open_folder(
            window(), tr("Choose the Model's Folder"),
            model_->text().isEmpty() ? folder() : model_->text());
    });
    row(tr("Corpus"), corpus_, [this, folder] {
        return workbench_.dialogs().open_file(window(), tr("Choose a Corpus"), folder(),
                                              tr("JSON lines") + QStringLiteral(" (*.jsonl)"));
    });
    row(tr("Write to"), out_, [this, folder] {
        return workbench_.dialogs().save_file(
            window(), tr("Where to Write the Projector"),
            folder() + QStringLiteral("/projector.safetensors"),
            tr("Projectors") + QStringLiteral(" (*.safetensors)"));
    });
}

void TrainingForm::add_numbers(QFormLayout& rows) {
    add_field(rows, tr("Steps"), steps_, tr("How often the layer is improved"));
    auto* shots = new QWidget(this);
    auto* shots_row = new QHBoxLayout(shots);
    shots_row->setContentsMargins(0, 0, 0, 0);
    shots_row->setSpacing(theme::kGrid);
    shots_row->addWidget(min_shots_, 1);
    shots_row->addWidget(new QLabel(tr("to"), shots));
    shots_row->addWidget(max_shots_, 1);
    min_shots_->setAccessibleName(tr("Fewest shots"));
    max_shots_->setAccessibleName(tr("Most shots"));
    for (QSpinBox* box : {min_shots_, max_shots_}) {
        box->setMinimumHeight(theme::kControl);
        box->setToolTip(tr("Demonstrations before each query, drawn anew at each step"));
    }
    add_form_row(rows, tr("Shots"), shots);
    add_field(rows, tr("Queries a step"), batch_, tr("More are steadier and need more memory"));
    add_field(rows, tr("Learning rate"), rate_, tr("The highest; it falls towards the end"));
    add_field(rows, tr("Check every"), every_,
              tr("So many steps lie between two looks at held-out examples; each is a "
                 "checkpoint"));
    add_field(rows, tr("Span"), span_, tr("Which of a demonstration's tokens are fused"));
    add_field(rows, tr("Number format"), dtype_, QString());
    add_field(rows, tr("Seed"), seed_, tr("The same seed gives the same projector"));
}

void TrainingForm::show_hint(const QString& text) { hint_->setText(text); }

void TrainingForm::choose_next_name() { out_->setText(next_free_name(out_->text())); }

void TrainingForm::fill(const TrainProjectorRequest& request) {
    model_->setText(from_path(request.model_dir));
    corpus_->setText(from_path(request.corpus));
    out_->setText(from_path(request.out));
    span_->setCurrentIndex(std::max(0, span_->findData(from_utf8(request.span))));
    dtype_->setCurrentIndex(std::max(0, dtype_->findData(from_utf8(request.dtype))));
    steps_->setValue(request.steps);
    batch_->setValue(request.batch);
    min_shots_->setValue(request.min_shots);
    max_shots_->setValue(request.max_shots);
    every_->setValue(request.checkpoint_every);
    rate_->setValue(request.learning_rate);
    seed_->setValue(static_cast<int>(request.seed));
}

TrainProjectorRequest TrainingForm::request() const {
    TrainProjectorRequest request;
    request.model_dir = to_path(model_->text());
    request.corpus = to_path(corpus_->text());
    request.out = to_path(out_->text());
    request.span = to_utf8(span_->currentData().toString());
    request.dtype = to_utf8(dtype_->currentData().toString());
    request.device = workbench_.model().request.device;
    request.steps = steps_->value();
    request.batch = batch_->value();
    request.min_shots = min_shots_->value();
    request.max_shots = max_shots_->value();
    request.checkpoint_every = every_->value();
    request.learning_rate = rate_->value();
    request.seed = static_cast<std::uint64_t>(seed_->value());
    return request;
}

QString TrainingForm::complaint() const {
    if (!QFileInfo::exists(model_->text() + QStringLiteral("/config.json"))) {
        return tr("Choose the model's folder: there is no config.json in it.");
    }
    if (!QFileInfo(corpus_->text()).isFile()) return tr("Choose a corpus to train on.");
    if (out_->text().isEmpty()) return tr("Choose where to write the projector.");
    if (!out_->text().endsWith(QLatin1StringView(".safetensors"))) {
        return tr("The projector's file ends in .safetensors.");
    }
    if (!QFileInfo(QFileInfo(out_->text()).path()).isWritable()) {
        return tr("Nothing can be written to the projector's folder.");
    }
    if (QFileInfo::exists(out_->text())) {
        return tr("%1 exists already: choose another name.")
            .arg(QFileInfo(out_->text()).fileName());
    }
    return {};
}

}  // namespace aim::ui
