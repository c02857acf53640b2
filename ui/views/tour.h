// A first look around in a few steps: one part of the window at a time stands out, with a card that
// says what it is for.
#pragma once

#include <QPointer>
#include <QWidget>
#include <vector>

class QLabel;
class QPushButton;

namespace aim::ui {

class Card;

class Tour : public QWidget {
    Q_OBJECT

public:
    struct Step {
        QPointer<QWidget> target;
        QString title, text;
    };

    // Frames round the targets do not go beyond `area`, a part of `window` that they lie in.
    Tour(std::vector<Step> steps, QWidget* area, QWidget* window);
    std::size_t step() const { return step_; }

public Q_SLOTS:
    void next();
    void back();
    void end();

Q_SIGNALS:
    void ended();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show_step();
    void place();
    QRect hole() const;

    std::vector<Step> steps_;
    QWidget* area_;
    std::size_t step_ = 0;
    Card* card_;
    QLabel *title_, *text_, *count_;
    QPushButton *skip_, *back_, *next_;
};

}  // namespace aim::ui
