#include "ui/views/evaluation_form.h"

#include "core/methods/method_names.h"
#include "ui/models/gallery_model.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>
#include <algorithm>

namespace aim::ui {
namespace {

constexpr int kLookMilliseconds = 300;
constexpr std::size_t kMostShotCounts = 32;

}  // namespace

EvaluationForm::EvaluationForm(Workbench& workbench, GalleryModel& galleries, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      galleries_(galleries),
      found_text_(new QLabel(this)),
      hint_(new QLabel(this)),
      start_(new PrimaryButton(this)),
      look_(new QTimer(this)) {
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
    auto* rows = new QFormLayout;
    rows->setHorizontalSpacing(12);
    rows->setVerticalSpacing(theme::kGrid);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    build_source(*rows);
    build_demonstrations(*rows);
    build_methods(*rows);
    build_scoring(*rows);

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
    inner->setContentsMargins(0, 0, 8, 0);
    inner->setSpacing(12);
    inner->addWidget(intro);
    inner->addLayout(rows);
    inner->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    fields->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(scroll, 1);
    layout->addLayout(foot);
    follow_the_rows(*rows, nullptr);
    setTabOrder(name_, start_);

    look_->setSingleShot(true);
    look_->setInterval(kLookMilliseconds);
    connect(look_, &QTimer::timeout, this, &EvaluationForm::look_at_source);
    connect(&galleries_, &GalleryModel::reloaded, this, &EvaluationForm::fill_galleries);
    connect(&workbench_, &Workbench::model_changed, this, &EvaluationForm::refresh);
    fill_galleries();
    refresh();
}

void EvaluationForm::add(QFormLayout& rows, const QString& name, QWidget* field,
                         const QString& hint) {
    field->setAccessibleName(name);
    field->setToolTip(hint);
    add_form_row(rows, name, field);
}

QWidget* EvaluationForm::file_row(QLineEdit* field, const QString& name,
                                  std::function<QString()> choose) {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    field->setAccessibleName(name);
    field->setMinimumHeight(theme::kControl);
    auto* button = icon_button(QStringLiteral("folder"), tr("Choose: %1").arg(name), row);
    connect(button, &QToolButton::clicked, this, [this, field, choose = std::move(choose)] {
        const QString chosen = choose();
        if (chosen.isEmpty()) return;
        workbench_.settings().set_last_folder(QStringLiteral("evaluation"),
                                              QFileInfo(chosen).path());
        field->setText(chosen);
    });
    connect(field, &QLineEdit::textChanged, this, &EvaluationForm::choose_again);
    layout->addWidget(field);
    layout->addWidget(button);
    return row;
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

QuerySource EvaluationForm::source() const {
    QuerySource source;
    source.file = to_path(file_->text().trimmed());
    source.format = to_utf8(format_->currentData().toString());
    source.images = to_path(images_->text().trimmed());
    source.limit = limit_->value() > 0 ? limit_->value() : -1;
    return source;
}

EvaluationOrder EvaluationForm::order() const {
    EvaluationOrder order;
    order.source = source();
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
    request.scoring.metric = static_cast<Metric>(metric_->currentData().toInt());
    return order;
}

void EvaluationForm::choose_again() {
    ++token_;
    found_.reset();
    problem_.clear();
    if (!file_->text().trimmed().isEmpty()) look_->start();
    refresh();
}

void EvaluationForm::look_at_source() {
    const quint64 token = ++token_;
    workbench_.store().study(
        this,
        [source = source()](Workspace&) {
            const QuerySet set = read_queries(source);
            Found found;
            found.queries = static_cast<std::int64_t>(set.queries.size());
            found.episodes = std::count_if(
                set.queries.begin(), set.queries.end(),
                [](const EvaluationQuery& query) { return !query.demonstrations.empty(); });
            found.format = from_utf8(set.format);
            return found;
        },
        [this, token](const Found& found) {
            if (token != token_) return;
            found_ = found;
            if (found.queries > 0 && found.episodes == found.queries) {
                gallery_->setCurrentIndex(gallery_->count() - 1);
            }
            refresh();
        },
        [this, token](const QString& sentence) {
            if (token != token_) return;
            problem_ = sentence;
            refresh();
        });
}

QString EvaluationForm::complaint() const {
    if (file_->text().trimmed().isEmpty()) return tr("Choose a query set.");
    if (!problem_.isEmpty()) return tr("The query set cannot be used.");
    if (!found_) return tr("Reading the query set…");
    if (found_->queries == 0) return tr("There are no queries in the query set.");
    if (gallery_->currentData().toLongLong() == 0 && found_->episodes < found_->queries) {
        return tr("The queries have no demonstrations of their own: choose a gallery.");
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
    const QString missing = complaint();
    start_->setEnabled(missing.isEmpty());
    found_text_->setVisible(found_ || !problem_.isEmpty());
    if (found_) {
        found_text_->setText(
            tr("%Ln query(s), %1", nullptr, static_cast<int>(found_->queries)).arg(found_->format));
    } else {
        found_text_->setText(problem_);
    }
    if (!missing.isEmpty()) {
        hint_->setText(missing);
        return;
    }
    const EvaluationRequest request = order().request;
    const auto answers =
        found_->queries * static_cast<std::int64_t>(request.methods.size() * request.shots.size() *
                                                    request.seeds.size());
    hint_->setText(tr("%L1 answers with %2").arg(answers).arg(from_utf8(model.description.name)));
}

void EvaluationForm::start() {
    if (complaint().isEmpty()) workbench_.evaluate(order());
}

}  // namespace aim::ui
