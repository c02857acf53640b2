#include "ui/views/ask_options.h"

#include "core/methods/method_names.h"
#include "ui/store/text.h"
#include "ui/style/theme.h"
#include "ui/views/form_fields.h"
#include "ui/views/method_texts.h"
#include "ui/views/widgets.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace aim::ui {
namespace {

QLabel* heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(theme::strong(theme::caption(parent->font())));
    theme::set_muted(label);
    return label;
}

QFormLayout* form(QVBoxLayout* layout) {
    auto* rows = new QFormLayout;
    rows->setHorizontalSpacing(12);
    rows->setVerticalSpacing(6);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addLayout(rows);
    return rows;
}

}  // namespace

AskOptions::AskOptions(QWidget* parent)
    : QWidget(parent),
      select_(new QComboBox(this)),
      order_(new QComboBox(this)),
      shots_(new QSpinBox(this)),
      seed_(new QSpinBox(this)),
      max_tokens_(new QSpinBox(this)),
      temperature_(new QDoubleSpinBox(this)),
      top_p_(new QDoubleSpinBox(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    build_methods(layout);
    layout->addSpacing(6);
    build_demonstrations(layout);
    layout->addSpacing(6);
    build_generation(layout);
    align_labels(findChildren<QFormLayout*>());
    set_settings({});
}

void AskOptions::build_methods(QVBoxLayout* layout) {
    layout->addWidget(heading(tr("Methods"), this));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    int place = 0;
    for (const auto& name : method_names()) {
        const QString method = from_utf8(name);
        auto* box = new QCheckBox(method_title(method), this);
        box->setObjectName(method);
        box->setToolTip(method_hint(method) + QStringLiteral("\n(%1)").arg(method));
        connect(box, &QCheckBox::toggled, this, &AskOptions::changed);
        grid->addWidget(box, place / 2, place % 2);
        ++place;
        methods_.push_back(box);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
}

void AskOptions::build_demonstrations(QVBoxLayout* layout) {
    layout->addWidget(heading(tr("Demonstrations"), this));
    add_selects(*select_);
    add_orders(*order_);
    for (QComboBox* box : {select_, order_}) box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    shots_->setRange(0, 1024);
    seed_->setRange(0, 999999);
    auto* rows = form(layout);
    add_field(*rows, tr("How many"), shots_, tr("At most so many demonstrations are shown"));
    add_field(*rows, tr("Which"), select_, QString());
    add_field(*rows, tr("Order"), order_, QString());
    auto* seed_row = new QWidget(this);
    auto* seed_layout = new QHBoxLayout(seed_row);
    seed_layout->setContentsMargins(0, 0, 0, 0);
    seed_layout->setSpacing(4);
    seed_layout->addWidget(seed_, 1);
    auto* dice = icon_button(QStringLiteral("seed"), tr("Another seed"), seed_row);
    seed_layout->addWidget(dice);
    seed_->setAccessibleName(tr("Seed"));
    seed_->setToolTip(tr("The same seed chooses the same demonstrations and words again"));
    add_form_row(*rows, tr("Seed"), seed_row);
    connect(dice, &QToolButton::clicked, this, &AskOptions::new_seed);
    for (QSpinBox* box : {shots_, seed_}) {
        connect(box, &QSpinBox::valueChanged, this, &AskOptions::changed);
    }
    for (QComboBox* box : {select_, order_}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            enable();
            Q_EMIT changed();
        });
    }
}

void AskOptions::build_generation(QVBoxLayout* layout) {
    layout->addWidget(heading(tr("Generation"), this));
    max_tokens_->setRange(1, 4096);
    temperature_->setRange(0, 5);
    temperature_->setSingleStep(0.1);
    temperature_->setSpecialValueText(tr("0 (always the likeliest)"));
    top_p_->setRange(0.01, 1);
    top_p_->setSingleStep(0.05);
    auto* rows = form(layout);
    add_field(*rows, tr("At most"), max_tokens_, tr("Tokens of one answer"));
    max_tokens_->setSuffix(tr(" tokens"));
    add_field(*rows, tr("Temperature"), temperature_,
              tr("0 always takes the likeliest word; more lets less likely ones in"));
    add_field(*rows, tr("Top-p"), top_p_,
              tr("Draws only from the likeliest words that together have this probability"));
    connect(max_tokens_, &QSpinBox::valueChanged, this, &AskOptions::changed);
    for (QDoubleSpinBox* box : {temperature_, top_p_}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            enable();
            Q_EMIT changed();
        });
    }
}

void AskOptions::enable() {
    const auto select = static_cast<Select>(select_->currentData().toInt());
    shots_->setEnabled(select != Select::All && select != Select::Manual);
    top_p_->setEnabled(temperature_->value() > 0);
    for (QCheckBox* box : methods_) {
        box->setEnabled(has_projector_ || !method_needs_projector(to_utf8(box->objectName())));
    }
}

void AskOptions::set_has_projector(bool has) {
    has_projector_ = has;
    enable();
    Q_EMIT changed();
}

QStringList AskOptions::methods() const {
    QStringList chosen;
    // AIM stands first, beside what it is compared with.
    for (const QCheckBox* box : methods_) {
        if (!box->isChecked() || !box->isEnabled()) continue;
        if (box->objectName() == QLatin1StringView("aim")) {
            chosen.prepend(box->objectName());
        } else {
            chosen << box->objectName();
        }
    }
    return chosen;
}

AskSettings AskOptions::settings() const {
    AskSettings settings;
    settings.methods.clear();
    for (const QCheckBox* box : methods_) {
        if (box->isChecked()) settings.methods << box->objectName();
    }
    settings.selection.select = static_cast<Select>(select_->currentData().toInt());
    settings.selection.order = static_cast<Order>(order_->currentData().toInt());
    settings.selection.shots = shots_->value();
    settings.selection.seed = static_cast<std::uint64_t>(seed_->value());
    settings.sampling.max_new_tokens = max_tokens_->value();
    settings.sampling.temperature = temperature_->value();
    settings.sampling.top_p = top_p_->value();
    settings.sampling.seed = settings.selection.seed;
    return settings;
}

void AskOptions::set_settings(const AskSettings& settings) {
    {
        const QSignalBlocker quiet(this);
        for (QCheckBox* box : methods_) {
            box->setChecked(settings.methods.contains(box->objectName()));
        }
        select_->setCurrentIndex(select_->findData(int(settings.selection.select)));
        order_->setCurrentIndex(order_->findData(int(settings.selection.order)));
        shots_->setValue(settings.selection.shots);
        seed_->setValue(static_cast<int>(settings.selection.seed));
        max_tokens_->setValue(settings.sampling.max_new_tokens);
        temperature_->setValue(settings.sampling.temperature);
        top_p_->setValue(settings.sampling.top_p);
        enable();
    }
    Q_EMIT changed();
}

void AskOptions::new_seed() { seed_->setValue(QRandomGenerator::global()->bounded(1000000)); }

}  // namespace aim::ui
