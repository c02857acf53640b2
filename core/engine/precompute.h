// Fuses the demonstrations of a gallery whose tokens are missing, stale or damaged. Killed at any
// moment, it goes on where it was: every batch is one transaction.
#pragma once

#include "core/base/sentence.h"
#include "core/engine/model_session.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace aim {

class Workspace;

struct PrecomputeProgress {
    std::int64_t done = 0, total = 0, failed = 0;
    double seconds_left = 0;
};

struct PrecomputeResult {
    std::int64_t fused = 0, already_there = 0;
    struct Failure {
        std::int64_t demonstration;
        Sentence sentence;
    };
    std::vector<Failure> failures;
    double seconds = 0;
};

// Throws Cancelled when stopped; whole batches done by then are kept.
PrecomputeResult precompute(ModelSession& model, Workspace& workspace, std::int64_t gallery,
                            int batch,
                            const std::function<void(const PrecomputeProgress&)>& progress = {},
                            std::stop_token stop = {});

}  // namespace aim
