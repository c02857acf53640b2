// Checking, shrinking and backing up a workspace.
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/workspace/workspace_state.h"

#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace aim {
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kProblems = 100;
constexpr int kBackupPages = 512;

void stop_if_asked(const std::stop_token& stop) {
    if (stop.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
}

std::int64_t file_bytes(Connection& connection) {
    return Query(connection, "PRAGMA page_count").single().integer(0) *
           Query(connection, "PRAGMA page_size").single().integer(0);
}

fs::path beside(const fs::path& file, const std::string& suffix) {
    fs::path out = file;
    out += suffix;
    return out;
}

// An existing file is replaced only if it is a workspace that nobody is using.
void require_replaceable(const fs::path& to) {
    std::error_code ec;
    if (!fs::exists(to, ec)) return;
    try {
        read_workspace_header(to);
    } catch (const Error&) {
        throw Error(ErrorCode::Usage,
                    Sentence::of("%1 is there already and is not a workspace; it was not replaced.",
                                 quoted(to)));
    }
    for (const char* suffix : {"-wal", "-journal"})
        if (fs::file_size(beside(to, suffix), ec) > 0 && !ec)
            throw Error(ErrorCode::Usage,
                        Sentence::of(
                            "The old backup %1 seems to be open in a program; choose another name.",
                            quoted(to)));
}

void copy_pages(Connection& source, Connection& copy, const std::function<void(double)>& progress,
                const std::stop_token& stop) {
    try {
        SQLite::Backup copying(copy.database(), source.database());
        for (int code = SQLITE_OK; code != SQLITE_DONE;) {
            stop_if_asked(stop);
            code = copying.executeStep(kBackupPages);
            if (progress && copying.getTotalPageCount() > 0)
                progress(1.0 - static_cast<double>(copying.getRemainingPageCount()) /
                                   copying.getTotalPageCount());
            if (code == SQLITE_BUSY || code == SQLITE_LOCKED) sqlite3_sleep(20);
        }
    } catch (const SQLite::Exception& e) {
        copy.raise(e.getErrorCode(), e.what());
    }
}

}  // namespace

std::vector<Sentence> Workspace::check(std::stop_token stop) {
    Connection& connection = *state_->connection;
    const InterruptOnStop interrupt(connection, stop);
    std::vector<Sentence> out;
    const auto report = [&](Sentence sentence) {
        if (out.size() < kProblems) out.push_back(std::move(sentence));
    };
    // Damage may end any of these early; the others still tell something.
    const auto attempt = [&](const auto& work) {
        try {
            work();
        } catch (const Error& e) {
            if (e.code() != ErrorCode::Malformed && e.code() != ErrorCode::Database) throw;
            report(e.sentence());
        }
    };
    attempt([&] {
        Query query(connection, "PRAGMA integrity_check(50)");
        while (query.step())
            if (const auto line = query.text(0); line != "ok")
                report(Sentence::of("Structure: %1.", line));
    });
    attempt([&] {
        Query query(connection, "PRAGMA foreign_key_check");
        while (query.step())
            report(Sentence::of("A row of %1 refers to a row of %2 that is not there.",
                                query.text(0), query.text(2)));
    });
    attempt([&] {
        std::vector<std::string> shas;
        for (Query query(connection, "SELECT sha256 FROM images ORDER BY id"); query.step();)
            shas.push_back(query.text(0));
        for (const auto& sha : shas) {
            stop_if_asked(stop);
            attempt([&] { state_->images.read(sha); });
        }
    });
    attempt([&] {
        std::vector<FusedTokensKey> keys;
        for (Query query(connection,
                         "SELECT content_key, model, projector, dtype FROM fused_tokens");
             query.step();)
            keys.push_back({query.text(0), query.text(1), query.text(2), query.text(3)});
        std::int64_t bad = 0;
        for (const auto& key : keys) {
            stop_if_asked(stop);
            if (!state_->fused_tokens.get(key)) ++bad;
        }
        if (bad == 1)
            report(Sentence::of(
                "The fused tokens of 1 demonstration are damaged; they will be computed again."));
        else if (bad > 1)
            report(Sentence::of(
                "The fused tokens of %1 demonstrations are damaged; they will be computed again.",
                bad));
    });
    stop_if_asked(stop);
    return out;
}

Workspace::CompactResult Workspace::compact(bool drop_fused_tokens) {
    Connection& connection = *state_->connection;
    CompactResult out;
    out.bytes_before = file_bytes(connection);
    transaction([&] {
        out.images_dropped =
            Query(connection,
                  "DELETE FROM images WHERE NOT EXISTS (SELECT 1 FROM demonstrations AS d WHERE "
                  "d.image = images.id) AND NOT EXISTS (SELECT 1 FROM runs AS r WHERE r.image = "
                  "images.id)")
                .run();
        if (drop_fused_tokens) out.fused_dropped = state_->fused_tokens.drop_all();
    });
    connection.execute("VACUUM");
    connection.pragma("PRAGMA wal_checkpoint(TRUNCATE)");
    out.bytes_after = file_bytes(connection);
    return out;
}

void Workspace::backup(const fs::path& to, const std::function<void(double)>& progress,
                       std::stop_token stop) {
    std::error_code ec;
    if (fs::equivalent(to, file(), ec))
        throw Error(ErrorCode::Usage, Sentence::of("A workspace cannot be its own backup."));
    require_replaceable(to);

    const fs::path part = beside(to, ".part-" + std::to_string(::getpid()));
    const auto remove_part = [&] {
        std::error_code ignored;
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            fs::remove(beside(part, suffix), ignored);
    };
    remove_part();
    const int fd = ::open(part.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    if (fd < 0)
        throw Error(ErrorCode::Unreadable,
                    Sentence::of("The backup %1 could not be written: %2.", quoted(to),
                                 std::string_view(std::strerror(errno))));
    ::close(fd);
    try {
        Connection& source = *state_->connection;
        Connection copy(part, Connection::Mode::ReadWrite);
        // Of one moment: a copy that others' writes start over again might never end.
        source.snapshot([&] { copy_pages(source, copy, progress, stop); });
        // One file, without a log beside it.
        copy.pragma("PRAGMA journal_mode = DELETE");
        if (!quick_check(copy).empty())
            throw Error(ErrorCode::Malformed,
                        Sentence::of("The workspace %1 is damaged, so the backup was not replaced.",
                                     quoted(file().filename())));
    } catch (...) {
        remove_part();
        throw;
    }
    // A log left by the old backup would be replayed over the new one.
    for (const char* suffix : {"-wal", "-shm", "-journal"}) fs::remove(beside(to, suffix), ec);
    if (::rename(part.c_str(), to.c_str()) != 0) {
        const std::string reason = std::strerror(errno);
        remove_part();
        throw Error(
            ErrorCode::Unreadable,
            Sentence::of("The backup %1 could not be put in place: %2.", quoted(to), reason));
    }
}

}  // namespace aim
