#include "core/workspace/job_table.h"

#include "core/base/error.h"
#include "core/workspace/connection.h"
#include "core/workspace/json_text.h"
#include "core/workspace/text_rules.h"

#include <array>
#include <string_view>

namespace aim {

namespace {

constexpr std::array kStates{JobState::Waiting, JobState::Running, JobState::Paused,
                             JobState::Failed, JobState::Done};

constexpr const char* kColumns =
    "SELECT id, kind, payload, state, done, total, stage, attempts, error, created_at, updated_at "
    "FROM jobs ";

// A state that no version of this program wrote needs a person's look.
JobState state_from_name(std::string_view name) {
    for (const auto state : kStates)
        if (name == name_of(state)) return state;
    return JobState::Failed;
}

StoredJob read_job(const Query& q) {
    return {q.integer(0), q.text(1), q.text(2),  state_from_name(q.text(3)),       q.integer(4),
            q.integer(5), q.text(6), q.small(7), Sentence::from_stored(q.text(8)), q.text(9),
            q.text(10)};
}

// As a sentence about the job has it.
Sentence said(JobState state) {
    switch (state) {
        case JobState::Waiting:
            return Sentence::of("waiting");
        case JobState::Running:
            return Sentence::of("running");
        case JobState::Paused:
            return Sentence::of("paused");
        case JobState::Failed:
            return Sentence::of("failed");
        case JobState::Done:
            return Sentence::of("done");
    }
    return Sentence::of("failed");
}

// Changes the state if it is one of `from` (comma-separated, quoted), else says what it is.
void change_state(Connection& connection, std::int64_t id, JobState to, std::string_view from,
                  std::string_view also = {}) {
    connection.transaction([&] {
        const std::string sql = "UPDATE jobs SET state = ?, updated_at = ?" + std::string(also) +
                                " WHERE id = ? AND state IN (" + std::string(from) + ")";
        if (Query(connection, sql.c_str(), name_of(to), utc_now(), id).run() > 0) return;
        const auto job = JobTable(connection).get(id);
        throw Error(ErrorCode::Usage,
                    Sentence::of("The job is %1 and cannot become %2.", said(job.state), said(to)));
    });
}

}  // namespace

const char* name_of(JobState state) {
    switch (state) {
        case JobState::Waiting:
            return "waiting";
        case JobState::Running:
            return "running";
        case JobState::Paused:
            return "paused";
        case JobState::Failed:
            return "failed";
        case JobState::Done:
            return "done";
    }
    return "failed";
}

std::int64_t JobTable::add(const std::string& kind, const std::string& payload) {
    require_text(kind, Sentence::of("The kind of job"));
    require_json(payload, Sentence::of("The job's values"));
    std::int64_t id = 0;
    connection_.transaction([&] {
        const auto now = utc_now();
        id = Query(connection_,
                   "INSERT INTO jobs(kind, payload, state, created_at, updated_at) "
                   "VALUES(?, ?, 'waiting', ?, ?) RETURNING id",
                   kind, payload, now, now)
                 .single()
                 .integer(0);
    });
    return id;
}

StoredJob JobTable::get(std::int64_t id) const {
    const std::string sql = std::string(kColumns) + "WHERE id = ?";
    Query query(connection_, sql.c_str(), id);
    if (!query.step())
        throw Error(ErrorCode::NotFound, Sentence::of("There is no such job (any more)."),
                    std::to_string(id));
    return read_job(query);
}

std::vector<StoredJob> JobTable::list() const {
    std::vector<StoredJob> out;
    const std::string sql = std::string(kColumns) + "ORDER BY id";
    for (Query query(connection_, std::string_view(sql)); query.step();)
        out.push_back(read_job(query));
    return out;
}

std::vector<StoredJob> JobTable::list(JobState state) const {
    auto out = list();
    std::erase_if(out, [&](const StoredJob& job) { return job.state != state; });
    return out;
}

std::optional<StoredJob> JobTable::start_next() {
    std::optional<StoredJob> out;
    connection_.transaction([&] {
        Query query(connection_, "SELECT id FROM jobs WHERE state = 'waiting' ORDER BY id LIMIT 1");
        if (!query.step()) return;
        const auto id = query.integer(0);
        start(id);
        out = get(id);
    });
    return out;
}

void JobTable::start(std::int64_t id) {
    change_state(connection_, id, JobState::Running, "'waiting', 'paused', 'failed'",
                 ", attempts = attempts + 1, error = ''");
}

void JobTable::report(std::int64_t id, std::int64_t done, std::int64_t total,
                      const std::string& stage) {
    connection_.transaction([&] {
        if (Query(connection_,
                  "UPDATE jobs SET done = ?, total = ?, stage = ?, updated_at = ? WHERE id = ?",
                  done, total, storable_text(stage), utc_now(), id)
                .run() == 0)
            throw Error(ErrorCode::NotFound, Sentence::of("There is no such job (any more)."),
                        std::to_string(id));
    });
}

void JobTable::add_points(std::int64_t id, const std::vector<JobPoint>& points) {
    if (points.empty()) return;
    connection_.transaction([&] {
        get(id);  // throws NotFound
        Query(connection_, "DELETE FROM job_points WHERE job = ? AND step >= ?", id,
              points.front().step)
            .run();
        for (const auto& point : points)
            Query(connection_, "INSERT OR REPLACE INTO job_points VALUES(?, ?, ?, ?, ?, ?)", id,
                  point.step, point.loss, point.accuracy, point.held_out_loss,
                  point.held_out_accuracy)
                .run();
    });
}

void JobTable::clear_points(std::int64_t id) {
    connection_.transaction(
        [&] { Query(connection_, "DELETE FROM job_points WHERE job = ?", id).run(); });
}

std::vector<JobPoint> JobTable::points(std::int64_t id) const {
    std::vector<JobPoint> out;
    for (Query query(connection_,
                     "SELECT step, loss, accuracy, held_out_loss, held_out_accuracy FROM "
                     "job_points WHERE job = ? ORDER BY step",
                     id);
         query.step();)
        out.push_back({query.small(0), query.real(1), query.real(2), query.real(3), query.real(4)});
    return out;
}

void JobTable::pause(std::int64_t id) {
    change_state(connection_, id, JobState::Paused, "'waiting', 'running'",
                 ", attempts = max(0, attempts - (state = 'running'))");
}

void JobTable::release(std::int64_t id) {
    change_state(connection_, id, JobState::Waiting, "'running'",
                 ", attempts = max(0, attempts - 1)");
}

void JobTable::resume(std::int64_t id) {
    change_state(connection_, id, JobState::Waiting, "'paused', 'failed'");
}

void JobTable::finish(std::int64_t id) {
    change_state(connection_, id, JobState::Done, "'running'");
}

void JobTable::fail(std::int64_t id, const Sentence& sentence) {
    connection_.transaction([&] {
        change_state(connection_, id, JobState::Failed, "'running', 'waiting', 'paused'");
        Query(connection_, "UPDATE jobs SET error = ? WHERE id = ?",
              storable_text(sentence.stored()), id)
            .run();
    });
}

void JobTable::remove(std::int64_t id) {
    connection_.transaction([&] {
        if (Query(connection_, "DELETE FROM jobs WHERE id = ?", id).run() == 0)
            throw Error(ErrorCode::NotFound, Sentence::of("There is no such job (any more)."),
                        std::to_string(id));
    });
}

std::int64_t JobTable::recover() {
    std::int64_t out = 0;
    connection_.transaction([&] {
        const auto now = utc_now();
        out =
            Query(connection_,
                  "UPDATE jobs SET state = 'paused', updated_at = ?, error = ? "
                  "WHERE state = 'running' AND attempts >= ?",
                  now, Sentence::of("The program has ended twice in the middle of this.").stored(),
                  kDeaths)
                .run();
        out +=
            Query(connection_,
                  "UPDATE jobs SET state = 'waiting', updated_at = ? WHERE state = 'running'", now)
                .run();
    });
    return out;
}

}  // namespace aim
