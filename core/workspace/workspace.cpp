#include "core/workspace/workspace.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/workspace/migrations.h"
#include "core/workspace/workspace_state.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace aim {
namespace fs = std::filesystem;

namespace {

// Big-endian, at their places in an SQLite file's header (sqlite.org/fileformat2.html, 1.3).
constexpr std::size_t kHeaderBytes = 100, kVersionAt = 60, kApplicationIdAt = 68;

std::uint32_t big_endian(const std::array<unsigned char, kHeaderBytes>& bytes, std::size_t at) {
    return (std::uint32_t{bytes[at]} << 24) | (std::uint32_t{bytes[at + 1]} << 16) |
           (std::uint32_t{bytes[at + 2]} << 8) | std::uint32_t{bytes[at + 3]};
}

[[noreturn]] void refuse_newer(const fs::path& file) {
    throw Error(
        ErrorCode::Unsupported,
        Sentence::of(
            "The workspace %1 was made by a newer version of this program; it was not changed.",
            quoted(file)));
}

// Before anything is known about the file, closing it must not write into it.
void checkpoint_on_close(Connection& connection, bool yes) {
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, yes ? 0 : 1, nullptr);
}

// Write-ahead log and full flushes; false when the file system cannot do the former.
bool use_write_ahead_log(Connection& connection) {
    const std::string mode = connection.pragma("PRAGMA journal_mode = WAL");
    connection.execute("PRAGMA synchronous = FULL");
    // A large import's log is not kept at its size.
    connection.execute("PRAGMA journal_size_limit = 67108864");
    return mode == "wal";
}

Sentence no_log_notice() {
    return Sentence::of(
        "Write-ahead logging does not work where this workspace lies (a network drive?): only one "
        "program at a time should use it.");
}

bool has_every_table(Connection& connection) {
    return Query(connection,
                 "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('images', "
                 "'image_files', 'thumbnails', 'galleries', 'demonstrations', 'fused_tokens', "
                 "'runs', 'answers', 'evaluations', 'evaluation_items', 'evaluation_rows', 'jobs', "
                 "'settings', 'fused_failures', 'job_points')")
               .single()
               .integer(0) == 15;
}

int file_version(Connection& connection) {
    return Query(connection, "PRAGMA user_version").single().small(0);
}

}  // namespace

WorkspaceHeader read_workspace_header(const fs::path& file) {
    std::error_code ec;
    const auto status = fs::status(file, ec);
    if (!fs::exists(status))
        throw Error(ErrorCode::NotFound, Sentence::of("There is no workspace %1.", quoted(file)));
    if (!fs::is_regular_file(status))
        throw Error(ErrorCode::Unreadable, Sentence::of("%1 is not a file.", quoted(file)));
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw Error(ErrorCode::Unreadable,
                    Sentence::of("The workspace %1 could not be opened.", quoted(file)),
                    std::strerror(errno));
    std::array<unsigned char, kHeaderBytes> bytes{};
    in.read(reinterpret_cast<char*>(bytes.data()), bytes.size());
    if (in.gcount() == 0)
        throw Error(ErrorCode::Malformed,
                    Sentence::of("%1 is empty, not a workspace.", quoted(file)));
    if (in.gcount() != static_cast<std::streamsize>(bytes.size()) ||
        std::memcmp(bytes.data(), "SQLite format 3", 16) != 0 ||
        big_endian(bytes, kApplicationIdAt) != kApplicationId)
        throw Error(ErrorCode::Malformed, Sentence::of("%1 is not a workspace.", quoted(file)));
    return {big_endian(bytes, kVersionAt)};
}

std::vector<std::string> quick_check(Connection& connection, bool blobs) {
    std::vector<std::string> out;
    const auto look_at = [&](const std::string& sql) {
        for (Query query(connection, std::string_view(sql)); query.step();) {
            if (query.text(0) != "ok") out.push_back(query.text(0));
        }
    };
    try {
        if (blobs) {
            look_at("PRAGMA quick_check(20)");
            return out;
        }
        std::vector<std::string> tables;
        for (Query query(connection,
                         "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
                         "('image_files', 'thumbnails', 'fused_tokens')");
             query.step();)
            tables.push_back(query.text(0));
        for (const auto& table : tables) {
            std::string name;  // as an SQL text: a stranger's may be called anything
            for (const char c : table) name += c == '\'' ? "''" : std::string(1, c);
            look_at("PRAGMA quick_check('" + name + "')");
        }
    } catch (const Error& e) {
        if (e.code() != ErrorCode::Malformed) throw;
        out.push_back(e.detail());
    }
    return out;
}

std::unique_ptr<Connection> connect_read_only(const fs::path& file) {
    std::unique_ptr<Connection> connection;
    try {
        connection = std::make_unique<Connection>(file, Connection::Mode::ReadOnly);
        connection->pragma("PRAGMA schema_version");
        return connection;
    } catch (const Error&) {
        // On a medium or in a folder that cannot be written, a file in WAL mode opens only as
        // immutable; that is sound when no log waits to be read.
        std::error_code ec;
        const auto log = fs::file_size(fs::path(file) += "-wal", ec);
        if (!ec && log > 0) throw;
        connection = std::make_unique<Connection>(file, Connection::Mode::Immutable);
        connection->pragma("PRAGMA schema_version");
        return connection;
    }
}

Workspace Workspace::create(const fs::path& file) {
    const int fd = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    if (fd < 0) {
        if (errno == EEXIST) {
            // What a crash in the middle of this function leaves.
            std::error_code ec;
            if (!fs::is_regular_file(file, ec) || fs::file_size(file, ec) != 0 || ec)
                throw Error(ErrorCode::Usage, Sentence::of("%1 exists already.", quoted(file)));
        } else {
            throw Error(ErrorCode::Unreadable,
                        Sentence::of("The workspace %1 could not be created: %2.", quoted(file),
                                     std::string_view(std::strerror(errno))));
        }
    } else {
        ::close(fd);
    }
    try {
        auto connection = std::make_unique<Connection>(file, Connection::Mode::ReadWrite);
        // First, before there is a page: what is freed at the end of the file can be given back.
        connection->execute("PRAGMA auto_vacuum = INCREMENTAL");
        connection->execute(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
        migrate(*connection, migrations());
        const bool log = use_write_ahead_log(*connection);
        auto state = std::make_unique<State>(std::move(connection));
        state->verdict = WorkspaceVerdict::Created;
        if (!log) state->notices.push_back(no_log_notice());
        return Workspace(std::move(state));
    } catch (...) {
        std::error_code ignored;
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            fs::remove(fs::path(file) += suffix, ignored);
        throw;
    }
}

Workspace Workspace::open(const fs::path& file, WorkspaceOpenOptions options) {
    const auto header = read_workspace_header(file);
    const auto newest = static_cast<std::uint32_t>(newest_version());
    if (header.version > newest) refuse_newer(file);

    std::vector<Sentence> notices;
    auto connection = options.read_only || options.known_damaged
                          ? connect_read_only(file)
                          : std::make_unique<Connection>(file, Connection::Mode::ReadWrite);
    checkpoint_on_close(*connection, false);
    auto verdict = WorkspaceVerdict::Current;
    bool damaged = options.known_damaged ||
                   (options.check && !quick_check(*connection, options.check_blobs).empty());
    if (!damaged) {
        const auto version = file_version(*connection);
        if (version > newest_version()) refuse_newer(file);
        if (connection->read_only()) {
            if (!options.read_only)
                notices.push_back(Sentence::of(
                    "The workspace may not be written here, so it was opened read-only."));
            if (version < newest_version()) {
                verdict = WorkspaceVerdict::Older;
                stand_in_for_newer_tables(*connection, version);
            }
        } else {
            if (!use_write_ahead_log(*connection)) notices.push_back(no_log_notice());
            if (migrate(*connection, migrations()) > 0) verdict = WorkspaceVerdict::Upgraded;
        }
        damaged = verdict != WorkspaceVerdict::Older && !has_every_table(*connection);
    }
    if (damaged) {
        connection = connect_read_only(file);
        checkpoint_on_close(*connection, false);
        verdict = WorkspaceVerdict::Damaged;
        notices.push_back(
            Sentence::of("The workspace is damaged and was opened read-only; salvage what can be "
                         "read into a new one, or go back to a backup."));
    } else {
        checkpoint_on_close(*connection, true);
    }
    auto state = std::make_unique<State>(std::move(connection));
    state->verdict = verdict;
    state->notices = std::move(notices);
    return Workspace(std::move(state));
}

Workspace Workspace::open_or_create(const fs::path& file, WorkspaceOpenOptions options) {
    std::error_code ec;
    if (!fs::exists(file, ec) || (fs::is_regular_file(file, ec) && fs::file_size(file, ec) == 0))
        return create(file);
    return open(file, options);
}

bool Workspace::is_sound() { return quick_check(*state_->connection).empty(); }

Connection& connection_of(Workspace& workspace) { return *workspace.state_->connection; }

Workspace::Workspace(std::unique_ptr<State> state) : state_(std::move(state)) {}
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;
Workspace::~Workspace() = default;

Images& Workspace::images() { return state_->images; }
Galleries& Workspace::galleries() { return state_->galleries; }
Demonstrations& Workspace::demonstrations() { return state_->demonstrations; }
FusedTokensStore& Workspace::fused_tokens() { return state_->fused_tokens; }
Runs& Workspace::runs() { return state_->runs; }
Evaluations& Workspace::evaluations() { return state_->evaluations; }
JobTable& Workspace::jobs() { return state_->jobs; }
SettingsTable& Workspace::settings() { return state_->settings; }

const fs::path& Workspace::file() const { return state_->connection->file(); }
bool Workspace::read_only() const { return state_->connection->read_only(); }
WorkspaceVerdict Workspace::verdict() const { return state_->verdict; }
const std::vector<Sentence>& Workspace::notices() const { return state_->notices; }

void Workspace::transaction(const std::function<void()>& work) {
    state_->connection->transaction(work);
}

void Workspace::snapshot(const std::function<void()>& reads) {
    state_->connection->snapshot(reads);
}

std::uint64_t Workspace::revision() const { return state_->connection->revision(); }

void Workspace::on_change(std::function<void()> observer) {
    state_->connection->on_change(std::move(observer));
}

void Workspace::interrupt() { sqlite3_interrupt(state_->connection->handle()); }

}  // namespace aim
