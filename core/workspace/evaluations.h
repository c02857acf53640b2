// Evaluations: many queries x methods x shots x seeds. Items are stored as they come, so that an
// evaluation killed at any moment goes on where it was.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aim {

class Connection;

struct StoredEvaluation {
    std::int64_t id = 0;
    std::string name;
    std::int64_t gallery = 0;  // 0: none (episodes)
    std::string gallery_name;
    std::string settings =
        "{}";                // JSON: query file and its SHA-256, methods, shots, seeds, model, …
    std::string created_at;  // ISO 8601 UTC; set by add when empty
    bool finished = false;
};

struct StoredEvaluationItem {
    std::string method;
    int shots = 0;
    std::int64_t seed = 0;
    std::string query;  // its id
    double score = 0;   // 0..1, CIDEr-D 0..10
    std::string answer;
    std::string payload = "{}";  // JSON: costs, references, …
};

struct StoredEvaluationRow {  // one method x shots x seed
    std::string method;
    int shots = 0;
    std::int64_t seed = 0;
    std::string values = "{}";  // JSON: accuracy, interval, context tokens, latency, …
};

class Evaluations {
public:
    explicit Evaluations(Connection& connection) : connection_(connection) {}

    std::int64_t add(const StoredEvaluation& evaluation);
    StoredEvaluation get(std::int64_t id) const;  // throws NotFound
    std::vector<StoredEvaluation> list() const;   // newest first
    // The newest unfinished one with exactly these settings, for --resume.
    std::optional<std::int64_t> find_unfinished(const std::string& settings) const;
    void set_settings(std::int64_t id, const std::string& settings);
    void set_finished(std::int64_t id, bool finished);
    void remove(std::int64_t id);

    // An item with the same method, shots, seed and query is replaced.
    void put_items(std::int64_t id, const std::vector<StoredEvaluationItem>& items);
    std::optional<StoredEvaluationItem> item(std::int64_t id, const std::string& method, int shots,
                                             std::int64_t seed, const std::string& query) const;
    void each_item(std::int64_t id,
                   const std::function<void(const StoredEvaluationItem&)>& visit) const;
    std::int64_t item_count(std::int64_t id) const;
    void put_rows(std::int64_t id, const std::vector<StoredEvaluationRow>& rows);
    std::vector<StoredEvaluationRow> rows(std::int64_t id) const;

private:
    Connection& connection_;
};

}  // namespace aim
