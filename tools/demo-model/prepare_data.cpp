// aim-demo-data: from unpacked picture packages to what the training reads, and from the trained model
// to what is shipped.
#include "core/base/error.h"
#include "tools/demo-model/concepts.h"
#include "tools/demo-model/demo_folder.h"
#include "tools/demo-model/other_sets.h"
#include "tools/demo-model/picture_bank.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

namespace {

constexpr int kHeldOutConcepts = 160;
constexpr std::uint64_t kSeed = 5;

}  // namespace

int main(int argc, char** argv) {
    using namespace aim::demo;
    CLI::App app("Prepares the demo model's pictures and writes resources/demo");
    app.require_subcommand(1);
    std::filesystem::path packages, out;
    OtherSources sources;
    const auto add = [&](const char* name, const char* what) {
        auto* command = app.add_subcommand(name, what);
        command->add_option("packages", packages, "Unpacked packages of drawings")->required();
        command->add_option("work", sources.work, "Folder of everything in between")->required();
        return command;
    };
    auto* drawings = add("drawings", "Chooses the concepts; concepts.json and svg/, to be rendered to png/");
    auto* bank = add("bank", "Packs png/ and the 3-D pictures into bank.safetensors");
    auto* demo = add("demo", "Writes resources/demo from the trained model");
    demo->add_option("out", out)->required();
    demo->add_option("--photographs", sources.photographs, "gcompris' folder of .rcc files")->required();
    demo->add_option("--fashion", sources.fashion, "Fashion-MNIST's test set: images, labels")->required();
    CLI11_PARSE(app, argc, argv);
    try {
        const auto& work = sources.work;
        std::filesystem::create_directories(work);
        if (*drawings) {
            const auto concepts = choose_concepts(packages, kHeldOutConcepts, kSeed);
            save_concepts(work / "concepts.json", concepts);
            write_drawings(packages, concepts, work / "svg");
            std::printf("%zu concepts, %d held out\n", concepts.size(), kHeldOutConcepts);
        } else if (*bank) {
            const auto concepts = load_concepts(work / "concepts.json");
            const auto pictures =
                pack_pictures(concepts, work / "png", packages / "@lobehub/fluent-emoji-3d/assets",
                              work / "bank.safetensors");
            std::printf("%lld pictures\n", static_cast<long long>(pictures));
        } else {
            write_demo_folder(packages, work, out);
            write_other_sets(sources, out);
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
