// aim export: runs or one evaluation as CSV and JSONL.
#include "app/cli/model_options.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "core/engine/evaluation_csv.h"
#include "core/engine/kept_evaluation.h"
#include "core/workspace/export_runs.h"

namespace aim::cli {

namespace {

struct Options {
    std::string workspace, csv, jsonl;
    std::vector<std::int64_t> runs;
    std::int64_t evaluation = 0;
    bool json = false;
};

int run_export(const Options& options) {
    auto workspace = open_workspace(options.workspace);
    if (options.evaluation != 0) {
        const auto evaluation = load_evaluation(workspace, options.evaluation);
        if (!options.csv.empty()) export_items_csv(options.csv, evaluation.items);
        if (!options.jsonl.empty()) export_items_jsonl(options.jsonl, evaluation.items);
    } else {
        if (!options.csv.empty()) export_runs_csv(workspace, options.csv, options.runs);
        if (!options.jsonl.empty()) export_runs_jsonl(workspace, options.jsonl, options.runs);
    }
    if (options.json) {
        Json out{{"csv", options.csv.empty() ? Json(nullptr) : Json(options.csv)},
                 {"jsonl", options.jsonl.empty() ? Json(nullptr) : Json(options.jsonl)}};
        if (options.evaluation != 0)
            out["evaluation"] = options.evaluation;
        else
            out["runs"] =
                options.runs.empty() ? workspace.runs().ids().size() : options.runs.size();
        print_json(out);
    }
    return kDone;
}

}  // namespace

void add_export(CLI::App& app, Program& program) {
    auto* command =
        app.add_subcommand("export", "Runs or an evaluation as CSV for spreadsheets and as JSONL");
    auto options = std::make_shared<Options>();
    command->add_option("WS", options->workspace, "Workspace file")->required();
    auto* files = command->add_option_group("files", "At least one of");
    files->add_option("--csv", options->csv, "CSV file, one answer a record");
    files->add_option("--jsonl", options->jsonl, "JSONL file, lossless");
    files->require_option(1, 2);
    auto* run = command->add_option("--run", options->runs, "Only this run; may be repeated")
                    ->allow_extra_args(false);
    command->add_option("--evaluation", options->evaluation, "The items of this evaluation")
        ->check(CLI::PositiveNumber)
        ->excludes(run);
    command->add_flag("--json", options->json, "One JSON document on stdout");
    program.on_selected(command, [options] { return run_export(*options); });
}

}  // namespace aim::cli
