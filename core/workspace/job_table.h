// Jobs as rows (precompute, evaluation, training): what survives a crash. Running them is
// core/jobs'.
#pragma once

#include "core/base/sentence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aim {

class Connection;

enum class JobState { Waiting, Running, Paused, Failed, Done };
const char* name_of(JobState state);  // "waiting", "running", "paused", "failed", "done"

struct StoredJob {
    std::int64_t id = 0;
    std::string kind;            // "precompute", "evaluation", "train-projector"
    std::string payload = "{}";  // JSON: whatever running it again needs
    JobState state = JobState::Waiting;
    std::int64_t done = 0, total = 0;
    std::string stage;
    int attempts = 0;                    // started without an orderly end, the one running included
    Sentence error;                      // when failed or paused by `recover`
    std::string created_at, updated_at;  // ISO 8601 UTC
};

// One place of a training's curve; -1 where a value is not known.
struct JobPoint {
    int step = 0;
    double loss = -1, accuracy = -1;
    double held_out_loss = -1, held_out_accuracy = -1;
};

class JobTable {
public:
    explicit JobTable(Connection& connection) : connection_(connection) {}

    std::int64_t add(const std::string& kind, const std::string& payload);
    StoredJob get(std::int64_t id) const;  // throws NotFound
    std::vector<StoredJob> list() const;   // oldest first
    std::vector<StoredJob> list(JobState state) const;
    // The oldest waiting one, now running, its attempts counted; nothing when none waits. Atomic
    // across connections.
    std::optional<StoredJob> start_next();
    void start(std::int64_t id);  // waiting, paused or failed -> running
    void report(std::int64_t id, std::int64_t done, std::int64_t total, const std::string& stage);
    // Behind the points before the first of these; those at or after it are replaced.
    void add_points(std::int64_t id, const std::vector<JobPoint>& points);
    void clear_points(std::int64_t id);
    std::vector<JobPoint> points(std::int64_t id) const;  // by step
    // Orderly: neither counts as an attempt.
    void pause(std::int64_t id);
    void release(
        std::int64_t id);  // running -> waiting: the program ends, or something else goes first
    void resume(std::int64_t id);  // paused or failed -> waiting
    void finish(std::int64_t id);
    void fail(std::int64_t id, const Sentence& sentence);
    void remove(std::int64_t id);
    // After a crash: what was running waits again, or is paused when it has died twice. Call once
    // when the program starts. Returns how many.
    std::int64_t recover();
    static constexpr int kDeaths = 2;

private:
    Connection& connection_;
};

}  // namespace aim
