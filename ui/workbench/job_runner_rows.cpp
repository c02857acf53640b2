// The jobs as rows of the workspace: read at the start, kept while they run.
#include "ui/store/text.h"
#include "ui/workbench/job_runner.h"

#include <spdlog/spdlog.h>
#include <utility>

namespace aim::ui {

const char* kind_name(RunnerJob::Kind kind) {
    switch (kind) {
        case RunnerJob::Kind::Fuse:
            return "precompute";
        case RunnerJob::Kind::Train:
            return "train-projector";
        case RunnerJob::Kind::Evaluate:
            return "evaluation";
    }
    return "";
}

double best_accuracy(const std::vector<TrainingPoint>& points) {
    const TrainingPoint* best = nullptr;
    for (const TrainingPoint& point : points) {
        if (point.held_out_loss < 0) continue;
        if (!best || point.held_out_loss < best->held_out_loss) best = &point;
    }
    return best ? best->held_out_accuracy : -1;
}

// Rows change in the order asked for, and only once theirs is there. A row that is gone is no harm.
void JobRunner::store_row(const RunnerJob& job, RowChange change) {
    if (store_.read_only()) return;
    store_.write(
        this, {},
        [row = job.row, change = std::move(change)](Workspace& workspace) {
            if (row->load() != 0) change(workspace.jobs(), row->load());
        },
        [] {}, [](const QString& sentence) { spdlog::warn("a job: {}", to_utf8(sentence)); });
}

void JobRunner::load() {
    jobs_.clear();
    running_ = 0;
    left_ = false;
    intent_ = Intent::None;
    Q_EMIT changed();
    struct Loaded {
        std::vector<StoredJob> rows;
        std::vector<std::vector<TrainingPoint>> points;  // of each row
        std::vector<std::pair<std::int64_t, std::string>> names;
    };
    store_.write(
        this, {},
        [](Workspace& workspace) {
            Loaded loaded;
            if (workspace.read_only()) return loaded;
            auto& table = workspace.jobs();
            table.recover();
            for (const auto& row : table.list(JobState::Done)) {
                // The badges and the list of evaluations say it.
                if (row.kind != kind_name(RunnerJob::Kind::Train)) table.remove(row.id);
            }
            loaded.rows = table.list();
            for (const auto& row : loaded.rows) loaded.points.push_back(table.points(row.id));
            if (loaded.rows.empty()) return loaded;
            for (const auto& gallery : workspace.galleries().list()) {
                loaded.names.emplace_back(gallery.id, gallery.name);
            }
            return loaded;
        },
        [this](const Loaded& loaded) {
            for (std::size_t i = 0; i < loaded.rows.size(); ++i) {
                auto job = job_of(loaded.rows[i]);
                if (!job) continue;
                job->id = next_++;
                job->points = loaded.points[i];
                job->kept_points = job->points.size();
                if (job->state == JobState::Done) {
                    job->held_out_accuracy = best_accuracy(job->points);
                }
                jobs_.push_back(std::move(*job));
            }
            name_galleries(loaded.names);
            schedule();
        });
}

void JobRunner::name_galleries(const std::vector<std::pair<std::int64_t, std::string>>& names) {
    for (RunnerJob& job : jobs_) {
        for (const auto& [gallery, name] : names) {
            if (job.kind == RunnerJob::Kind::Fuse && job.gallery == gallery) {
                job.gallery_name = from_utf8(name);
            }
        }
    }
    Q_EMIT changed();
}

// On the writing thread, which finishes what waits when the workspace is left.
void JobRunner::leave() {
    left_ = true;
    RunnerJob* job = current();
    running_ = 0;
    if (!job) return;
    keep_points(*job);
    store_row(*job, [done = job->done, total = job->total](JobTable& table, std::int64_t row) {
        table.report(row, done, total, {});
        table.release(row);
    });
}

// Only what is new: a long training has thousands.
void JobRunner::keep_points(RunnerJob& job) {
    const bool anew = std::exchange(job.thinned, false);
    const std::size_t first = anew ? 0 : job.kept_points;
    if (first >= job.points.size()) return;
    std::vector<TrainingPoint> fresh(job.points.begin() + static_cast<std::ptrdiff_t>(first),
                                     job.points.end());
    job.kept_points = job.points.size();
    store_row(job, [anew, fresh = std::move(fresh)](JobTable& table, std::int64_t row) {
        if (anew) table.clear_points(row);
        table.add_points(row, fresh);
    });
}

}  // namespace aim::ui
