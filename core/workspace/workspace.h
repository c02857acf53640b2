// One SQLite file with everything a person made: pictures, galleries, demonstrations, runs,
// evaluations, jobs; fused tokens beside them, which can be dropped any time.
//
// Threads: one Workspace object per thread. Several objects, threads and programs may have the same
// file open; each sees what the others committed. Errors: aim::Error only; NotFound for ids that
// are not there, Usage for values that make no sense, Database for the rest.
#pragma once

#include "core/base/sentence.h"
#include "core/workspace/demonstrations.h"
#include "core/workspace/evaluations.h"
#include "core/workspace/fused_tokens.h"
#include "core/workspace/galleries.h"
#include "core/workspace/images.h"
#include "core/workspace/job_table.h"
#include "core/workspace/runs.h"
#include "core/workspace/settings_table.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace aim {

struct WorkspaceOpenOptions {
    bool read_only = false;
    // Off for a second Workspace object on a file that this program has just checked.
    bool check = true;
    // Without it the check leaves out the tables that hold pictures and fused tokens: gigabytes
    // that would have to be read. `is_sound` can follow then. Each of them has a checksum of its
    // own.
    bool check_blobs = true;
    // A check has found damage: opened read-only, as if this one had.
    bool known_damaged = false;
};

enum class WorkspaceVerdict {
    Created,
    Current,
    Upgraded,  // an older file, brought up to date
    Older,     // an older file, opened read-only as it is
    Damaged,   // quick_check found damage: opened read-only, `salvage` saves what can be read
};

class Workspace {
public:
    // Throws Usage when the file exists already.
    static Workspace create(const std::filesystem::path& file);
    // Throws NotFound, Malformed (not a workspace, or too damaged even to read), Unsupported (made
    // by a newer version; the file is not touched), Database.
    static Workspace open(const std::filesystem::path& file, WorkspaceOpenOptions options = {});
    static Workspace open_or_create(const std::filesystem::path& file,
                                    WorkspaceOpenOptions options = {});
    // Copies what can still be read of a damaged file into a new one. Returns one sentence for each
    // table that lost rows. The damaged file is not touched; stopped, it throws Cancelled and
    // leaves no new one.
    static std::vector<Sentence> salvage(
        const std::filesystem::path& damaged, const std::filesystem::path& to,
        const std::function<void(std::int64_t done, std::int64_t total)>& progress = {},
        std::stop_token stop = {});

    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;
    ~Workspace();

    // The stores live as long as the Workspace and move with it.
    Images& images();
    Galleries& galleries();
    Demonstrations& demonstrations();
    FusedTokensStore& fused_tokens();
    Runs& runs();
    Evaluations& evaluations();
    JobTable& jobs();
    SettingsTable& settings();

    const std::filesystem::path& file() const;
    bool read_only() const;
    WorkspaceVerdict verdict() const;
    // Why it is read-only, or that write-ahead logging is not available here: sentences, often
    // none.
    const std::vector<Sentence>& notices() const;

    // Everything `work` does becomes one transaction: all of it or, when it throws, nothing. Inside
    // another transaction it joins that one.
    void transaction(const std::function<void()>& work);

    // What `reads` reads is all of one moment, whatever others write meanwhile. It must not write.
    void snapshot(const std::function<void()>& reads);

    // A number that changes whenever the file's content may have changed, by this object or by any
    // other connection or program. Cheap: poll it to refresh a view.
    std::uint64_t revision() const;
    // Called on this object's thread after each change committed through this object.
    void on_change(std::function<void()> observer);
    // Makes a statement that runs in this object right now throw Cancelled. From any thread.
    void interrupt();

    // The check of `open`, whole. `interrupt` ends it with Cancelled.
    bool is_sound();
    // Full integrity and foreign-key check, checksums of pictures and fused tokens. Empty: sound.
    std::vector<Sentence> check(std::stop_token stop = {});
    struct CompactResult {
        std::int64_t bytes_before = 0, bytes_after = 0;
        std::int64_t images_dropped = 0;  // that no demonstration or run shows any more
        std::int64_t fused_dropped = 0;
    };
    // Drops pictures that nothing uses and (by default) all fused tokens, and shrinks the file. A
    // removal cannot be undone across this when its picture is gone.
    CompactResult compact(bool drop_fused_tokens = true);
    // A consistent copy, checked before it replaces an older backup. Throws Usage when `to` is the
    // workspace itself.
    void backup(const std::filesystem::path& to,
                const std::function<void(double fraction)>& progress = {},
                std::stop_token stop = {});

private:
    struct State;
    friend Connection& connection_of(Workspace& workspace);
    explicit Workspace(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace aim
