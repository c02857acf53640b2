#include "ui/window/main_window.h"

#include "ui/dialogs/evaluation_dialog.h"
#include "ui/dialogs/jobs_dialog.h"
#include "ui/dialogs/training_dialog.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/answers_panel.h"
#include "ui/views/demonstration_editor.h"
#include "ui/views/demonstration_panel.h"
#include "ui/views/evaluation_form.h"
#include "ui/views/first_questions_bar.h"
#include "ui/views/gallery_panel.h"
#include "ui/views/history_panel.h"
#include "ui/views/notices.h"
#include "ui/views/query_panel.h"
#include "ui/views/tour.h"
#include "ui/window/window_notices.h"
#include "ui/workbench/workbench.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>
#include <algorithm>

namespace aim::ui {
namespace {

QSplitter* splitter(Qt::Orientation orientation, QWidget* parent) {
    auto* made = new QSplitter(orientation, parent);
    made->setHandleWidth(1);  // lines that meet; what can be grabbed is wider
    made->setChildrenCollapsible(false);
    return made;
}

}  // namespace

MainWindow::MainWindow(Workbench& workbench, QWidget* parent)
    : QMainWindow(parent), workbench_(workbench), gallery_model_(workbench) {
    setWindowIcon(program_icon());
    build();
    build_menus();
    connect_panels();
    resize(1360, 860);
    restore_layout();
    refresh_title();
}

MainWindow::~MainWindow() = default;

void MainWindow::build() {
    galleries_ = new GalleryPanel(workbench_, gallery_model_, this);
    history_ = new HistoryPanel(workbench_, this);
    demonstrations_ = new DemonstrationPanel(workbench_, gallery_model_, this);
    first_questions_ = new FirstQuestionsBar(workbench_, this);
    query_ = new QueryPanel(workbench_, this);
    answers_ = new AnswersPanel(workbench_, this);
    banner_ = new Banner(this);
    jobs_ = new JobStrip(workbench_.jobs(), this);

    left_ = splitter(Qt::Vertical, this);
    left_->addWidget(galleries_);
    left_->addWidget(history_);
    left_->setSizes({280, 420});
    left_->setMinimumWidth(200);

    query_->setMinimumWidth(260);
    lower_ = splitter(Qt::Horizontal, this);
    lower_->addWidget(query_);
    lower_->addWidget(answers_);
    lower_->setStretchFactor(0, 0);
    lower_->setStretchFactor(1, 1);
    lower_->setSizes({316, 804});

    auto* ask_area = new QWidget(this);
    auto* ask_layout = new QVBoxLayout(ask_area);
    ask_layout->setContentsMargins(16, 16, 16, 16);
    ask_layout->setSpacing(16);
    ask_layout->addWidget(first_questions_);
    ask_layout->addWidget(lower_, 1);
    ask_area->setMinimumHeight(300);

    centre_ = splitter(Qt::Vertical, this);
    centre_->addWidget(demonstrations_);
    centre_->addWidget(ask_area);
    centre_->setStretchFactor(0, 1);
    centre_->setStretchFactor(1, 1);
    centre_->setSizes({456, 364});

    columns_ = splitter(Qt::Horizontal, this);
    columns_->addWidget(left_);
    columns_->addWidget(centre_);
    columns_->setStretchFactor(0, 0);
    columns_->setStretchFactor(1, 1);
    columns_->setSizes({240, 1120});

    auto* central = new QWidget(this);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(banner_);
    layout->addWidget(columns_, 1);
    setCentralWidget(central);

    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(jobs_, 1);
    connect(jobs_, &JobStrip::wanted, statusBar(), &QWidget::setVisible);
    statusBar()->hide();
    toast_ = new Toast(this);
}

void MainWindow::connect_panels() {
    connect_notices();
    connect(demonstrations_, &DemonstrationPanel::selection_changed, query_,
            &QueryPanel::set_selected);
    connect(demonstrations_, &DemonstrationPanel::ask_about, this, [this](std::int64_t id) {
        query_->picture().load_demonstration(id);
        query_->focus_question();
    });
    connect(demonstrations_, &DemonstrationPanel::new_gallery_wanted, this, [this] {
        show_sidebar();
        galleries_->create();
    });
    connect(demonstrations_, &DemonstrationPanel::model_choice_wanted, this,
            &MainWindow::choose_model);
    connect(first_questions_, &FirstQuestionsBar::chosen, query_, &QueryPanel::set_first_question);
    connect(query_, &QueryPanel::asked, this, [this](quint64 token, const QStringList& methods) {
        banner_->hide();
        answers_->begin(token, methods, query_->question());
        answers_->set_query(QPixmap::fromImage(query_->picture().preview()), query_->reference());
    });
    connect(answers_, &AnswersPanel::demonstration_pressed, demonstrations_,
            &DemonstrationPanel::select);
    connect(history_, &HistoryPanel::opened, this, [this](const StoredRun& run) {
        open_run(run);
        query_->set_run(run);
        answers_->show_run(run);
    });
    connect(history_, &HistoryPanel::ask_again, this, [this](const StoredRun& run) {
        open_run(run);
        query_->ask_again(run);
    });
    connect(jobs_, &JobStrip::pressed, this, &MainWindow::show_jobs);
    connect(&workbench_, &Workbench::gallery_changed, this, &MainWindow::refresh_title);
    connect(&workbench_.store(), &Store::opened, this, &MainWindow::refresh_title);
    connect(&workbench_.store(), &Store::opened, answers_, &AnswersPanel::clear);
    connect(&workbench_.store(), &Store::leaving, this,
            [this] { demonstrations_->editor().commit(); });
    for (const auto signal : {&Workbench::fusing_changed, &Workbench::ready}) {
        connect(&workbench_, signal, this, &MainWindow::refresh_actions);
    }
    connect(&workbench_, &Workbench::gallery_changed, this, &MainWindow::refresh_actions);
    connect(history_, &HistoryPanel::selection_changed, this, &MainWindow::refresh_actions);
    connect(answers_, &AnswersPanel::columns_changed, this, &MainWindow::refresh_actions);
}

// In the window that is in front; a failure here too, where it stays until it is closed.
void MainWindow::connect_notices() {
    connect(&workbench_, &Workbench::toast, this, [this](const QString& text, bool offers_undo) {
        if (is_in_front()) toast_->show_text(text, offers_undo);
    });
    const auto say = [this](const QString& sentence, const QString& next_step) {
        banner_->show_problem(sentence, next_step);
    };
    connect(&workbench_, &Workbench::problem, banner_, say);
    connect(&workbench_, &Workbench::job_problem, banner_, say);
    connect(&workbench_, &Workbench::damaged, banner_, [this](const QString& sentence) {
        banner_->show_problem(sentence, {}, tr("Save What Can Be Read…"));
    });
    connect(banner_, &Banner::offer_taken, this, &MainWindow::salvage);
    connect(&workbench_, &Workbench::tried_anew, banner_, &QWidget::hide);
    // What a toast offers to undo may be undone otherwise.
    connect(&workbench_.undo_stack(), &QUndoStack::indexChanged, toast_, &QWidget::hide);
    connect(toast_, &Toast::undo, &workbench_.undo_stack(), &QUndoStack::undo);
}

bool MainWindow::is_in_front() const {
    const auto notices = findChildren<WindowNotices*>();
    return std::none_of(notices.begin(), notices.end(),
                        [](const WindowNotices* one) { return one->is_in_front(); });
}

void MainWindow::open_run(const StoredRun& run) {
    if (query_->is_asking()) query_->stop();
    if (run.gallery != 0 && gallery_model_.row_of(run.gallery) >= 0) {
        workbench_.set_gallery(run.gallery);
    }
}

void MainWindow::show_sidebar() { sidebar_->setChecked(true); }

void MainWindow::start_tour() {
    if (tour_) return;
    tour_ = new Tour(
        {{demonstrations_, tr("Demonstrations show what you mean"),
          tr("A gallery holds pictures, each with a question and its answer. Fuse reads every one "
             "of them once and keeps a few fused tokens in place of the picture.")},
         {query_, tr("Ask about a new picture"),
          tr("Drop a picture here, type a question and press Ask. In the demo, the buttons under "
             "“Try it” ask for you.")},
         {answers_, tr("Compare the answers"),
          tr("Each method answers in a column of its own: what it said, whether it is right, and "
             "what it cost. The small pictures are the demonstrations it was shown.")}},
        centre_, this);
    connect(tour_, &Tour::ended, this,
            [this] { workbench_.settings().set_flag(QStringLiteral("tour-seen"), true); });
}

Tour* MainWindow::tour() { return tour_; }

void MainWindow::show_jobs() {
    if (!jobs_dialog_) {
        jobs_dialog_ = new JobsDialog(workbench_, this);
    }
    show_window(*jobs_dialog_, QStringLiteral("jobs"));
}

void MainWindow::show_window(QDialog& dialog, const QString& name) {
    if (dialog.objectName().isEmpty()) {
        dialog.setObjectName(name);
        dialog.setAttribute(Qt::WA_DeleteOnClose);
        dialog.addActions(undo_actions_);
        new WindowNotices(workbench_, dialog);
        dialog.restoreGeometry(workbench_.settings().layout(name));
        connect(&dialog, &QDialog::finished, this, [this, &dialog] {
            workbench_.settings().set_layout(dialog.objectName(), dialog.saveGeometry());
        });
    }
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

void MainWindow::show_training() {
    if (!training_dialog_) {
        training_dialog_ = new TrainingDialog(workbench_, this);
    }
    show_window(*training_dialog_, QStringLiteral("training"));
}

void MainWindow::show_evaluations() {
    if (!evaluation_dialog_) {
        evaluation_dialog_ = new EvaluationDialog(workbench_, gallery_model_, this);
        EvaluationForm& form = evaluation_dialog_->form();
        form.set_selected(demonstrations_->selected());
        connect(demonstrations_, &DemonstrationPanel::selection_changed, &form,
                &EvaluationForm::set_selected);
    }
    show_window(*evaluation_dialog_, QStringLiteral("evaluations"));
}

void MainWindow::refresh_title() {
    const QString file = from_path(workbench_.store().file().filename());
    setWindowTitle(file.isEmpty() ? tr("AIM Workbench") : tr("%1 – AIM Workbench").arg(file));
}

void MainWindow::restore_layout() {
    Settings& settings = workbench_.settings();
    restoreGeometry(settings.layout(QStringLiteral("window")));
    const std::pair<QString, QSplitter*> splitters[] = {
        {QStringLiteral("columns"), columns_},
        {QStringLiteral("left"), left_},
        {QStringLiteral("centre"), centre_},
        {QStringLiteral("lower"), lower_},
        {QStringLiteral("editor"), &demonstrations_->splitter()},
    };
    for (const auto& [name, split] : splitters) {
        const QByteArray state = settings.layout(name);
        if (!state.isEmpty()) split->restoreState(state);
    }
    left_->setVisible(settings.flag(QStringLiteral("sidebar"), true));
}

void MainWindow::save_layout() {
    demonstrations_->editor().commit();
    Settings& settings = workbench_.settings();
    settings.set_layout(QStringLiteral("window"), saveGeometry());
    settings.set_layout(QStringLiteral("columns"), columns_->saveState());
    settings.set_layout(QStringLiteral("left"), left_->saveState());
    settings.set_layout(QStringLiteral("centre"), centre_->saveState());
    settings.set_layout(QStringLiteral("lower"), lower_->saveState());
    settings.set_layout(QStringLiteral("editor"), demonstrations_->splitter().saveState());
    for (const WindowNotices* beside : findChildren<WindowNotices*>()) {
        const QWidget* window = beside->window();
        settings.set_layout(window->objectName(), window->saveGeometry());
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    save_layout();
    QMainWindow::closeEvent(event);
}

}  // namespace aim::ui
