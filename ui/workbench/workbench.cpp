#include "ui/workbench/workbench.h"

#include "core/base/error.h"
#include "core/engine/demo.h"
#include "ui/store/sentences.h"
#include "ui/store/text.h"

#include <spdlog/spdlog.h>
#include <QCryptographicHash>
#include <QThreadPool>

namespace aim::ui {
namespace {

const char* const kDemoGallery = "demo_gallery";  // in the workspace's settings

struct Start {
    std::int64_t demo = 0;   // gallery; 0: there is none
    std::int64_t first = 0;  // gallery to show
    QString problem;
};

}  // namespace

Workbench::Workbench(Parts parts, QObject* parent)
    : QObject(parent),
      settings_(std::move(parts.settings)),
      dialogs_(std::move(parts.dialogs)),
      demo_(std::move(parts.demo)),
      thumbnails_(store_),
      engine_(std::move(parts.engine)),
      runner_(std::make_unique<JobRunner>(store_, *engine_)) {
    if (demo_) {
        try {
            first_questions_ = read_first_questions(demo_->first_questions);
        } catch (const std::exception& error) {
            spdlog::warn("{}", error.what());  // the window works without them
        }
    }
    connect_store();
    connect(engine_.get(), &Engine::model_changed, this, [this](const ModelState& state) {
        model_ = state;
        Q_EMIT model_changed();
        runner_->set_can_evaluate(state.status == ModelStatus::Ready);
        runner_->set_can_fuse(state.status == ModelStatus::Ready &&
                              state.description.has_projector);
        if (state.status == ModelStatus::Failed) {
            complain(state.problem, tr("Choose another model with Model ▸ Choose Model."));
        }
    });
    connect(engine_.get(), &Engine::ask_finished, this, [this] {
        // Asking may have fused what was missing.
        store_.announce({.galleries = true, .contents = 0, .runs = true});
    });
    connect(engine_.get(), &Engine::ask_ended, this,
            [this] { store_.announce({.galleries = false, .contents = {}, .runs = true}); });
    connect_runner();
}

void Workbench::connect_store() {
    connect(&store_, &Store::leaving, this, &Workbench::leave_workspace);
    connect(&store_, &Store::opened, this, &Workbench::on_opened);
    connect(&store_, &Store::open_failed, this, [this](const QString& sentence) {
        jobs_.end(std::exchange(opening_entry_, 0));
        if (store_.is_open()) {
            ready_ = true;
            if (runner_->has_left()) runner_->load();
            if (std::exchange(damage_waits_, false)) store_.open(store_.file(), true);
        }
        complain(sentence, tr("Choose another file with File ▸ Open Workspace."));
        Q_EMIT refused(sentence);
    });
    connect(&store_, &Store::damage_found, this, [this] {
        damage_waits_ = true;  // for the one that is being opened
        if (opening_entry_ == 0) store_.open(store_.file(), true);
    });
    connect(&store_, &Store::notice, this, [this](const QString& sentence) {
        if (store_.is_damaged()) {
            Q_EMIT damaged(sentence);
        } else {
            complain(sentence);
        }
    });
    connect(&store_, &Store::read_failed, this, [this](const QString& sentence) {
        complain(sentence, tr("Open the workspace again with File ▸ Open Workspace."));
    });
    connect(&store_, &Store::change_failed, this,
            [this](const QString& sentence) { on_refused(sentence, true); });
    connect(&undo_stack_, &QUndoStack::indexChanged, this, &Workbench::settle_undo_stack,
            Qt::QueuedConnection);
}

Workbench::~Workbench() {
    // Their answers come to this object.
    QThreadPool::globalInstance()->waitForDone();
    leave_workspace();
}

// What is asked for here is still done when the workspace is left. Edits are finished, imports are
// given up, fusing, training and evaluating go on at the next start.
void Workbench::leave_workspace() {
    if (runner_entry_ != 0) jobs_.end(std::exchange(runner_entry_, 0));
    opening_entry_ = 0;
    jobs_.give_up();
    runner_->leave();
}

void Workbench::open_workspace(const std::filesystem::path& file, bool remember) {
    if (opening_entry_ == 0) opening_entry_ = jobs_.begin(tr("Opening the workspace"), {});
    ready_ = false;
    remember_ = remember;
    store_.open(file);
}

void Workbench::on_opened() {
    undo_stack_.clear();
    ready_ = damage_waits_ = false;
    gallery_ = demo_gallery_ = 0;
    Q_EMIT gallery_changed(0);
    if (remember_) settings_->set_last_workspace(from_path(store_.file()));
    engine_->use_workspace(store_.file(), store_.read_only());
    if (model_.status == ModelStatus::None) open_model(settings_->model());
    first_start();
    runner_->load();
}

void Workbench::first_start() {
    if (opening_entry_ == 0) opening_entry_ = jobs_.begin(tr("Opening the workspace"), {});
    const qint64 last = settings_->last_use(QStringLiteral("gallery")).toLongLong();
    store_.write(
        this, {.galleries = true, .contents = {}, .runs = false},
        [demo = demo_, last](Workspace& workspace) {
            Start start;
            const auto remembered = workspace.settings().get(kDemoGallery);
            auto galleries = workspace.galleries().list();
            if (galleries.empty() && !remembered && demo && !workspace.read_only()) {
                try {
                    start.demo = import_demo_gallery(workspace, *demo);
                    workspace.settings().set(kDemoGallery, std::to_string(start.demo));
                } catch (const Error& error) {
                    start.problem = in_words(error);
                }
                galleries = workspace.galleries().list();
            } else if (remembered) {
                start.demo = std::strtoll(remembered->c_str(), nullptr, 10);
            }
            for (const auto& gallery : galleries) {
                if (start.first == 0 || gallery.id == last) start.first = gallery.id;
            }
            return start;
        },
        [this](const Start& start) {
            jobs_.end(std::exchange(opening_entry_, 0));
            demo_gallery_ = start.demo;
            ready_ = true;
            if (!start.problem.isEmpty()) {
                complain(start.problem,
                         tr("Make a gallery of your own with Gallery ▸ New Gallery."));
            }
            set_gallery(start.first);
            Q_EMIT ready();
        },
        [this](const QString& sentence) {
            jobs_.end(std::exchange(opening_entry_, 0));
            ready_ = true;
            complain(sentence, tr("Choose another file with File ▸ Open Workspace."));
            Q_EMIT ready();
        });
}

void Workbench::open_model(const std::optional<ModelRequest>& request) {
    settings_->set_model(request);
    if (request) {
        engine_->open_model(*request);
    } else if (demo_) {
        settings_->forget_model_request(from_path(demo_->model));
        ModelRequest demo;
        demo.model_dir = demo_->model;
        demo.projector_file = demo_->projector;
        engine_->open_model(demo);
    } else {
        Q_EMIT model_changed();
    }
}

void Workbench::set_gallery(std::int64_t gallery) {
    if (gallery == gallery_) return;
    gallery_ = gallery;
    if (gallery != 0) {
        settings_->set_last_use(QStringLiteral("gallery"), QByteArray::number(qint64(gallery)));
    }
    Q_EMIT gallery_changed(gallery);
}

QString Workbench::gallery_key() const {
    const auto file = from_path(store_.file()).toUtf8();
    const auto digest = QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex().left(12);
    return QStringLiteral("%1-%2").arg(QString::fromLatin1(digest)).arg(gallery_);
}

bool Workbench::may_change() {
    if (can_change()) return true;
    complain(store_.is_open() ? tr("The workspace is open for reading only.")
                              : tr("The workspace is not open yet."),
             store_.is_damaged() ? tr("Save what can be read with File ▸ Save What Can Be Read.")
                                 : QString());
    return false;
}

bool Workbench::may_fill_a_gallery() {
    if (!may_change()) return false;
    if (gallery_ != 0) return true;
    complain(tr("There is no gallery yet."), tr("Make one with Gallery ▸ New Gallery."));
    return false;
}

void Workbench::push(std::unique_ptr<StoreCommand> command, const QString& text) {
    if (!may_change()) return;
    command->on_refused([this](const QString& sentence, bool is_of_the_file) {
        settle_undo_stack();
        on_refused(sentence, is_of_the_file);
    });
    undo_stack_.push(command.release());
    if (!text.isEmpty()) Q_EMIT toast(text, true);
}

// The stack drops an obsolete step instead of taking it: done at once, so that no press is lost.
void Workbench::settle_undo_stack() {
    const auto refused = [this](int index) {
        const QUndoCommand* command = undo_stack_.command(index);
        return command && command->isObsolete();
    };
    const auto still_done = [this](int index) {
        const auto* command = dynamic_cast<const StoreCommand*>(undo_stack_.command(index));
        return command && command->is_still_done();
    };
    while (refused(undo_stack_.index() - 1)) undo_stack_.undo();
    while (refused(undo_stack_.index()) || still_done(undo_stack_.index())) undo_stack_.redo();
}

void Workbench::on_refused(const QString& sentence, bool is_of_the_file) {
    complain(sentence, is_of_the_file
                           ? tr("The change was not made. Look whether the disk is full and "
                                "whether another program holds the workspace.")
                           : tr("The change was not made."));
}

}  // namespace aim::ui
