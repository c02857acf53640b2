#include "core/workspace/evaluations.h"

#include "core/base/error.h"
#include "core/workspace/connection.h"
#include "core/workspace/json_text.h"
#include "core/workspace/text_rules.h"

namespace aim {

namespace {

constexpr const char* kColumns =
    "SELECT id, name, gallery, gallery_name, settings, created_at, finished FROM evaluations ";
constexpr const char* kItemColumns =
    "SELECT method, shots, seed, query, score, answer, payload FROM evaluation_items ";

StoredEvaluation read_evaluation(const Query& q) {
    return {q.integer(0), q.text(1), q.integer(2), q.text(3), q.text(4), q.text(5), q.truth(6)};
}

StoredEvaluationItem read_item(const Query& q) {
    return {q.text(0), q.small(1), q.integer(2), q.text(3), q.real(4), q.text(5), q.text(6)};
}

void require_evaluation(Connection& connection, std::int64_t id) {
    if (!Query(connection, "SELECT 1 FROM evaluations WHERE id = ?", id).step())
        throw Error(ErrorCode::NotFound, Sentence::of("There is no such evaluation (any more)."),
                    std::to_string(id));
}

}  // namespace

std::int64_t Evaluations::add(const StoredEvaluation& e) {
    require_text(e.name, Sentence::of("The name of the evaluation"));
    require_json(e.settings, Sentence::of("The settings of an evaluation"));
    std::int64_t id = 0;
    connection_.transaction([&] {
        id = Query(connection_,
                   "INSERT INTO evaluations(name, gallery, gallery_name, settings, created_at, "
                   "finished) VALUES(?, ?, ?, ?, ?, ?) RETURNING id",
                   e.name, e.gallery, e.gallery_name, e.settings,
                   e.created_at.empty() ? utc_now() : e.created_at, e.finished)
                 .single()
                 .integer(0);
    });
    return id;
}

StoredEvaluation Evaluations::get(std::int64_t id) const {
    require_evaluation(connection_, id);
    const std::string sql = std::string(kColumns) + "WHERE id = ?";
    return read_evaluation(Query(connection_, sql.c_str(), id).single());
}

std::vector<StoredEvaluation> Evaluations::list() const {
    std::vector<StoredEvaluation> out;
    const std::string sql = std::string(kColumns) + "ORDER BY created_at DESC, id DESC";
    for (Query query(connection_, std::string_view(sql)); query.step();)
        out.push_back(read_evaluation(query));
    return out;
}

std::optional<std::int64_t> Evaluations::find_unfinished(const std::string& settings) const {
    Query query(connection_,
                "SELECT id FROM evaluations WHERE NOT finished AND settings = ? "
                "ORDER BY created_at DESC, id DESC LIMIT 1",
                settings);
    if (!query.step()) return std::nullopt;
    return query.integer(0);
}

void Evaluations::set_settings(std::int64_t id, const std::string& settings) {
    require_json(settings, Sentence::of("The settings of an evaluation"));
    connection_.transaction([&] {
        require_evaluation(connection_, id);
        Query(connection_, "UPDATE evaluations SET settings = ? WHERE id = ?", settings, id).run();
    });
}

void Evaluations::set_finished(std::int64_t id, bool finished) {
    connection_.transaction([&] {
        require_evaluation(connection_, id);
        Query(connection_, "UPDATE evaluations SET finished = ? WHERE id = ?", finished, id).run();
    });
}

void Evaluations::remove(std::int64_t id) {
    connection_.transaction([&] {
        require_evaluation(connection_, id);
        Query(connection_, "DELETE FROM evaluations WHERE id = ?", id).run();
    });
}

void Evaluations::put_items(std::int64_t id, const std::vector<StoredEvaluationItem>& items) {
    for (const auto& item : items) {
        require_text(storable_text(item.answer), Sentence::of("The answer"));
        require_text(item.query, Sentence::of("The query's name"));
        require_json(item.payload, Sentence::of("The values of a result"));
    }
    connection_.transaction([&] {
        require_evaluation(connection_, id);
        for (const auto& item : items)
            Query(connection_,
                  "INSERT OR REPLACE INTO evaluation_items(evaluation, method, shots, seed, query, "
                  "score, answer, payload) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                  id, item.method, item.shots, item.seed, item.query, item.score,
                  storable_text(item.answer), item.payload)
                .run();
    });
}

std::optional<StoredEvaluationItem> Evaluations::item(std::int64_t id, const std::string& method,
                                                      int shots, std::int64_t seed,
                                                      const std::string& query_name) const {
    const std::string sql =
        std::string(kItemColumns) +
        "WHERE evaluation = ? AND method = ? AND shots = ? AND seed = ? AND query = ?";
    Query query(connection_, sql.c_str(), id, method, shots, seed, query_name);
    if (!query.step()) return std::nullopt;
    return read_item(query);
}

void Evaluations::each_item(std::int64_t id,
                            const std::function<void(const StoredEvaluationItem&)>& visit) const {
    require_evaluation(connection_, id);
    const std::string sql = std::string(kItemColumns) + "WHERE evaluation = ? ORDER BY id";
    for (Query query(connection_, sql.c_str(), id); query.step();) visit(read_item(query));
}

std::int64_t Evaluations::item_count(std::int64_t id) const {
    return Query(connection_, "SELECT count(*) FROM evaluation_items WHERE evaluation = ?", id)
        .single()
        .integer(0);
}

void Evaluations::put_rows(std::int64_t id, const std::vector<StoredEvaluationRow>& rows) {
    for (const auto& row : rows) require_json(row.values, Sentence::of("The values of a row"));
    connection_.transaction([&] {
        require_evaluation(connection_, id);
        for (const auto& row : rows)
            Query(connection_,
                  "INSERT OR REPLACE INTO evaluation_rows(evaluation, method, shots, seed, "
                  "row_values) VALUES(?, ?, ?, ?, ?)",
                  id, row.method, row.shots, row.seed, row.values)
                .run();
    });
}

std::vector<StoredEvaluationRow> Evaluations::rows(std::int64_t id) const {
    require_evaluation(connection_, id);
    std::vector<StoredEvaluationRow> out;
    for (Query q(connection_,
                 "SELECT method, shots, seed, row_values FROM evaluation_rows WHERE evaluation = ? "
                 "ORDER BY id",
                 id);
         q.step();)
        out.push_back({q.text(0), q.small(1), q.integer(2), q.text(3)});
    return out;
}

}  // namespace aim
