// The window: puts the panels into their places and the actions into menus. What they do stands in
// the panels.
#pragma once

#include "core/workspace/runs.h"
#include "ui/models/gallery_model.h"

#include <QMainWindow>
#include <QPointer>
#include <functional>
#include <utility>
#include <vector>

class QDialog;
class QSplitter;

namespace aim::ui {

class AnswersPanel;
class Banner;
class DemonstrationPanel;
class FirstQuestionsBar;
class GalleryPanel;
class HistoryPanel;
class JobStrip;
class QueryPanel;
class Toast;
class Tour;
class EvaluationDialog;
class JobsDialog;
class TrainingDialog;
class Workbench;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Workbench& workbench, QWidget* parent = nullptr);
    ~MainWindow() override;

    void save_layout();
    void start_tour();
    Tour* tour();  // null: none is under way
    void show_jobs();
    void show_training();
    void show_evaluations();

    GalleryPanel& galleries() { return *galleries_; }
    DemonstrationPanel& demonstrations() { return *demonstrations_; }
    QueryPanel& query() { return *query_; }
    AnswersPanel& answers() { return *answers_; }
    HistoryPanel& history() { return *history_; }
    Toast& toast() { return *toast_; }
    Banner& banner() { return *banner_; }

Q_SIGNALS:
    void language_chosen(const QString& language);
    void appearance_chosen();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void connect_panels();
    void build_menus();
    void build_file_menu();
    void build_edit_menu();
    void build_gallery_menu();
    void build_ask_menu();
    void build_runs_menu();
    void build_model_menu();
    void build_view_menu();
    void build_help_menu();
    QAction* add_action(QMenu* menu, const QString& icon, const QString& text,
                        const QKeySequence& keys, std::function<void()> run);
    void choose_model();
    void open_run(const StoredRun& run);
    // `holds` is asked when something it may depend on changes.
    void enabled_when(QAction* action, std::function<bool()> holds);
    void refresh_actions();
    void show_window(QDialog& dialog, const QString& name);  // beside this one
    void connect_notices();
    bool is_in_front() const;  // no window beside this one is
    QString file_for_a_workspace(const QString& title, const QString& name);  // a new one
    void new_workspace();
    void salvage();
    void open_workspace();
    void remove_focused();
    void show_sidebar();  // before what is done in it
    void show_about();
    void refresh_title();
    void restore_layout();

    Workbench& workbench_;
    GalleryModel gallery_model_;
    GalleryPanel* galleries_;
    HistoryPanel* history_;
    DemonstrationPanel* demonstrations_;
    FirstQuestionsBar* first_questions_;
    QueryPanel* query_;
    AnswersPanel* answers_;
    Banner* banner_;
    Toast* toast_;
    JobStrip* jobs_;
    QPointer<Tour> tour_;
    QPointer<JobsDialog> jobs_dialog_;
    QPointer<TrainingDialog> training_dialog_;
    QPointer<EvaluationDialog> evaluation_dialog_;
    QSplitter *columns_, *left_, *centre_, *lower_;
    QList<QAction*> all_actions_, undo_actions_;
    std::vector<std::pair<QAction*, std::function<bool()>>> conditions_;
    QAction* sidebar_ = nullptr;
};

}  // namespace aim::ui
