// The query area: a picture, a question, how to ask, and the button.
#pragma once

#include "core/workspace/runs.h"
#include "ui/workbench/first_questions.h"
#include "ui/workbench/query_picture.h"
#include "ui/workbench/settings.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace aim::ui {

class AskOptions;
class PictureWell;
class QuestionTemplates;
class Workbench;

class QueryPanel : public QWidget {
    Q_OBJECT

public:
    explicit QueryPanel(Workbench& workbench, QWidget* parent = nullptr);

    QueryPicture& picture() { return picture_; }
    void set_first_question(const FirstQuestion& question);  // and asks it
    void set_run(const StoredRun& run);                      // to look at, or ask once more
    void ask_again(const StoredRun& run);
    // What `manual` selection uses.
    void set_selected(const std::vector<std::int64_t>& ids);
    void choose_file();
    void paste();
    void clear_picture();
    bool is_on_picture(const QWidget* widget) const;  // where the picture lies, empty or not
    void focus_question();

    bool is_asking() const { return token_ != 0; }
    QString question() const;
    std::optional<QString> reference() const;

public Q_SLOTS:
    void ask();
    void ask_with_new_seed();
    void stop();

Q_SIGNALS:
    void asked(quint64 token, const QStringList& methods);

private:
    void take(const DroppedPictures& pictures);
    void build();
    QWidget* build_options_row();
    void toggle_options();
    void on_model();
    void load_settings();
    void show_settings(const AskSettings& settings);  // without remembering them
    void remember();
    void refresh();
    QString complaint() const;            // what is missing; empty: ready to ask
    QString complaint_elsewhere() const;  // what cannot be seen to be missing in this panel
    const std::vector<std::int64_t>& manual_ids() const;
    void on_ended(quint64 token);
    QString summary() const;

    Workbench& workbench_;
    QueryPicture picture_;
    PictureWell* well_;
    QComboBox* question_;
    QuestionTemplates* templates_;
    QLineEdit* reference_;
    QFrame* popup_;
    AskOptions* options_;
    QToolButton* options_button_;
    QLabel* summary_;
    QPushButton *ask_, *stop_;
    std::vector<std::int64_t> selected_;
    std::vector<std::int64_t> of_run_;  // what a stored run was asked with goes before them
    quint64 token_ = 0;
    bool ask_when_ready_ = false, loading_settings_ = false;
};

}  // namespace aim::ui
