// One plot of an evaluation: curves with 95 % intervals over a quantity, or bars by label. What a
// point stands for is said when the pointer is near.
#pragma once

#include <QColor>
#include <QPixmap>
#include <QWidget>
#include <vector>

class QCPAbstractPlottable;
class QCPAxis;
class QCustomPlot;

namespace aim::ui {

class EvaluationPlot : public QWidget {
    Q_OBJECT

public:
    struct Point {
        double x = 0, y = 0;
        bool has_interval = false;
        double low = 0, high = 0;
        QString hover;
    };
    struct Series {
        QString name;
        QColor colour;
        int shape = 0;
        bool dashed = false;
        std::vector<Point> points;
    };
    struct Content {
        QString x_label, y_label;
        QStringList labels;          // of the places 0, 1, …: bars
        bool share = false;          // y is 0..1, shown as per cent
        bool whole_numbers = false;  // x: every value that occurs gets its tick
        std::vector<Series> series;
    };
    struct Colours {
        QColor paper, ink, muted, grid;
    };

    explicit EvaluationPlot(QWidget* parent = nullptr);
    void set_colours(const Colours& colours);
    void set_content(const Content& content);

    int points_shown() const;
    // What is said at a place of this widget; empty: no point is near.
    QString text_at(const QPoint& place) const;
    QPoint place_of(int series, int point) const;
    QPixmap picture(const QSize& size, double scale);

private:
    void draw();
    void draw_curves();
    double step_aside(std::size_t series) const;
    void draw_bars();
    void add_intervals(QCPAbstractPlottable* of, const Series& series);
    void set_ranges();
    void set_ticks();
    void on_hover(const QPoint& place);

    QCustomPlot* plot_;
    Content content_;
    Colours colours_;
    std::vector<QCPAbstractPlottable*> drawn_;  // one a series
};

}  // namespace aim::ui
