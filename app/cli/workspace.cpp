// aim workspace new|check|compact|backup|salvage
#include "core/workspace/workspace.h"

#include "app/cli/model_options.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "core/base/error.h"
#include "core/base/files.h"

namespace aim::cli {

namespace {

struct Options {
    std::string file, to;
    bool json = false, keep_fused = false;
};

int create(const Options& options) {
    const auto workspace = Workspace::create(options.file);
    if (options.json) print_json({{"file", options.file}});
    return kDone;
}

int check(const Options& options, std::stop_token stop) {
    auto workspace = Workspace::open(options.file, {.read_only = true, .check = true});
    auto problems = workspace.check(stop);
    if (problems.empty() && workspace.verdict() == WorkspaceVerdict::Damaged)
        problems.push_back(Sentence::verbatim("The file's structure is damaged."));
    if (options.json) {
        print_json({{"file", options.file},
                    {"sound", problems.empty()},
                    {"problems", in_english(problems)},
                    {"notices", in_english(workspace.notices())}});
    }
    if (!problems.empty()) {
        auto sentence = "The workspace " + aim::quoted(options.file) +
                        " is damaged: " + problems.front().english();
        if (problems.size() > 1)
            sentence += " (" + std::to_string(problems.size() - 1) + " more with --json.)";
        throw Error(ErrorCode::Malformed, Sentence::verbatim(sentence));
    }
    if (!options.json) print(aim::quoted(options.file) + " is sound.\n");
    return kDone;
}

int compact(const Options& options) {
    const auto result = open_workspace(options.file).compact(!options.keep_fused);
    if (options.json)
        print_json({{"file", options.file},
                    {"bytes_before", result.bytes_before},
                    {"bytes_after", result.bytes_after},
                    {"images_dropped", result.images_dropped},
                    {"fused_dropped", result.fused_dropped}});
    else
        print(bytes_text(result.bytes_before) + " → " + bytes_text(result.bytes_after) + "; " +
              std::to_string(result.images_dropped) + " unused pictures and " +
              std::to_string(result.fused_dropped) + " fused demonstrations dropped.\n");
    return kDone;
}

int backup(const Options& options, std::stop_token stop) {
    ProgressLine progress;
    open_workspace(options.file, /*read_only=*/true)
        .backup(
            options.to, [&](double fraction) { progress.show("Copying", fraction); }, stop);
    progress.clear();
    if (options.json) print_json({{"file", options.file}, {"backup", options.to}});
    return kDone;
}

int salvage(const Options& options) {
    const auto losses = Workspace::salvage(options.file, options.to);
    if (options.json) {
        print_json(
            {{"file", options.file}, {"salvaged", options.to}, {"losses", in_english(losses)}});
        return kDone;
    }
    for (const auto& sentence : losses) print(sentence.english() + "\n");
    print("What could be read is in " + aim::quoted(options.to) + ".\n");
    return kDone;
}

}  // namespace

void add_workspace(CLI::App& app, Program& program) {
    auto* workspace = app.add_subcommand("workspace", "Make, check and look after workspace files");
    workspace->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, bool with_target) {
        auto options = std::make_shared<Options>();
        auto* command = workspace->add_subcommand(name, help);
        command->add_option("FILE", options->file, "Workspace file")->required();
        if (with_target) command->add_option("TO", options->to, "File to write")->required();
        command->add_flag("--json", options->json, "One JSON document on stdout");
        return std::pair(command, options);
    };
    {
        auto [command, options] = add("new", "Make an empty workspace", false);
        program.on_selected(command, [options = options] { return create(*options); });
    }
    {
        auto [command, options] =
            add("check", "Check structure, pictures and fused tokens; changes nothing", false);
        program.on_selected(command, [options = options, &program] {
            return check(*options, program.stop_token());
        });
    }
    {
        auto [command, options] =
            add("compact", "Drop unused pictures and all fused tokens, and shrink the file", false);
        command->add_flag("--keep-fused", options->keep_fused, "Keep the fused tokens");
        program.on_selected(command, [options = options] { return compact(*options); });
    }
    {
        auto [command, options] =
            add("backup", "Copy the workspace, consistent even while it is in use", true);
        program.on_selected(command, [options = options, &program] {
            return backup(*options, program.stop_token());
        });
    }
    {
        auto [command, options] =
            add("salvage", "Copy what can be read of a damaged workspace into a new one", true);
        program.on_selected(command, [options = options] { return salvage(*options); });
    }
}

}  // namespace aim::cli
