// Rows that can still be read of a damaged workspace, copied one by one into a new one.
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/workspace/demonstration_rows.h"
#include "core/workspace/workspace_state.h"

#include <algorithm>
#include <optional>
#include <set>
#include <system_error>
#include <tuple>

namespace aim {

namespace {

struct Table {
    const char* name;
    const char* key;   // what identifies a row
    const char* what;  // for the person
};

// Parents before their children.
constexpr Table kTables[] = {
    {"images", "id", "pictures"},
    {"image_files", "image", "picture files"},
    {"galleries", "id", "galleries"},
    {"demonstrations", "id", "demonstrations"},
    {"runs", "id", "runs"},
    {"answers", "id", "answers"},
    {"evaluations", "id", "evaluations"},
    {"evaluation_items", "id", "evaluation results"},
    {"evaluation_rows", "id", "evaluation rows"},
    {"jobs", "id", "jobs"},
};

std::vector<std::string> columns(Connection& connection, const std::string& table) {
    std::vector<std::string> out;
    for (Query query(connection, "SELECT name FROM pragma_table_info(?)", table); query.step();)
        out.push_back(query.text(0));
    return out;
}

// Keys read from both ends of the table, so that one bad page costs what lies behind it at most
// once.
std::set<std::int64_t> readable_keys(Connection& damaged, const Table& table, bool& whole) {
    std::set<std::int64_t> out;
    whole = true;
    for (const char* direction : {" ASC", " DESC"}) {
        try {
            const std::string sql = std::string("SELECT rowid FROM ") + table.name +
                                    " NOT INDEXED ORDER BY rowid" + direction;
            for (Query query(damaged, std::string_view(sql)); query.step();)
                out.insert(query.integer(0));
            return out;
        } catch (const Error&) {
            whole = false;
        }
    }
    return out;
}

bool copy_row(Connection& damaged, Connection& to, const std::string& select,
              const std::string& insert, std::int64_t key, int columns) {
    try {
        Query from(damaged, std::string_view(select));
        from.bind_next(key);
        if (!from.step()) return false;
        Query into(to, std::string_view(insert));
        for (int i = 0; i < columns; ++i) from.copy_column(i, into);
        into.run();
        return true;
    } catch (const Error& e) {
        if (e.code() == ErrorCode::Cancelled || e.code() == ErrorCode::OutOfMemory) throw;
        return false;
    }
}

// Copies one table; a sentence is added to `lost` when something of it could not be read.
void copy_table(Connection& damaged, Connection& to, const Table& table,
                std::vector<std::string>& lost) {
    // Only columns that both have; the names are ours, not the stranger's.
    std::string names, marks;
    int shared = 0;
    const auto there = columns(damaged, table.name);
    for (const auto& column : columns(to, table.name)) {
        if (std::find(there.begin(), there.end(), column) == there.end()) continue;
        names += (shared ? ", " : "") + column;
        marks += shared ? ", ?" : "?";
        ++shared;
    }
    std::int64_t rows = 0;
    bool whole = false;
    if (shared > 0) {
        const std::string select =
            "SELECT " + names + " FROM " + table.name + " NOT INDEXED WHERE rowid = ?";
        const std::string insert = std::string("INSERT OR IGNORE INTO ") + table.name + "(" +
                                   names + ") VALUES(" + marks + ")";
        for (const auto key : readable_keys(damaged, table, whole))
            if (!copy_row(damaged, to, select, insert, key, shared)) ++rows;
    }
    if (!whole)
        lost.push_back("Some " + std::string(table.what) + " could not be read.");
    else if (rows > 0)
        lost.push_back(std::to_string(rows) + " " + table.what + " could not be read.");
}

void copy_settings(Connection& damaged, Connection& to, std::vector<std::string>& lost) {
    try {
        for (Query query(damaged, "SELECT key, value FROM settings"); query.step();)
            Query(to, "INSERT OR IGNORE INTO settings VALUES(?, ?)", query.text(0), query.text(1))
                .run();
    } catch (const Error& e) {
        if (e.code() == ErrorCode::OutOfMemory) throw;
        lost.emplace_back("Some settings could not be read.");
    }
}

// Pictures whose bytes are not what they were.
void drop_damaged_images(Connection& to, std::vector<std::string>& lost) {
    std::vector<std::string> shas;
    for (Query query(to, "SELECT sha256 FROM images"); query.step();) shas.push_back(query.text(0));
    std::int64_t bad = 0;
    for (const auto& sha : shas) {
        try {
            Images(to).read(sha);
        } catch (const Error& e) {
            if (e.code() != ErrorCode::Malformed) throw;
            Query(to, "DELETE FROM images WHERE sha256 = ?", sha).run();
            ++bad;
        }
    }
    if (bad > 0) lost.push_back(std::to_string(bad) + " pictures were damaged.");
}

// Rows that refer to what is lost. A lost gallery gets a new name instead.
void settle_references(Connection& to, std::vector<std::string>& lost) {
    for (const auto& [table, condition, what] :
         {std::tuple{"image_files", "image NOT IN (SELECT id FROM images)", ""},
          std::tuple{"demonstrations", "image NOT IN (SELECT id FROM images)",
                     "demonstrations lost their picture"},
          std::tuple{"answers", "run NOT IN (SELECT id FROM runs)", "answers lost their run"},
          std::tuple{"evaluation_items", "evaluation NOT IN (SELECT id FROM evaluations)",
                     "results lost their evaluation"},
          std::tuple{"evaluation_rows", "evaluation NOT IN (SELECT id FROM evaluations)",
                     "evaluation rows lost their evaluation"}}) {
        const std::string sql = std::string("DELETE FROM ") + table + " WHERE " + condition;
        const auto gone = Query(to, std::string_view(sql)).run();
        if (gone > 0 && *what) lost.push_back(std::to_string(gone) + " " + what + ".");
    }
    Query(to, "UPDATE runs SET image = NULL WHERE image NOT IN (SELECT id FROM images)").run();
    Query(to, "UPDATE demonstrations SET fused_content = NULL").run();
    Query(to,
          "INSERT OR IGNORE INTO galleries(id, name, created_at) SELECT DISTINCT gallery, "
          "'Salvaged ' || gallery, ? FROM demonstrations WHERE gallery NOT IN (SELECT id FROM "
          "galleries)",
          utc_now())
        .run();
    for (const auto& gallery : Galleries(to).list()) close_gaps(to, gallery.id);
}

}  // namespace

std::vector<std::string> Workspace::salvage(const std::filesystem::path& damaged_file,
                                            const std::filesystem::path& to_file) {
    read_workspace_header(damaged_file);
    const auto damaged = connect_read_only(damaged_file);
    std::vector<std::string> lost;
    std::optional<Workspace> salvaged = create(to_file);
    Connection& to = *salvaged->state_->connection;
    try {
        to.execute("PRAGMA foreign_keys = OFF");
        to.transaction([&] {
            for (const Table& table : kTables) copy_table(*damaged, to, table, lost);
            copy_settings(*damaged, to, lost);
            drop_damaged_images(to, lost);
            settle_references(to, lost);
        });
        to.execute("PRAGMA foreign_keys = ON");
    } catch (...) {
        salvaged.reset();
        std::error_code ignored;
        for (const char* suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(std::filesystem::path(to_file) += suffix, ignored);
        throw;
    }
    return lost;
}

}  // namespace aim
