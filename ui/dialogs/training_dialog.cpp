#include "ui/dialogs/training_dialog.h"

#include "ui/dialogs/dialog_foot.h"
#include "ui/plot/training_plot.h"
#include "ui/store/quantities.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/training_form.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace aim::ui {
namespace {

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
    form_->fill(request);
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
    form_ = new TrainingForm(workbench_, this);
    connect(form_, &TrainingForm::changed, this, &TrainingDialog::refresh);
    columns->addWidget(form_);
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
        form_->choose_next_name();
        plot_->set_points({}, form_->request().steps);
        refresh();
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(columns, 1);
    layout->addLayout(dialog_foot({pause_, stop_}, {close_button(*this), again_, use_, start_}));
    resize(920, 560);
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

void TrainingDialog::start() {
    if (!form_->complaint().isEmpty()) return;
    const TrainProjectorRequest wanted = form_->request();
    plot_->set_points({}, wanted.steps);
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
    const QString missing = form_->complaint();
    form_->show_hint(open || (now && state == JobState::Done) ? QString() : missing);
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
    const bool failed = now && now->state == JobState::Failed;
    QPalette ink = palette();
    if (failed) ink.setColor(QPalette::WindowText, theme::danger(ink));
    state_->setPalette(ink);
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
        const bool trains = now.done > 0 && now.stage == QLatin1StringView("training");
        state_->setText(trains ? tr("Training") : tr("Reading the model and the first examples"));
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
    if (event->type() == QEvent::PaletteChange) {
        colour();
        show_job(job());
    }
    QDialog::changeEvent(event);
}

}  // namespace aim::ui
