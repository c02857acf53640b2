// What an evaluation consists of: items (one query by one method) and rows (many of them).
#pragma once

#include "core/evaluation/metric.h"
#include "core/evaluation/metrics.h"
#include "core/methods/answer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aim {

struct EpisodeShown {
    std::string image;  // the file
    std::string question, answer;
};

struct EvaluationItem {  // one query x method x shots x seed
    std::string query;   // its id
    int shots = 0;
    std::uint64_t seed = 0;
    std::vector<std::string> references;
    MethodAnswer answer;  // its score is that of the evaluation's metric
    std::string image;    // the file, as the query set names it
    std::string question, label;
    std::vector<std::string> options;
    bool leak = false;  // the query's own picture is among the demonstrations it may be shown
    // What stands behind the negative ids of answer.demonstrations, in that order: demonstrations
    // that came with the query and are in no gallery.
    std::vector<EpisodeShown> shown;
};

struct MetricValue {
    Metric metric = Metric::Exact;
    double value = 0;  // NaN when it is not defined (AUC of one class)
    Interval ci95;
    std::string interval;  // how it was found: "wilson" or "bootstrap"
};

struct EvaluationRow {  // one method x shots x seed
    std::string method;
    int shots = 0;
    std::uint64_t seed = 0;
    std::int64_t queries = 0;
    double accuracy = 0, ci_low = 0, ci_high = 0;  // of the evaluation's metric
    double context_tokens = 0;                     // mean
    // Reading demonstrations that nobody has fused yet is part of it, as it is of `icl`'s prefill.
    double latency_mean_ms = 0, latency_p95_ms = 0;
    // Means over the answers that had something to read first (demonstrations to fuse, a prompt's
    // prefix) and over those that found it there.
    std::optional<double> latency_cold_ms, latency_warm_ms;
    std::int64_t peak_bytes = 0;  // of the method's first query with so many shots, any seed
    std::string metric = "exact", interval = "wilson";
    std::vector<MetricValue> more;  // further metrics
    std::int64_t errors = 0;        // queries the method could not answer; they score 0
    std::int64_t leaks = 0;
    std::int64_t kv_bytes = 0;  // the largest
};

}  // namespace aim
