// aim demo: the embedded demo end to end.
#include "core/engine/demo.h"
#include "app/cli/answers_json.h"
#include "app/cli/output.h"
#include "app/cli/program.h"

#include <algorithm>

namespace aim::cli {

namespace {

struct Options {
    bool json = false;
    std::string csv, device = "auto";
    int threads = 0;
};

Json report_json(const DemoReport& report) {
    auto methods = Json::array();
    for (const auto& row : report.episodes) methods.push_back(row_json(row));
    return {{"device", report.device},
            {"seconds", report.seconds},
            {"methods", std::move(methods)},
            {"naming", row_json(report.naming)}};
}

std::string report_text(const DemoReport& report) {
    Table table({false, true, true, true, true, true});
    table.row(
        {"method", "shots", "accuracy", "95 % interval", "context tokens", "latency ms (p95)"});
    std::int64_t queries = 0;
    for (const auto& row : report.episodes) {
        queries = std::max(queries, row.queries);
        table.row({row.method, std::to_string(row.shots), percent_text(row.accuracy),
                   number_text(row.ci_low * 100, 1) + "–" + number_text(row.ci_high * 100, 1),
                   number_text(row.context_tokens, 1),
                   number_text(row.latency_mean_ms, 1) + " (" + number_text(row.latency_p95_ms, 1) +
                       ")"});
    }
    const auto& naming = report.naming;
    return "Naming new pictures after a few examples: " + std::to_string(queries) +
           " questions about pictures, in a drawing style and with names the model has never "
           "seen.\n\n" +
           table.text() + "\nNaming single pictures of the unseen style, without examples: " +
           percent_text(naming.accuracy) + " (" + number_text(naming.ci_low * 100, 1) + "–" +
           number_text(naming.ci_high * 100, 1) + ") of " + std::to_string(naming.queries) +
           ".\nOn " + report.device + " in " + duration_text(report.seconds) + ".\n";
}

}  // namespace

void add_demo(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "demo", "The embedded demo end to end: import, precompute, ask, evaluate, export");
    auto options = std::make_shared<Options>();
    command->add_flag("--json", options->json, "One JSON document on stdout");
    command->add_option("--csv", options->csv, "Also write every answer to this CSV file");
    command->add_option("--device", options->device, "auto, cpu, cuda or cuda:N")
        ->capture_default_str();
    command->add_option("--threads", options->threads, "Threads to compute with; 0: one per core")
        ->check(CLI::Range(0, 4096));
    program.on_selected(command, [options, &program] {
        const auto stop = program.stop_token();
        use_compute_threads(options->threads);
        ProgressLine progress;
        const auto report = run_demo(
            find_demo(program_directory()), options->device, options->csv,
            [&progress](const std::string& stage, double fraction) {
                progress.show(stage, fraction);
            },
            stop);
        progress.clear();
        if (options->json)
            print_json(report_json(report));
        else
            print(report_text(report));
        return kDone;
    });
}

}  // namespace aim::cli
