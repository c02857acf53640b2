// How demonstrations are read and kept in order. Internal to the room.
#pragma once

#include "core/workspace/connection.h"
#include "core/workspace/demonstrations.h"

namespace aim {

// "SELECT … FROM demonstrations AS d JOIN images AS i …", for read_demonstration_row.
inline constexpr const char* kDemonstrationColumns =
    "SELECT d.id, d.gallery, d.position, i.sha256, d.question, d.answer, d.label "
    "FROM demonstrations AS d JOIN images AS i ON i.id = d.image ";
StoredDemonstration read_demonstration_row(const Query& query);

void require_gallery(Connection& connection, std::int64_t gallery);  // throws NotFound
// The id of a picture's row; throws NotFound.
std::int64_t require_image(Connection& connection, const std::string& sha256);
// Positions become 0, 1, 2, … in the order they have.
void close_gaps(Connection& connection, std::int64_t gallery);
std::vector<std::int64_t> ordered_ids(Connection& connection, std::int64_t gallery);
// Writes the positions that differ.
void write_order(Connection& connection, const std::vector<std::int64_t>& ids);

// SQL for the state of row d with picture i, as in FusedState; its values are bound by
// bind_fused_state.
inline constexpr const char* kFusedState =
    "CASE WHEN EXISTS (SELECT 1 FROM fused_tokens AS f WHERE f.content_key = "
    "aim_content_key(i.sha256, d.question, d.answer, ?, ?) AND f.model = ? AND f.projector = ? AND "
    "f.dtype = ?) THEN 2 WHEN EXISTS (SELECT 1 FROM fused_failures AS f WHERE f.content_key = "
    "aim_content_key(i.sha256, d.question, d.answer, ?, ?) AND f.model = ? AND f.projector = ? AND "
    "f.dtype = ?) THEN 3 WHEN d.fused_content IS NOT NULL THEN 1 ELSE 0 END";
void bind_fused_state(Query& query, const FusedContext& context);
FusedState fused_state_of(std::int64_t value);

}  // namespace aim
