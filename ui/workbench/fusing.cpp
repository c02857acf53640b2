// Fusing, training and evaluating as the window tells of them: toasts, failures, badges, the strip
// at the foot.
#include "ui/store/sentences.h"
#include "ui/store/text.h"
#include "ui/workbench/workbench.h"

#include <QFileInfo>

namespace aim::ui {
namespace {
constexpr int kRefreshMilliseconds = 1500;  // of the badges, while fusing
}

void Workbench::connect_runner() {
    connect(runner_.get(), &JobRunner::changed, this, [this] {
        Q_EMIT fusing_changed();
        const RunnerJob* job = runner_->running();
        const bool in_strip = job && job->kind != RunnerJob::Kind::Fuse;
        if (in_strip && runner_entry_ == 0) {
            const QString text =
                job->kind == RunnerJob::Kind::Train
                    ? tr("Training %1").arg(from_path(job->training.out.filename()))
                    : tr("Evaluating %1").arg(from_utf8(job->evaluation.keep.name));
            runner_entry_ = jobs_.begin(text, [this, id = job->id] { runner_->stop(id); });
        } else if (!in_strip && runner_entry_ != 0) {
            jobs_.end(std::exchange(runner_entry_, 0));
        }
    });
    connect(runner_.get(), &JobRunner::progressed, this, [this](quint64 id) {
        const RunnerJob* job = runner_->job(id);
        if (runner_entry_ != 0 && job && job->kind != RunnerJob::Kind::Fuse) {
            jobs_.report(runner_entry_, {job->done, job->total, {}, job->seconds_left});
        }
        if (!job || job->kind != RunnerJob::Kind::Fuse) return;
        if (since_refresh_.isValid() && since_refresh_.elapsed() < kRefreshMilliseconds) return;
        since_refresh_.start();
        store_.announce({.galleries = true, .contents = job->gallery, .runs = false});
    });
    connect(runner_.get(), &JobRunner::ordered, this, &Workbench::tried_anew);
    connect(runner_.get(), &JobRunner::fused, this, &Workbench::on_fused);
    connect(runner_.get(), &JobRunner::stopped, this, [this] {
        store_.announce({.galleries = true, .contents = 0, .runs = false, .evaluations = true});
        tell(tr("Stopped. What is done stays done."));
    });
    connect(runner_.get(), &JobRunner::evaluated, this, [this] {
        // Evaluating may have fused what was missing.
        store_.announce({.galleries = true, .contents = 0, .runs = false, .evaluations = true});
    });
    connect(runner_.get(), &JobRunner::failed, this, [this](quint64 id) {
        store_.announce({.galleries = true, .contents = 0, .runs = false, .evaluations = true});
        const RunnerJob* job = runner_->job(id);
        Q_EMIT job_problem(job->reason,
                           tr("It is kept under View ▸ Jobs, where it can be tried again."));
    });
    connect(runner_.get(), &JobRunner::trained, this, [this](quint64 id) {
        const RunnerJob& job = *runner_->job(id);
        const QString name = from_path(job.training.out.filename());
        settings_->add_projector(from_path(job.training.out));
        if (job.untrained) {
            complain(tr("No step made the held-out loss better, so %1 is the untrained projector.")
                         .arg(name),
                     tr("Train with a smaller learning rate, or on more documents."));
        } else {
            tell(tr("The projector was written to %1.").arg(name));
        }
    });
}

void Workbench::on_fused(std::int64_t gallery, const PrecomputeResult& result) {
    store_.announce({.galleries = true, .contents = gallery, .runs = false});
    if (!result.failures.empty()) {
        complain(tr("%Ln demonstration(s) could not be fused. The first: %1", nullptr,
                    static_cast<int>(result.failures.size()))
                     .arg(in_words(result.failures.front().sentence)),
                 tr("The filter “Failed” shows them all."));
    } else if (result.fused > 0) {
        tell(tr("%Ln demonstration(s) fused.", nullptr, static_cast<int>(result.fused)));
    } else {
        tell(tr("Everything is fused already."));
    }
}

std::int64_t Workbench::fusing_gallery() const {
    const RunnerJob* job = runner_->running();
    return job && job->kind == RunnerJob::Kind::Fuse ? job->gallery : 0;
}

bool Workbench::model_can_fuse() {
    if (model_.status != ModelStatus::Ready) {
        complain(tr("There is no model to fuse with yet."),
                 tr("Wait until it is open, or choose one with Model ▸ Choose Model."));
        return false;
    }
    if (!model_.description.has_projector) {
        complain(tr("This model has no projector, so demonstrations cannot be fused."),
                 tr("Choose a projector file with Model ▸ Choose Model, or train one with Model ▸ "
                    "Train a Projector."));
        return false;
    }
    return true;
}

void Workbench::fuse() {
    if (gallery_ == 0 || !may_change() || !model_can_fuse()) return;
    runner_->fuse(gallery_);
}

void Workbench::stop_fusing() {
    if (const RunnerJob* job = runner_->fusing(gallery_)) runner_->stop(job->id);
}

void Workbench::toggle_fusing_pause() {
    const RunnerJob* job = runner_->fusing(gallery_);
    if (!job) return;
    if (job->state == JobState::Paused) {
        runner_->resume(job->id);
    } else {
        runner_->pause(job->id);
    }
}

}  // namespace aim::ui
