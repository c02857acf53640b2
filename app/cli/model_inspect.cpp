// aim model inspect: what a folder holds and whether this machine can run it.
#include "app/cli/machine.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "core/base/error.h"
#include "core/checkpoint/checkpoint.h"

#include <algorithm>

namespace aim::cli {

namespace {

constexpr std::int64_t kContext = 4096;      // tokens the estimate allows for
constexpr std::int64_t kPrefillBlock = 512;  // tokens that are in work at once

struct Options {
    std::string directory, dtype = "auto";
    bool json = false;
};

struct MemoryNeeded {
    std::int64_t weights = 0;  // as stored; mapped, so the system may drop and reload
    std::int64_t kv_per_1000_tokens = 0;
    std::int64_t activations = 0;  // estimate: prefill in blocks, vision tower of one tile
    std::int64_t total = 0;        // with kContext tokens in the cache
};

// The dtype most of the weights are stored in.
Dtype stored_dtype(const Checkpoint& checkpoint) {
    std::map<Dtype, std::size_t> bytes;
    for (const auto& [name, file] : checkpoint.index()) {
        const auto found = file->tensors().find(name);
        if (found != file->tensors().end())
            bytes[found->second.dtype] += found->second.bytes.size();
    }
    const auto most =
        std::max_element(bytes.begin(), bytes.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == bytes.end() ? Dtype::F32 : most->first;
}

MemoryNeeded memory_needed(const Checkpoint& checkpoint, const std::string& dtype, Dtype stored) {
    const auto& text = checkpoint.config().text;
    const auto& vision = checkpoint.config().vision;
    const auto element =
        static_cast<std::int64_t>(size_of(dtype == "auto" ? stored : dtype_from_name(dtype)));
    MemoryNeeded out;
    out.weights = static_cast<std::int64_t>(checkpoint.weight_bytes()) /
                  static_cast<std::int64_t>(size_of(stored)) * element;
    const auto kv_token = 2 * text.layers * text.kv_heads * text.head_dim * element;
    out.kv_per_1000_tokens = 1000 * kv_token;
    const auto decoder =
        kPrefillBlock * (8 * text.hidden_size + 3 * text.intermediate_size) * element +
        text.heads * kPrefillBlock * kContext * 4 + 8 * text.vocab_size * 4;
    std::int64_t tower = 0;
    if (vision.patch_size > 0 && vision.image_size > 0) {
        const auto side = vision.image_size / vision.patch_size;
        const auto patches = side * side + 1;
        tower = patches * (8 * vision.hidden_size + 2 * vision.intermediate_size) * element +
                vision.heads * patches * patches * 4;
    }
    out.activations = std::max(decoder, tower);
    out.total = out.weights + kv_token * kContext + out.activations;
    return out;
}

int inspect(const Options& options, std::stop_token stop) {
    const auto checkpoint = Checkpoint::open(options.directory);
    const auto& config = checkpoint.config();
    const auto stored = stored_dtype(checkpoint);
    const auto memory = memory_needed(checkpoint, options.dtype, stored);
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
                    {"dtype", torch_name_of(stored)},
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
                      {"context_tokens", kContext},
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
          bytes_text(weight_bytes) + ", " + torch_name_of(stored) + "\n" + "memory        " +
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
