// Rows that can still be read of a damaged workspace, copied one by one into a new one.
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/workspace/demonstration_rows.h"
#include "core/workspace/workspace_state.h"

#include <algorithm>
#include <optional>
#include <set>
#include <system_error>
#include <vector>

namespace aim {

namespace {

struct Table {
    const char* name;
    const char* key;  // what identifies a row
    Sentence what;    // for the person
};

// Parents before their children.
std::vector<Table> tables() {
    return {
        {"images", "id", Sentence::of("pictures")},
        {"image_files", "image", Sentence::of("picture files")},
        {"galleries", "id", Sentence::of("galleries")},
        {"demonstrations", "id", Sentence::of("demonstrations")},
        {"runs", "id", Sentence::of("runs")},
        {"answers", "id", Sentence::of("answers")},
        {"evaluations", "id", Sentence::of("evaluations")},
        {"evaluation_items", "id", Sentence::of("evaluation results")},
        {"evaluation_rows", "id", Sentence::of("evaluation rows")},
        {"jobs", "id", Sentence::of("jobs")},
    };
}

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

// Tells how far it is after every row, and ends when nobody wants it any more.
class Steps {
public:
    Steps(const std::function<void(std::int64_t, std::int64_t)>& tell, std::stop_token stop)
        : tell_(tell), stop_(std::move(stop)) {}
    void expect(std::size_t more) { total_ += static_cast<std::int64_t>(more); }
    void step() {
        if (stop_.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        ++done_;
        if (tell_) tell_(done_, total_);
    }

private:
    const std::function<void(std::int64_t, std::int64_t)>& tell_;
    std::stop_token stop_;
    std::int64_t done_ = 0, total_ = 0;
};

struct FoundRows {
    Table table;
    std::set<std::int64_t> keys;
    bool whole = false;
};

// Copies one table; a sentence is added to `lost` when something of it could not be read.
void copy_table(Connection& damaged, Connection& to, const FoundRows& found,
                std::vector<Sentence>& lost, Steps& steps) {
    const Table& table = found.table;
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
    const bool whole = found.whole && shared > 0;
    if (shared > 0) {
        const std::string select =
            "SELECT " + names + " FROM " + table.name + " NOT INDEXED WHERE rowid = ?";
        const std::string insert = std::string("INSERT OR IGNORE INTO ") + table.name + "(" +
                                   names + ") VALUES(" + marks + ")";
        for (const auto key : found.keys) {
            steps.step();
            if (!copy_row(damaged, to, select, insert, key, shared)) ++rows;
        }
    }
    if (!whole)
        lost.push_back(Sentence::of("Some %1 could not be read.", table.what));
    else if (rows > 0)
        lost.push_back(Sentence::of("%1 %2 could not be read.", rows, table.what));
}

// A table without row ids: from its beginning, as far as it can be read.
void copy_keyed_table(Connection& damaged, Connection& to, const std::string& table,
                      const Sentence& unread, std::vector<Sentence>& lost) {
    if (columns(damaged, table).empty()) return;  // of a version that did not have it
    std::string names, marks;
    int count = 0;
    for (const auto& column : columns(to, table)) {
        names += (count ? ", " : "") + column;
        marks += count ? ", ?" : "?";
        ++count;
    }
    const std::string select = "SELECT " + names + " FROM " + table;
    const std::string insert =
        "INSERT OR IGNORE INTO " + table + "(" + names + ") VALUES(" + marks + ")";
    try {
        for (Query from(damaged, std::string_view(select)); from.step();) {
            Query into(to, std::string_view(insert));
            for (int i = 0; i < count; ++i) from.copy_column(i, into);
            into.run();
        }
    } catch (const Error& e) {
        if (e.code() == ErrorCode::OutOfMemory) throw;
        lost.push_back(unread);
    }
}

// Pictures whose bytes are not what they were.
void drop_damaged_images(Connection& to, std::vector<Sentence>& lost, Steps& steps) {
    std::vector<std::string> shas;
    for (Query query(to, "SELECT sha256 FROM images"); query.step();) shas.push_back(query.text(0));
    steps.expect(shas.size());
    std::int64_t bad = 0;
    for (const auto& sha : shas) {
        steps.step();
        try {
            Images(to).read(sha);
        } catch (const Error& e) {
            if (e.code() != ErrorCode::Malformed) throw;
            Query(to, "DELETE FROM images WHERE sha256 = ?", sha).run();
            ++bad;
        }
    }
    if (bad > 0) lost.push_back(Sentence::of("%1 pictures were damaged.", bad));
}

// Rows that refer to what is lost. A lost gallery gets a new name instead.
void settle_references(Connection& to, std::vector<Sentence>& lost) {
    const auto remove = [&](const char* table, const char* condition) {
        const std::string sql = std::string("DELETE FROM ") + table + " WHERE " + condition;
        return Query(to, std::string_view(sql)).run();
    };
    remove("image_files", "image NOT IN (SELECT id FROM images)");
    remove("job_points", "job NOT IN (SELECT id FROM jobs)");
    if (const auto gone = remove("demonstrations", "image NOT IN (SELECT id FROM images)");
        gone > 0)
        lost.push_back(Sentence::of("%1 demonstrations lost their picture.", gone));
    if (const auto gone = remove("answers", "run NOT IN (SELECT id FROM runs)"); gone > 0)
        lost.push_back(Sentence::of("%1 answers lost their run.", gone));
    constexpr const char* kNoEvaluation = "evaluation NOT IN (SELECT id FROM evaluations)";
    if (const auto gone = remove("evaluation_items", kNoEvaluation); gone > 0)
        lost.push_back(Sentence::of("%1 results lost their evaluation.", gone));
    if (const auto gone = remove("evaluation_rows", kNoEvaluation); gone > 0)
        lost.push_back(Sentence::of("%1 evaluation rows lost their evaluation.", gone));
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

std::vector<Sentence> Workspace::salvage(
    const std::filesystem::path& damaged_file, const std::filesystem::path& to_file,
    const std::function<void(std::int64_t, std::int64_t)>& progress, std::stop_token stop) {
    read_workspace_header(damaged_file);
    const auto damaged = connect_read_only(damaged_file);
    std::vector<Sentence> lost;
    std::optional<Workspace> salvaged = create(to_file);
    Connection& to = *salvaged->state_->connection;
    try {
        Steps steps(progress, std::move(stop));
        std::vector<FoundRows> found;
        for (Table& table : tables()) {
            FoundRows rows{std::move(table), {}, false};
            rows.keys = readable_keys(*damaged, rows.table, rows.whole);
            steps.expect(rows.keys.size());
            found.push_back(std::move(rows));
        }
        to.execute("PRAGMA foreign_keys = OFF");
        to.transaction([&] {
            for (const FoundRows& rows : found) copy_table(*damaged, to, rows, lost, steps);
            copy_keyed_table(*damaged, to, "settings",
                             Sentence::of("Some settings could not be read."), lost);
            copy_keyed_table(*damaged, to, "job_points",
                             Sentence::of("Some curves of trainings could not be read."), lost);
            drop_damaged_images(to, lost, steps);
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
