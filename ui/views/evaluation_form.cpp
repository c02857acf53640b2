#include "ui/views/evaluation_form.h"

#include "core/engine/query_pictures.h"
#include "core/methods/method_names.h"
#include "ui/models/gallery_model.h"
#include "ui/store/sentences.h"
#include "ui/store/text.h"
#include "ui/style/theme.h"
#include "ui/views/evaluation_texts.h"
#include "ui/views/form_fields.h"
#include "ui/views/form_note.h"
#include "ui/views/model_chip.h"
#include "ui/views/scrolled_fields.h"
#include "ui/views/source_fields.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QFormLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>
#include <algorithm>

namespace aim::ui {
namespace {

constexpr int kLookMilliseconds = 300;
constexpr std::size_t kMostShotCounts = 32;
constexpr QLatin1StringView kLastUse{"evaluation-form"}, kShots{"shots_text"};

}  // namespace

EvaluationForm::EvaluationForm(Workbench& workbench, GalleryModel& galleries, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      galleries_(galleries),
      rows_(new QFormLayout),
      source_(new SourceFields(
          workbench, {tr("Query set"), tr("Queries"), QStringLiteral("evaluation")}, this)),
      found_text_(new FormNote(this)),
      leaks_(new FormNote(this)),
      hint_(new QLabel(this)),
      start_(new PrimaryButton(this)),
      look_(new QTimer(this)),
      look_for_leaks_(new QTimer(this)) {
    auto* title = new QLabel(tr("A new evaluation"), this);
    title->setFont(theme::title(font()));
    auto* intro = new QLabel(
        tr("Every query is answered by every method with every number of demonstrations and every "
           "seed. Answers are kept as they come."),
        this);
    for (QLabel* label : {intro, found_text_, hint_}) {
        label->setWordWrap(true);
        theme::set_muted(label);
    }
    leaks_->hide();
    rows_->setHorizontalSpacing(12);
    rows_->setVerticalSpacing(theme::kGrid);
    rows_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    build_source(*rows_);
    build_demonstrations(*rows_);
    build_methods(*rows_);
    build_scoring(*rows_);

    start_->setText(tr("Evaluate"));
    start_->setMinimumHeight(32);
    connect(start_, &QPushButton::clicked, this, &EvaluationForm::start);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(hint_, 1);
    foot->addWidget(start_);
    // What goes on stays in sight, however small the window is.
    auto* fields = new QWidget(this);
    auto* inner = new QVBoxLayout(fields);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(12);
    inner->addWidget(intro);
    inner->addLayout(rows_);
    inner->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(new ScrolledFields(fields, this), 1);
    layout->addLayout(foot);
    follow_the_rows(*rows_, nullptr);
    setTabOrder(name_, start_);

    for (QTimer* timer : {look_, look_for_leaks_}) {
        timer->setSingleShot(true);
        timer->setInterval(kLookMilliseconds);
    }
    connect(look_, &QTimer::timeout, this, &EvaluationForm::look_at_source);
    connect(look_for_leaks_, &QTimer::timeout, this, &EvaluationForm::look_for_leaks);
    connect(&galleries_, &GalleryModel::reloaded, this, &EvaluationForm::fill_galleries);
    connect(&workbench_, &Workbench::model_changed, this, &EvaluationForm::refresh);
    fill_galleries();
    show_last_use();
    refresh();
}

EvaluationForm::~EvaluationForm() {
    stop_search_.request_stop();
    EvaluationOrder last = order();
    last.request.methods.clear();  // also those that this model cannot run
    for (const QCheckBox* method : methods_) {
        if (method->isChecked()) last.request.methods.push_back(to_utf8(method->objectName()));
    }
    QJsonObject use = json_of(last);
    if (!order_of(use)) return;  // not filled in
    use.insert(kShots, shots_->text());
    workbench_.settings().set_last_use(kLastUse, QJsonDocument(use).toJson(QJsonDocument::Compact));
}

// The gallery is the one on show, whatever it was then.
void EvaluationForm::show_last_use() {
    const QJsonObject use =
        QJsonDocument::fromJson(workbench_.settings().last_use(kLastUse)).object();
    const auto order = order_of(use);
    if (!order) return;
    const EvaluationRequest& request = order->request;
    const auto check = [](const std::vector<QCheckBox*>& boxes, const auto& is_chosen) {
        for (QCheckBox* box : boxes) box->setChecked(is_chosen(to_utf8(box->objectName())));
    };
    const auto choose = [](QComboBox* box, const QVariant& value) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    check(methods_, [&](const std::string& name) {
        return std::find(request.methods.begin(), request.methods.end(), name) !=
               request.methods.end();
    });
    check(further_, [&](const std::string& name) {
        const auto& more = request.scoring.more;
        return std::find(more.begin(), more.end(), metric_from_name(name)) != more.end();
    });
    shots_->setText(use.value(kShots).toString());
    seeds_->setValue(static_cast<int>(request.seeds.size()));
    choose(select_, int(request.selection.select));
    choose(order_, int(request.selection.order));
    choose(repeat_, request.permutations);
    choose(metric_, int(request.scoring.metric));
    choose(interval_, int(request.scoring.interval));
    tokens_->setValue(request.sampling.max_new_tokens);
    positive_->setText(from_utf8(request.scoring.positive));
    keep_likelihoods_->setChecked(request.score_options);
    source_->set_source(order->source);
}

void EvaluationForm::fill_galleries() {
    const QVariant before = gallery_->currentData();
    const QSignalBlocker quiet(gallery_);
    gallery_->clear();
    for (const auto id : galleries_.ids()) {
        gallery_->addItem(galleries_.name_of(id), QVariant::fromValue<qint64>(id));
    }
    gallery_->addItem(tr("The query set's own demonstrations"), QVariant::fromValue<qint64>(0));
    const auto wanted = before.isValid() ? before.toLongLong() : workbench_.gallery();
    gallery_->setCurrentIndex(std::max(0, gallery_->findData(QVariant::fromValue<qint64>(wanted))));
    refresh();
}

std::vector<int> EvaluationForm::shots() const {
    std::vector<int> shots;
    for (const QString& part : shots_->text().split(u',', Qt::SkipEmptyParts)) {
        bool ok = false;
        const int count = part.trimmed().toInt(&ok);
        if (!ok || count < 0 || count > (1 << 20) || shots.size() >= kMostShotCounts) return {};
        if (std::find(shots.begin(), shots.end(), count) == shots.end()) shots.push_back(count);
    }
    return shots;
}

std::vector<Metric> EvaluationForm::further_metrics() const {
    std::vector<Metric> metrics;
    for (const QCheckBox* metric : further_) {
        if (metric->isChecked() && metric->isEnabled()) {
            metrics.push_back(metric_from_name(to_utf8(metric->objectName())));
        }
    }
    return metrics;
}

bool EvaluationForm::wants(bool (*is_wanted)(Metric)) const {
    const auto further = further_metrics();
    return is_wanted(static_cast<Metric>(metric_->currentData().toInt())) ||
           std::any_of(further.begin(), further.end(), is_wanted);
}

EvaluationOrder EvaluationForm::order() const {
    EvaluationOrder order;
    order.source = source_->source();
    order.keep.name = to_utf8(name_->text().trimmed());
    EvaluationRequest& request = order.request;
    request.gallery = gallery_->currentData().toLongLong();
    for (const QCheckBox* method : methods_) {
        if (method->isChecked() && method->isEnabled()) {
            request.methods.push_back(to_utf8(method->objectName()));
        }
    }
    request.shots = shots();
    request.seeds.clear();
    for (int seed = 0; seed < seeds_->value(); ++seed) {
        request.seeds.push_back(static_cast<std::uint64_t>(seed));
    }
    request.selection.select = static_cast<Select>(select_->currentData().toInt());
    request.selection.order = static_cast<Order>(order_->currentData().toInt());
    request.sampling.max_new_tokens = tokens_->value();
    if (request.selection.select == Select::Manual) request.selection.manual_ids = selected_;
    request.permutations = repeat_->currentData().toBool();
    request.score_options = keep_likelihoods_->isChecked();
    request.scoring.metric = static_cast<Metric>(metric_->currentData().toInt());
    request.scoring.more = further_metrics();
    request.scoring.interval = static_cast<IntervalKind>(interval_->currentData().toInt());
    if (positive_->isVisibleTo(this)) {
        request.scoring.positive = to_utf8(positive_->text().trimmed());
    }
    return order;
}

void EvaluationForm::choose_again() {
    ++token_;
    found_.reset();
    problem_.clear();
    end_leak_search();
    leaks_->hide();
    if (!source_->is_empty()) look_->start();
    refresh();
}

void EvaluationForm::look_at_source() {
    const quint64 token = ++token_;
    workbench_.store().study(
        this,
        [source = source_->source()](Workspace&) {
            const QuerySet set = read_queries(source);
            Found found;
            found.queries = static_cast<std::int64_t>(set.queries.size());
            found.episodes = std::count_if(
                set.queries.begin(), set.queries.end(),
                [](const EvaluationQuery& query) { return !query.demonstrations.empty(); });
            found.with_options =
                std::count_if(set.queries.begin(), set.queries.end(),
                              [](const EvaluationQuery& query) { return !query.options.empty(); });
            found.left_out = set.skipped;
            if (!set.problems.empty()) found.first_problem = in_words(set.problems.front());
            // Queries of our own are JSON lines, which says more than their name.
            found.format =
                set.format == "queries" ? QStringLiteral("JSONL") : from_utf8(set.format);
            return found;
        },
        [this, token](const Found& found) {
            if (token != token_) return;
            found_ = found;
            if (found.queries > 0 && found.episodes == found.queries) {
                gallery_->setCurrentIndex(gallery_->count() - 1);
            }
            look_for_leaks_->start();
            refresh();
        },
        [this, token](const QString& sentence) {
            if (token != token_) return;
            problem_ = sentence;
            refresh();
        });
}

// What the one under way says is not wanted any more. Returns the token of the next.
quint64 EvaluationForm::end_leak_search() {
    stop_search_.request_stop();
    stop_search_ = std::stop_source();
    return ++leak_token_;
}

// Reads every picture's bytes, so it is done beside everything else and warns when it is through.
void EvaluationForm::look_for_leaks() {
    const quint64 token = end_leak_search();
    leaks_->hide();
    if (!found_) return;
    const auto show = [this, token](const QString& text) {
        if (token != leak_token_) return;
        leaks_->setText(text);
        leaks_->setVisible(!text.isEmpty());
    };
    workbench_.store().search(
        this, stop_search_,
        [source = source_->source(), gallery = gallery_->currentData().toLongLong()](
            Workspace& workspace, std::stop_token stop) {
            const auto queries = read_queries(source).queries;
            return look_at_pictures(queries, gallery != 0 ? &workspace : nullptr, gallery, stop)
                .leaks.size();
        },
        [show](std::size_t leaks) { show(leaks > 0 ? leak_text(leaks) : QString()); },
        [show](const QString& sentence) { show(sentence); });
}

QString EvaluationForm::complaint() const {
    if (workbench_.store().read_only()) return tr("The workspace is open for reading only.");
    if (source_->is_empty()) return tr("Choose a query set.");
    if (!problem_.isEmpty()) return tr("The query set cannot be used.");
    if (!found_) return tr("Reading the query set…");
    if (found_->queries == 0) return tr("There are no queries in the query set.");
    if (gallery_->currentData().toLongLong() == 0 && found_->episodes < found_->queries) {
        return tr("The queries have no demonstrations of their own: choose a gallery.");
    }
    if (order().request.selection.select == Select::Manual &&
        (selected_.empty() || gallery_->currentData().toLongLong() != workbench_.gallery())) {
        return tr("Select demonstrations of this gallery in the window first.");
    }
    if (found_->with_options < found_->queries && wants(needs_option_scores)) {
        return tr("This metric ranks options, and the queries have none.");
    }
    if (order().request.methods.empty()) return tr("Choose at least one method.");
    if (shots().empty()) return tr("Shots are numbers, by commas: 0, 1, 2, 4");
    if (workbench_.model().status != ModelStatus::Ready) return tr("No model is open yet.");
    return {};
}

void EvaluationForm::refresh() {
    const ModelState& model = workbench_.model();
    for (QCheckBox* method : methods_) {
        method->setEnabled(model.status != ModelStatus::Ready || model.description.has_projector ||
                           !method_needs_projector(to_utf8(method->objectName())));
    }
    for (QCheckBox* metric : further_) {
        metric->setEnabled(metric_from_name(to_utf8(metric->objectName())) !=
                           static_cast<Metric>(metric_->currentData().toInt()));
    }
    show_field(*rows_, positive_, wants([](Metric metric) { return metric == Metric::Auc; }));
    // Permuted orders are no order of one's choice.
    order_->setEnabled(!repeat_->currentData().toBool());
    const QString missing = complaint();
    start_->setEnabled(missing.isEmpty());
    found_text_->setText(found_ ? found_text() : problem_);
    found_text_->setVisible(!found_text_->text().isEmpty());
    if (!missing.isEmpty()) {
        hint_->setText(missing);
        return;
    }
    const EvaluationRequest request = order().request;
    const auto answers =
        found_->queries * static_cast<std::int64_t>(request.methods.size() * request.shots.size() *
                                                    request.seeds.size());
    hint_->setText(tr("%L1 answers with %2").arg(answers).arg(model_title(workbench_)));
}

QString EvaluationForm::found_text() const {
    const QString text =
        tr("%Ln query(s), %1", nullptr, static_cast<int>(found_->queries)).arg(found_->format);
    if (found_->left_out == 0) return text;
    return text + QStringLiteral("\n") +
           tr("%Ln row(s) left out, the first: %1", nullptr, static_cast<int>(found_->left_out))
               .arg(found_->first_problem);
}

void EvaluationForm::set_selected(const std::vector<std::int64_t>& ids) {
    selected_ = ids;
    refresh();
}

void EvaluationForm::start() {
    if (complaint().isEmpty()) workbench_.evaluate(order());
}

}  // namespace aim::ui
