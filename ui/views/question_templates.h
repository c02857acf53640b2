// Questions to start from: the program's, and a person's own. {labels} becomes the gallery's
// labels.
#pragma once

#include <QToolButton>

class QMenu;

namespace aim::ui {

class Workbench;

class QuestionTemplates : public QToolButton {
    Q_OBJECT

public:
    explicit QuestionTemplates(Workbench& workbench, QWidget* parent = nullptr);

    void set_question(const QString& question) { question_ = question; }  // what can be kept
    void choose(const QString& text);                                     // fills in the labels
    void keep();
    void forget(const QString& text);
    void fill_menu();
    QMenu& templates() { return *menu_; }

Q_SIGNALS:
    void chosen(const QString& question);

private:
    Workbench& workbench_;
    QMenu* menu_;
    QString question_;
};

// "cat, dog or bird"; at most so many that a question stays readable.
QString labels_in_words(const QStringList& labels);

}  // namespace aim::ui
