// One SQLite connection with this program's rules: errors as aim::Error, nested transactions,
// cached statements, change notices. Internal to the room; one thread.
#pragma once

#include "core/base/error.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aim {

class Connection;

// A statement in work. Columns are read from the current row; types that a stranger's file has
// wrong are converted by SQLite, texts that are not UTF-8 are repaired.
class Query {
public:
    template <class... Args>
    Query(Connection& connection, const char* sql, const Args&... args)
        : Query(connection, std::string_view(sql)) {
        (bind_next(args), ...);
    }
    Query(Connection& connection, std::string_view sql);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    // More values, in order; blobs must live until the statement is done.
    void bind_next(std::int64_t value);
    void bind_next(int value) { bind_next(static_cast<std::int64_t>(value)); }
    void bind_next(bool value) { bind_next(static_cast<std::int64_t>(value)); }
    void bind_next(double value);
    void bind_next(std::string_view value);
    void bind_next(const std::string& value) { bind_next(std::string_view(value)); }
    void bind_next(const char* value) { bind_next(std::string_view(value)); }
    void bind_next(std::span<const std::byte> value);
    void bind_next(std::nullptr_t);
    template <class T>
    void bind_next(const std::optional<T>& value) {
        if (value)
            bind_next(*value);
        else
            bind_next(nullptr);
    }

    bool step();         // true: there is a row
    std::int64_t run();  // to the end; rows changed
    Query& single();     // steps; no row is an Internal error

    std::int64_t integer(int column) const;
    int small(int column) const;  // clamped into int
    double real(int column) const;
    bool truth(int column) const { return integer(column) != 0; }
    std::string text(int column) const;
    std::vector<std::byte> blob(int column) const;
    bool null(int column) const;
    void copy_column(int column, Query& into) const;  // its next value, same type

private:
    template <class Work>
    auto guarded(const Work& work) const;
    Connection& connection_;
    std::unique_ptr<SQLite::Statement> statement_;
    int bound_ = 0;
};

class Connection {
public:
    enum class Mode { ReadWrite, ReadOnly, Immutable };
    // Opens an existing file and applies the safety settings that need no reading.
    Connection(const std::filesystem::path& file, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    const std::filesystem::path& file() const { return file_; }
    bool read_only() const;
    sqlite3* handle() const { return database_->getHandle(); }
    SQLite::Database& database() { return *database_; }

    void execute(const char* sql);  // several statements, no values
    std::string pragma(const char* sql);

    void transaction(const std::function<void()>& work);
    // Reads alone: all of one moment, whatever others write meanwhile.
    void snapshot(const std::function<void()>& reads);
    bool in_transaction() const { return depth_ > 0; }

    std::uint64_t revision();
    void on_change(std::function<void()> observer) { observers_.push_back(std::move(observer)); }

    // Throws the aim::Error that stands for an SQLite result code.
    [[noreturn]] void raise(int code, const std::string& message) const;

private:
    friend class Query;
    // SQLite ends a transaction by itself on some failures; what follows must not commit alone.
    void require_live_transaction() const;
    void roll_back(int depth) noexcept;
    void changed();

    std::filesystem::path file_;
    std::unique_ptr<SQLite::Database> database_;
    std::unordered_map<std::string, std::vector<std::unique_ptr<SQLite::Statement>>> statements_;
    std::vector<std::function<void()>> observers_;
    int depth_ = 0;
    std::int64_t data_version_ = -1;
    std::uint64_t revision_ = 1;
};

std::string utc_now();  // ISO 8601 with milliseconds, "2026-01-31T12:00:00.000Z"

}  // namespace aim
