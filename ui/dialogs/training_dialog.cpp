#include "ui/dialogs/training_dialog.h"

#include "ui/plot/training_plot.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QSpinBox>
#include <QVBoxLayout>

namespace aim::ui {
namespace {

QSpinBox* number(int low, int high, int value, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(low, high);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    return box;
}

QString percent(double share) {
    return QLocale().toString(share * 100, 'f', 1) + QStringLiteral(" %");
}

}  // namespace

TrainingDialog::TrainingDialog(Workbench& workbench, QWidget* parent)
    : QDialog(parent), workbench_(workbench) {
    setWindowTitle(tr("Train a Projector"));
    build();
    TrainProjectorRequest request;
    if (const RunnerJob* last = workbench.runner().last_training()) {
        job_ = last->id;
        request = last->training;
    } else {
        request.model_dir = workbench.model().request.model_dir;
        request.dtype = workbench.model().request.dtype;
    }
    fill(request);
    connect(&workbench.runner(), &JobRunner::changed, this, &TrainingDialog::refresh);
    connect(&workbench.runner(), &JobRunner::progressed, this, [this](quint64 id) {
        if (id == job_) show_numbers(*job());
    });
    colour();
    refresh();
}

const RunnerJob* TrainingDialog::job() const { return workbench_.runner().job(job_); }

void TrainingDialog::build() {
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(build_form());
    columns->addWidget(build_progress(), 1);

    start_ = new PrimaryButton(this);
    start_->setText(tr("Train"));
    pause_ = new QPushButton(tr("Pause"), this);
    pause_->setIcon(icon(QStringLiteral("pause")));
    stop_ = new QPushButton(tr("Stop and Keep the Best"), this);
    stop_->setIcon(icon(QStringLiteral("stop")));
    use_ = new PrimaryButton(this);
    use_->setText(tr("Use This Projector"));
    again_ = new QPushButton(tr("Train Another"), this);
    auto* close = new QPushButton(tr("Close"), this);
    for (QPushButton* button : {start_, pause_, stop_, use_, again_, close}) {
        button->setAutoDefault(false);
        button->setMinimumHeight(32);
    }
    connect(start_, &QPushButton::clicked, this, &TrainingDialog::start);
    connect(pause_, &QPushButton::clicked, this, [this] {
        const RunnerJob* now = job();
        if (!now) return;
        if (now->state == JobState::Running || now->state == JobState::Waiting) {
            workbench_.runner().pause(job_);
        } else {
            workbench_.runner().resume(job_);
        }
    });
    connect(stop_, &QPushButton::clicked, this, [this] { workbench_.runner().stop(job_); });
    connect(use_, &QPushButton::clicked, this, &TrainingDialog::use);
    connect(again_, &QPushButton::clicked, this, [this] {
        job_ = 0;
        refresh();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kGrid);
    buttons->addWidget(close);
    buttons->addStretch();
    for (QPushButton* button : {again_, pause_, stop_, use_, start_}) buttons->addWidget(button);

    QWidget* before = close;
    for (QPushButton* button : {again_, pause_, stop_, use_, start_}) {
        setTabOrder(before, button);
        before = button;
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(columns, 1);
    layout->addLayout(buttons);
    resize(920, 560);
}

QWidget* TrainingDialog::build_form() {
    form_ = new QWidget(this);
    form_->setFixedWidth(368);
    model_ = new QLineEdit(form_);
    corpus_ = new QLineEdit(form_);
    out_ = new QLineEdit(form_);
    span_ = new QComboBox(form_);
    span_->addItem(tr("Question and answer"), QStringLiteral("question+answer"));
    span_->addItem(tr("Answer"), QStringLiteral("answer"));
    span_->addItem(tr("All behind the picture"), QStringLiteral("after-image"));
    dtype_ = new QComboBox(form_);
    dtype_->addItem(tr("Automatic"), QStringLiteral("auto"));
    for (const char* name : {"float32", "bfloat16", "float16"}) {
        dtype_->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    }
    steps_ = number(1, 10000000, 500, form_);
    batch_ = number(1, 4096, 16, form_);
    min_shots_ = number(1, 64, 1, form_);
    max_shots_ = number(1, 64, 8, form_);
    every_ = number(1, 1000000, 50, form_);
    seed_ = number(0, 999999, 0, form_);
    rate_ = new QDoubleSpinBox(form_);
    rate_->setDecimals(5);
    rate_->setRange(0.00001, 1);
    rate_->setSingleStep(0.001);
    corpus_->setPlaceholderText(tr("JSONL: documents or episodes"));
    out_->setPlaceholderText(tr("A .safetensors file"));
    hint_ = new QLabel(form_);
    hint_->setWordWrap(true);
    theme::set_muted(hint_);

    auto* intro = new QLabel(
        tr("The model stays as it is; one linear layer learns to turn what it has read of a "
           "demonstration into fused tokens."),
        form_);
    intro->setWordWrap(true);
    theme::set_muted(intro);
    auto* rows = new QFormLayout;
    rows->setHorizontalSpacing(12);
    rows->setVerticalSpacing(theme::kGrid);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    Settings& settings = workbench_.settings();
    const QString folder = settings.last_folder(QStringLiteral("training"));
    add_form_row(*rows, tr("Model"), file_row(model_, tr("Model"), [this, folder] {
        return workbench_.dialogs().open_folder(this, tr("Choose the Model's Folder"),
                                                model_->text().isEmpty() ? folder : model_->text());
    }));
    add_form_row(*rows, tr("Corpus"), file_row(corpus_, tr("Corpus"), [this, folder] {
        return workbench_.dialogs().open_file(this, tr("Choose a Corpus"), folder,
                                              tr("JSON lines") + QStringLiteral(" (*.jsonl)"));
    }));
    add_form_row(*rows, tr("Write to"), file_row(out_, tr("Write to"), [this, folder] {
        return workbench_.dialogs().save_file(
            this, tr("Where to Write the Projector"),
            folder + QStringLiteral("/projector.safetensors"),
            tr("Projectors") + QStringLiteral(" (*.safetensors)"));
    }));
    add(rows, tr("Steps"), steps_, tr("How often the layer is improved"));
    auto* shots = new QWidget(form_);
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
    add_form_row(*rows, tr("Shots"), shots);
    add(rows, tr("Queries a step"), batch_, tr("More are steadier and need more memory"));
    add(rows, tr("Learning rate"), rate_, tr("The highest; it falls towards the end"));
    add(rows, tr("Check every"), every_,
        tr("So many steps lie between two looks at held-out examples; each is a checkpoint"));
    every_->setSuffix(tr(" steps"));
    add(rows, tr("Span"), span_, tr("Which of a demonstration's tokens are fused"));
    add(rows, tr("Number format"), dtype_, QString());
    add(rows, tr("Seed"), seed_, tr("The same seed gives the same projector"));
    follow_the_rows(*rows, nullptr);
    connect(min_shots_, &QSpinBox::valueChanged, max_shots_, &QSpinBox::setMinimum);
    for (QLineEdit* field : {model_, corpus_, out_}) {
        connect(field, &QLineEdit::textChanged, this, &TrainingDialog::refresh);
    }
    auto* layout = new QVBoxLayout(form_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(intro);
    layout->addLayout(rows);
    layout->addWidget(hint_);
    layout->addStretch();
    return form_;
}

QWidget* TrainingDialog::build_progress() {
    auto* page = new QWidget(this);
    state_ = new QLabel(page);
    state_->setFont(theme::strong(font()));
    state_->setWordWrap(true);
    state_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    numbers_ = new QLabel(page);
    theme::set_muted(numbers_);
    progress_ = new QProgressBar(page);
    progress_->setTextVisible(false);
    progress_->setFixedHeight(8);
    progress_->setAccessibleName(tr("Progress of the training"));
    plot_ = new TrainingPlot(page);
    plot_->set_texts({tr("Steps"), tr("Loss"), tr("Held-out loss"), tr("Held-out accuracy")});
    plot_->setAccessibleName(tr("Loss and held-out accuracy over the steps"));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGrid);
    layout->addWidget(state_);
    layout->addWidget(progress_);
    layout->addWidget(numbers_);
    layout->addWidget(plot_, 1);
    return page;
}

QWidget* TrainingDialog::file_row(QLineEdit* field, const QString& name,
                                  std::function<QString()> choose) {
    auto* row = new QWidget(form_);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    field->setAccessibleName(name);
    field->setMinimumHeight(30);
    auto* button = icon_button(QStringLiteral("folder"), tr("Choose: %1").arg(name), row);
    connect(button, &QToolButton::clicked, this, [this, field, choose = std::move(choose)] {
        const QString chosen = choose();
        if (chosen.isEmpty()) return;
        workbench_.settings().set_last_folder(QStringLiteral("training"), QFileInfo(chosen).path());
        field->setText(chosen);
    });
    layout->addWidget(field);
    layout->addWidget(button);
    return row;
}

void TrainingDialog::add(QFormLayout* form, const QString& name, QWidget* field,
                         const QString& hint) {
    field->setAccessibleName(name);
    field->setToolTip(hint);
    add_form_row(*form, name, field);
}

void TrainingDialog::fill(const TrainProjectorRequest& request) {
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

TrainProjectorRequest TrainingDialog::request() const {
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

QString TrainingDialog::complaint() const {
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
    return {};
}

void TrainingDialog::start() {
    if (!complaint().isEmpty()) return;
    plot_->set_points({}, steps_->value());
    const TrainProjectorRequest wanted = request();
    job_ = workbench_.runner().train(wanted);
    refresh();
}

void TrainingDialog::use() {
    const RunnerJob* done = job();
    if (!done) return;
    ModelRequest request;
    request.model_dir = done->training.model_dir;
    request.projector_file = done->training.out;
    request.dtype = done->training.dtype;
    request.device = done->training.device;
    workbench_.open_model(request);
    accept();
}

void TrainingDialog::refresh() {
    const RunnerJob* now = job();
    const JobState state = now ? now->state : JobState::Done;
    const bool open = now && now->open();
    form_->setEnabled(!open);
    const QString missing = complaint();
    hint_->setText(open || (now && state == JobState::Done) ? QString() : missing);
    start_->setVisible(!open && !(now && state == JobState::Done));
    start_->setEnabled(missing.isEmpty());
    pause_->setVisible(open || (now && state == JobState::Failed));
    const bool goes = state == JobState::Running || state == JobState::Waiting;
    pause_->setText(goes ? tr("Pause") : state == JobState::Failed ? tr("Try Again") : tr("Go On"));
    pause_->setIcon(icon(goes ? QStringLiteral("pause") : QStringLiteral("play")));
    stop_->setVisible(open);
    stop_->setText(now && now->done > 0 ? tr("Stop and Keep the Best") : tr("Cancel"));
    use_->setVisible(now && state == JobState::Done);
    again_->setVisible(now && state == JobState::Done);
    show_job(now);
}

void TrainingDialog::show_job(const RunnerJob* now) {
    progress_->setVisible(now != nullptr);
    if (!now) {
        state_->setText(tr("The curves appear here while it trains."));
        numbers_->clear();
        return;
    }
    switch (now->state) {
        case JobState::Waiting:
            state_->setText(tr("Waits for the job before it."));
            break;
        case JobState::Running:
            state_->setText(tr("Training"));
            break;
        case JobState::Paused:
            state_->setText(now->reason.isEmpty() ? tr("Paused. The best so far is in the file.")
                                                  : now->reason);
            break;
        case JobState::Failed:
            state_->setText(now->reason);
            break;
        case JobState::Done:
            state_->setText(tr("The projector is in %1").arg(from_path(now->training.out)));
            break;
    }
    show_numbers(*now);
}

void TrainingDialog::show_numbers(const RunnerJob& now) {
    progress_->setRange(0, now.total > 0 ? static_cast<int>(now.total) : 0);
    progress_->setValue(static_cast<int>(now.done));
    if (now.state == JobState::Running) {
        state_->setText(now.done > 0 ? tr("Training")
                                     : tr("Reading the model and the first examples"));
        stop_->setText(now.done > 0 ? tr("Stop and Keep the Best") : tr("Cancel"));
    }
    const QLocale locale;
    QStringList parts{tr("Step %L1 of %L2").arg(now.done).arg(now.total)};
    if (!now.points.empty()) {
        const TrainingPoint& last = now.points.back();
        if (last.loss >= 0) parts << tr("loss %1").arg(locale.toString(last.loss, 'f', 3));
    }
    const double right = now.state == JobState::Done || now.points.empty()
                             ? now.held_out_accuracy
                             : now.points.back().held_out_accuracy;
    if (right >= 0) parts << tr("held-out answers right %1").arg(percent(right));
    const QString time = time_left_text(now.seconds_left);
    if (!time.isEmpty()) parts << time;
    numbers_->setText(parts.join(QStringLiteral(" · ")));
    std::vector<TrainingPlot::Point> points;
    for (const TrainingPoint& point : now.points) {
        points.push_back({static_cast<double>(point.step), point.loss, point.held_out_loss,
                          point.held_out_accuracy});
    }
    plot_->set_points(points, static_cast<double>(now.total));
}

void TrainingDialog::colour() {
    const QPalette colours = palette();
    plot_->set_colours({colours.color(QPalette::Window), colours.color(QPalette::WindowText),
                        theme::muted(colours), theme::outline(colours), theme::text_tokens(colours),
                        theme::warning(colours), theme::accent(colours)});
}

void TrainingDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) colour();
    QDialog::changeEvent(event);
}

}  // namespace aim::ui
