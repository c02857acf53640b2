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
    connect(&store_, &Store::opened, this, &Workbench::on_opened);
    connect(&store_, &Store::open_failed, this, [this](const QString& sentence) {
        complain(sentence, tr("Choose another file with File ▸ Open Workspace."));
    });
    connect(&store_, &Store::damaged, this, [this] { open_workspace(store_.file(), true); });
    connect(&store_, &Store::notice, this, [this](const QString& sentence) { complain(sentence); });
    connect(&store_, &Store::failed, this, [this](const QString& sentence) {
        complain(sentence, tr("The change was not made. Look whether the disk is full and whether "
                              "another program holds the workspace."));
    });
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

Workbench::~Workbench() {
    // Their answers come to this object.
    QThreadPool::globalInstance()->waitForDone();
    leave_workspace();
}

// Edits are finished, imports are given up, fusing, training and evaluating go on at the next
// start.
void Workbench::leave_workspace() {
    if (runner_entry_ != 0) jobs_.end(std::exchange(runner_entry_, 0));
    jobs_.give_up();
    store_.finish_writes();
    runner_->leave();
}

void Workbench::open_workspace(const std::filesystem::path& file, bool check_whole) {
    leave_workspace();
    undo_stack_.clear();
    ready_ = false;
    gallery_ = demo_gallery_ = 0;
    Q_EMIT gallery_changed(0);
    store_.open(file, check_whole);
}

void Workbench::on_opened() {
    settings_->set_last_workspace(from_path(store_.file()));
    engine_->use_workspace(store_.file());
    if (model_.status == ModelStatus::None) open_model(settings_->model());
    first_start();
    runner_->load();
}

void Workbench::first_start() {
    const quint64 job = jobs_.begin(tr("Opening the workspace"), {});
    const qint64 last = settings_->layout(QStringLiteral("gallery")).toLongLong();
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
        [this, job](const Start& start) {
            jobs_.end(job);
            demo_gallery_ = start.demo;
            ready_ = true;
            if (!start.problem.isEmpty()) {
                complain(start.problem,
                         tr("Make a gallery of your own with Gallery ▸ New Gallery."));
            }
            set_gallery(start.first);
            Q_EMIT ready();
        },
        [this, job](const QString& sentence) {
            jobs_.end(job);
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
        settings_->set_layout(QStringLiteral("gallery"), QByteArray::number(qint64(gallery)));
    }
    Q_EMIT gallery_changed(gallery);
}

QString Workbench::gallery_key() const {
    const auto file = from_path(store_.file()).toUtf8();
    const auto digest = QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex().left(12);
    return QStringLiteral("%1-%2").arg(QString::fromLatin1(digest)).arg(gallery_);
}

void Workbench::push(std::unique_ptr<StoreCommand> command, const QString& text) {
    undo_stack_.push(command.release());
    if (!text.isEmpty()) Q_EMIT toast(text, true);
}

}  // namespace aim::ui
