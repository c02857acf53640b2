// The demo's guided questions as buttons: one press fills the query area and asks.
#pragma once

#include "ui/workbench/first_questions.h"

#include <QWidget>

namespace aim::ui {

class ChipButton;
class Workbench;

// In the window's language, where it is one of the demo's.
QString first_question_title(const FirstQuestion& question);

class FirstQuestionsBar : public QWidget {
    Q_OBJECT

public:
    explicit FirstQuestionsBar(Workbench& workbench, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const aim::ui::FirstQuestion& question);

private:
    void refresh();
    void load_icons();
    Workbench& workbench_;
    std::vector<ChipButton*> chips_;
};

}  // namespace aim::ui
