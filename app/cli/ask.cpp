// aim ask: one picture, one question, answers of several methods side by side.
#include "core/engine/ask.h"

#include "app/cli/answers_json.h"
#include "app/cli/model_options.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "app/cli/sampling_options.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/methods/method_names.h"

#include <algorithm>

namespace aim::cli {

namespace {

struct Options {
    std::string workspace, name, image, reference;
    AskRequest request;
    SelectionChoice selection;
    ModelOptions model;
    int shots = 4;
    std::uint64_t seed = 0;
    bool json = false, no_keep = false;
};

std::string answer_text(const MethodAnswer& answer) {
    if (!answer.error.empty()) return answer.method + ": " + answer.error.english() + "\n\n";
    auto out =
        answer.method + ": " + answer.text + "\n    " + std::to_string(answer.context.total()) +
        " context tokens (" + std::to_string(answer.context.text) + " text, " +
        std::to_string(answer.context.image) + " image, " + std::to_string(answer.context.fused) +
        " fused), " + number_text(answer.timing.total, 0) + " ms (first token " +
        number_text(answer.timing.first_token, 0) + ")" + (answer.warm ? ", warm" : "");
    if (answer.score) out += ", score " + number_text(*answer.score, 2);
    return out + "\n\n";
}

Json query_json(const Options& options, const Gallery& gallery, const AskResult& result) {
    const auto& request = options.request;
    return {{"image", options.image},
            {"question", request.question},
            {"reference", request.reference ? Json(*request.reference) : Json(nullptr)},
            {"gallery", gallery.name},
            {"shots", request.selection.shots},
            {"select", name_of(request.selection.select)},
            {"order", name_of(request.selection.order)},
            {"seed", request.selection.seed},
            {"run", result.run != 0 ? Json(result.run) : Json(nullptr)}};
}

int run_ask(Options& options, bool with_reference, bool methods_given, std::stop_token stop) {
    auto& request = options.request;
    auto workspace = open_workspace(options.workspace);
    const auto gallery = workspace.galleries().get(options.name);
    request.gallery = gallery.id;
    request.image = read_bytes(options.image, limits::kImageFileBytes);
    if (with_reference) request.reference = options.reference;
    request.selection = options.selection.options();
    request.selection.shots = options.shots;
    request.selection.seed = options.seed;
    request.sampling.seed = options.seed;
    request.keep_run = !options.no_keep;
    const auto model = options.model.open(stop);
    if (!methods_given && !model->description().has_projector)
        std::erase_if(request.methods, method_needs_projector);

    AskCallbacks callbacks;
    if (!options.json)
        callbacks.on_answer = [](const MethodAnswer& answer) {
            print(answer_text(answer));
            flush_output();
        };
    const auto result = ask(*model, workspace, request, callbacks, stop);
    if (options.json) {
        auto answers = Json::array();
        for (const auto& answer : result.answers) answers.push_back(answer_json(answer));
        print_json({{"query", query_json(options, gallery, result)},
                    {"device", model->description().device},
                    {"model", model_json(model->description())},
                    {"answers", std::move(answers)}});
    }
    const auto failed =
        std::find_if(result.answers.begin(), result.answers.end(),
                     [](const MethodAnswer& answer) { return !answer.error.empty(); });
    if (failed != result.answers.end())
        throw Error(ErrorCode::Unsupported,
                    Sentence::verbatim("The method " + failed->method +
                                       " could not answer: " + failed->error.english()));
    return kDone;
}

}  // namespace

void add_ask(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "ask", "Ask about a picture; the answers of several methods stand side by side");
    auto options = std::make_shared<Options>();
    auto& request = options->request;
    request.methods = {"zero-shot", "aim"};
    command->add_option("WS", options->workspace, "Workspace file")->required();
    command->add_option("NAME", options->name, "Gallery")->required();
    command->add_option("--image", options->image, "The query's picture")->required();
    command->add_option("--question", request.question, "The query's question")->required();
    auto* reference = command->add_option("--reference", options->reference,
                                          "The right answer, to score against");
    options->model.add_to(*command);
    const auto* methods = add_methods(*command, "--method,--methods", request.methods);
    command->add_option("--shots", options->shots, "Demonstrations at most")
        ->check(CLI::Range(0, 1 << 20))
        ->capture_default_str();
    options->selection.add_to(*command);
    command->add_option("--seed", options->seed, "For selection, controls and sampling")
        ->capture_default_str();
    add_sampling(*command, request.sampling);
    command->add_flag("--no-keep", options->no_keep, "Do not keep the run in the workspace");
    command->add_flag("--json", options->json, "One JSON document on stdout");
    program.on_selected(command, [options, reference, methods, &program] {
        return run_ask(*options, reference->count() > 0, methods->count() > 0,
                       program.stop_token());
    });
}

}  // namespace aim::cli
