// aim-demo-train teacher|vision|backbone|projector|compare|probe WORK
#include "tools/demo-model/training.h"

#include <ATen/Parallel.h>
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#ifdef __GLIBC__
#include <malloc.h>
#endif

int main(int argc, char** argv) {
    using namespace aim::demo;
    CLI::App app("Trains the demo model");
    TrainingOptions options;
    int queries = 500;
    bool full_precision = false;
    app.require_subcommand(1);
    const auto add = [&](const char* name, const char* what) {
        auto* command = app.add_subcommand(name, what);
        command->add_option("work", options.work, "Folder with concepts.json and bank.safetensors")
            ->required();
        command->add_option("--steps", options.steps);
        command->add_option("--lr", options.learning_rate);
        command->add_option("--batch", options.batch);
        command->add_option("--seed", options.seed);
        command->add_option("--threads", options.workers);
        command->add_option("--queries", queries);
        command->add_flag("--float32", full_precision);
        command->add_flag("--answers-only", options.answers_only);
        command->add_option("--read-layers", options.read_layers);
        command->add_option("--projector", options.projector);
        return command;
    };
    auto* teacher = add("teacher", "The convolutional network that guides the vision tower");
    auto* vision = add("vision", "The vision tower's warm-up");
    auto* backbone = add("backbone", "Everything but the projector");
    auto* projector = add("projector", "The linear layer, backbone frozen");
    auto* probe = add("probe", "What a linear map finds in the states of demonstrations");
    add("compare", "All methods on held-out concepts, style and names");
    CLI11_PARSE(app, argc, argv);
    options.mixed_precision = !full_precision;
    at::set_num_threads(options.workers);
#ifdef __GLIBC__
    // Buffers of a few MB come and go at every layer: keep them instead of having the system map and
    // clear them afresh each time.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 64 << 20);
    mallopt(M_ARENA_MAX, 1);
#endif
    try {
        if (*teacher)
            train_teacher(options);
        else if (*vision)
            train_vision(options);
        else if (*backbone)
            train_backbone(options);
        else if (*projector)
            train_projector(options);
        else if (*probe)
            probe_backbone(options);
        else
            compare_methods(options, queries);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
