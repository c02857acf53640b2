// aim model probe: every intermediate value of one prompt, to compare with the reference.
#include "app/cli/model_options.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "core/engine/probe.h"

#include <tuple>

namespace aim::cli {

namespace {

struct Options {
    ProbeRequest request;
    std::string directory, answer, projector, pixels, out;
    std::vector<std::string> images;
    std::vector<std::tuple<std::string, std::string, std::string>> demonstrations;
    int threads = 0;
    bool json = false;
};

int run_probe(Options& options, bool with_answer) {
    use_compute_threads(options.threads);
    auto& request = options.request;
    request.model_dir = options.directory;
    request.images.assign(options.images.begin(), options.images.end());
    if (with_answer) request.answer = options.answer;
    request.projector = options.projector;
    request.pixels_dir = options.pixels;
    request.out = options.out;
    for (const auto& [image, question, answer] : options.demonstrations)
        request.demonstrations.push_back({image, question, answer});
    const auto report = probe(request);
    if (!options.json) {
        print("prompt  " + report.prompt + "\nanswer  " + report.greedy_text + "\nwritten " +
              options.out + "\n");
        return kDone;
    }
    Json out{{"prompt", report.prompt},         {"input_ids", report.input_ids},
             {"greedy_ids", report.greedy_ids}, {"greedy_text", report.greedy_text},
             {"device", report.device},         {"dtype", report.dtype}};
    if (with_answer) out["text_positions"] = report.text_positions;
    if (!report.fused_token_counts.empty()) {
        out["fused_token_counts"] = report.fused_token_counts;
        out["inserted_at"] = report.inserted_at;
    }
    print_json(out);
    return kDone;
}

}  // namespace

void add_model_probe(CLI::App& model, Program& program) {
    auto* command = model.add_subcommand(
        "probe", "Write the tensors of one prompt: ids, pixels, embeddings, states, logits");
    auto options = std::make_shared<Options>();
    command->add_option("DIR", options->directory, "Model folder")->required();
    command
        ->add_option("--image", options->images,
                     "Picture; several make a user turn with several pictures")
        ->required()
        ->allow_extra_args(false);
    command->add_option("--question", options->request.question, "Text of the user turn")
        ->required();
    auto* answer = command->add_option("--answer", options->answer,
                                       "Read picture, question and answer as a demonstration");
    command
        ->add_option("--span", options->request.span, "Which tokens of a demonstration are fused")
        ->check(CLI::IsMember({"question+answer", "answer", "after-image"}))
        ->capture_default_str();
    auto* demo = command
                     ->add_option("--demo", options->demonstrations,
                                  "Demonstration: picture, question, answer")
                     ->type_name("IMAGE QUESTION ANSWER")
                     ->allow_extra_args(false);
    answer->excludes(demo);
    command->add_option("--projector", options->projector,
                        "With --demo: fuse the demonstrations; without it they are chat turns");
    command->add_option("--pixels", options->pixels,
                        "Folder with NAME.safetensors for each NAME.png, used instead of our own "
                        "preprocessing");
    command->add_option("--out", options->out, "safetensors file to write")->required();
    command->add_option("--dtype", options->request.dtype, "dtype to compute in")
        ->check(CLI::IsMember(kNumberFormats))
        ->capture_default_str();
    command->add_option("--device", options->request.device, "auto, cpu, cuda or cuda:N")
        ->capture_default_str();
    command->add_option("--threads", options->threads, "Threads to compute with; 0: one per core")
        ->check(CLI::Range(0, 4096));
    command->add_flag("--json", options->json, "One JSON document on stdout");
    program.on_selected(command,
                        [options, answer] { return run_probe(*options, answer->count() > 0); });
}

}  // namespace aim::cli
