// What an evaluation is made of: query set, gallery, methods, shots, seeds, selection, metric.
#pragma once

#include "ui/engine/evaluation_order.h"

#include <QCheckBox>
#include <QWidget>
#include <functional>
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
class Workbench;

class EvaluationForm : public QWidget {
    Q_OBJECT

public:
    EvaluationForm(Workbench& workbench, GalleryModel& galleries, QWidget* parent = nullptr);

    void start();
    // Nothing when a field cannot be used; `complaint` says which.
    EvaluationOrder order() const;
    QString complaint() const;

private:
    void build_source(QFormLayout& rows);
    void build_demonstrations(QFormLayout& rows);
    void build_methods(QFormLayout& rows);
    void build_scoring(QFormLayout& rows);
    void add(QFormLayout& rows, const QString& name, QWidget* field, const QString& hint);
    QWidget* file_row(QLineEdit* field, const QString& name, std::function<QString()> choose);
    void choose_again();    // what the fields say has changed
    void look_at_source();  // how many queries there are, and in which format
    void fill_galleries();
    void refresh();
    std::vector<int> shots() const;  // empty: not readable
    QuerySource source() const;

    struct Found {
        std::int64_t queries = 0, episodes = 0;
        QString format;
    };

    Workbench& workbench_;
    GalleryModel& galleries_;
    QLineEdit *file_, *images_, *name_, *shots_;
    QComboBox *format_, *gallery_, *select_, *order_, *metric_;
    QSpinBox *limit_, *seeds_, *tokens_;
    std::vector<QCheckBox*> methods_;  // named by the method
    QLabel *found_text_, *hint_;
    QPushButton* start_;
    QTimer* look_;
    quint64 token_ = 0;  // the newest look at the source wins
    std::optional<Found> found_;
    QString problem_;  // of the source
};

}  // namespace aim::ui
