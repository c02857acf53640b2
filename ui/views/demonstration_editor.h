// Question, answer and label of the chosen demonstrations; what is typed is kept a moment later, as
// an undo step.
#pragma once

#include "core/workspace/demonstrations.h"

#include <QPlainTextEdit>
#include <QTimer>
#include <QWidget>
#include <string>
#include <vector>

class QLabel;
class QStackedLayout;
class QLineEdit;
class QStringListModel;

namespace aim::ui {

class DemonstrationModel;
class Workbench;

class DemonstrationEditor : public QWidget {
    Q_OBJECT

public:
    DemonstrationEditor(Workbench& workbench, DemonstrationModel& model, QWidget* parent = nullptr);

    void set_selection(const std::vector<std::int64_t>& ids);
    // Keeps what is being typed now.
    void commit();
    void focus_answer();

Q_SIGNALS:
    void ask_about(std::int64_t demonstration);
    void remove_selected();

private:
    void build();
    void show_values();
    void show_picture();
    QString common(std::string StoredDemonstration::*field, bool& mixed) const;
    bool eventFilter(QObject* watched, QEvent* event) override;

    Workbench& workbench_;
    DemonstrationModel& model_;
    std::vector<std::int64_t> ids_;
    QStackedLayout* pages_;
    QWidget* form_;
    QLabel *hint_, *title_, *state_, *picture_;
    QPlainTextEdit *question_, *answer_;
    QLineEdit* label_;
    QToolButton* remove_;
    QStringListModel* labels_;
    QTimer idle_;
    bool showing_ = false;
    bool question_edited_ = false, answer_edited_ = false, label_edited_ = false;
};

}  // namespace aim::ui
