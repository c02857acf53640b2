#include "ui/views/evaluation_results.h"

#include "ui/models/value_table.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/evaluation_confusion.h"
#include "ui/views/evaluation_plots.h"
#include "ui/views/evaluation_texts.h"
#include "ui/views/value_view.h"
#include "ui/views/widgets.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace aim::ui {

EvaluationResults::EvaluationResults(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      title_(new ElidedLabel(this)),
      about_(new ElidedLabel(this)),
      warning_(new QLabel(this)),
      state_(new QLabel(this)),
      rows_(new ValueTable(this)),
      differences_(new ValueTable(this)),
      orders_(new ValueTable(this)) {
    build_head();
    tabs_ = new QTabWidget(this);
    rows_view_ = value_view(*rows_, tr("Results by method, shots and seed"), this);
    differences_view_ = value_view(*differences_, tr("Differences between methods"), this);
    orders_view_ = value_view(*orders_, tr("Order of the demonstrations"), this);
    confusion_ = new EvaluationConfusion(this);
    plots_ = new EvaluationPlots(workbench, this);
    tabs_->setDocumentMode(true);
    tabs_->setAccessibleName(tr("Parts of the results"));
    tabs_->tabBar()->setAccessibleName(tr("Parts of the results"));
    tabs_->addTab(plots_, icon(QStringLiteral("curve")), tr("Plots"));
    tabs_->addTab(rows_view_, icon(QStringLiteral("table")), tr("Table"));
    tabs_->addTab(differences_view_, icon(QStringLiteral("compare")), tr("Differences"));
    tabs_->addTab(orders_view_, icon(QStringLiteral("options")), tr("Orders"));
    tabs_->addTab(confusion_, icon(QStringLiteral("label")), tr("Labels"));
    state_->setAlignment(Qt::AlignCenter);
    state_->setWordWrap(true);
    theme::set_muted(state_);
    stack_ = new QStackedWidget(this);
    stack_->addWidget(tabs_);
    stack_->addWidget(state_);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(title_);
    texts->addWidget(about_);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::kGrid);
    head->addLayout(texts, 1);
    head->addWidget(go_on_);
    head->addWidget(choose_metric_);
    head->addWidget(export_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGrid);
    layout->addLayout(head);
    layout->addWidget(warning_);
    layout->addWidget(stack_, 1);
    // The same numbers mean something else in another workspace.
    connect(&workbench.store(), &Store::opened, this, [this] {
        ++token_;
        ids_.clear();
        shown_.clear();
    });
}

void EvaluationResults::build_head() {
    title_->setFont(theme::title(font()));
    theme::set_muted(about_);
    warning_->setWordWrap(true);
    go_on_ = new QPushButton(tr("Go On"), this);
    go_on_->setIcon(icon(QStringLiteral("play")));
    go_on_->setToolTip(tr("Answer what is missing; what is kept is not asked again"));
    choose_metric_ = new QComboBox(this);
    choose_metric_->setAccessibleName(tr("Metric"));
    choose_metric_->setToolTip(tr("Scores the stored answers anew, without asking again"));
    for (const auto& name : metric_names()) {
        const Metric metric = metric_from_name(name);
        choose_metric_->addItem(metric_title(metric), int(metric));
    }
    export_ = new QPushButton(tr("Export"), this);
    export_->setIcon(icon(QStringLiteral("export")));
    for (QWidget* widget : std::initializer_list<QWidget*>{go_on_, choose_metric_, export_}) {
        widget->setMinimumHeight(32);
    }
    go_on_->setAutoDefault(false);
    export_->setAutoDefault(false);
    using File = Workbench::EvaluationFile;
    auto* menu = new QMenu(export_);
    const std::pair<File, QString> kinds[] = {
        {File::Report, tr("Report (HTML)…")},
        {File::AnswersCsv, tr("Answers (CSV)…")},
        {File::AnswersJsonl, tr("Answers (JSONL, lossless)…")},
        {File::RowsCsv, tr("Rows (CSV)…")},
    };
    for (const auto& [kind, text] : kinds) {
        menu->addAction(text, this, [this, kind = kind] { export_as(kind); });
    }
    export_->setMenu(menu);
    connect(go_on_, &QPushButton::clicked, this, [this] {
        if (shown_.size() == 1) workbench_.go_on_evaluating(shown_.front().stored);
    });
    connect(choose_metric_, &QComboBox::activated, this,
            [this] { load(static_cast<Metric>(choose_metric_->currentData().toInt())); });
}

void EvaluationResults::open(const std::vector<std::int64_t>& ids) {
    if (ids == ids_) return;
    ids_ = ids;
    shown_.clear();
    title_->set_text({});
    about_->set_text({});
    load(std::nullopt);
}

void EvaluationResults::reload() { load(std::nullopt); }

void EvaluationResults::load(std::optional<Metric> metric) {
    const quint64 token = ++token_;
    loaded_ = false;
    if (shown_.empty()) {
        state_->setText(tr("Reading…"));
        stack_->setCurrentWidget(state_);
        warning_->hide();
        go_on_->hide();
    }
    workbench_.store().study(
        this,
        [ids = ids_, metric](Workspace& workspace) {
            return evaluation_view(workspace, ids, metric);
        },
        [this, token](const EvaluationView& view) {
            if (token != token_) return;
            loaded_ = true;
            show_view(view);
        },
        [this, token](const QString& sentence) {
            if (token != token_) return;
            loaded_ = true;
            if (shown_.empty()) {
                state_->setText(sentence);
            } else {
                // Another metric that these answers do not have what it takes for.
                workbench_.complain(sentence, tr("Choose another metric."));
                const QSignalBlocker quiet(choose_metric_);
                choose_metric_->setCurrentIndex(choose_metric_->findData(int(metric_)));
            }
        });
}

void EvaluationResults::show_view(const EvaluationView& view) {
    shown_ = view.evaluations;
    metric_ = view.scoring.metric;
    show_head(view);
    show_rows(*rows_, view.rows, metric_);
    fit_columns(*rows_view_);
    show_differences(*differences_, view.comparisons, metric_);
    fit_columns(*differences_view_);
    show_orders(*orders_, view.orders, metric_);
    fit_columns(*orders_view_);
    confusion_->set_matrices(view.confusion);
    tabs_->setTabEnabled(tabs_->indexOf(differences_view_), !view.comparisons.empty());
    tabs_->setTabVisible(tabs_->indexOf(orders_view_), !view.orders.empty());
    tabs_->setTabVisible(tabs_->indexOf(confusion_), !view.confusion.empty());
    QStringList names;
    for (const auto& evaluation : shown_) names << evaluation.name;
    plots_->set_plots(view.plots, metric_, names.join(QStringLiteral("-")));
    state_->setText(tr("There are no answers yet."));
    stack_->setCurrentWidget(view.rows.empty() ? static_cast<QWidget*>(state_) : tabs_);
}

void EvaluationResults::show_head(const EvaluationView& view) {
    QStringList names, facts;
    for (const auto& evaluation : shown_) {
        names << evaluation.name;
        facts << about(evaluation);
    }
    facts.removeDuplicates();
    title_->set_text(names.join(QStringLiteral(" · ")));
    about_->set_text(facts.join(QStringLiteral(" | ")));
    QStringList warnings;
    if (!view.leaks.empty()) {
        warnings << leak_text(view.leaks.size());
    }
    if (view.failed > 0) {
        warnings << tr("%Ln answer(s) failed and count as wrong.", nullptr,
                       static_cast<int>(view.failed));
    }
    warning_->setText(warnings.join(QStringLiteral(" ")));
    warning_->setVisible(!warnings.isEmpty());
    const QSignalBlocker quiet(choose_metric_);
    choose_metric_->setCurrentIndex(choose_metric_->findData(int(metric_)));
    export_->setEnabled(shown_.size() == 1);
    export_->setToolTip(shown_.size() == 1 ? QString() : tr("Choose one evaluation to export it"));
    set_can_go_on(can_go_on_);
}

void EvaluationResults::set_can_go_on(bool can) {
    can_go_on_ = can;
    go_on_->setVisible(shown_.size() == 1 && !shown_.front().finished);
    go_on_->setEnabled(can);
}

QString EvaluationResults::about(const EvaluationSummary& evaluation) const {
    QStringList parts;
    parts << (evaluation.gallery.isEmpty() ? tr("episodes") : evaluation.gallery);
    if (!evaluation.model.isEmpty()) parts << evaluation.model;
    parts << tr("%Ln query(s)", nullptr, static_cast<int>(evaluation.queries));
    if (!evaluation.finished) {
        parts << tr("unfinished, %L1 of %L2").arg(evaluation.answers).arg(evaluation.expected);
    }
    parts << QLocale().toString(evaluation.created, QLocale::ShortFormat);
    return parts.join(QStringLiteral(" · "));
}

void EvaluationResults::export_as(Workbench::EvaluationFile kind) {
    if (shown_.size() != 1) return;
    using File = Workbench::EvaluationFile;
    QString suffix, filter, title;
    switch (kind) {
        case File::Report:
            suffix = QStringLiteral("html");
            filter = tr("Web page");
            title = tr("Save the Report");
            break;
        case File::AnswersJsonl:
            suffix = QStringLiteral("jsonl");
            filter = tr("JSON lines");
            title = tr("Export the Answers");
            break;
        case File::AnswersCsv:
            suffix = QStringLiteral("csv");
            filter = tr("CSV table");
            title = tr("Export the Answers");
            break;
        case File::RowsCsv:
            suffix = QStringLiteral("csv");
            filter = tr("CSV table");
            title = tr("Export the Rows");
            break;
    }
    Settings& settings = workbench_.settings();
    QString file = workbench_.dialogs().save_file(
        window(), title,
        QStringLiteral("%1/%2.%3")
            .arg(settings.last_folder(QStringLiteral("evaluation")), shown_.front().name, suffix),
        filter + QStringLiteral(" (*.%1)").arg(suffix));
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += QStringLiteral(".") + suffix;
    settings.set_last_folder(QStringLiteral("evaluation"), QFileInfo(file).path());
    workbench_.export_evaluation(shown_.front().id, metric_, kind, file);
}

}  // namespace aim::ui
