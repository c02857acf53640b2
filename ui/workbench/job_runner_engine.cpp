// What the engine says about the job that runs.
#include "ui/store/text.h"
#include "ui/workbench/job_runner.h"

#include <algorithm>

namespace aim::ui {
namespace {
constexpr std::size_t kMostPoints = 4096;  // of a curve; then every second one goes
}

void JobRunner::connect_engine() {
    connect(&engine_, &Engine::fuse_progress, this,
            [this](std::int64_t gallery, const PrecomputeProgress& progress) {
                RunnerJob* job = current();
                if (!job || job->gallery != gallery) return;
                // The engine counts what is left to do; one that goes on goes on counting too.
                job->total = std::max(job->total, progress.total);
                job->done = job->total - (progress.total - progress.done);
                job->seconds_left = progress.done > 0 ? progress.seconds_left : -1;
                note_progress(*job);
            });
    connect(&engine_, &Engine::fuse_finished, this,
            [this](std::int64_t gallery, const PrecomputeResult& result) {
                RunnerJob* job = current();
                if (!job || job->gallery != gallery) return;
                if (job->total > 0) job->done = job->total;
                end(JobState::Done);
                Q_EMIT fused(gallery, result);
                schedule();
            });
    connect(&engine_, &Engine::fuse_ended, this,
            [this](std::int64_t gallery, bool cancelled, const QString& sentence) {
                const RunnerJob* job = current();
                if (job && job->gallery == gallery) on_ended(cancelled, sentence);
            });
    connect(&engine_, &Engine::training_progress, this, &JobRunner::on_training);
    connect(&engine_, &Engine::training_finished, this, [this](const TrainProjectorResult& result) {
        RunnerJob* job = current();
        if (!job || job->kind != RunnerJob::Kind::Train) return;
        job->done = result.steps;
        job->held_out_accuracy = result.held_out_accuracy;
        job->untrained = result.untrained;
        const quint64 id = job->id;
        end(JobState::Done);
        Q_EMIT trained(id);
        schedule();
    });
    connect(&engine_, &Engine::training_ended, this, [this](bool was_stopped, const QString& text) {
        const RunnerJob* job = current();
        if (job && job->kind == RunnerJob::Kind::Train) on_ended(was_stopped, text);
    });
    connect_evaluation();
}

void JobRunner::connect_evaluation() {
    const auto evaluation = [this] {
        RunnerJob* job = current();
        return job && job->kind == RunnerJob::Kind::Evaluate ? job : nullptr;
    };
    connect(&engine_, &Engine::evaluation_progress, this,
            [this, evaluation](const EvaluationProgress& progress) {
                RunnerJob* job = evaluation();
                if (!job) return;
                job->done = progress.done;
                job->total = progress.total;
                job->seconds_left = progress.done > 0 ? progress.seconds_left : -1;
                note_progress(*job);
            });
    connect(&engine_, &Engine::evaluation_finished, this, [this, evaluation](std::int64_t stored) {
        RunnerJob* job = evaluation();
        if (!job) return;
        if (job->total > 0) job->done = job->total;
        const quint64 id = job->id;
        end(JobState::Done);
        Q_EMIT evaluated(id, stored);
        schedule();
    });
    connect(&engine_, &Engine::evaluation_ended, this,
            [this, evaluation](bool cancelled, const QString& sentence) {
                if (evaluation()) on_ended(cancelled, sentence);
            });
}

void JobRunner::on_training(const TrainProjectorProgress& progress) {
    RunnerJob* job = current();
    if (!job || job->kind != RunnerJob::Kind::Train) return;
    job->stage = from_utf8(progress.stage);
    if (progress.step == 0 && job->done > 0) {
        // It goes on: until it has read its checkpoint, what is known stays on show.
        Q_EMIT progressed(job->id);
        return;
    }
    job->done = progress.step;
    job->total = progress.steps;
    job->seconds_left = progress.step > 0 ? progress.seconds_left : -1;
    TrainingPoint point{progress.step, progress.step > 0 ? progress.loss : -1,
                        progress.step > 0 ? progress.accuracy : -1, progress.held_out_loss,
                        progress.held_out_accuracy};
    auto& points = job->points;
    if (!points.empty() && points.back().step >= point.step) {
        while (!points.empty() && points.back().step >= point.step) points.pop_back();
    }
    job->kept_points = std::min(job->kept_points, points.size());
    points.push_back(point);
    if (points.size() > kMostPoints) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < points.size(); i += 2) points[kept++] = points[i];
        points.resize(kept);
        job->thinned = true;
    }
    note_progress(*job);
}

}  // namespace aim::ui
