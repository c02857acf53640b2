#include "ui/views/evaluation_plots.h"

#include "core/workspace/csv.h"
#include "ui/models/value_table.h"
#include "ui/plot/evaluation_plot.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/evaluation_texts.h"
#include "ui/views/value_view.h"
#include "ui/views/widgets.h"
#include "ui/workbench/in_pool.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <set>

namespace aim::ui {
namespace {

constexpr QSize kPictureSize(1000, 620);
constexpr double kPictureScale = 2;

EvaluationPlot::Content content_of(const Plot& plot, Metric metric, const QPalette& palette) {
    EvaluationPlot::Content content;
    content.x_label = plot_x_label(plot);
    content.y_label = plot_y_label(plot, metric);
    content.share = plot.share;
    content.whole_numbers = plot.id != "accuracy-over-context-tokens" && !plot.by_label;
    std::set<int> seen;  // the second evaluation's curve of the same method is dashed
    for (const PlotSeries& series : plot.series) {
        EvaluationPlot::Series drawn;
        drawn.name = series_title(series.name);
        drawn.shape = series_colour(series.name);
        drawn.colour = theme::series(palette, drawn.shape);
        drawn.dashed = !seen.insert(drawn.shape).second;
        for (const PlotPoint& point : series.points) {
            EvaluationPlot::Point one;
            one.x = point.x;
            one.y = point.y;
            one.has_interval = point.interval.has_value();
            if (point.interval) {
                one.low = point.interval->low;
                one.high = point.interval->high;
            }
            one.hover = point_text(plot, metric, series, point);
            drawn.points.push_back(std::move(one));
            if (!plot.by_label) continue;
            const auto place = static_cast<qsizetype>(point.x);
            while (content.labels.size() <= place) content.labels << QString();
            content.labels[place] = from_utf8(point.label);
        }
        content.series.push_back(std::move(drawn));
    }
    return content;
}

}  // namespace

EvaluationPlots::EvaluationPlots(Workbench& workbench, QWidget* parent)
    : QWidget(parent), workbench_(workbench), points_(new ValueTable(this)) {
    choice_ = new QComboBox(this);
    choice_->setAccessibleName(tr("Plot"));
    choice_->setMinimumHeight(theme::kControl);
    choice_->setMinimumWidth(280);
    connect(choice_, &QComboBox::currentIndexChanged, this, &EvaluationPlots::show_chosen);
    export_ = icon_button(QStringLiteral("export"), tr("Save this plot"), this);
    export_->setPopupMode(QToolButton::InstantPopup);
    export_->setFixedWidth(44);  // room for the arrow
    auto* menu = new QMenu(export_);
    menu->addAction(tr("Picture (PNG)…"), this, [this] { export_plot(QStringLiteral("png")); });
    menu->addAction(tr("Drawing (SVG)…"), this, [this] { export_plot(QStringLiteral("svg")); });
    menu->addAction(tr("Points (CSV)…"), this, [this] { export_plot(QStringLiteral("csv")); });
    export_->setMenu(menu);
    plot_ = new EvaluationPlot(this);
    plot_->setAccessibleName(tr("The plot; the table says the same"));
    table_ = value_view(*points_, tr("Points of the plot"), this);

    auto* head = new QHBoxLayout;
    head->setSpacing(theme::kGrid);
    head->addWidget(choice_);
    head->addWidget(export_);
    head->addStretch();
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(plot_);
    split->addWidget(table_);
    split->setStretchFactor(0, 1);
    split->setSizes({400, 150});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(theme::kGrid);
    layout->addLayout(head);
    layout->addWidget(split, 1);
    colour();
}

void EvaluationPlots::set_plots(std::vector<Plot> plots, Metric metric, const QString& name) {
    const std::string before = chosen() ? chosen()->id : std::string();
    plots_ = std::move(plots);
    metric_ = metric;
    name_ = name;
    {
        const QSignalBlocker quiet(choice_);
        choice_->clear();
        for (const Plot& plot : plots_) choice_->addItem(plot_title(plot, metric));
        for (std::size_t i = 0; i < plots_.size(); ++i) {
            if (plots_[i].id == before) choice_->setCurrentIndex(static_cast<int>(i));
        }
    }
    choice_->setEnabled(!plots_.empty());
    export_->setEnabled(!plots_.empty());
    show_chosen();
}

const Plot* EvaluationPlots::chosen() const {
    const int index = choice_->currentIndex();
    return index >= 0 && index < static_cast<int>(plots_.size())
               ? &plots_[static_cast<std::size_t>(index)]
               : nullptr;
}

void EvaluationPlots::show_chosen() {
    const Plot* plot = chosen();
    if (!plot) {
        plot_->set_content({});
        points_->set_table({}, {});
        return;
    }
    plot_->set_content(content_of(*plot, metric_, palette()));
    show_points(*points_, *plot, metric_);
    fit_columns(*table_);
}

void EvaluationPlots::export_plot(const QString& suffix) {
    const Plot* plot = chosen();
    if (!plot) return;
    Settings& settings = workbench_.settings();
    const QString filter = suffix == QLatin1StringView("csv")   ? tr("CSV table")
                           : suffix == QLatin1StringView("svg") ? tr("SVG drawing")
                                                                : tr("PNG picture");
    QString file =
        workbench_.dialogs().save_file(window(), tr("Save the Plot"),
                                       QStringLiteral("%1/%2-%3.%4")
                                           .arg(settings.last_folder(QStringLiteral("evaluation")),
                                                name_, from_utf8(plot->id), suffix),
                                       filter + QStringLiteral(" (*.%1)").arg(suffix));
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += QStringLiteral(".") + suffix;
    settings.set_last_folder(QStringLiteral("evaluation"), QFileInfo(file).path());
    if (suffix == QLatin1StringView("png")) {
        // Encoding it takes longer than a frame.
        write_in_pool(file, [picture = plot_->picture(kPictureSize, kPictureScale)](
                                QIODevice& out) { return picture.save(&out, "PNG"); });
        return;
    }
    const std::string text =
        suffix == QLatin1StringView("svg")
            ? plot_svg_file(in_words(*plot, metric_), to_utf8(QLocale().decimalPoint()))
            : beginning_of(CsvStart::ByteOrderMark) + plot_csv(*plot);
    write_in_pool(file, [text](QIODevice& out) {
        return out.write(text.data(), static_cast<qint64>(text.size())) ==
               static_cast<qint64>(text.size());
    });
}

void EvaluationPlots::write_in_pool(const QString& file, std::function<bool(QIODevice&)> write) {
    struct Result {
        bool written = false;
        QString reason;
    };
    in_pool(
        workbench_, &workbench_,
        [file, write = std::move(write)] {
            QSaveFile out(file);
            const bool written = out.open(QIODevice::WriteOnly) && write(out) && out.commit();
            return Result{written, out.errorString()};
        },
        [workbench = &workbench_, name = QFileInfo(file).fileName()](const Result& result) {
            if (result.written) {
                workbench->tell(tr("The plot was written to %1.").arg(name));
            } else {
                workbench->complain(tr("The plot could not be written to %1.").arg(name),
                                    result.reason);
            }
        });
}

void EvaluationPlots::colour() {
    const QPalette colours = palette();
    plot_->set_colours({colours.color(QPalette::Window), colours.color(QPalette::WindowText),
                        theme::muted(colours), theme::outline(colours)});
    show_chosen();
}

void EvaluationPlots::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) colour();
    QWidget::changeEvent(event);
}

}  // namespace aim::ui
