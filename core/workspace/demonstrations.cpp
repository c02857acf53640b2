#include "core/workspace/demonstrations.h"

#include "core/base/error.h"
#include "core/workspace/demonstration_rows.h"
#include "core/workspace/images.h"
#include "core/workspace/text_rules.h"

#include <unordered_map>

namespace aim {

namespace {

// The WHERE of a filter, and its values in the same order.
std::string filter_sql(const DemonstrationFilter& filter) {
    std::string sql = "WHERE d.gallery = ? ";
    if (!filter.search.empty())
        sql +=
            "AND (aim_contains(d.question, ?) OR aim_contains(d.answer, ?) OR "
            "aim_contains(d.label, ?)) ";
    if (filter.label) sql += "AND d.label = ? ";
    if (filter.repeated)
        sql +=
            "AND d.image IN (SELECT image FROM demonstrations WHERE gallery = d.gallery "
            "GROUP BY image HAVING count(*) > 1) ";
    if (filter.fused) sql += "AND (" + std::string(kFusedState) + ") = ? ";
    return sql;
}

void bind_filter(Query& query, std::int64_t gallery, const DemonstrationFilter& filter) {
    query.bind_next(gallery);
    if (!filter.search.empty()) {
        const std::string needle = fold_case(filter.search);
        for (int i = 0; i < 3; ++i) query.bind_next(needle);
    }
    if (filter.label) query.bind_next(*filter.label);
    if (filter.fused) {
        if (!filter.context)
            throw Error(
                ErrorCode::Usage,
                Sentence::of("To find demonstrations by their fused tokens, open a model first."));
        bind_fused_state(query, *filter.context);
        query.bind_next(static_cast<int>(*filter.fused));
    }
}

void require_texts(const std::string& question, const std::string& answer,
                   const std::string& label) {
    require_text(question, Sentence::of("The question"));
    require_text(answer, Sentence::of("The answer"));
    require_text(label, Sentence::of("The label"));
}

std::int64_t insert(Connection& connection, std::int64_t gallery, std::int64_t position,
                    const NewDemonstration& demonstration) {
    require_texts(demonstration.question, demonstration.answer, demonstration.label);
    return Query(connection,
                 "INSERT INTO demonstrations(gallery, position, image, question, answer, label) "
                 "VALUES(?, ?, ?, ?, ?, ?) RETURNING id",
                 gallery, position, require_image(connection, demonstration.image),
                 demonstration.question, demonstration.answer, demonstration.label)
        .single()
        .integer(0);
}

std::int64_t gallery_size(Connection& connection, std::int64_t gallery) {
    return Query(connection, "SELECT count(*) FROM demonstrations WHERE gallery = ?", gallery)
        .single()
        .integer(0);
}

}  // namespace

StoredDemonstration read_demonstration_row(const Query& query) {
    return {query.integer(0), query.integer(1), query.integer(2), query.text(3),
            query.text(4),    query.text(5),    query.text(6)};
}

void require_gallery(Connection& connection, std::int64_t gallery) {
    if (!Query(connection, "SELECT 1 FROM galleries WHERE id = ?", gallery).step())
        throw Error(ErrorCode::NotFound,
                    Sentence::of("There is no gallery with the number %1 (any more).", gallery));
}

std::int64_t require_image(Connection& connection, const std::string& sha256) {
    Query query(connection, "SELECT id FROM images WHERE sha256 = ?", sha256);
    if (!query.step())
        throw Error(ErrorCode::NotFound,
                    Sentence::of("A picture is not in the workspace (any more)."), sha256);
    return query.integer(0);
}

void bind_fused_state(Query& query, const FusedContext& context) {
    for (int table = 0; table < 2; ++table) {
        query.bind_next(context.template_version);
        query.bind_next(context.span);
        query.bind_next(context.model_fingerprint);
        query.bind_next(context.projector_fingerprint);
        query.bind_next(context.dtype);
    }
}

FusedState fused_state_of(std::int64_t value) {
    return value >= 1 && value <= 3 ? static_cast<FusedState>(value) : FusedState::Missing;
}

StoredDemonstration Demonstrations::get(std::int64_t id) const {
    const std::string sql = std::string(kDemonstrationColumns) + "WHERE d.id = ?";
    Query query(connection_, sql.c_str(), id);
    if (!query.step())
        throw Error(ErrorCode::NotFound,
                    Sentence::of("There is no demonstration with the number %1 (any more).", id));
    return read_demonstration_row(query);
}

std::int64_t Demonstrations::count(std::int64_t gallery, const DemonstrationFilter& filter) const {
    const std::string sql =
        "SELECT count(*) FROM demonstrations AS d JOIN images AS i ON i.id = d.image " +
        filter_sql(filter);
    Query query(connection_, std::string_view(sql));
    bind_filter(query, gallery, filter);
    return query.single().integer(0);
}

std::vector<StoredDemonstration> Demonstrations::list(std::int64_t gallery, std::int64_t offset,
                                                      std::int64_t limit,
                                                      const DemonstrationFilter& filter) const {
    const std::string sql = std::string(kDemonstrationColumns) + filter_sql(filter) +
                            "ORDER BY d.position, d.id LIMIT ? OFFSET ?";
    Query query(connection_, std::string_view(sql));
    bind_filter(query, gallery, filter);
    query.bind_next(limit);
    query.bind_next(offset);
    std::vector<StoredDemonstration> out;
    while (query.step()) out.push_back(read_demonstration_row(query));
    return out;
}

std::vector<std::int64_t> Demonstrations::ids(std::int64_t gallery,
                                              const DemonstrationFilter& filter) const {
    const std::string sql =
        "SELECT d.id FROM demonstrations AS d JOIN images AS i ON i.id = d.image " +
        filter_sql(filter) + "ORDER BY d.position, d.id";
    Query query(connection_, std::string_view(sql));
    bind_filter(query, gallery, filter);
    std::vector<std::int64_t> out;
    while (query.step()) out.push_back(query.integer(0));
    return out;
}

std::vector<LabelCount> Demonstrations::labels(std::int64_t gallery) const {
    std::vector<LabelCount> out;
    for (Query query(connection_,
                     "SELECT label, count(*) FROM demonstrations WHERE gallery = ? GROUP BY label "
                     "ORDER BY label COLLATE NOCASE, label",
                     gallery);
         query.step();)
        out.push_back({query.text(0), query.integer(1)});
    return out;
}

std::int64_t Demonstrations::add(std::int64_t gallery, const NewDemonstration& demonstration,
                                 std::int64_t position) {
    std::int64_t id = 0;
    connection_.transaction([&] {
        require_gallery(connection_, gallery);
        const auto size = gallery_size(connection_, gallery);
        if (position < 0 || position > size) position = size;
        if (position < size)
            Query(connection_,
                  "UPDATE demonstrations SET position = position + 1 WHERE gallery = ? AND "
                  "position >= ?",
                  gallery, position)
                .run();
        id = insert(connection_, gallery, position, demonstration);
    });
    return id;
}

std::int64_t Demonstrations::add_all(std::int64_t gallery,
                                     const std::function<std::optional<NewDemonstration>()>& next,
                                     std::stop_token stop) {
    std::int64_t added = 0;
    connection_.transaction([&] {
        require_gallery(connection_, gallery);
        const auto size = gallery_size(connection_, gallery);
        const auto stop_if_asked = [&] {
            if (stop.stop_requested())
                throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        };
        stop_if_asked();
        while (const auto demonstration = next()) {
            insert(connection_, gallery, size + added, *demonstration);
            ++added;
            stop_if_asked();
        }
    });
    return added;
}

StoredDemonstration Demonstrations::update(std::int64_t id, const DemonstrationEdit& edit) {
    StoredDemonstration before;
    connection_.transaction([&] {
        before = get(id);
        const auto question = edit.question.value_or(before.question);
        const auto answer = edit.answer.value_or(before.answer);
        const auto label = edit.label.value_or(before.label);
        require_texts(question, answer, label);
        Query(connection_,
              "UPDATE demonstrations SET image = ?, question = ?, answer = ?, label = ? "
              "WHERE id = ?",
              require_image(connection_, edit.image.value_or(before.image)), question, answer,
              label, id)
            .run();
    });
    return before;
}

std::vector<std::byte> Demonstrations::thumbnail(std::int64_t id) {
    return Images(connection_).thumbnail(get(id).image);
}

std::vector<std::byte> Demonstrations::image_bytes(std::int64_t id) const {
    return Images(connection_).read(get(id).image);
}

FusedState Demonstrations::fused_state(std::int64_t id, const FusedContext& context) const {
    const std::string sql = "SELECT " + std::string(kFusedState) +
                            " FROM demonstrations AS d JOIN images AS i ON i.id = d.image "
                            "WHERE d.id = ?";
    Query query(connection_, std::string_view(sql));
    bind_fused_state(query, context);
    query.bind_next(id);
    if (!query.step())
        throw Error(ErrorCode::NotFound,
                    Sentence::of("There is no demonstration with the number %1 (any more).", id));
    return fused_state_of(query.integer(0));
}

std::vector<FusedState> Demonstrations::fused_states(const std::vector<std::int64_t>& ids,
                                                     const FusedContext& context) const {
    std::vector<FusedState> out;
    out.reserve(ids.size());
    for (const auto id : ids) out.push_back(fused_state(id, context));
    return out;
}

}  // namespace aim
