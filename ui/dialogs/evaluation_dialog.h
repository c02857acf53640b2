// Evaluations: begin one, watch it, look at earlier ones, compare two. It is a window beside the
// others; what runs goes on when it is closed.
#pragma once

#include "ui/models/evaluation_model.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QStyledItemDelegate>

class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace aim::ui {

class EvaluationForm;
class EvaluationResults;
class GalleryModel;
struct RunnerJob;

class EvaluationDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class EvaluationDialog : public QDialog {
    Q_OBJECT

public:
    EvaluationDialog(Workbench& workbench, GalleryModel& galleries, QWidget* parent = nullptr);

    EvaluationModel& model() { return model_; }
    EvaluationForm& form() { return *form_; }
    EvaluationResults& results() { return *results_; }
    void choose(const std::vector<std::int64_t>& evaluations);
    void begin_new();
    void remove_chosen();

private:
    QWidget* build_list();
    QWidget* build_run();
    void on_reloaded();
    void on_chosen();
    void refresh_run();  // what the runner says
    void toggle();
    void stop();
    QStringList filled_in() const;  // what the form's fields say
    std::vector<std::int64_t> chosen() const;
    const RunnerJob* job() const;

    Workbench& workbench_;
    EvaluationModel model_;
    std::int64_t finished_ = 0;  // to be shown as soon as the list has it
    bool shows_new_ = false;     // the list knows of the one that runs
    quint64 begun_ = 0;          // the job that was last seen to begin, and
    QStringList begun_with_;     // what stood in the form then
    QElapsedTimer counted_;
    QListView* list_;
    QPushButton* new_;
    QToolButton* remove_;
    QLabel* hint_;
    QStackedWidget* pages_;
    EvaluationForm* form_;
    EvaluationResults* results_;
    QWidget* run_;
    QLabel *run_text_, *run_numbers_;
    QProgressBar* progress_;
    QPushButton *pause_, *stop_;
};

}  // namespace aim::ui
