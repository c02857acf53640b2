// Two runs side by side: how they were asked, and what each method answered; differences marked.
#pragma once

#include "core/workspace/runs.h"

#include <QDialog>

class QTextBrowser;

namespace aim::ui {

class CompareDialog : public QDialog {
    Q_OBJECT

public:
    CompareDialog(const StoredRun& left, const StoredRun& right, QWidget* parent = nullptr);

    QTextBrowser& text() { return *text_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    QString html() const;

    StoredRun left_, right_;
    QTextBrowser* text_;
};

}  // namespace aim::ui
