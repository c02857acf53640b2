// What an evaluation is made of: query set, gallery, methods, shots, seeds, selection, metric.
#pragma once

#include "ui/engine/evaluation_order.h"

#include <QCheckBox>
#include <QWidget>
#include <stop_token>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimer;

namespace aim::ui {

class GalleryModel;
class SourceFields;
class Workbench;

class EvaluationForm : public QWidget {
    Q_OBJECT

public:
    EvaluationForm(Workbench& workbench, GalleryModel& galleries, QWidget* parent = nullptr);
    ~EvaluationForm() override;

    void start();
    // Demonstrations of the window's gallery that are selected there.
    void set_selected(const std::vector<std::int64_t>& ids);
    // Nothing when a field cannot be used; `complaint` says which.
    EvaluationOrder order() const;
    QString complaint() const;

private:
    void build_source(QFormLayout& rows);
    void build_demonstrations(QFormLayout& rows);
    void build_methods(QFormLayout& rows);
    void build_scoring(QFormLayout& rows);
    void show_last_use();
    void choose_again();    // what the fields say has changed
    void look_at_source();  // how many queries there are, and in which format
    quint64 end_leak_search();
    void look_for_leaks();  // whether their pictures are among the demonstrations
    void fill_galleries();
    void refresh();
    std::vector<int> shots() const;  // empty: not readable
    std::vector<Metric> further_metrics() const;
    bool wants(bool (*is_wanted)(Metric)) const;  // of the metrics chosen
    QString found_text() const;

    struct Found {
        std::int64_t queries = 0, episodes = 0, with_options = 0, left_out = 0;
        QString format, first_problem;
    };

    Workbench& workbench_;
    GalleryModel& galleries_;
    QFormLayout* rows_;
    SourceFields* source_;
    QLineEdit *name_, *shots_, *positive_;
    QComboBox *gallery_, *select_, *order_, *repeat_, *metric_, *interval_;
    QSpinBox *seeds_, *tokens_;
    QCheckBox* keep_likelihoods_;
    std::vector<std::int64_t> selected_;
    std::vector<QCheckBox*> methods_;  // named by the method
    std::vector<QCheckBox*> further_;  // named by the metric
    QLabel *found_text_, *leaks_, *hint_;
    QPushButton* start_;
    QTimer *look_, *look_for_leaks_;
    std::stop_source stop_search_;
    quint64 token_ = 0, leak_token_ = 0;  // the newest look at the source wins
    std::optional<Found> found_;
    QString problem_;  // of the source
};

}  // namespace aim::ui
