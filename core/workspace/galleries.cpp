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

bool taken(Connection& connection, std::string_view name, std::int64_t except = 0) {
    return Query(connection, "SELECT 1 FROM galleries WHERE name = ? AND id <> ?", name, except)
        .step();
}

void require_free(Connection& connection, std::string_view name, std::int64_t except = 0) {
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
    const std::string sql = std::string(kColumns) + "WHERE g.name = ?";
    Query query(connection_, sql.c_str(), gallery_name(name));
    if (!query.step()) return std::nullopt;
    return read_row(query);
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
        require_free(connection_, gallery.name);
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
