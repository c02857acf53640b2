// What a Workspace holds, for the files that implement it. Internal to the room.
#pragma once

#include "core/workspace/connection.h"
#include "core/workspace/workspace.h"

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace aim {

struct Workspace::State {
    explicit State(std::unique_ptr<Connection> opened)
        : connection(std::move(opened)),
          images(*connection),
          galleries(*connection),
          demonstrations(*connection),
          fused_tokens(*connection),
          runs(*connection),
          evaluations(*connection),
          jobs(*connection),
          settings(*connection) {}

    std::unique_ptr<Connection> connection;
    Images images;
    Galleries galleries;
    Demonstrations demonstrations;
    FusedTokensStore fused_tokens;
    Runs runs;
    Evaluations evaluations;
    JobTable jobs;
    SettingsTable settings;
    WorkspaceVerdict verdict = WorkspaceVerdict::Current;
    std::vector<Sentence> notices;
};

Connection& connection_of(Workspace& workspace);

// The file's own header, read without SQLite. Throws NotFound, Unreadable, Malformed when it is not
// a workspace. The version may lag behind what a write-ahead log holds.
struct WorkspaceHeader {
    std::uint32_t version = 0;
};
WorkspaceHeader read_workspace_header(const std::filesystem::path& file);

// Read-only, also where no files may be made beside it.
std::unique_ptr<Connection> connect_read_only(const std::filesystem::path& file);

// Empty when sound; what SQLite says otherwise, damage that stops the check included.
std::vector<std::string> quick_check(Connection& connection, bool blobs = true);

// Ends a running statement with Cancelled once `stop` is asked for. While it lives, one at a time.
class InterruptOnStop {
public:
    InterruptOnStop(Connection& connection, std::stop_token stop)
        : handle_(connection.handle()), stop_(std::move(stop)) {
        sqlite3_progress_handler(handle_, 10'000, &asked, this);
    }
    ~InterruptOnStop() { sqlite3_progress_handler(handle_, 0, nullptr, nullptr); }
    InterruptOnStop(const InterruptOnStop&) = delete;
    InterruptOnStop& operator=(const InterruptOnStop&) = delete;

private:
    static int asked(void* self) {
        return static_cast<InterruptOnStop*>(self)->stop_.stop_requested() ? 1 : 0;
    }
    sqlite3* handle_;
    std::stop_token stop_;
};

}  // namespace aim
