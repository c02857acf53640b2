// Which label is taken for which, for one method at a time.
#pragma once

#include "core/evaluation/comparison.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QTableView;

namespace aim::ui {

class ValueTable;

class EvaluationConfusion : public QWidget {
    Q_OBJECT

public:
    explicit EvaluationConfusion(QWidget* parent = nullptr);

    void set_matrices(std::vector<ConfusionMatrix> matrices);
    ValueTable& table() { return *table_; }

private:
    void show_chosen();

    std::vector<ConfusionMatrix> matrices_;
    QComboBox* choice_;
    ValueTable* table_;
    QTableView* view_;
};

}  // namespace aim::ui
