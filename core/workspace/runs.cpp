#include "core/workspace/runs.h"

#include "core/base/error.h"
#include "core/base/limits.h"
#include "core/workspace/connection.h"
#include "core/workspace/demonstration_rows.h"
#include "core/workspace/json_text.h"
#include "core/workspace/text_rules.h"

namespace aim {

namespace {

constexpr const char* kRunColumns =
    "SELECT r.id, coalesce(i.sha256, ''), r.question, r.reference, r.gallery, r.gallery_name, "
    "r.model_name, r.model_family, r.model_fingerprint, r.projector_fingerprint, r.dtype, "
    "r.device, r.device_reason, r.settings, r.created_at, r.pinned "
    "FROM runs AS r LEFT JOIN images AS i ON i.id = r.image ";

std::optional<std::string> optional_text(const Query& query, int column) {
    if (query.null(column)) return std::nullopt;
    return query.text(column);
}

std::optional<double> optional_real(const Query& query, int column) {
    if (query.null(column)) return std::nullopt;
    return query.real(column);
}

StoredRun read_run(const Query& q) {
    StoredRun out;
    out.id = q.integer(0);
    out.image = q.text(1);
    out.question = q.text(2);
    out.reference = optional_text(q, 3);
    out.gallery = q.integer(4);
    out.gallery_name = q.text(5);
    out.model_name = q.text(6);
    out.model_family = q.text(7);
    out.model_fingerprint = q.text(8);
    out.projector_fingerprint = q.text(9);
    out.dtype = q.text(10);
    out.device = q.text(11);
    out.device_reason = q.text(12);
    out.settings = q.text(13);
    out.created_at = q.text(14);
    out.pinned = q.truth(15);
    return out;
}

std::vector<StoredAnswer> read_answers(Connection& connection, std::int64_t run) {
    std::vector<StoredAnswer> out;
    for (Query q(connection,
                 "SELECT id, method, text, token_ids, demonstrations, prompt, prompt_segments, "
                 "text_tokens, image_tokens, fused_tokens, encode_ms, prefill_ms, first_token_ms, "
                 "decode_ms, total_ms, warm, kv_bytes, peak_bytes, score, error FROM answers "
                 "WHERE run = ? ORDER BY id",
                 run);
         q.step();) {
        StoredAnswer& a = out.emplace_back();
        a.id = q.integer(0);
        a.method = q.text(1);
        a.text = q.text(2);
        a.token_ids = numbers_from_json(q.text(3));
        a.demonstrations = numbers_from_json(q.text(4));
        a.prompt = q.text(5);
        a.prompt_segments = q.text(6);
        a.text_tokens = q.integer(7);
        a.image_tokens = q.integer(8);
        a.fused_tokens = q.integer(9);
        a.encode_ms = q.real(10);
        a.prefill_ms = q.real(11);
        a.first_token_ms = q.real(12);
        a.decode_ms = q.real(13);
        a.total_ms = q.real(14);
        a.warm = q.truth(15);
        a.kv_bytes = q.integer(16);
        a.peak_bytes = q.integer(17);
        a.score = optional_real(q, 18);
        a.error = Sentence::from_stored(q.text(19));
    }
    return out;
}

// id 0: a new one.
std::int64_t insert_answer(Connection& connection, std::int64_t run, const StoredAnswer& a,
                           std::int64_t id) {
    const std::string text = storable_text(a.text), prompt = storable_text(a.prompt);
    require_text(text, Sentence::of("The answer"));
    require_text(prompt, Sentence::of("The prompt"));
    require_json(a.prompt_segments, Sentence::of("The prompt's segments"));
    return Query(connection,
                 "INSERT INTO answers(id, run, method, text, token_ids, demonstrations, prompt, "
                 "prompt_segments, text_tokens, image_tokens, fused_tokens, encode_ms, prefill_ms, "
                 "first_token_ms, decode_ms, total_ms, warm, kv_bytes, peak_bytes, score, error) "
                 "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                 "RETURNING id",
                 id > 0 ? std::optional(id) : std::nullopt, run, a.method, text,
                 numbers_to_json(a.token_ids), numbers_to_json(a.demonstrations), prompt,
                 a.prompt_segments, a.text_tokens, a.image_tokens, a.fused_tokens, a.encode_ms,
                 a.prefill_ms, a.first_token_ms, a.decode_ms, a.total_ms, a.warm, a.kv_bytes,
                 a.peak_bytes, a.score, storable_text(a.error.stored()))
        .single()
        .integer(0);
}

std::int64_t insert_run(Connection& connection, const StoredRun& run, bool keep_ids) {
    require_text(run.question, Sentence::of("The question"));
    if (run.reference) require_text(*run.reference, Sentence::of("The reference"));
    require_json(run.settings, Sentence::of("The settings of a run"));
    std::optional<std::int64_t> image;
    if (!run.image.empty()) image = require_image(connection, run.image);
    const auto id =
        Query(connection,
              "INSERT INTO runs(id, image, question, reference, gallery, gallery_name, model_name, "
              "model_family, model_fingerprint, projector_fingerprint, dtype, device, "
              "device_reason, settings, created_at, pinned) "
              "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
              keep_ids ? std::optional(run.id) : std::nullopt, image, run.question, run.reference,
              run.gallery, run.gallery_name, run.model_name, run.model_family,
              run.model_fingerprint, run.projector_fingerprint, run.dtype, run.device,
              run.device_reason, run.settings, run.created_at.empty() ? utc_now() : run.created_at,
              run.pinned)
            .single()
            .integer(0);
    for (const auto& answer : run.answers)
        insert_answer(connection, id, answer, keep_ids ? answer.id : 0);
    return id;
}

std::string filter_sql(const RunFilter& filter) {
    std::string sql = "WHERE 1 ";
    if (filter.pinned_only) sql += "AND r.pinned ";
    if (filter.gallery) sql += "AND r.gallery = ? ";
    if (!filter.search.empty())
        sql +=
            "AND (aim_contains(r.question, ?) OR aim_contains(coalesce(r.reference, ''), ?) OR "
            "aim_contains(r.gallery_name, ?) OR EXISTS (SELECT 1 FROM answers AS a WHERE a.run = "
            "r.id AND aim_contains(a.text, ?))) ";
    return sql;
}

void bind_filter(Query& query, const RunFilter& filter) {
    if (filter.gallery) query.bind_next(*filter.gallery);
    if (!filter.search.empty()) {
        const std::string needle = fold_case(filter.search);
        for (int i = 0; i < 4; ++i) query.bind_next(needle);
    }
}

void require_changed(std::int64_t rows, const Sentence& sentence) {
    if (rows == 0) throw Error(ErrorCode::NotFound, sentence);
}

Sentence no_run() { return Sentence::of("There is no such run (any more)."); }

}  // namespace

std::int64_t Runs::add(const StoredRun& run) {
    std::int64_t id = 0;
    connection_.transaction([&] { id = insert_run(connection_, run, false); });
    return id;
}

std::int64_t Runs::add_answer(std::int64_t run, const StoredAnswer& answer) {
    std::int64_t id = 0;
    connection_.transaction([&] {
        if (!Query(connection_, "SELECT 1 FROM runs WHERE id = ?", run).step())
            throw Error(ErrorCode::NotFound, no_run());
        id = insert_answer(connection_, run, answer, 0);
    });
    return id;
}

StoredRun Runs::get(std::int64_t id) const {
    StoredRun out;
    {
        const std::string sql = std::string(kRunColumns) + "WHERE r.id = ?";
        Query query(connection_, sql.c_str(), id);
        if (!query.step()) throw Error(ErrorCode::NotFound, no_run(), std::to_string(id));
        out = read_run(query);
    }
    out.answers = read_answers(connection_, id);
    return out;
}

std::vector<RunSummary> Runs::list(std::int64_t offset, std::int64_t limit,
                                   const RunFilter& filter) const {
    const std::string sql = std::string(kRunColumns) + filter_sql(filter) +
                            "ORDER BY r.pinned DESC, r.created_at DESC, r.id DESC LIMIT ? OFFSET ?";
    Query query(connection_, std::string_view(sql));
    bind_filter(query, filter);
    query.bind_next(limit);
    query.bind_next(offset);
    std::vector<RunSummary> out;
    while (query.step()) {
        auto run = read_run(query);
        auto& summary = out.emplace_back();
        summary.id = run.id;
        summary.image = std::move(run.image);
        summary.question = std::move(run.question);
        summary.reference = std::move(run.reference);
        summary.gallery_name = std::move(run.gallery_name);
        summary.model_family = std::move(run.model_family);
        summary.created_at = std::move(run.created_at);
        summary.pinned = run.pinned;
        for (Query methods(connection_, "SELECT method FROM answers WHERE run = ? ORDER BY id",
                           run.id);
             methods.step();)
            summary.methods.push_back(methods.text(0));
    }
    return out;
}

std::int64_t Runs::count(const RunFilter& filter) const {
    const std::string sql = "SELECT count(*) FROM runs AS r " + filter_sql(filter);
    Query query(connection_, std::string_view(sql));
    bind_filter(query, filter);
    return query.single().integer(0);
}

std::vector<std::int64_t> Runs::ids() const {
    std::vector<std::int64_t> out;
    for (Query query(connection_, "SELECT id FROM runs ORDER BY created_at, id"); query.step();)
        out.push_back(query.integer(0));
    return out;
}

void Runs::set_pinned(std::int64_t id, bool pinned) {
    connection_.transaction([&] {
        require_changed(
            Query(connection_, "UPDATE runs SET pinned = ? WHERE id = ?", pinned, id).run(),
            no_run());
    });
}

void Runs::set_reference(std::int64_t id, const std::optional<std::string>& reference) {
    if (reference) require_text(*reference, Sentence::of("The reference"));
    connection_.transaction([&] {
        require_changed(
            Query(connection_, "UPDATE runs SET reference = ? WHERE id = ?", reference, id).run(),
            no_run());
    });
}

void Runs::set_score(std::int64_t answer, std::optional<double> score) {
    connection_.transaction([&] {
        require_changed(
            Query(connection_, "UPDATE answers SET score = ? WHERE id = ?", score, answer).run(),
            Sentence::of("There is no such answer (any more)."));
    });
}

std::vector<StoredRun> Runs::remove(const std::vector<std::int64_t>& ids) {
    std::vector<StoredRun> out;
    connection_.transaction([&] {
        for (const auto id : ids) {
            out.push_back(get(id));
            Query(connection_, "DELETE FROM runs WHERE id = ?", id).run();
        }
    });
    return out;
}

void Runs::restore(const std::vector<StoredRun>& runs) {
    connection_.transaction([&] {
        for (const auto& run : runs) {
            if (Query(connection_, "SELECT 1 FROM runs WHERE id = ?", run.id).step())
                throw Error(ErrorCode::Usage, Sentence::of("The run is there already."));
            insert_run(connection_, run, true);
        }
    });
}

}  // namespace aim
