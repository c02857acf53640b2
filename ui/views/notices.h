// What the window says on its own: toasts that pass, the banner that stays until it is closed, and
// the strip of background jobs.
#pragma once

#include <QFrame>
#include <QHBoxLayout>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace aim::ui {

class Jobs;

// Over the window's foot; gone after some seconds, unless the mouse rests on it.
class Toast : public QFrame {
    Q_OBJECT

public:
    explicit Toast(QWidget* window);
    void show_text(const QString& text, bool offers_undo);
    QString text() const;

Q_SIGNALS:
    void undo();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    QLabel* text_;
    QPushButton* undo_;
    QToolButton* close_;
    QTimer timer_;
};

// A failure in one sentence, and what to do next.
class Banner : public QFrame {
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);
    // With a button of that text, when there is an `offer`.
    void show_problem(const QString& sentence, const QString& next_step, const QString& offer = {});
    QString sentence() const;
    QString next_step() const;

Q_SIGNALS:
    void offer_taken();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void colour();
    QLabel *icon_, *sentence_, *next_;
    QPushButton* offer_;
    QToolButton* close_;
};

class JobStrip : public QWidget {
    Q_OBJECT

public:
    explicit JobStrip(Jobs& jobs, QWidget* parent = nullptr);

Q_SIGNALS:
    void wanted(bool visible);  // short jobs never show
    void pressed();             // to see them all

private:
    void refresh();
    Jobs& jobs_;
    QLabel *title_, *detail_;
    QProgressBar* progress_;
    QToolButton *cancel_, *all_;
    QTimer patience_;
    quint64 shown_ = 0;
};

}  // namespace aim::ui
