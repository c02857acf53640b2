// The models there are, and how the chosen one is opened: projector, number format, device.
#pragma once

#include "core/engine/model_session.h"
#include "ui/models/known_models.h"
#include "ui/models/known_projectors.h"

#include <QDialog>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace aim::ui {

class Workbench;

class ModelDialog : public QDialog {
    Q_OBJECT

public:
    explicit ModelDialog(Workbench& workbench, QWidget* parent = nullptr);

    KnownModels& models() { return models_; }
    void choose(int row);
    void add_folder();
    void remove_chosen();
    void add_projector();
    // What is to be opened. Nothing: the embedded demo's, with its projector, as it is.
    std::optional<ModelRequest> request() const;

private:
    void build();
    QWidget* build_list();
    QWidget* build_details();
    void show_chosen();
    void fill_projectors();
    void offer_projector(const QString& file);  // that was just added
    void refresh();
    const KnownModels::Row* chosen() const;

    Workbench& workbench_;
    KnownModels models_;
    KnownProjectors projectors_;
    QTableView* list_;
    QComboBox *projector_, *dtype_, *device_;
    QLabel* hint_;
    QPushButton *accept_, *remove_;
};

}  // namespace aim::ui
