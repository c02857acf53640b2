// aim model inspect: what a folder holds and whether this machine can run it.
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "core/base/machine_memory.h"
#include "core/checkpoint/checkpoint.h"
#include "core/engine/inspect_model.h"

namespace aim::cli {

namespace {

struct Options {
    std::string directory, dtype = "auto";
    bool json = false;
};

int inspect(const Options& options, std::stop_token stop) {
    const auto checkpoint = Checkpoint::open(options.directory);
    const auto& config = checkpoint.config();
    const auto stored = stored_dtype(checkpoint);
    const auto memory = memory_needed(checkpoint, options.dtype);
    const auto machine = machine_memory();
    ProgressLine progress;
    const auto digest =
        fingerprint(checkpoint, default_fingerprint_cache(), stop,
                    [&](double done) { progress.show("Computing the fingerprint", done); });
    progress.clear();
    const bool fits = memory.total <= machine.available;
    const auto parameters = checkpoint.parameter_count();
    const auto weight_bytes = static_cast<std::int64_t>(checkpoint.weight_bytes());
    if (options.json) {
        print_json({{"family", config.model_type},
                    {"parameters", parameters},
                    {"layers", config.text.layers},
                    {"hidden_size", config.text.hidden_size},
                    {"dtype", stored},
                    {"weight_bytes", weight_bytes},
                    {"fingerprint", digest},
                    {"tensors", checkpoint.index().size()},
                    {"language_model",
                     {{"type", config.text.model_type},
                      {"heads", config.text.heads},
                      {"kv_heads", config.text.kv_heads},
                      {"vocab_size", config.text.vocab_size},
                      {"max_positions", config.text.max_positions}}},
                    {"vision_tower",
                     {{"type", config.vision.model_type},
                      {"layers", config.vision.layers},
                      {"hidden_size", config.vision.hidden_size},
                      {"image_size", config.vision.image_size},
                      {"patch_size", config.vision.patch_size}}},
                    {"memory",
                     {{"weights_bytes", memory.weights},
                      {"kv_bytes_per_1000_tokens", memory.kv_per_1000_tokens},
                      {"activation_bytes", memory.activations},
                      {"context_tokens", MemoryNeeded::kContext},
                      {"total_bytes", memory.total},
                      {"available_bytes", machine.available},
                      {"fits", fits}}}});
        return kDone;
    }
    print("family        " + config.model_type + " (" + config.text.model_type + ", " +
          config.vision.model_type + ")\n" + "parameters    " +
          number_text(static_cast<double>(parameters) / 1e6, 1) + " million in " +
          std::to_string(checkpoint.index().size()) + " tensors\n" + "layers        " +
          std::to_string(config.text.layers) + " of width " +
          std::to_string(config.text.hidden_size) + "\n" + "weights       " +
          bytes_text(weight_bytes) + ", " + stored + "\n" + "memory        " +
          bytes_text(memory.total) + " (weights " + bytes_text(memory.weights) + ", cache " +
          bytes_text(memory.kv_per_1000_tokens) + " per 1,000 tokens, work " +
          bytes_text(memory.activations) + ")\n" + "fits          " +
          (fits ? "yes" : "not into what is free now") + ", " + bytes_text(machine.available) +
          " free\n" + "fingerprint   " + digest + "\n");
    return kDone;
}

}  // namespace

void add_model_inspect(CLI::App& model, Program& program) {
    auto* command =
        model.add_subcommand("inspect", "Family, sizes, dtype, fingerprint, memory needed");
    auto options = std::make_shared<Options>();
    command->add_option("DIR", options->directory, "Model folder")->required();
    command->add_option("--dtype", options->dtype, "Estimate memory for this dtype")
        ->check(CLI::IsMember({"auto", "float32", "bfloat16", "float16"}))
        ->capture_default_str();
    command->add_flag("--json", options->json, "One JSON document on stdout");
    program.on_selected(command,
                        [options, &program] { return inspect(*options, program.stop_token()); });
}

}  // namespace aim::cli
