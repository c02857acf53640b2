// The curves of a training: loss at the left, held-out accuracy at the right, over the steps.
#pragma once

#include <QColor>
#include <QWidget>
#include <vector>

class QCustomPlot;

namespace aim::ui {

class TrainingPlot : public QWidget {
    Q_OBJECT

public:
    struct Point {
        double step = 0;
        double loss = -1, held_out_loss = -1, held_out_accuracy = -1;  // -1: not known
    };
    struct Colours {
        QColor paper, ink, muted, grid, loss, held_out, accuracy;
    };
    struct Texts {
        QString steps, loss, held_out_loss, held_out_accuracy;
    };

    explicit TrainingPlot(QWidget* parent = nullptr);
    void set_texts(const Texts& texts);
    void set_colours(const Colours& colours);
    void set_points(const std::vector<Point>& points, double steps);
    int points_shown() const { return shown_; }

private:
    QCustomPlot* plot_;
    int shown_ = 0;
};

}  // namespace aim::ui
