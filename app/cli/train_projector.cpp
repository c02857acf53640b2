// aim train-projector: train the one linear layer on interleaved image-text documents.
#include "core/engine/train_projector.h"

#include "app/cli/model_options.h"
#include "app/cli/output.h"
#include "app/cli/program.h"

#include <unistd.h>

#include <charconv>

namespace aim::cli {

namespace {

struct Options {
    TrainProjectorRequest request;
    ModelOptions model;
    std::string corpus, out, shots = "1..8";
    bool json = false;
};

// "4", "1..8" or "1-8".
bool parse_shots(const std::string& text, int& low, int& high) {
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, low);
    if (first.ec != std::errc()) return false;
    high = low;
    const char* rest = first.ptr;
    if (rest != end) {
        const std::string_view tail(rest, static_cast<std::size_t>(end - rest));
        if (tail.starts_with(".."))
            rest += 2;
        else if (tail.starts_with("-"))
            rest += 1;
        else
            return false;
        const auto second = std::from_chars(rest, end, high);
        if (second.ec != std::errc() || second.ptr != end) return false;
    }
    return low >= 1 && high >= low && high <= 64;
}

std::string check_shots(const std::string& text) {
    int low = 0, high = 0;
    return parse_shots(text, low, high) ? "" : "Shots are a number or a range such as 1..8.";
}

// Where stderr is no terminal: a line for every evaluation, which is what a log is read for.
class TrainingLog {
public:
    void show(const TrainProjectorProgress& p) {
        if (p.held_out_loss >= 0 && p.held_out_loss != last_evaluation_) {
            last_evaluation_ = p.held_out_loss;
            line_.clear();
            notice("Step " + std::to_string(p.step) + " of " + std::to_string(p.steps) + ": " +
                   (p.step > 0 ? "loss " + number_text(p.loss, 3) + ", " : std::string()) +
                   "held out " + number_text(p.held_out_loss, 3) + ", whole answers right " +
                   percent_text(p.held_out_accuracy) +
                   (p.seconds_left > 0 ? ", " + duration_text(p.seconds_left) + " left" : ""));
        }
        const auto what = "Step " + std::to_string(p.step) + " of " + std::to_string(p.steps) +
                          " (" + p.stage + ")";
        line_.show(p.step == 0 ? what
                               : what + ": loss " + number_text(p.loss, 3) +
                                     ", first tokens right " + percent_text(p.accuracy),
                   -1, p.seconds_left);
    }
    void clear() { line_.clear(); }

private:
    ProgressLine line_;
    double last_evaluation_ = -1;
};

int train(Options& options, std::stop_token stop) {
    auto& request = options.request;
    parse_shots(options.shots, request.min_shots, request.max_shots);
    use_compute_threads(options.model.threads);
    request.model_dir = options.model.request().model_dir;
    request.dtype = options.model.dtype;
    request.device = options.model.device;
    request.corpus = options.corpus;
    request.out = options.out;
    TrainingLog log;
    const auto result = train_projector(
        request, [&log](const TrainProjectorProgress& p) { log.show(p); }, stop);
    log.clear();
    if (result.untrained)
        notice(
            "Warning: no step made the held-out loss better, so the projector is the untrained "
            "one; try a lower --lr.");
    if (options.json)
        print_json({{"file", result.file.string()},
                    {"steps", result.steps},
                    {"loss", result.loss},
                    {"held_out_accuracy", result.held_out_accuracy},
                    {"untrained", result.untrained},
                    {"seconds", result.seconds}});
    else
        print("Trained " + std::to_string(result.steps) + " steps in " +
              duration_text(result.seconds) + ": loss " + number_text(result.loss, 3) +
              ", whole held-out answers right " + percent_text(result.held_out_accuracy) +
              ". Written to " + result.file.string() + ".\n");
    return kDone;
}

}  // namespace

void add_train_projector(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "train-projector",
        "Train the projector of a model on interleaved image-text JSONL: episodes, or documents "
        "with text_list and image_info; the model itself stays as it is");
    auto options = std::make_shared<Options>();
    auto& request = options->request;
    command->add_option("--corpus", options->corpus, "JSONL; pictures relative to the file")
        ->required();
    command->add_option("--out", options->out, "Projector file to write")->required();
    options->model.add_to(*command, /*with_projector=*/false);
    command->add_option("--span", request.span, "Which tokens of a demonstration are fused")
        ->check(CLI::IsMember({"question+answer", "answer", "after-image"}))
        ->capture_default_str();
    command->add_option("--steps", request.steps, "Optimiser steps")
        ->check(CLI::Range(1, 100000000))
        ->capture_default_str();
    command->add_option("--batch", request.batch, "Queries a step")
        ->check(CLI::Range(1, 4096))
        ->capture_default_str();
    command->add_option("--shots", options->shots, "Demonstrations a query, drawn each step")
        ->check(CLI::Validator(check_shots, "N or LOW..HIGH"))
        ->capture_default_str();
    command->add_option("--lr", request.learning_rate, "Peak learning rate")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->add_option("--seed", request.seed, "Same seed, same projector")->capture_default_str();
    command
        ->add_option("--checkpoint-every", request.checkpoint_every,
                     "Steps between evaluations and checkpoints")
        ->check(CLI::Range(1, 100000000))
        ->capture_default_str();
    command->add_flag("--resume", request.resume, "Go on from the checkpoint beside --out");
    command->add_flag("--json", options->json, "One JSON document on stdout");
    program.on_selected(command,
                        [options, &program] { return train(*options, program.stop_token()); });
}

}  // namespace aim::cli
