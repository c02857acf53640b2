#include "app/cli/eval_files.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/evaluation_csv.h"
#include "core/engine/evaluation_report.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace aim::cli {
namespace fs = std::filesystem;

namespace {

fs::path state_folder() {
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
        return fs::path(state) / "aim-workbench";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
        return fs::path(home) / ".local/state/aim-workbench";
    return fs::temp_directory_path() / "aim-state";
}

void remove_workspace(const fs::path& file) {
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm"}) fs::remove(file.string() + ending, ignored);
}

}  // namespace

void write_evaluation_files(const EvaluationFiles& files, const LoadedEvaluation& evaluation,
                            Workspace* workspace) {
    if (!files.csv.empty()) export_items_csv(files.csv, evaluation.items);
    if (!files.rows_csv.empty()) export_rows_csv(files.rows_csv, evaluation.rows);
    if (!files.jsonl.empty()) export_items_jsonl(files.jsonl, evaluation.items);
    if (!files.report.empty()) write_report(files.report, report_of(evaluation, workspace));
    if (!files.plots.empty())
        write_plots(files.plots, plots_of(evaluation.items, evaluation.scoring));
}

EpisodeStore::Hold::Hold(const fs::path& file) : lock_(file.string() + ".lock") {
    while (true) {
        descriptor_ = ::open(lock_.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
        if (descriptor_ < 0)
            throw Error(ErrorCode::Unreadable,
                        Sentence::verbatim("The file " + aim::quoted(lock_) +
                                           " could not be made; name a file with --state."),
                        std::strerror(errno));
        if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
            const bool taken = errno == EWOULDBLOCK;
            ::close(descriptor_);
            throw Error(taken ? ErrorCode::Usage : ErrorCode::Unreadable,
                        Sentence::verbatim(
                            taken ? "The same evaluation is running already; wait for it, or name "
                                    "a file of its own with --state."
                                  : "The file " + aim::quoted(lock_) +
                                        " could not be locked; name a file with --state."));
        }
        // Who held it before may have removed it since it was opened here.
        struct stat held {
        }, there{};
        if (::fstat(descriptor_, &held) == 0 && ::stat(lock_.c_str(), &there) == 0 &&
            held.st_ino == there.st_ino && held.st_dev == there.st_dev)
            return;
        ::close(descriptor_);
    }
}

EpisodeStore::Hold::~Hold() {
    std::error_code ignored;
    fs::remove(lock_, ignored);
    ::close(descriptor_);
}

EpisodeStore::EpisodeStore(const std::string& file, const std::string& identity, bool resume)
    : file_(file), named_(!file.empty()) {
    if (!named_) {
        const auto folder = state_folder();
        std::error_code failure;
        fs::create_directories(folder, failure);
        if (failure)
            throw Error(ErrorCode::Unreadable,
                        Sentence::verbatim("The folder " + aim::quoted(folder) +
                                           " for unfinished evaluations could not be "
                                           "made; name a file with --state."));
        file_ = folder / ("evaluation-" + identity.substr(0, 16) + ".aim");
        hold_.emplace(file_);
        if (!resume) remove_workspace(file_);
    }
    workspace_.emplace(Workspace::open_or_create(file_));
    if (workspace_->read_only())
        throw Error(ErrorCode::Unreadable,
                    Sentence::verbatim("Answers cannot be kept in " + aim::quoted(file_) +
                                       "; it is read-only."));
}

void EpisodeStore::complete() {
    if (named_) return;
    workspace_.reset();
    remove_workspace(file_);
    hold_.reset();
}

Json comparisons_json(const std::vector<MethodComparison>& comparisons) {
    auto out = Json::array();
    for (const auto& c : comparisons) {
        Json one{{"first", c.first},
                 {"second", c.second},
                 {"shots", c.shots},
                 {"queries", c.difference.pairs},
                 {"difference", c.difference.mean},
                 {"ci95", {c.difference.interval.low, c.difference.interval.high}},
                 {"p", c.difference.p},
                 {"mcnemar", nullptr}};
        if (c.mcnemar)
            one["mcnemar"] = {{"only_first", c.mcnemar->only_first},
                              {"only_second", c.mcnemar->only_second},
                              {"test", c.mcnemar->exact ? "exact" : "chi-squared"},
                              {"p", c.mcnemar->p}};
        out.push_back(std::move(one));
    }
    return out;
}

Json orders_json(const std::vector<OrderSensitivity>& orders) {
    auto out = Json::array();
    for (const auto& o : orders)
        out.push_back({{"method", o.method},
                       {"shots", o.shots},
                       {"orders", o.orders},
                       {"mean", o.mean},
                       {"deviation", o.deviation},
                       {"lowest", o.lowest},
                       {"highest", o.highest},
                       {"changed", o.changed}});
    return out;
}

std::string orders_table(const std::vector<OrderSensitivity>& orders) {
    Table table({false, true, true, true, true, true, true});
    table.row({"method", "shots", "orders", "mean", "deviation", "lowest – highest",
               "answers that change"});
    for (const auto& o : orders)
        table.row({o.method, std::to_string(o.shots), std::to_string(o.orders),
                   percent_text(o.mean), percent_text(o.deviation),
                   percent_text(o.lowest) + " – " + percent_text(o.highest),
                   percent_text(o.changed)});
    return table.text();
}

}  // namespace aim::cli
