#include "core/workspace/connection.h"

#include "core/base/checked.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/workspace/fused_tokens.h"
#include "core/workspace/text_rules.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <limits>

namespace aim {

namespace {

// An import is one transaction and may take a while; what another thread wants to keep waits for
// it.
constexpr int kBusyTimeoutMs = 60'000;

std::string_view value_text(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    if (!text) return {};
    return {text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

// aim_content_key(image, question, answer, template version, span)
void content_key_function(sqlite3_context* context, int, sqlite3_value** values) {
    try {
        const std::string key = demonstration_content_key(
            value_text(values[0]), value_text(values[1]), value_text(values[2]),
            value_text(values[3]), value_text(values[4]));
        sqlite3_result_text(context, key.data(), static_cast<int>(key.size()), SQLITE_TRANSIENT);
    } catch (...) {
        sqlite3_result_error_nomem(context);
    }
}

// aim_contains(text, folded needle)
void contains_function(sqlite3_context* context, int, sqlite3_value** values) {
    try {
        const std::string text = fold_case(value_text(values[0]));
        sqlite3_result_int(context, text.find(value_text(values[1])) != std::string::npos);
    } catch (...) {
        sqlite3_result_error_nomem(context);
    }
}

// A file name as SQLite's URI form, for immutable=1.
std::string immutable_uri(const std::filesystem::path& file) {
    std::string out = "file:";
    for (const char c : file.native()) {
        static constexpr char kDigits[] = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(c);
        if (c == '%' || c == '?' || c == '#' || byte < 0x20) {
            out += '%';
            out += kDigits[byte >> 4];
            out += kDigits[byte & 15];
        } else {
            out += c;
        }
    }
    return out + "?immutable=1";
}

}  // namespace

Connection::Connection(const std::filesystem::path& file, Mode mode)
    : file_(std::filesystem::absolute(file)) {
    try {
        if (mode == Mode::Immutable) {
            database_ = std::make_unique<SQLite::Database>(immutable_uri(file_).c_str(),
                                                           SQLite::OPEN_READONLY | SQLite::OPEN_URI,
                                                           kBusyTimeoutMs);
        } else {
            database_ = std::make_unique<SQLite::Database>(
                file_.c_str(),
                mode == Mode::ReadOnly ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE,
                kBusyTimeoutMs);
        }
    } catch (const SQLite::Exception& e) {
        raise(e.getExtendedErrorCode(), e.what());
    }
    // A workspace has no triggers or views; one that does is a stranger's, and they stay asleep.
    for (const auto& [option, value] :
         {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1}, std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_FKEY, 1},
          std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}})
        sqlite3_db_config(handle(), option, value, nullptr);
    sqlite3_limit(handle(), SQLITE_LIMIT_LENGTH,
                  static_cast<int>(limits::kImageFileBytes + 4 * limits::kMiB));
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    sqlite3_create_function_v2(handle(), "aim_content_key", 5, kFlags, nullptr,
                               content_key_function, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(handle(), "aim_contains", 2, kFlags, nullptr, contains_function,
                               nullptr, nullptr, nullptr);
}

Connection::~Connection() = default;

bool Connection::read_only() const { return sqlite3_db_readonly(handle(), "main") == 1; }

void Connection::raise(int code, const std::string& message) const {
    const std::string detail = message + " (SQLite result " + std::to_string(code) + ")";
    const std::string name = quoted(file_.filename());
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw Error(
                ErrorCode::Database,
                Sentence::of("The workspace %1 is being written by another program; try again.",
                             name),
                detail);
        case SQLITE_READONLY:
            throw Error(
                ErrorCode::Database,
                Sentence::of("The workspace %1 is open read-only and cannot be changed.", name),
                detail);
        case SQLITE_FULL:
            throw Error(
                ErrorCode::Database,
                Sentence::of(
                    "There is no space left for the workspace %1; what was in work was not saved.",
                    name),
                detail);
        case SQLITE_IOERR:
            throw Error(
                ErrorCode::Database,
                Sentence::of(
                    "Reading or writing the workspace %1 failed; what was in work was not saved.",
                    name),
                detail);
        case SQLITE_CORRUPT:
            throw Error(ErrorCode::Malformed, Sentence::of("The workspace %1 is damaged.", name),
                        detail);
        case SQLITE_NOTADB:
            throw Error(ErrorCode::Malformed,
                        Sentence::of("%1 is not a workspace, or is damaged.", name), detail);
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            throw Error(ErrorCode::Unreadable,
                        Sentence::of("The workspace %1 could not be opened.", name), detail);
        case SQLITE_INTERRUPT:
            throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."), detail);
        case SQLITE_NOMEM:
            throw Error(ErrorCode::OutOfMemory,
                        Sentence::of("There is not enough memory to go on."), detail);
        case SQLITE_TOOBIG:
            throw Error(
                ErrorCode::TooLarge,
                Sentence::of("Something is too large to be kept in the workspace %1.", name),
                detail);
        default:
            throw Error(ErrorCode::Database,
                        Sentence::of("The workspace %1 reported an error.", name), detail);
    }
}

void Connection::execute(const char* sql) {
    const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) raise(sqlite3_extended_errcode(handle()), sqlite3_errmsg(handle()));
}

std::string Connection::pragma(const char* sql) {
    Query query(*this, sql);
    return query.step() ? query.text(0) : std::string();
}

void Connection::require_live_transaction() const {
    if (depth_ > 0 && sqlite3_get_autocommit(handle()) != 0)
        raise(SQLITE_IOERR, "the transaction was rolled back");
}

void Connection::roll_back(int depth) noexcept {
    if (sqlite3_get_autocommit(handle()) != 0) return;
    std::string sql = "ROLLBACK";
    if (depth > 0) {
        const std::string name = "s" + std::to_string(depth);
        sql = "ROLLBACK TO " + name + "; RELEASE " + name;
    }
    sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
}

void Connection::transaction(const std::function<void()>& work) {
    const int depth = depth_;
    const int changes = sqlite3_total_changes(handle());
    if (depth == 0) {
        execute("BEGIN IMMEDIATE");
    } else {
        require_live_transaction();
        execute(("SAVEPOINT s" + std::to_string(depth)).c_str());
    }
    ++depth_;
    try {
        work();
        require_live_transaction();
        execute(depth == 0 ? "COMMIT" : ("RELEASE s" + std::to_string(depth)).c_str());
    } catch (...) {
        --depth_;
        roll_back(depth);
        throw;
    }
    --depth_;
    if (depth == 0 && sqlite3_total_changes(handle()) != changes) changed();
}

void Connection::snapshot(const std::function<void()>& reads) {
    if (sqlite3_get_autocommit(handle()) == 0) return reads();  // inside one already
    execute("BEGIN; SELECT 1 FROM sqlite_schema");
    try {
        reads();
    } catch (...) {
        roll_back(0);
        throw;
    }
    execute("COMMIT");
}

void Connection::changed() {
    ++revision_;
    for (const auto& observer : observers_) observer();
}

std::uint64_t Connection::revision() {
    const std::int64_t version = Query(*this, "PRAGMA data_version").single().integer(0);
    if (version != data_version_) {
        if (data_version_ >= 0) ++revision_;
        data_version_ = version;
    }
    return revision_;
}

Query::Query(Connection& connection, std::string_view sql) : connection_(connection) {
    connection_.require_live_transaction();
    auto& idle = connection_.statements_[std::string(sql)];
    if (!idle.empty()) {
        statement_ = std::move(idle.back());
        idle.pop_back();
    } else {
        try {
            statement_ =
                std::make_unique<SQLite::Statement>(*connection_.database_, std::string(sql));
        } catch (const SQLite::Exception& e) {
            connection_.raise(
                e.getExtendedErrorCode() > 0 ? e.getExtendedErrorCode() : e.getErrorCode(),
                std::string(e.what()) + " in " + std::string(sql));
        }
    }
}

Query::~Query() {
    if (!statement_) return;
    statement_->tryReset();
    try {
        statement_->clearBindings();
        connection_.statements_[statement_->getQuery()].push_back(std::move(statement_));
    } catch (...) {
        statement_.reset();  // only a cached statement less
    }
}

template <class Work>
auto Query::guarded(const Work& work) const {
    try {
        return work();
    } catch (const SQLite::Exception& e) {
        const int code = sqlite3_extended_errcode(connection_.handle());
        connection_.raise(code != SQLITE_OK ? code : e.getErrorCode(),
                          std::string(e.what()) + " in " + statement_->getQuery());
    }
}

void Query::bind_next(std::int64_t value) {
    guarded([&] { statement_->bind(++bound_, value); });
}

void Query::bind_next(double value) {
    guarded([&] { statement_->bind(++bound_, value); });
}

void Query::bind_next(std::string_view value) {
    guarded([&] { statement_->bind(++bound_, std::string(value)); });
}

void Query::bind_next(std::span<const std::byte> value) {
    // A null pointer would bind NULL; an empty blob is not that.
    static constexpr std::byte kNothing{};
    const auto size = checked_cast<int>(
        value.size(), [] { return Sentence::of("What is to be stored is out of range."); });
    guarded(
        [&] { statement_->bindNoCopy(++bound_, value.empty() ? &kNothing : value.data(), size); });
}

void Query::bind_next(std::nullptr_t) {
    guarded([&] { statement_->bind(++bound_); });
}

bool Query::step() {
    connection_.require_live_transaction();
    return guarded([&] { return statement_->executeStep(); });
}

std::int64_t Query::run() {
    while (step()) {
    }
    return sqlite3_changes64(connection_.handle());
}

Query& Query::single() {
    if (!step()) connection_.raise(SQLITE_INTERNAL, "no row from " + statement_->getQuery());
    return *this;
}

std::int64_t Query::integer(int column) const {
    return guarded([&] { return statement_->getColumn(column).getInt64(); });
}

int Query::small(int column) const {
    return static_cast<int>(std::clamp<std::int64_t>(
        integer(column), std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

double Query::real(int column) const {
    return guarded([&] { return statement_->getColumn(column).getDouble(); });
}

std::string Query::text(int column) const {
    return guarded([&] { return repair_utf8(statement_->getColumn(column).getString()); });
}

std::vector<std::byte> Query::blob(int column) const {
    return guarded([&] {
        const auto value = statement_->getColumn(column);
        const auto* data = static_cast<const std::byte*>(value.getBlob());
        return std::vector<std::byte>(data, data + (data ? value.getBytes() : 0));
    });
}

bool Query::null(int column) const {
    return guarded([&] { return statement_->isColumnNull(column); });
}

void Query::copy_column(int column, Query& into) const {
    switch (guarded([&] { return statement_->getColumn(column).getType(); })) {
        case SQLITE_INTEGER:
            into.bind_next(integer(column));
            break;
        case SQLITE_FLOAT:
            into.bind_next(real(column));
            break;
        case SQLITE_TEXT:
            into.bind_next(text(column));
            break;
        case SQLITE_BLOB:
            guarded([&] {
                const auto value = statement_->getColumn(column);
                into.statement_->bind(++into.bound_, value.getBlob(), value.getBytes());
            });
            break;
        default:
            into.bind_next(nullptr);
    }
}

std::string utc_now() {
    const auto now = std::chrono::system_clock::now();
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count();
    const std::time_t seconds = static_cast<std::time_t>(milliseconds / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char day[32], out[48];
    std::strftime(day, sizeof day, "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(out, sizeof out, "%s.%03dZ", day, static_cast<int>(milliseconds % 1000));
    return out;
}

}  // namespace aim
