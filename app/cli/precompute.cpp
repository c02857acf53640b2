// aim precompute: fuse a gallery's demonstrations once.
#include "core/engine/precompute.h"

#include "app/cli/model_options.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "core/base/error.h"

namespace aim::cli {

namespace {

struct Options {
    std::string workspace, name;
    ModelOptions model;
    int batch = 8;
    bool json = false;
};

int run_precompute(const Options& options, std::stop_token stop) {
    auto workspace = open_workspace(options.workspace);
    const auto gallery = workspace.galleries().get(options.name);
    const auto model = options.model.open(stop);
    ProgressLine progress;
    const auto result = precompute(
        *model, workspace, gallery.id, options.batch,
        [&](const PrecomputeProgress& p) {
            const auto total = static_cast<double>(std::max<std::int64_t>(1, p.total));
            progress.show("Fusing " + std::to_string(p.done) + " of " + std::to_string(p.total),
                          static_cast<double>(p.done) / total, p.seconds_left);
        },
        stop);
    progress.clear();
    if (options.json) {
        auto failures = Json::array();
        for (const auto& failure : result.failures)
            failures.push_back({{"demonstration", failure.demonstration},
                                {"problem", failure.sentence.english()}});
        print_json({{"gallery", gallery.name},
                    {"fused", result.fused},
                    {"already_there", result.already_there},
                    {"failed", result.failures.size()},
                    {"failures", failures},
                    {"seconds", result.seconds},
                    {"device", model->description().device},
                    {"model", model_json(model->description())}});
    } else {
        print(std::to_string(result.fused) + " demonstrations fused in " +
              duration_text(result.seconds) + ", " + std::to_string(result.already_there) +
              " were there already.\n");
    }
    if (!result.failures.empty())
        throw Error(ErrorCode::Malformed,
                    Sentence::verbatim(std::to_string(result.failures.size()) +
                                       " demonstrations could not be fused; demonstration " +
                                       std::to_string(result.failures.front().demonstration) +
                                       ": " + result.failures.front().sentence.english()));
    return kDone;
}

}  // namespace

void add_precompute(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "precompute",
        "Fuse the demonstrations of a gallery whose tokens are missing or stale; can be killed and "
        "started again at any moment");
    auto options = std::make_shared<Options>();
    command->add_option("WS", options->workspace, "Workspace file")->required();
    command->add_option("NAME", options->name, "Gallery")->required();
    options->model.add_to(*command);
    command->add_option("--batch", options->batch, "Demonstrations read at once")
        ->check(CLI::Range(1, 4096))
        ->capture_default_str();
    command->add_flag("--json", options->json, "One JSON document on stdout");
    program.on_selected(
        command, [options, &program] { return run_precompute(*options, program.stop_token()); });
}

}  // namespace aim::cli
