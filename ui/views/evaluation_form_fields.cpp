// The form's fields, in the order of its rows.
#include "core/methods/method_names.h"
#include "ui/store/text.h"
#include "ui/style/theme.h"
#include "ui/views/evaluation_form.h"
#include "ui/views/evaluation_texts.h"
#include "ui/views/method_texts.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <algorithm>

namespace aim::ui {
namespace {

QSpinBox* number(int low, int high, int value, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(low, high);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    return box;
}

QComboBox* choice(QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    return box;
}

}  // namespace

void EvaluationForm::build_source(QFormLayout& rows) {
    file_ = new QLineEdit(this);
    file_->setPlaceholderText(tr("JSONL, CSV, COCO captions, VQA v2, a folder, …"));
    images_ = new QLineEdit(this);
    images_->setPlaceholderText(tr("Beside the query set"));
    format_ = choice(this);
    for (const auto& name : query_formats()) {
        const QString format = from_utf8(name);
        format_->addItem(format == QLatin1StringView("detect") ? tr("Detect") : format, format);
    }
    limit_ = number(0, 100000000, 0, this);
    limit_->setSpecialValueText(tr("All"));
    const auto folder = [this] {
        return workbench_.settings().last_folder(QStringLiteral("evaluation"));
    };
    add_form_row(rows, tr("Query set"), file_row(file_, tr("Query set"), [this, folder] {
                     return workbench_.dialogs().open_file(
                         window(), tr("Choose a Query Set"), folder(),
                         tr("Query sets") + QStringLiteral(" (*.jsonl *.json *.csv *.tsv);;") +
                             tr("All files") + QStringLiteral(" (*)"));
                 }));
    add_form_row(rows, tr("Pictures in"), file_row(images_, tr("Pictures in"), [this, folder] {
                     return workbench_.dialogs().open_folder(
                         window(), tr("Choose the Folder of the Query Set's Pictures"), folder());
                 }));
    add(rows, tr("Format"), format_, tr("The layout of the query set"));
    add(rows, tr("Queries"), limit_, tr("Only the first so many"));
    rows.addRow(QString(), found_text_);
    connect(format_, &QComboBox::currentIndexChanged, this, &EvaluationForm::choose_again);
    connect(limit_, &QSpinBox::valueChanged, this, &EvaluationForm::choose_again);
}

void EvaluationForm::build_demonstrations(QFormLayout& rows) {
    gallery_ = choice(this);
    select_ = choice(this);
    const std::pair<Select, QString> selects[] = {
        {Select::Random, tr("Random")},
        {Select::Balanced, tr("Random, balanced by label")},
        {Select::SimilarImage, tr("Most similar pictures")},
        {Select::SimilarText, tr("Most similar texts")},
        {Select::Mixed, tr("Similar pictures and texts")},
        {Select::All, tr("All")},
    };
    for (const auto& [value, text] : selects) select_->addItem(text, int(value));
    order_ = choice(this);
    const std::pair<Order, QString> orders[] = {
        {Order::Given, tr("As they are chosen")},
        {Order::Random, tr("Shuffled")},
        {Order::MostSimilarLast, tr("Most similar last")},
        {Order::MostSimilarFirst, tr("Most similar first")},
    };
    for (const auto& [value, text] : orders) order_->addItem(text, int(value));
    add(rows, tr("Gallery"), gallery_, tr("Where the demonstrations come from"));
    add(rows, tr("Choose"), select_, tr("Which demonstrations a query gets"));
    add(rows, tr("Order"), order_, tr("In which order they are shown"));
    connect(gallery_, &QComboBox::currentIndexChanged, this, &EvaluationForm::refresh);
}

void EvaluationForm::build_methods(QFormLayout& rows) {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 4, 0, 4);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    const std::vector<std::string> usual{"zero-shot", "aim", "icl", "text-icl"};
    for (const auto& name : evaluation_method_names()) {
        const QString method = from_utf8(name);
        auto* check = new QCheckBox(method_title(method), box);
        check->setObjectName(method);
        check->setToolTip(method_hint(method) + QStringLiteral("\n(%1)").arg(method));
        check->setChecked(std::find(usual.begin(), usual.end(), name) != usual.end());
        connect(check, &QCheckBox::toggled, this, &EvaluationForm::refresh);
        const int place = static_cast<int>(methods_.size());
        grid->addWidget(check, place / 3, place % 3);
        methods_.push_back(check);
    }
    shots_ = new QLineEdit(QStringLiteral("0, 1, 2, 4, 8"), this);
    shots_->setMinimumHeight(theme::kControl);
    seeds_ = number(1, 1000, 1, this);
    add_form_row(rows, tr("Methods"), box);
    add(rows, tr("Shots"), shots_, tr("Numbers of demonstrations, by commas"));
    add(rows, tr("Seeds"), seeds_, tr("Each seed draws other demonstrations"));
    connect(shots_, &QLineEdit::textChanged, this, &EvaluationForm::refresh);
    connect(seeds_, &QSpinBox::valueChanged, this, &EvaluationForm::refresh);
}

void EvaluationForm::build_scoring(QFormLayout& rows) {
    metric_ = choice(this);
    for (const auto& name : metric_names()) {
        const Metric metric = metric_from_name(name);
        metric_->addItem(metric_title(metric), int(metric));
    }
    tokens_ = number(1, 4096, 16, this);
    tokens_->setSuffix(tr(" tokens"));
    name_ = new QLineEdit(this);
    name_->setPlaceholderText(tr("Like the query set"));
    name_->setMinimumHeight(theme::kControl);
    add(rows, tr("Metric"), metric_,
        tr("What counts as right; answers can be scored by another one later"));
    add(rows, tr("Longest answer"), tokens_, tr("Answers are cut off there"));
    add(rows, tr("Name"), name_, tr("What the evaluation is called in the list"));
}

}  // namespace aim::ui
