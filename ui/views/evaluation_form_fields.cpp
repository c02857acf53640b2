// The form's fields, in the order of its rows.
#include "core/methods/method_names.h"
#include "ui/store/text.h"
#include "ui/style/theme.h"
#include "ui/views/evaluation_form.h"
#include "ui/views/evaluation_texts.h"
#include "ui/views/form_fields.h"
#include "ui/views/method_texts.h"
#include "ui/views/source_fields.h"
#include "ui/views/widgets.h"
#include "ui/workbench/workbench.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <algorithm>

namespace aim::ui {

void EvaluationForm::build_source(QFormLayout& rows) {
    source_->add_to(rows, found_text_);
    connect(source_, &SourceFields::changed, this, &EvaluationForm::choose_again);
}

void EvaluationForm::build_demonstrations(QFormLayout& rows) {
    gallery_ = choice_field(this);
    select_ = choice_field(this);
    add_selects(*select_);
    // They are selected in another window.
    select_->setItemText(select_->findData(int(Select::Manual)),
                         tr("Those selected in the window"));
    order_ = choice_field(this);
    add_orders(*order_);
    add_field(rows, tr("Gallery"), gallery_, tr("Where the demonstrations come from"));
    rows.addRow(QString(), leaks_);
    add_field(rows, tr("Choose"), select_, tr("Which demonstrations a query gets"));
    add_field(rows, tr("Order"), order_, tr("In which order they are shown"));
    connect(select_, &QComboBox::currentIndexChanged, this, &EvaluationForm::refresh);
    connect(gallery_, &QComboBox::currentIndexChanged, this, [this] {
        look_for_leaks_->start();
        refresh();
    });
}

void EvaluationForm::build_methods(QFormLayout& rows) {
    auto* box = new CheckGrid(3, this);
    const std::vector<std::string> usual{"zero-shot", "aim", "icl", "text-icl"};
    for (const auto& name : evaluation_method_names()) {
        const QString method = from_utf8(name);
        auto* check = box->add(method, method_title(method),
                               method_hint(method) + QStringLiteral("\n(%1)").arg(method));
        check->setChecked(std::find(usual.begin(), usual.end(), name) != usual.end());
        connect(check, &QCheckBox::toggled, this, &EvaluationForm::refresh);
        methods_.push_back(check);
    }
    shots_ = new QLineEdit(QStringLiteral("0, 1, 2, 4, 8"), this);
    shots_->setMinimumHeight(theme::kControl);
    seeds_ = number_field(1, 1000, 1, this);
    repeat_ = choice_field(this);
    repeat_->addItem(tr("Draws other demonstrations"), false);
    repeat_->addItem(tr("Shows the same ones in another order"), true);
    add_form_row(rows, tr("Methods"), box);
    add_field(rows, tr("Shots"), shots_, tr("Numbers of demonstrations, by commas"));
    add_field(rows, tr("Seeds"), seeds_, tr("How often everything is repeated"));
    add_field(rows, tr("Each seed"), repeat_,
              tr("With orders, the results say how far answers depend on them"));
    connect(repeat_, &QComboBox::currentIndexChanged, this, &EvaluationForm::refresh);
    connect(shots_, &QLineEdit::textChanged, this, &EvaluationForm::refresh);
    connect(seeds_, &QSpinBox::valueChanged, this, &EvaluationForm::refresh);
}

void EvaluationForm::build_scoring(QFormLayout& rows) {
    metric_ = choice_field(this);
    for (const auto& name : metric_names()) {
        const Metric metric = metric_from_name(name);
        metric_->addItem(metric_title(metric), int(metric));
    }
    positive_ = line_field(tr("yes, else the last one"), this);
    tokens_ = number_field(1, 4096, 16, this);
    tokens_->setSuffix(tr(" tokens"));
    name_ = line_field(tr("Like the query set"), this);
    add_field(rows, tr("Metric"), metric_,
              tr("What counts as right; answers can be scored by another one later"));
    add_field(rows, tr("Positive option"), positive_,
              tr("The option whose likelihood AUC ranks by"));
    add_field(rows, tr("Longest answer"), tokens_, tr("Answers are cut off there"));
    add_field(rows, tr("Name"), name_, tr("What the evaluation is called in the list"));
    auto* fold = new FormFold(rows, tr("More about scoring"), this);
    auto* box = new CheckGrid(2, this);
    for (const auto& name : metric_names()) {
        auto* check = box->add(from_utf8(name), metric_title(metric_from_name(name)), {});
        connect(check, &QCheckBox::toggled, this, &EvaluationForm::refresh);
        further_.push_back(check);
    }
    interval_ = choice_field(this);
    const std::pair<IntervalKind, QString> intervals[] = {
        {IntervalKind::Auto, tr("Wilson for right or wrong, else bootstrap")},
        {IntervalKind::Bootstrap, tr("Bootstrap")},
        {IntervalKind::Wilson, tr("Wilson")},
    };
    for (const auto& [value, text] : intervals) interval_->addItem(text, int(value));
    keep_likelihoods_ = new QCheckBox(tr("Keep how likely the options are"), this);
    add_form_row(rows, tr("Further metrics"), box);
    add_field(rows, tr("95 % intervals"), interval_, tr("How sure the numbers are"));
    add_field(rows, tr("Likelihoods"), keep_likelihoods_,
              tr("So that answers can be scored by them later; takes longer"));
    fold->end();
    connect(metric_, &QComboBox::currentIndexChanged, this, &EvaluationForm::refresh);
}

}  // namespace aim::ui
