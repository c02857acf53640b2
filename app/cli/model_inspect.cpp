// aim model inspect: what a folder holds and whether this machine can run it.
#include "app/cli/model_options.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "core/engine/model_needs.h"

namespace aim::cli {

namespace {

struct Options {
    std::string directory, dtype = "auto", device = "auto";
    bool json = false;
};

int inspect(const Options& options, std::stop_token stop) {
    const auto checkpoint = Checkpoint::open(options.directory);
    const auto& config = checkpoint.config();
    check_opens(checkpoint);
    const auto needs = model_needs(checkpoint, options.dtype, options.device);
    ProgressLine progress;
    const auto digest =
        fingerprint(checkpoint, default_fingerprint_cache(), stop,
                    [&](double done) { progress.show("Computing the fingerprint", done); });
    progress.clear();
    const auto parameters = checkpoint.parameter_count();
    const auto weight_bytes = static_cast<std::int64_t>(checkpoint.weight_bytes());
    if (options.json) {
        print_json({{"family", config.model_type},
                    {"parameters", parameters},
                    {"layers", config.text.layers},
                    {"hidden_size", config.text.hidden_size},
                    {"dtype", needs.stored_dtype},
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
                     {{"dtype", needs.dtype},
                      {"device", needs.device},
                      {"reason", needs.reason},
                      {"weights_mapped", needs.mapped},
                      {"weights_bytes", needs.weights},
                      {"kv_bytes_per_1000_tokens", needs.kv_per_1000_tokens},
                      {"activation_bytes", needs.activations},
                      {"context_tokens", needs.context_tokens},
                      {"total_bytes", needs.total},
                      {"available_bytes", needs.available},
                      {"fits", needs.fits}}}});
        return kDone;
    }
    print("family        " + config.model_type + " (" + config.text.model_type + ", " +
          config.vision.model_type + ")\n" + "parameters    " +
          number_text(static_cast<double>(parameters) / 1e6, 1) + " million in " +
          std::to_string(checkpoint.index().size()) + " tensors\n" + "layers        " +
          std::to_string(config.text.layers) + " of width " +
          std::to_string(config.text.hidden_size) + "\n" + "weights       " +
          bytes_text(weight_bytes) + ", " + needs.stored_dtype + "\n" + "runs          on " +
          needs.reason + "\n" + "memory        " + bytes_text(needs.total) + " in " + needs.dtype +
          " (weights " + bytes_text(needs.weights) + (needs.mapped ? " mapped" : " converted") +
          ", cache " + bytes_text(needs.kv_per_1000_tokens) + " per 1,000 tokens, work " +
          bytes_text(needs.activations) + ")\n" + "fits          " +
          (needs.fits ? "yes" : "not into what is free now") + ", " + bytes_text(needs.available) +
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
        ->check(CLI::IsMember(kNumberFormats))
        ->capture_default_str();
    command->add_option("--device", options->device, "and this device: auto, cpu, cuda, cuda:N")
        ->capture_default_str();
    command->add_flag("--json", options->json, "One JSON document on stdout");
    program.on_selected(command,
                        [options, &program] { return inspect(*options, program.stop_token()); });
}

}  // namespace aim::cli
