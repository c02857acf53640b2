// The chosen gallery: its name and state, search and filters, grid or table, and the editor.
#pragma once

#include "ui/models/demonstration_model.h"
#include "ui/models/gallery_model.h"
#include "ui/store/mime_pictures.h"

#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QItemSelectionModel;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace aim::ui {

class DemonstrationEditor;
class DemonstrationGrid;
class ElidedLabel;
class EmptyState;
class FuseBar;
class Workbench;

class DemonstrationPanel : public QWidget {
    Q_OBJECT

public:
    DemonstrationPanel(Workbench& workbench, GalleryModel& galleries, QWidget* parent = nullptr);

    DemonstrationModel& model() { return model_; }
    DemonstrationGrid& grid() { return *grid_; }
    DemonstrationEditor& editor() { return *editor_; }
    QSplitter& splitter() { return *splitter_; }
    std::vector<std::int64_t> selected() const;  // by position

    void add_pictures();
    void add_folder();
    void add_table();
    void add_data_set();  // by a dialog that asks for its layout
    void paste();
    void export_gallery();
    void remove_selected();
    void move_selected(int by);  // -1: one place towards the first; 1: towards the last
    // Its shortcut works where demonstrations are looked at, as pictures or as rows.
    void use_in_views(QAction* action);
    void select(std::int64_t demonstration);
    void focus_search();
    void set_table(bool table);
    bool is_table() const;

Q_SIGNALS:
    void selection_changed(const std::vector<std::int64_t>& ids);
    void ask_about(std::int64_t demonstration);
    void new_gallery_wanted();
    void model_choice_wanted();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    QWidget* build_head();
    QWidget* build_tools();
    QWidget* build_body();
    void build_table();
    QMenu* add_menu();
    void show_menu(const QPoint& global);
    void take(const DroppedPictures& dropped);
    void on_reloaded();
    void on_selection();
    void refresh_head();
    void fill_labels();
    void filter_by_state();
    void show_view();
    void move_to(const std::vector<std::int64_t>& ids, std::int64_t position);

    Workbench& workbench_;
    GalleryModel& galleries_;
    DemonstrationModel model_;
    ElidedLabel *title_, *subtitle_;
    FuseBar* fuse_;
    QLineEdit* search_;
    QComboBox *label_, *state_;
    QToolButton *as_grid_, *as_table_;
    QPushButton* add_;
    QSplitter* splitter_;
    QStackedWidget* stack_;
    DemonstrationGrid* grid_;
    QTableView* table_;
    QItemSelectionModel* selection_;
    DemonstrationEditor* editor_;
    EmptyState *no_gallery_, *no_demonstrations_, *nothing_found_;
    bool drop_ = false;
};

}  // namespace aim::ui
