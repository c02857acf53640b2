#include "core/workspace/galleries.h"

#include "core/base/error.h"
#include "core/workspace/connection.h"
#include "core/workspace/demonstration_rows.h"
#include "core/workspace/text_rules.h"

namespace aim {

namespace {

constexpr const char* kColumns =
    "SELECT g.id, g.name, g.created_at, "
    "(SELECT count(*) FROM demonstrations AS d WHERE d.gallery = g.id), "
    "(SELECT count(DISTINCT d.image) FROM demonstrations AS d WHERE d.gallery = g.id) "
    "FROM galleries AS g ";

Gallery read_row(const Query& query) {
    return {query.integer(0), query.text(1), query.text(2), query.integer(3), query.integer(4)};
}

std::string quoted_name(std::string_view name) { return "“" + std::string(name) + "”"; }

// The gallery of a name that gallery_name made, 0: none. Names of older files may be decomposed,
// and look the same; the composed one comes first.
std::int64_t id_of(Connection& connection, const std::string& name, std::int64_t except = 0) {
    std::int64_t out = 0;
    for (Query query(connection, "SELECT id, name FROM galleries WHERE id <> ? ORDER BY id",
                     except);
         query.step();) {
        const auto there = query.text(1);
        if (there == name) return query.integer(0);
        if (out == 0 && composed(there) == name) out = query.integer(0);
    }
    return out;
}

bool taken(Connection& connection, const std::string& name, std::int64_t except = 0) {
    return id_of(connection, name, except) != 0;
}

void require_free(Connection& connection, const std::string& name, std::int64_t except = 0) {
    if (taken(connection, name, except))
        throw Error(ErrorCode::Usage, Sentence::of("There is a gallery “%1” already.", name));
}

}  // namespace

std::vector<Gallery> Galleries::list() const {
    std::vector<Gallery> out;
    const std::string sql = std::string(kColumns) + "ORDER BY g.name COLLATE NOCASE, g.name";
    for (Query query(connection_, std::string_view(sql)); query.step();)
        out.push_back(read_row(query));
    return out;
}

Gallery Galleries::get(std::int64_t id) const {
    const std::string sql = std::string(kColumns) + "WHERE g.id = ?";
    Query query(connection_, sql.c_str(), id);
    if (!query.step())
        throw Error(ErrorCode::NotFound,
                    Sentence::of("There is no gallery with the number %1 (any more).", id));
    return read_row(query);
}

std::optional<Gallery> Galleries::find(std::string_view name) const {
    // Two that look the same are told apart as they are written.
    Query as_written(connection_, "SELECT id FROM galleries WHERE name = ?", trim(name));
    const auto id =
        as_written.step() ? as_written.integer(0) : id_of(connection_, gallery_name(name));
    if (id == 0) return std::nullopt;
    return get(id);
}

Gallery Galleries::get(std::string_view name) const {
    if (auto found = find(name)) return *std::move(found);
    std::string there;
    std::size_t shown = 0;
    const auto all = list();
    for (const auto& gallery : all) {
        if (++shown > 10) break;
        there += (there.empty() ? "" : ", ") + quoted_name(gallery.name);
    }
    if (all.size() > 10) there += ", …";
    if (there.empty())
        throw Error(ErrorCode::NotFound,
                    Sentence::of("There is no gallery “%1”; the workspace has none yet.", name));
    throw Error(ErrorCode::NotFound,
                Sentence::of("There is no gallery “%1”; there are %2.", name, there));
}

Gallery Galleries::create(std::string_view name) {
    const std::string clean = gallery_name(name);
    std::int64_t id = 0;
    connection_.transaction([&] {
        require_free(connection_, clean);
        id = Query(connection_, "INSERT INTO galleries(name, created_at) VALUES(?, ?) RETURNING id",
                   clean, utc_now())
                 .single()
                 .integer(0);
    });
    return get(id);
}

void Galleries::rename(std::int64_t id, std::string_view name) {
    const std::string clean = gallery_name(name);
    connection_.transaction([&] {
        require_gallery(connection_, id);
        require_free(connection_, clean, id);
        Query(connection_, "UPDATE galleries SET name = ? WHERE id = ?", clean, id).run();
    });
}

Gallery Galleries::duplicate(std::int64_t id, std::string_view new_name) {
    std::int64_t copy = 0;
    connection_.transaction([&] {
        require_gallery(connection_, id);
        copy = create(new_name).id;
        Query(connection_,
              "INSERT INTO demonstrations(gallery, position, image, question, answer, label, "
              "fused_content) SELECT ?, position, image, question, answer, label, fused_content "
              "FROM demonstrations WHERE gallery = ? ORDER BY position, id",
              copy, id)
            .run();
    });
    return get(copy);
}

RemovedGallery Galleries::remove(std::int64_t id) {
    RemovedGallery out;
    connection_.transaction([&] {
        out.gallery = get(id);
        out.demonstrations.rows = Demonstrations(connection_).list(id);
        Query(connection_, "DELETE FROM galleries WHERE id = ?", id).run();
    });
    return out;
}

void Galleries::restore(const RemovedGallery& removed) {
    connection_.transaction([&] {
        const auto& gallery = removed.gallery;
        require_free(connection_, gallery_name(gallery.name));
        if (Query(connection_, "SELECT 1 FROM galleries WHERE id = ?", gallery.id).step())
            throw Error(ErrorCode::Usage, Sentence::of("The gallery is there already."));
        Query(connection_, "INSERT INTO galleries(id, name, created_at) VALUES(?, ?, ?)",
              gallery.id, gallery_name(gallery.name), gallery.created_at)
            .run();
        Demonstrations(connection_).restore(removed.demonstrations);
    });
}

std::string Galleries::free_name(std::string_view wanted) const {
    std::string base;
    try {
        base = gallery_name(wanted);
    } catch (const Error&) {
        base = "Gallery";
    }
    for (std::int64_t number = 1;; ++number) {
        std::string name = number == 1 ? base : base + " " + std::to_string(number);
        if (!taken(connection_, name)) return name;
    }
}

}  // namespace aim
