// The window's menus: every action with its shortcut.
#include "ui/dialogs/model_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/store/text.h"
#include "ui/style/icons.h"
#include "ui/views/answers_panel.h"
#include "ui/views/demonstration_grid.h"
#include "ui/views/demonstration_panel.h"
#include "ui/views/first_questions_bar.h"
#include "ui/views/gallery_panel.h"
#include "ui/views/history_panel.h"
#include "ui/views/query_panel.h"
#include "ui/window/main_window.h"
#include "ui/workbench/workbench.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>

namespace aim::ui {

QAction* MainWindow::add_action(QMenu* menu, const QString& name, const QString& text,
                                const QKeySequence& keys, std::function<void()> run) {
    auto* action = new QAction(text, this);
    if (!name.isEmpty()) action->setIcon(icon(name));
    action->setShortcut(keys);
    if (run) connect(action, &QAction::triggered, this, std::move(run));
    menu->addAction(action);
    all_actions_ << action;
    return action;
}

void MainWindow::enabled_when(QAction* action, std::function<bool()> holds) {
    conditions_.emplace_back(action, std::move(holds));
}

void MainWindow::refresh_actions() {
    for (const auto& [action, holds] : conditions_) action->setEnabled(holds());
    // Looking at it is all that can be done with a workspace that must not be written.
    const bool writable = !workbench_.store().read_only();
    query_->setEnabled(writable);
    query_->setToolTip(writable ? QString() : tr("The workspace is open for reading only."));
    first_questions_->setEnabled(writable);
}

void MainWindow::build_menus() {
    build_file_menu();
    build_edit_menu();
    build_gallery_menu();
    build_ask_menu();
    build_runs_menu();
    build_model_menu();
    build_view_menu();
    build_help_menu();
    refresh_actions();
}

void MainWindow::build_file_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    add_action(menu, {}, tr("New Workspace…"), {}, [this] { new_workspace(); });
    add_action(menu, QStringLiteral("folder"), tr("&Open Workspace…"), QKeySequence::Open,
               [this] { open_workspace(); });
    menu->addSeparator();
    auto* salvage =
        add_action(menu, {}, tr("Save What Can Be Read…"), {}, [this] { this->salvage(); });
    enabled_when(salvage, [this] { return workbench_.store().is_damaged(); });
    add_action(menu, QStringLiteral("export"), tr("Export All &Runs…"), {},
               [this] { history_->export_runs(false); });
    auto* selected = add_action(menu, {}, tr("Export Selected Runs…"), {},
                                [this] { history_->export_runs(true); });
    enabled_when(selected, [this] { return history_->count_selected() > 0; });
    menu->addSeparator();
    auto* quit =
        add_action(menu, {}, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::build_edit_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = workbench_.undo_stack().createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setIcon(icon(QStringLiteral("undo")));
    QAction* redo = workbench_.undo_stack().createRedoAction(this, tr("&Redo"));
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo->setIcon(icon(QStringLiteral("redo")));
    undo->setProperty(kPlainName, tr("&Undo"));
    redo->setProperty(kPlainName, tr("&Redo"));
    menu->addAction(undo);
    menu->addAction(redo);
    all_actions_ << undo << redo;
    undo_actions_ = {undo, redo};
    menu->addSeparator();
    add_action(menu, QStringLiteral("paste"), tr("Pas&te Picture"), QKeySequence::Paste, [this] {
        const QWidget* focus = focusWidget();
        if (focus && query_->isAncestorOf(focus)) {
            query_->paste();
        } else {
            demonstrations_->paste();
        }
    });
    add_action(menu, {}, tr("&Paste Picture into Gallery"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
               [this] { demonstrations_->paste(); });
    auto* remove = add_action(menu, QStringLiteral("trash"), tr("&Delete"), QKeySequence::Delete,
                              [this] { remove_focused(); });
    // Text fields keep the key for themselves.
    remove->setShortcutContext(Qt::WindowShortcut);
    menu->addSeparator();
    add_action(menu, QStringLiteral("search"), tr("&Find Demonstrations"), QKeySequence::Find,
               [this] { demonstrations_->focus_search(); });
    add_action(menu, {}, tr("Find &Runs"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] {
        show_sidebar();
        history_->focus_search();
    });
}

void MainWindow::build_gallery_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&Gallery"));
    // Their names are typed in the list.
    const auto in_sidebar = [this](void (GalleryPanel::*act)()) {
        return [this, act] {
            show_sidebar();
            (galleries_->*act)();
        };
    };
    add_action(menu, QStringLiteral("plus"), tr("&New Gallery"), QKeySequence::New,
               in_sidebar(&GalleryPanel::create));
    add_action(menu, QStringLiteral("rename"), tr("&Rename"), QKeySequence(Qt::SHIFT | Qt::Key_F2),
               in_sidebar(&GalleryPanel::rename));
    add_action(menu, QStringLiteral("duplicate"), tr("D&uplicate"),
               QKeySequence(Qt::CTRL | Qt::Key_D), in_sidebar(&GalleryPanel::duplicate));
    QMenu* merge = menu->addMenu(icon(QStringLiteral("merge")), tr("&Merge Into"));
    connect(menu, &QMenu::aboutToShow, this,
            [this, merge] { galleries_->fill_merge_menu(*merge); });
    add_action(menu, QStringLiteral("trash"), tr("&Delete Gallery"), {},
               [this] { galleries_->remove(); });
    menu->addSeparator();
    add_action(menu, QStringLiteral("picture"), tr("Add &Pictures…"),
               QKeySequence(Qt::CTRL | Qt::Key_I), [this] { demonstrations_->add_pictures(); });
    add_action(menu, QStringLiteral("folder"), tr("Add &Folder…"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
               [this] { demonstrations_->add_folder(); });
    add_action(menu, QStringLiteral("table"), tr("Import &Table…"), {},
               [this] { demonstrations_->add_table(); });
    add_action(menu, QStringLiteral("import"), tr("Import D&ata Set…"), {},
               [this] { demonstrations_->add_data_set(); });
    auto* out = add_action(menu, QStringLiteral("export"), tr("&Export Gallery…"),
                           QKeySequence(Qt::CTRL | Qt::Key_E),
                           [this] { demonstrations_->export_gallery(); });
    enabled_when(out, [this] { return workbench_.gallery() != 0; });
    menu->addSeparator();
    demonstrations_->use_in_views(add_action(menu, {}, tr("Move Demonstrations Up"),
                                             QKeySequence(Qt::ALT | Qt::Key_Up),
                                             [this] { demonstrations_->move_selected(-1); }));
    demonstrations_->use_in_views(add_action(menu, {}, tr("Move Demonstrations Down"),
                                             QKeySequence(Qt::ALT | Qt::Key_Down),
                                             [this] { demonstrations_->move_selected(1); }));
    menu->addSeparator();
    add_action(menu, QStringLiteral("fuse"), tr("Fu&se"), QKeySequence(Qt::CTRL | Qt::Key_F7),
               [this] { workbench_.fuse(); });
    auto* pause = add_action(menu, QStringLiteral("pause"), tr("Pause or &Go On"),
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F7),
                             [this] { workbench_.toggle_fusing_pause(); });
    auto* cancel = add_action(menu, QStringLiteral("stop"), tr("&Cancel Fusing"), {},
                              [this] { workbench_.stop_fusing(); });
    for (QAction* action : {pause, cancel}) {
        enabled_when(
            action, [this] { return workbench_.runner().fusing(workbench_.gallery()) != nullptr; });
    }
    for (QAction* action : menu->actions()) {
        if (action == out || action == pause || action == cancel || action->isSeparator()) continue;
        enabled_when(action, [this] { return !workbench_.store().read_only(); });
    }
}

void MainWindow::build_ask_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&Ask"));
    add_action(menu, QStringLiteral("ask"), tr("&Ask"), QKeySequence(Qt::CTRL | Qt::Key_Return),
               [this] { query_->ask(); });
    add_action(menu, QStringLiteral("seed"), tr("Ask with Another &Seed"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
               [this] { query_->ask_with_new_seed(); });
    add_action(menu, QStringLiteral("stop"), tr("S&top"), QKeySequence(Qt::CTRL | Qt::Key_Period),
               [this] { query_->stop(); });
    menu->addSeparator();
    add_action(menu, QStringLiteral("picture"), tr("Choose &Picture…"),
               QKeySequence(Qt::CTRL | Qt::Key_P), [this] { query_->choose_file(); });
    add_action(menu, QStringLiteral("paste"), tr("Paste Picture to Ask &About"),
               QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V), [this] { query_->paste(); });
    add_action(menu, {}, tr("Go to &Question"), QKeySequence(Qt::CTRL | Qt::Key_L),
               [this] { query_->focus_question(); });
    for (QAction* action : menu->actions()) {
        enabled_when(action, [this] { return !workbench_.store().read_only(); });
    }
}

void MainWindow::build_runs_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&Runs"));
    auto* open = add_action(menu, QStringLiteral("history"), tr("&Open Again"), {},
                            [this] { history_->open_selected(); });
    auto* again = add_action(menu, QStringLiteral("ask"), tr("&Ask Again"),
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                             [this] { history_->ask_selected_again(); });
    auto* pin = add_action(menu, QStringLiteral("pin"), tr("&Pin or Unpin"),
                           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                           [this] { history_->toggle_pin(); });
    auto* compare = add_action(menu, QStringLiteral("compare"), tr("&Compare Two"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                               [this] { history_->compare_selected(); });
    menu->addSeparator();
    auto* copy = add_action(menu, QStringLiteral("copy"), tr("Copy as &Markdown"),
                            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                            [this] { history_->copy_selected(); });
    auto* save =
        add_action(menu, QStringLiteral("export"), tr("&Save the Comparison…"),
                   QKeySequence(Qt::CTRL | Qt::Key_S), [this] { answers_->save_picture(); });
    const auto selected = [this] { return history_->count_selected(); };
    const auto writable = [this] { return !workbench_.store().read_only(); };
    enabled_when(open, [=] { return selected() == 1; });
    enabled_when(again, [=] { return selected() == 1 && writable(); });
    enabled_when(pin, [=] { return selected() > 0 && writable(); });
    enabled_when(compare, [=] { return selected() == 2; });
    enabled_when(copy, [=] { return selected() > 0; });
    enabled_when(save, [this] { return !answers_->cards().empty(); });
}

void MainWindow::build_model_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&Model"));
    add_action(menu, QStringLiteral("model"), tr("&Choose Model…"),
               QKeySequence(Qt::CTRL | Qt::Key_M), [this] { choose_model(); });
    add_action(menu, QStringLiteral("curve"), tr("&Train a Projector…"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), [this] { show_training(); });
    menu->addSeparator();
    add_action(menu, QStringLiteral("evaluate"), tr("&Evaluate…"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { show_evaluations(); });
}

void MainWindow::build_view_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    Settings& settings = workbench_.settings();
    sidebar_ =
        add_action(menu, QStringLiteral("sidebar"), tr("&Sidebar"), QKeySequence(Qt::Key_F9), {});
    sidebar_->setCheckable(true);
    sidebar_->setChecked(settings.flag(QStringLiteral("sidebar"), true));
    connect(sidebar_, &QAction::toggled, this, [this](bool on) {
        left_->setVisible(on);
        workbench_.settings().set_flag(QStringLiteral("sidebar"), on);
    });
    add_action(menu, QStringLiteral("table"), tr("Switch Pictures and &Table"),
               QKeySequence(Qt::CTRL | Qt::Key_T),
               [this] { demonstrations_->set_table(!demonstrations_->is_table()); });
    add_action(menu, QStringLiteral("jobs"), tr("&Jobs"), QKeySequence(Qt::CTRL | Qt::Key_J),
               [this] { show_jobs(); });
    menu->addSeparator();

    const auto choices = [this](QMenu* into, auto values, auto current, auto choose) {
        auto* group = new QActionGroup(this);
        for (const auto& [value, text] : values) {
            auto* action = into->addAction(text);
            action->setCheckable(true);
            action->setChecked(value == current);
            group->addAction(action);
            connect(action, &QAction::triggered, this, [value = value, choose] { choose(value); });
        }
    };
    choices(
        menu->addMenu(tr("&Appearance")),
        std::vector<std::pair<Appearance, QString>>{{Appearance::System, tr("Like the desktop")},
                                                    {Appearance::Light, tr("Light")},
                                                    {Appearance::Dark, tr("Dark")}},
        settings.appearance(), [this](Appearance appearance) {
            workbench_.settings().set_appearance(appearance);
            Q_EMIT appearance_chosen();
        });
    choices(menu->addMenu(tr("&Language")),
            std::vector<std::pair<QString, QString>>{
                {QString(), tr("Like the desktop")},
                {QStringLiteral("en"), QStringLiteral("English")},
                {QStringLiteral("de"), QStringLiteral("Deutsch")},
                {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}},
            settings.language(), [this](const QString& language) {
                workbench_.settings().set_language(language);
                Q_EMIT language_chosen(language);
            });
}

void MainWindow::build_help_menu() {
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    add_action(menu, QStringLiteral("keyboard"), tr("&Keyboard Shortcuts"),
               QKeySequence(Qt::Key_F1), [this] {
                   // What no menu has, by the place where it works.
                   const QList<ShortcutsDialog::Key> others{
                       {tr("Pin or Unpin, in the history"), QKeySequence(Qt::Key_P)},
                       {tr("Delete, in the list of evaluations"), QKeySequence::Delete},
                       {tr("Copy the Rows, in tables of results"), QKeySequence::Copy}};
                   auto* dialog = new ShortcutsDialog(all_actions_, others, this);
                   dialog->setAttribute(Qt::WA_DeleteOnClose);
                   dialog->open();
               });
    add_action(menu, QStringLiteral("tour"), tr("Look &Around"), {}, [this] { start_tour(); });
    add_action(menu, QStringLiteral("info"), tr("&About AIM Workbench"), {},
               [this] { show_about(); });
}

void MainWindow::choose_model() {
    auto* dialog = new ModelDialog(workbench_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { workbench_.open_model(dialog->request()); });
    dialog->open();
}

QString MainWindow::file_for_a_workspace(const QString& title, const QString& name) {
    Settings& settings = workbench_.settings();
    QString file = workbench_.dialogs().save_file(
        this, title,
        settings.last_folder(QStringLiteral("workspace")) + QStringLiteral("/%1.aim").arg(name),
        tr("Workspaces") + QStringLiteral(" (*.aim)"));
    if (file.isEmpty()) return {};
    if (QFileInfo(file).suffix().isEmpty()) file += QStringLiteral(".aim");
    if (QFileInfo::exists(file)) {
        workbench_.complain(tr("%1 exists already.").arg(QFileInfo(file).fileName()),
                            tr("Choose another name, or open it with File ▸ Open Workspace."));
        return {};
    }
    settings.set_last_folder(QStringLiteral("workspace"), QFileInfo(file).path());
    return file;
}

void MainWindow::new_workspace() {
    const QString file = file_for_a_workspace(tr("New Workspace"), QStringLiteral("workspace"));
    if (!file.isEmpty()) workbench_.open_workspace(to_path(file));
}

void MainWindow::salvage() {
    const QString name = from_path(workbench_.store().file().stem());
    workbench_.salvage(file_for_a_workspace(tr("Save What Can Be Read"), tr("%1 saved").arg(name)));
}

void MainWindow::open_workspace() {
    Settings& settings = workbench_.settings();
    const QString file = workbench_.dialogs().open_file(
        this, tr("Open Workspace"), settings.last_folder(QStringLiteral("workspace")),
        tr("Workspaces") + QStringLiteral(" (*.aim);;") + tr("All files") + QStringLiteral(" (*)"));
    if (file.isEmpty()) return;
    settings.set_last_folder(QStringLiteral("workspace"), QFileInfo(file).path());
    workbench_.open_workspace(to_path(file));
}

void MainWindow::remove_focused() {
    const QWidget* focus = focusWidget();
    if (focus && history_->isAncestorOf(focus)) {
        history_->remove_selected();
    } else if (focus && galleries_->isAncestorOf(focus)) {
        galleries_->remove();
    } else if (focus && demonstrations_->isAncestorOf(focus)) {
        demonstrations_->remove_selected();
    } else if (query_->is_on_picture(focus)) {
        query_->clear_picture();
    } else {
        workbench_.tell(tr("Go to what is to be deleted: demonstrations, runs or a gallery."));
    }
}

void MainWindow::show_about() {
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, tr("About AIM Workbench"),
        tr("<h3>AIM Workbench %1</h3><p>Fused in-context learning for multi-modal models on your "
           "own machine: each demonstration is read once, and its picture and text become a few "
           "fused tokens (AIM, arXiv 2406.07588).</p><p>Free software under the GNU General Public "
           "License, version 3 or later. Nothing you do here leaves this machine.</p>")
            .arg(QApplication::applicationVersion()),
        QMessageBox::NoButton, this);
    box->addButton(tr("Close"), QMessageBox::RejectRole);
    box->setIconPixmap(program_icon().pixmap(QSize(64, 64), devicePixelRatioF()));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

}  // namespace aim::ui
