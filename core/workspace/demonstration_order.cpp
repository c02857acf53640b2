// Moving, removing and restoring demonstrations.
#include "core/base/error.h"
#include "core/workspace/demonstration_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace aim {

void close_gaps(Connection& connection, std::int64_t gallery) {
    Query(connection,
          "UPDATE demonstrations SET position = n.place FROM (SELECT id, row_number() OVER "
          "(ORDER BY position, id) - 1 AS place FROM demonstrations WHERE gallery = ?) AS n "
          "WHERE demonstrations.id = n.id AND demonstrations.position <> n.place",
          gallery)
        .run();
}

std::vector<std::int64_t> ordered_ids(Connection& connection, std::int64_t gallery) {
    std::vector<std::int64_t> out;
    for (Query query(connection,
                     "SELECT id FROM demonstrations WHERE gallery = ? ORDER BY position, id",
                     gallery);
         query.step();)
        out.push_back(query.integer(0));
    return out;
}

void write_order(Connection& connection, const std::vector<std::int64_t>& ids) {
    std::int64_t position = 0;
    for (const auto id : ids) {
        Query(connection, "UPDATE demonstrations SET position = ? WHERE id = ? AND position <> ?",
              position, id, position)
            .run();
        ++position;
    }
}

void Demonstrations::move(const std::vector<std::int64_t>& ids, std::int64_t position) {
    if (ids.empty()) return;
    connection_.transaction([&] {
        const auto gallery = get(ids.front()).gallery;
        const std::unordered_set<std::int64_t> moving(ids.begin(), ids.end());
        if (moving.size() != ids.size())
            throw Error(ErrorCode::Usage,
                        Sentence::of("A demonstration cannot be moved to two places."));
        auto order = ordered_ids(connection_, gallery);
        const auto before = order.size();
        std::erase_if(order, [&](std::int64_t id) { return moving.contains(id); });
        if (before - order.size() != ids.size())
            throw Error(ErrorCode::Usage,
                        Sentence::of("Only demonstrations of one gallery can be moved together."));
        const auto at =
            std::clamp<std::int64_t>(position, 0, static_cast<std::int64_t>(order.size()));
        order.insert(order.begin() + at, ids.begin(), ids.end());
        write_order(connection_, order);
    });
}

void Demonstrations::reorder(std::int64_t gallery, const std::vector<std::int64_t>& ids) {
    connection_.transaction([&] {
        auto wanted = ids, there = ordered_ids(connection_, gallery);
        std::sort(wanted.begin(), wanted.end());
        std::sort(there.begin(), there.end());
        if (wanted != there)
            throw Error(ErrorCode::Usage,
                        Sentence::of(
                            "The gallery has other demonstrations than the order that was given."));
        write_order(connection_, ids);
    });
}

RemovedDemonstrations Demonstrations::remove(const std::vector<std::int64_t>& ids) {
    RemovedDemonstrations out;
    connection_.transaction([&] {
        std::set<std::int64_t> galleries;
        for (const auto id : std::set<std::int64_t>(ids.begin(), ids.end())) {
            out.rows.push_back(get(id));
            galleries.insert(out.rows.back().gallery);
        }
        for (const auto& row : out.rows)
            Query(connection_, "DELETE FROM demonstrations WHERE id = ?", row.id).run();
        for (const auto gallery : galleries) close_gaps(connection_, gallery);
    });
    std::sort(out.rows.begin(), out.rows.end(), [](const auto& a, const auto& b) {
        return std::pair(a.gallery, a.position) < std::pair(b.gallery, b.position);
    });
    return out;
}

void Demonstrations::restore(const RemovedDemonstrations& removed) {
    std::map<std::int64_t, std::vector<const StoredDemonstration*>> by_gallery;
    for (const auto& row : removed.rows) by_gallery[row.gallery].push_back(&row);
    connection_.transaction([&] {
        for (auto& [gallery, rows] : by_gallery) {
            require_gallery(connection_, gallery);
            std::sort(rows.begin(), rows.end(),
                      [](const auto* a, const auto* b) { return a->position < b->position; });
            auto order = ordered_ids(connection_, gallery);
            std::vector<std::int64_t> merged;
            merged.reserve(order.size() + rows.size());
            auto rest = order.begin();
            for (const auto* row : rows) {
                if (Query(connection_, "SELECT 1 FROM demonstrations WHERE id = ?", row->id).step())
                    throw Error(ErrorCode::Usage,
                                Sentence::of("The demonstration is there already."));
                while (rest != order.end() &&
                       static_cast<std::int64_t>(merged.size()) < row->position)
                    merged.push_back(*rest++);
                // Not marked as fused once: whether its tokens are there is found by content.
                Query(connection_,
                      "INSERT INTO demonstrations(id, gallery, position, image, question, answer, "
                      "label) VALUES(?, ?, ?, ?, ?, ?, ?)",
                      row->id, gallery, static_cast<std::int64_t>(merged.size()),
                      require_image(connection_, row->image), row->question, row->answer,
                      row->label)
                    .run();
                merged.push_back(row->id);
            }
            merged.insert(merged.end(), rest, order.end());
            write_order(connection_, merged);
        }
    });
}

}  // namespace aim
