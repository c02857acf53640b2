// Two runs side by side: how they were asked, and what each method answered; differences marked.
#pragma once

#include "core/workspace/runs.h"

#include <QDialog>
#include <QImage>

class QTextBrowser;

namespace aim::ui {

class CompareDialog : public QDialog {
    Q_OBJECT

public:
    struct Side {
        StoredRun run;
        QImage picture;  // may be null
    };
    CompareDialog(const Side& left, const Side& right, QWidget* parent = nullptr);

    QTextBrowser& text() { return *text_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    QString html() const;
    QString picture_row(const QString& colour) const;

    StoredRun left_, right_;
    QString left_picture_, right_picture_;  // HTML
    QTextBrowser* text_;
};

}  // namespace aim::ui
