// aim eval: a query set x methods x shots x seeds.
#include "app/cli/answers_json.h"
#include "app/cli/eval_files.h"
#include "app/cli/model_options.h"
#include "app/cli/name_check.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "app/cli/sampling_options.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limited_json.h"
#include "core/base/sha256.h"
#include "core/engine/query_pictures.h"
#include "core/engine/read_queries.h"
#include "core/methods/method_names.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

namespace aim::cli {

namespace {

struct Options {
    std::string workspace, name, state, title, metric = "exact", interval = "auto", positive;
    std::vector<std::string> more;
    EvaluationFiles files;
    EvaluationRequest request;
    QuerySource source;
    std::string queries, images, annotations;
    SelectionChoice selection;
    ModelOptions model;
    int seeds = 1, permutations = 0;
    std::uint64_t first_seed = 0;
    std::int64_t rescore = 0;
    bool json = false, resume = false, equal_tokens = false, controls = false;
    bool methods_given = false;

    bool episodes() const { return workspace == "-" && name == "-"; }
};

ScoringOptions scoring_of(const Options& options) {
    ScoringOptions scoring;
    scoring.metric = metric_from_name(options.metric);
    for (const auto& name : options.more)
        if (const auto metric = metric_from_name(name);
            metric != scoring.metric &&
            std::find(scoring.more.begin(), scoring.more.end(), metric) == scoring.more.end())
            scoring.more.push_back(metric);
    scoring.positive = options.positive;
    scoring.interval = interval_from_name(options.interval);
    return scoring;
}

void add_once(std::vector<std::string>& methods, std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (std::find(methods.begin(), methods.end(), name) == methods.end())
            methods.emplace_back(name);
}

void fill_request(Options& options) {
    auto& request = options.request;
    options.source.file = options.queries;
    options.source.images = options.images;
    options.source.annotations = options.annotations;
    auto read = read_queries(options.source);
    for (const auto& problem : read.problems) notice("Left out: " + problem.english());
    request.queries = std::move(read.queries);
    request.query_file = options.queries;
    request.selection = options.selection.options();
    request.scoring = scoring_of(options);
    request.permutations = options.permutations > 0;
    const int seeds = request.permutations ? options.permutations : options.seeds;
    for (int i = 0; i < seeds; ++i)
        request.seeds.push_back(options.first_seed + static_cast<std::uint64_t>(i));
    if (options.controls)
        add_once(request.methods, {"majority", "copy-last", "icl-random-labels",
                                   "aim-shuffled-images", "aim-identity-projector"});
    if (options.controls || options.equal_tokens) add_once(request.methods, {"icl-equal-tokens"});
    if (options.episodes())
        for (const auto& query : request.queries)
            if (query.demonstrations.empty())
                throw Error(ErrorCode::Usage,
                            Sentence::verbatim(
                                "Query \"" + query.id +
                                "\" has no demonstrations of its own; name a workspace and a "
                                "gallery instead of - -."));
}

std::string rows_text(const LoadedEvaluation& evaluation) {
    auto text = rows_table(evaluation.rows);
    if (evaluation.permutations)
        text += "\n" + orders_table(order_sensitivity(evaluation.items, evaluation.scoring));
    return text;
}

Json document(const LoadedEvaluation& evaluation, std::int64_t id, std::size_t queries) {
    const auto settings = limited_json_or_discarded<Json>(evaluation.about.settings);
    Json model = nullptr;
    if (settings.is_object() && settings.contains("model")) model = settings["model"];
    auto rows = Json::array();
    for (const auto& row : evaluation.rows) rows.push_back(row_json(row));
    Json out{
        {"device", model.is_object() ? model.value("device", "") : ""},
        {"model", model},
        {"evaluation", id > 0 ? Json(id) : Json(nullptr)},
        {"queries", queries},
        {"metric", name_of(evaluation.scoring.metric)},
        {"leaks", evaluation.leaks},
        {"rows", std::move(rows)},
        {"comparisons", comparisons_json(compare_methods(evaluation.items, evaluation.scoring))}};
    if (evaluation.permutations)
        out["orders"] = orders_json(order_sensitivity(evaluation.items, evaluation.scoring));
    return out;
}

std::size_t queries_in(const LoadedEvaluation& evaluation) {
    return corpus_of(evaluation.items).size();
}

void warn_of_leaks(const std::vector<std::string>& leaks) {
    if (leaks.empty()) return;
    std::string names;
    for (std::size_t i = 0; i < std::min<std::size_t>(leaks.size(), 5); ++i)
        names += (i > 0 ? ", " : "") + leaks[i];
    if (leaks.size() > 5) names += ", …";
    const bool one = leaks.size() == 1;
    notice("Warning: the " +
           (one ? "picture of a query is a demonstration's"
                : "pictures of " + std::to_string(leaks.size()) + " queries are demonstrations'") +
           " too (" + names + "); the answers may be given away.");
}

// Stored answers by another metric; no model is opened.
int run_rescore(const Options& options) {
    std::optional<Workspace> workspace;
    const auto file = options.episodes() ? options.state : options.workspace;
    if (file.empty())
        throw Error(
            ErrorCode::Usage,
            Sentence::verbatim(
                "Name the file with the answers of an evaluation over episodes with --state."));
    workspace.emplace(open_workspace(file, /*read_only=*/true));
    const auto evaluation = load_evaluation(*workspace, options.rescore, scoring_of(options));
    write_evaluation_files(options.files, evaluation, &*workspace);
    if (options.json)
        print_json(document(evaluation, options.rescore, queries_in(evaluation)));
    else
        print(rows_text(evaluation));
    return kDone;
}

// Where the answers are kept: the gallery's own workspace, unless it is read-only or another file
// was asked for.
std::unique_ptr<EpisodeStore> store_apart(const Options& options, Workspace* workspace,
                                          const ModelSession& model,
                                          const QueryPictures& pictures) {
    if (workspace != nullptr && !workspace->read_only() && options.state.empty()) return nullptr;
    const auto settings = Json::parse(evaluation_settings(
        model.description(), workspace, options.request, pictures.sha256, pictures.leaks));
    return std::make_unique<EpisodeStore>(options.state, settings["identity"].get<std::string>(),
                                          options.resume);
}

KeptEvaluation answer_all(const Options& options, ModelSession& model, Workspace* workspace,
                          Workspace& store, const QueryPictures& pictures, std::stop_token stop) {
    ProgressLine progress;
    EvaluationCallbacks callbacks;
    std::int64_t done = 0, total = 0;
    callbacks.progress = [&](const EvaluationProgress& p) {
        done = p.done;
        total = p.total;
        progress.show(
            "Answering " + std::to_string(p.done) + " of " + std::to_string(p.total),
            static_cast<double>(p.done) / static_cast<double>(std::max<std::int64_t>(1, p.total)),
            p.seconds_left);
    };
    callbacks.on_leaks = [&](const std::vector<std::string>& leaks) {
        progress.clear();
        warn_of_leaks(leaks);
    };
    try {
        auto kept = evaluate_kept(model, workspace, store, options.request, pictures,
                                  {options.title, options.resume}, callbacks, std::move(stop));
        progress.clear();
        if (options.resume && kept.known > 0)
            notice(std::to_string(kept.known) + " answers were there already.");
        return kept;
    } catch (const Error& error) {
        progress.clear();
        if (error.code() == ErrorCode::Cancelled && done > 0)
            notice(std::to_string(done) + " of " + std::to_string(total) +
                   " answers are kept; the same command with --resume goes on.");
        throw;
    }
}

// `stays`: the store does, when the program ends.
void write_results(const Options& options, KeptEvaluation kept, Workspace* workspace,
                   Workspace& store, bool stays) {
    const auto& request = options.request;
    LoadedEvaluation evaluation;
    evaluation.about = store.evaluations().get(kept.id);
    evaluation.items = std::move(kept.result.items);
    evaluation.rows = std::move(kept.result.rows);
    evaluation.scoring = request.scoring;
    evaluation.permutations = request.permutations;
    evaluation.leaks = std::move(kept.result.leaks);
    write_evaluation_files(options.files, evaluation, workspace);
    if (options.json) {
        auto out = document(evaluation, stays ? kept.id : 0, request.queries.size());
        out["seconds"] = kept.result.seconds;
        out["known"] = kept.known;
        print_json(out);
        return;
    }
    print(rows_text(evaluation));
    if (stays)
        notice("Kept as evaluation " + std::to_string(kept.id) + " in " +
               aim::quoted(store.file()) + ".");
}

int run_eval(Options& options, std::stop_token stop) {
    if (options.rescore > 0) return run_rescore(options);
    fill_request(options);
    auto& request = options.request;
    std::optional<Workspace> opened;
    if (!options.episodes()) {
        opened.emplace(open_workspace(options.workspace));
        request.gallery = opened->galleries().get(options.name).id;
    }
    Workspace* const workspace = opened ? &*opened : nullptr;
    const auto model = options.model.open(stop);
    if (!options.methods_given && !model->description().has_projector)
        std::erase_if(request.methods, method_needs_projector);
    const auto pictures = look_at_pictures(request.queries, workspace, request.gallery, stop);
    const auto apart = store_apart(options, workspace, *model, pictures);
    Workspace& store = apart ? apart->workspace() : *workspace;
    auto kept = answer_all(options, *model, workspace, store, pictures, std::move(stop));
    write_results(options, std::move(kept), workspace, store,
                  /*stays=*/!apart || !options.state.empty());
    if (apart) apart->complete();
    return kDone;
}

void add_source(CLI::App& command, Options& options) {
    auto* answers = command.add_option_group("answers", "One of");
    answers->add_option("--queries", options.queries,
                        "Query set: our JSONL, or any layout that galleries are imported from");
    answers
        ->add_option("--rescore", options.rescore,
                     "Score the stored answers of this evaluation anew, without a model")
        ->check(CLI::PositiveNumber);
    answers->require_option(1);
    command.add_option("--format", options.source.format, "Its layout; detected otherwise")
        ->check(CLI::IsMember(query_formats()))
        ->capture_default_str();
    command.add_option("--images", options.images, "Folder of the query set's pictures");
    command.add_option("--annotations", options.annotations, "Annotations file (VQA v2, OK-VQA)");
    command.add_option("--split", options.source.split, "Only this split (Flickr30k, imagefolder)");
    command.add_option("--question", options.source.question,
                       "Question where the query set has none");
    command.add_option("--limit", options.source.limit, "Only the first so many queries")
        ->check(CLI::PositiveNumber);
    command.add_flag("--skip-bad-rows", options.source.skip_bad_rows,
                     "Leave out and report queries that cannot be used instead of stopping");
}

void add_scoring(CLI::App& command, Options& options) {
    command.add_option("--metric", options.metric, "What \"accuracy\" means")
        ->check(CLI::IsMember(metric_names()))
        ->capture_default_str();
    command.add_option("--metrics", options.more, "Further metrics, by commas")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember(metric_names()));
    command.add_option("--positive", options.positive,
                       "AUC: the option that counts as positive; default: yes, else the last");
    command
        .add_option("--interval", options.interval,
                    "95 % intervals; auto: Wilson where answers are right or wrong")
        ->check(CLI::IsMember(std::vector<std::string>{"auto", "wilson", "bootstrap"}))
        ->capture_default_str();
    command.add_flag("--score-options", options.request.score_options,
                     "Keep how likely the queries' options are, for scoring later");
}

void add_files(CLI::App& command, Options& options) {
    command.add_option("--csv", options.files.csv,
                       "Write every answer to this CSV file: query x method x shots x seed");
    command.add_option("--jsonl", options.files.jsonl,
                       "Write every answer with its prompt to this JSONL file, lossless");
    command.add_option("--rows-csv", options.files.rows_csv,
                       "Write the rows to this CSV file: method x shots x seed");
    command.add_option("--report", options.files.report,
                       "Write one self-contained HTML file: settings, tables, plots, examples");
    command.add_option("--plots", options.files.plots,
                       "Write every plot to this folder, as an SVG drawing and as CSV");
    command.add_flag("--json", options.json, "One JSON document on stdout");
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
    add_source(*command, *options);
    options->model.add_to(*command);
    const auto* methods =
        command->add_option("--methods,--method", request.methods, "Methods, separated by commas")
            ->delimiter(',')
            ->allow_extra_args(false)
            ->check(CLI::IsMember(evaluation_method_names()))
            ->type_name("M,M…");
    command->add_flag("--equal-tokens", options->equal_tokens,
                      "Also icl with as many demonstrations as fit into aim's tokens");
    command->add_flag("--controls", options->controls,
                      "Also every control: shuffled labels and pictures, identity projector, equal "
                      "tokens, majority, copy-last");
    command->add_option("--shots", request.shots, "Numbers of demonstrations, by commas")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::Range(0, 1 << 20))
        ->capture_default_str();
    auto* seeds = command->add_option("--seeds", options->seeds, "How many seeds")
                      ->check(CLI::Range(1, 1 << 16))
                      ->capture_default_str();
    command->add_option("--seed", options->first_seed, "The first of them")->capture_default_str();
    command
        ->add_option("--permutations", options->permutations,
                     "Order sensitivity: the same demonstrations in so many orders")
        ->check(CLI::Range(1, 1 << 16))
        ->excludes(seeds);
    options->selection.add_to(*command);
    add_sampling(*command, request.sampling);
    add_scoring(*command, *options);
    command->add_flag("--resume", options->resume,
                      "Go on with the same evaluation where it was cancelled or killed");
    command->add_option("--state", options->state,
                        "Keep the answers in this workspace file instead; made when missing");
    command->add_option("--title", options->title, "What the evaluation is called");
    add_files(*command, *options);
    program.on_selected(command, [options, methods, &program] {
        options->methods_given = methods->count() > 0;
        return run_eval(*options, program.stop_token());
    });
}

}  // namespace aim::cli
