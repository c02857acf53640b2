#include "ui/views/evaluation_confusion.h"

#include "ui/models/value_table.h"
#include "ui/style/theme.h"
#include "ui/views/evaluation_texts.h"
#include "ui/views/value_view.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace aim::ui {

EvaluationConfusion::EvaluationConfusion(QWidget* parent)
    : QWidget(parent), choice_(new QComboBox(this)), table_(new ValueTable(this)) {
    choice_->setAccessibleName(tr("Method"));
    choice_->setMinimumHeight(theme::kControl);
    choice_->setMinimumWidth(280);
    connect(choice_, &QComboBox::currentIndexChanged, this, &EvaluationConfusion::show_chosen);
    view_ = value_view(*table_, tr("Which label is taken for which"), this);
    auto* about = new QLabel(
        tr("How often a label is answered where another one is right, over all seeds."), this);
    about->setWordWrap(true);
    theme::set_muted(about);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(choice_);
    head->addWidget(about, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(theme::kGrid);
    layout->addLayout(head);
    layout->addWidget(view_, 1);
}

void EvaluationConfusion::set_matrices(std::vector<ConfusionMatrix> matrices) {
    const QString before = choice_->currentText();
    matrices_ = std::move(matrices);
    {
        const QSignalBlocker quiet(choice_);
        choice_->clear();
        for (const ConfusionMatrix& matrix : matrices_) {
            choice_->addItem(tr("%1, %Ln demonstration(s)", nullptr, matrix.shots)
                                 .arg(series_title(matrix.method)));
        }
        choice_->setCurrentIndex(std::max(0, choice_->findText(before)));
    }
    show_chosen();
}

void EvaluationConfusion::show_chosen() {
    const auto place = static_cast<std::size_t>(std::max(0, choice_->currentIndex()));
    if (place < matrices_.size()) {
        show_confusion(*table_, matrices_[place]);
    } else {
        table_->set_table({}, {});
    }
    fit_columns(*view_);
}

}  // namespace aim::ui
