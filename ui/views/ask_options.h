// How a question is asked: methods, which demonstrations, in which order, and how text is
// generated.
#pragma once

#include "ui/workbench/settings.h"

#include <QCheckBox>
#include <QWidget>
#include <vector>

class QComboBox;
class QVBoxLayout;
class QDoubleSpinBox;
class QSpinBox;

namespace aim::ui {

class AskOptions : public QWidget {
    Q_OBJECT

public:
    explicit AskOptions(QWidget* parent = nullptr);

    AskSettings settings() const;
    void set_settings(const AskSettings& settings);
    // Methods that need a projector cannot be chosen without one.
    void set_has_projector(bool has);
    QStringList methods() const;  // chosen and possible
    void new_seed();

Q_SIGNALS:
    void changed();

private:
    void build_methods(QVBoxLayout* layout);
    void build_demonstrations(QVBoxLayout* layout);
    void build_generation(QVBoxLayout* layout);
    void enable();

    bool has_projector_ = true;
    std::vector<QCheckBox*> methods_;
    QComboBox *select_, *order_;
    QSpinBox *shots_, *seed_, *max_tokens_;
    QDoubleSpinBox *temperature_, *top_p_;
};

}  // namespace aim::ui
