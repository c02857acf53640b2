// aim eval: a query set x methods x shots x seeds.
#include "app/cli/answers_json.h"
#include "app/cli/model_options.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "app/cli/sampling_options.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/evaluate.h"
#include "core/methods/method_names.h"
#include "core/workspace/csv.h"

#include <optional>
#include <ostream>

namespace aim::cli {

namespace {

struct Options {
    std::string workspace, name, queries, csv, items;
    EvaluationRequest request;
    SelectionChoice selection;
    ModelOptions model;
    int seeds = 1;
    std::uint64_t first_seed = 0;
    bool json = false;
};

void write_rows(const std::string& file, const std::vector<EvaluationRow>& rows) {
    write_atomically(file, [&](std::ostream& out) {
        CsvWriter csv(out);
        for (const char* name :
             {"method", "shots", "seed", "queries", "accuracy", "ci95_low", "ci95_high",
              "context_tokens", "latency_mean_ms", "latency_p95_ms", "peak_bytes"})
            csv.text(name);
        csv.end_record();
        for (const auto& row : rows) {
            csv.text(row.method)
                .number(static_cast<std::int64_t>(row.shots))
                .number(static_cast<std::int64_t>(row.seed))
                .number(row.queries)
                .number(row.accuracy)
                .number(row.ci_low)
                .number(row.ci_high)
                .number(row.context_tokens)
                .number(row.latency_mean_ms)
                .number(row.latency_p95_ms)
                .number(row.peak_bytes);
            csv.end_record();
        }
    });
}

Json item_json(const EvaluationItem& item) {
    Json out{{"query", item.query},
             {"shots", item.shots},
             {"seed", item.seed},
             {"references", item.references}};
    out.update(answer_json(item.answer));
    return out;
}

int run_eval(Options& options, bool methods_given, std::stop_token stop) {
    auto& request = options.request;
    const bool episodes = options.workspace == "-" && options.name == "-";
    request.queries = read_query_set(options.queries);
    request.selection = options.selection.options();
    for (int i = 0; i < options.seeds; ++i)
        request.seeds.push_back(options.first_seed + static_cast<std::uint64_t>(i));
    std::optional<Workspace> workspace;
    if (!episodes) {
        workspace.emplace(open_workspace(options.workspace));
        request.gallery = workspace->galleries().get(options.name).id;
    } else {
        for (const auto& query : request.queries)
            if (query.demonstrations.empty())
                throw Error(ErrorCode::Usage,
                            "Query \"" + query.id +
                                "\" has no demonstrations of its own; name a workspace and a "
                                "gallery instead of - -.");
    }
    const auto model = options.model.open(stop);
    if (!methods_given && !model->description().has_projector)
        std::erase_if(request.methods, method_needs_projector);
    ProgressLine progress;
    const auto result = evaluate(
        *model, workspace ? &*workspace : nullptr, request,
        [&](const EvaluationProgress& p) {
            const auto total = static_cast<double>(std::max<std::int64_t>(1, p.total));
            progress.show("Answering " + std::to_string(p.done) + " of " + std::to_string(p.total),
                          static_cast<double>(p.done) / total, p.seconds_left);
        },
        {}, stop);
    progress.clear();
    if (!options.csv.empty()) write_rows(options.csv, result.rows);
    if (!options.items.empty())
        write_atomically(options.items, [&](std::ostream& out) {
            for (const auto& item : result.items)
                out << item_json(item).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
        });
    if (options.json) {
        auto rows = Json::array();
        for (const auto& row : result.rows) rows.push_back(row_json(row));
        print_json({{"device", model->description().device},
                    {"model", model_json(model->description())},
                    {"queries", request.queries.size()},
                    {"seconds", result.seconds},
                    {"rows", std::move(rows)}});
    } else {
        print(rows_table(result.rows));
    }
    return kDone;
}

}  // namespace

void add_eval(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "eval", "Evaluate methods on a query set, over a gallery or with - - over episodes");
    auto options = std::make_shared<Options>();
    auto& request = options->request;
    request.methods = {"zero-shot", "text-icl", "icl", "aim"};
    request.seeds.clear();
    command->add_option("WS", options->workspace, "Workspace file, or - for episodes")->required();
    command->add_option("NAME", options->name, "Gallery, or - for episodes")->required();
    command->add_option("--queries", options->queries, "Query set: JSONL, one query a line")
        ->required();
    options->model.add_to(*command);
    const auto* methods = add_methods(*command, "--methods,--method", request.methods);
    command->add_option("--shots", request.shots, "Numbers of demonstrations, by commas")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::Range(0, 1 << 20))
        ->capture_default_str();
    command->add_option("--seeds", options->seeds, "How many seeds")
        ->check(CLI::Range(1, 1 << 16))
        ->capture_default_str();
    command->add_option("--seed", options->first_seed, "The first of them")->capture_default_str();
    options->selection.add_to(*command);
    add_sampling(*command, request.sampling);
    command->add_option("--csv", options->csv, "Write the rows to this CSV file");
    command->add_option("--jsonl", options->items, "Write every answer to this JSONL file");
    command->add_flag("--json", options->json, "One JSON document on stdout");
    program.on_selected(command, [options, methods, &program] {
        return run_eval(*options, methods->count() > 0, program.stop_token());
    });
}

}  // namespace aim::cli
