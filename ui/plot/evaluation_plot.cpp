#include "ui/plot/evaluation_plot.h"

#include "ui/plot/axis_style.h"

#include <qcustomplot.h>

#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <set>

namespace aim::ui {
namespace {

constexpr double kNear = 14;           // px from the pointer to a point
constexpr double kBarsOfAPlace = 0.8;  // the rest is gap
constexpr std::size_t kMostTicks = 16;

class PercentTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override {
        return locale.toString(tick * 100, 'f', 0) + QStringLiteral(" %");
    }
};

QCPScatterStyle scatter(int shape, const QColor& colour, const QColor& paper) {
    constexpr QCPScatterStyle::ScatterShape kShapes[] = {
        QCPScatterStyle::ssDisc,      QCPScatterStyle::ssSquare,
        QCPScatterStyle::ssDiamond,   QCPScatterStyle::ssCircle,
        QCPScatterStyle::ssTriangle,  QCPScatterStyle::ssCross,
        QCPScatterStyle::ssPlus,      QCPScatterStyle::ssTriangleInverted,
        QCPScatterStyle::ssStar,      QCPScatterStyle::ssCrossCircle,
        QCPScatterStyle::ssPlusSquare};
    constexpr int kCount = static_cast<int>(std::size(kShapes));
    const int place = (shape % kCount + kCount) % kCount;
    return QCPScatterStyle(kShapes[place], QPen(colour, 1.5),
                           QBrush(kShapes[place] == QCPScatterStyle::ssCircle ? paper : colour), 8);
}

}  // namespace

EvaluationPlot::EvaluationPlot(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(plot_);
    plot_->setFocusPolicy(Qt::NoFocus);  // the table beside it says the same
    plot_->setMouseTracking(true);
    plot_->legend->setVisible(true);
    plot_->legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot_->legend->setWrap(4);
    plot_->plotLayout()->insertRow(0);
    plot_->plotLayout()->addElement(0, 0, plot_->legend);
    plot_->plotLayout()->setRowStretchFactor(0, 0.001);
    connect(plot_, &QCustomPlot::mouseMove, this,
            [this](QMouseEvent* event) { on_hover(event->pos()); });
    setMinimumSize(360, 240);
}

void EvaluationPlot::set_colours(const Colours& colours) {
    colours_ = colours;
    draw();
}

void EvaluationPlot::set_content(const Content& content) {
    content_ = content;
    draw();
}

void EvaluationPlot::draw() {
    drawn_.clear();
    plot_->clearPlottables();
    plot_->setBackground(QBrush(colours_.paper));
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) {
        style_axis(*axis, colours_.grid, colours_.muted, font(), axis == plot_->yAxis);
    }
    plot_->xAxis->setLabel(content_.x_label);
    plot_->yAxis->setLabel(content_.y_label);
    plot_->legend->setBrush(Qt::NoBrush);
    plot_->legend->setBorderPen(Qt::NoPen);
    plot_->legend->setTextColor(colours_.ink);
    plot_->legend->setFont(font());
    if (content_.labels.isEmpty()) {
        draw_curves();
    } else {
        draw_bars();
    }
    set_ticks();
    set_ranges();
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

// Where all methods have their points at the same numbers, they stand side by side, so that one
// interval does not hide the other.
double EvaluationPlot::step_aside(std::size_t series) const {
    if (!content_.whole_numbers) return 0;
    double right = 1;
    for (const Series& one : content_.series) {
        for (const Point& point : one.points) right = std::max(right, point.x);
    }
    const double middle = (static_cast<double>(content_.series.size()) - 1) / 2;
    // Many of them stay near their number all the same.
    const double step = std::min({0.005 * right, 0.08, 0.0225 * right / std::max(middle, 0.5)});
    return (static_cast<double>(series) - middle) * step;
}

void EvaluationPlot::draw_curves() {
    for (std::size_t i = 0; i < content_.series.size(); ++i) {
        const Series& series = content_.series[i];
        QCPGraph* graph = plot_->addGraph();
        graph->setName(series.name);
        graph->setPen(QPen(series.colour, 2, series.dashed ? Qt::DashLine : Qt::SolidLine));
        graph->setScatterStyle(scatter(series.shape, series.colour, colours_.paper));
        for (const Point& point : series.points) {
            graph->addData(point.x + step_aside(i), point.y);
        }
        add_intervals(graph, series);
        drawn_.push_back(graph);
    }
}

void EvaluationPlot::draw_bars() {
    auto* group = new QCPBarsGroup(plot_);  // the plot owns it
    group->setSpacingType(QCPBarsGroup::stAbsolute);
    group->setSpacing(1);
    const double width = kBarsOfAPlace / std::max<double>(1, double(content_.series.size()));
    for (const Series& series : content_.series) {
        auto* bars = new QCPBars(plot_->xAxis, plot_->yAxis);
        bars->setName(series.name);
        bars->setWidth(width);
        bars->setBarsGroup(group);
        bars->setPen(QPen(series.colour, 1, series.dashed ? Qt::DashLine : Qt::SolidLine));
        QColor fill = series.colour;
        fill.setAlphaF(series.dashed ? 0.25F : 0.75F);
        bars->setBrush(fill);
        for (const Point& point : series.points) bars->addData(point.x, point.y);
        add_intervals(bars, series);
        drawn_.push_back(bars);
    }
}

void EvaluationPlot::add_intervals(QCPAbstractPlottable* of, const Series& series) {
    const bool any = std::any_of(series.points.begin(), series.points.end(),
                                 [](const Point& point) { return point.has_interval; });
    if (!any) return;
    auto* intervals = new QCPErrorBars(plot_->xAxis, plot_->yAxis);
    intervals->removeFromLegend();
    intervals->setDataPlottable(of);
    QColor colour = content_.labels.isEmpty() ? series.colour : colours_.ink;
    colour.setAlphaF(0.55F);
    intervals->setPen(QPen(colour, 1.2));
    intervals->setWhiskerWidth(content_.labels.isEmpty() ? 8 : 4);
    intervals->setSymbolGap(0);
    for (const Point& point : series.points) {
        intervals->addData(point.has_interval ? std::max(0.0, point.y - point.low) : 0,
                           point.has_interval ? std::max(0.0, point.high - point.y) : 0);
    }
}

void EvaluationPlot::set_ranges() {
    double right = 0, highest = 0, left = 0;
    for (const Series& series : content_.series) {
        for (const Point& point : series.points) {
            right = std::max(right, point.x);
            left = std::min(left, point.x);
            highest = std::max({highest, point.y, point.has_interval ? point.high : point.y});
        }
    }
    if (!content_.labels.isEmpty()) {
        plot_->xAxis->setRange(-0.6, static_cast<double>(content_.labels.size()) - 0.4);
    } else {
        const double margin = std::max(right - left, 1.0) * 0.03;
        plot_->xAxis->setRange(left - margin, std::max(right, left + 1) + margin);
    }
    double top = highest > 0 ? highest * 1.08 : 1;
    if (content_.share) top = std::min(top, 1.03);
    plot_->yAxis->setRange(-kBeyond * top, top);
}

void EvaluationPlot::set_ticks() {
    if (content_.share) {
        plot_->yAxis->setTicker(QSharedPointer<PercentTicker>::create());
    } else {
        plot_->yAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
        plot_->yAxis->setNumberFormat(QStringLiteral("gb"));
    }
    plot_->xAxis->setTickLabelRotation(0);
    std::set<double> values;
    for (const Series& series : content_.series) {
        for (const Point& point : series.points) values.insert(point.x);
    }
    const bool named = !content_.labels.isEmpty();
    if (!named && !(content_.whole_numbers && values.size() <= kMostTicks)) {
        plot_->xAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
        plot_->xAxis->setNumberFormat(QStringLiteral("gb"));
        return;
    }
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    if (named) {
        for (qsizetype place = 0; place < content_.labels.size(); ++place) {
            const QString label = content_.labels[place];
            ticker->addTick(static_cast<double>(place),
                            label.size() > 20 ? label.left(19) + QStringLiteral("…") : label);
        }
        if (content_.labels.size() > 7) plot_->xAxis->setTickLabelRotation(-40);
    } else {
        for (const double value : values) ticker->addTick(value, locale().toString(value));
    }
    plot_->xAxis->setTicker(ticker);
}

int EvaluationPlot::points_shown() const {
    int count = 0;
    for (const QCPAbstractPlottable* series : drawn_) {
        count += const_cast<QCPAbstractPlottable*>(series)->interface1D()->dataCount();
    }
    return count;
}

QPoint EvaluationPlot::place_of(int series, int point) const {
    auto* drawn = drawn_.at(static_cast<std::size_t>(series));
    return drawn->interface1D()->dataPixelPosition(point).toPoint();
}

QString EvaluationPlot::text_at(const QPoint& place) const {
    const bool bars = !content_.labels.isEmpty();
    double nearest = kNear;
    QString text;
    for (std::size_t series = 0; series < drawn_.size(); ++series) {
        const auto& points = content_.series[series].points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const QPointF at =
                drawn_[series]->interface1D()->dataPixelPosition(static_cast<int>(i));
            // Anywhere on a bar is near it.
            const double across = at.x() - place.x();
            const double up = bars && place.y() > at.y() ? 0 : at.y() - place.y();
            const double distance = std::hypot(across, up);
            if (distance < nearest) {
                nearest = distance;
                text = points[i].hover;
            }
        }
    }
    return text;
}

void EvaluationPlot::on_hover(const QPoint& place) {
    const QString text = plot_->axisRect()->rect().adjusted(-8, -8, 8, 8).contains(place)
                             ? text_at(place)
                             : QString();
    if (text.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(plot_->mapToGlobal(place), text, plot_);
    }
}

QPixmap EvaluationPlot::picture(const QSize& size, double scale) {
    return plot_->toPixmap(size.width(), size.height(), scale);
}

}  // namespace aim::ui
