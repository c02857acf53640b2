#include "ui/plot/training_plot.h"

#include "ui/plot/axis_style.h"

#include <qcustomplot.h>

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace aim::ui {
namespace {

enum Curve { Loss, HeldOutLoss, HeldOutAccuracy };

constexpr int kSteps = 5;  // of both axes, so that one grid serves them

class PercentTicker : public QCPAxisTickerFixed {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override {
        return locale.toString(tick * 100, 'f', 0) + QStringLiteral(" %");
    }
};

// The smallest round step of which `kSteps` reach `highest`.
double round_step(double highest) {
    const double least = std::max(highest, 1e-6) / kSteps;
    const double ten = std::pow(10.0, std::floor(std::log10(least)));
    for (const double round : {1.0, 2.0, 2.5, 5.0}) {
        if (round * ten >= least) return round * ten;
    }
    return 10 * ten;
}

}  // namespace

TrainingPlot::TrainingPlot(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot_);
    plot_->setFocusPolicy(Qt::NoFocus);  // what it shows is also said in words
    plot_->addGraph(plot_->xAxis, plot_->yAxis);
    plot_->addGraph(plot_->xAxis, plot_->yAxis);
    plot_->addGraph(plot_->xAxis, plot_->yAxis2);
    plot_->yAxis2->setVisible(true);
    plot_->yAxis2->setRange(-kBeyond, 1 + kBeyond);
    QSharedPointer<PercentTicker> percent(new PercentTicker);
    percent->setTickStep(1.0 / kSteps);
    plot_->yAxis2->setTicker(percent);
    plot_->xAxis->setRange(0, 1);
    plot_->yAxis->setRange(0, 1);
    plot_->legend->setVisible(true);
    plot_->legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot_->plotLayout()->insertRow(0);
    plot_->plotLayout()->addElement(0, 0, plot_->legend);
    plot_->plotLayout()->setRowStretchFactor(0, 0.001);
    setMinimumSize(320, 220);
    set_points({}, 1);
}

void TrainingPlot::set_texts(const Texts& texts) {
    plot_->graph(Loss)->setName(texts.loss);
    plot_->graph(HeldOutLoss)->setName(texts.held_out_loss);
    plot_->graph(HeldOutAccuracy)->setName(texts.held_out_accuracy);
    plot_->xAxis->setLabel(texts.steps);
    plot_->yAxis->setLabel(texts.loss);
    plot_->yAxis2->setLabel(texts.held_out_accuracy);
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void TrainingPlot::set_colours(const Colours& colours) {
    plot_->setBackground(QBrush(colours.paper));
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis, plot_->yAxis2}) {
        style_axis(*axis, colours.grid, colours.muted, font(), axis == plot_->yAxis);
    }
    plot_->legend->setBrush(Qt::NoBrush);
    plot_->legend->setBorderPen(Qt::NoPen);
    plot_->legend->setTextColor(colours.ink);
    plot_->legend->setFont(font());
    // Shape and colour: points stand where the held-out examples were answered.
    plot_->graph(Loss)->setPen(QPen(colours.loss, 1.5));
    plot_->graph(HeldOutLoss)->setPen(QPen(colours.held_out, 1.5, Qt::DashLine));
    plot_->graph(HeldOutLoss)
        ->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(colours.held_out, 1.5),
                                          QBrush(colours.paper), 8));
    plot_->graph(HeldOutAccuracy)->setPen(QPen(colours.accuracy, 2));
    plot_->graph(HeldOutAccuracy)
        ->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colours.accuracy, 6));
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void TrainingPlot::set_points(const std::vector<Point>& points, double steps) {
    double highest = 0, held_out = -1, accuracy = -1;
    for (Curve curve : {Loss, HeldOutLoss, HeldOutAccuracy}) plot_->graph(curve)->data()->clear();
    for (const Point& point : points) {
        if (point.loss >= 0) plot_->graph(Loss)->addData(point.step, point.loss);
        // Between evaluations the last one is repeated; one point each is enough.
        if (point.held_out_loss >= 0 &&
            (point.held_out_loss != held_out || point.held_out_accuracy != accuracy)) {
            held_out = point.held_out_loss;
            accuracy = point.held_out_accuracy;
            plot_->graph(HeldOutLoss)->addData(point.step, held_out);
            plot_->graph(HeldOutAccuracy)->addData(point.step, accuracy);
        }
        highest = std::max({highest, point.loss, point.held_out_loss});
    }
    shown_ = static_cast<int>(points.size());
    const double last = std::max(1.0, steps);
    plot_->xAxis->setRange(-kBeyond * last, (1 + kBeyond) * last);
    const double step = round_step(highest > 0 ? highest : 1);
    QSharedPointer<QCPAxisTickerFixed> ticker(new QCPAxisTickerFixed);
    ticker->setTickStep(step);
    plot_->yAxis->setTicker(ticker);
    plot_->yAxis->setRange(-kBeyond * step * kSteps, (1 + kBeyond) * step * kSteps);
    // Numbers that nothing stands at yet would mean nothing.
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis, plot_->yAxis2}) {
        axis->setTickLabels(!points.empty());
    }
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace aim::ui
