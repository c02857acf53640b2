// Where `aim eval` keeps answers, and what it writes besides stdout.
#pragma once

#include "app/cli/output.h"
#include "core/engine/kept_evaluation.h"
#include "core/evaluation/comparison.h"
#include "core/workspace/workspace.h"

#include <filesystem>
#include <optional>
#include <string>

namespace aim::cli {

struct EvaluationFiles {
    std::string csv, rows_csv, jsonl, report, plots;
};

// Whichever were asked for. `workspace` is where the gallery is; it may be null for episodes.
void write_evaluation_files(const EvaluationFiles& files, const LoadedEvaluation& evaluation,
                            Workspace* workspace);

// The store of evaluations over episodes, which belong to no workspace. A file the person named
// stays; otherwise one in $XDG_STATE_HOME/aim-workbench (~/.local/state/…), named by what is
// evaluated, which goes when the evaluation is complete and which one program at a time uses.
class EpisodeStore {
public:
    // `file` may be empty. `resume`: what an earlier one left is kept. Throws Usage when another
    // program is at the same evaluation.
    EpisodeStore(const std::string& file, const std::string& identity, bool resume);
    Workspace& workspace() { return *workspace_; }
    void complete();

private:
    // A lock beside a file, which ends with the program that holds it, however that ends. Not on
    // the file itself: closing it would drop SQLite's own locks.
    class Hold {
    public:
        explicit Hold(const std::filesystem::path& file);
        ~Hold();
        Hold(const Hold&) = delete;
        Hold& operator=(const Hold&) = delete;

    private:
        std::filesystem::path lock_;
        int descriptor_ = -1;
    };

    std::filesystem::path file_;
    bool named_;
    std::optional<Hold> hold_;  // before the workspace, which is closed first
    std::optional<Workspace> workspace_;
};

Json comparisons_json(const std::vector<MethodComparison>& comparisons);
Json orders_json(const std::vector<OrderSensitivity>& orders);
std::string orders_table(const std::vector<OrderSensitivity>& orders);

}  // namespace aim::cli
