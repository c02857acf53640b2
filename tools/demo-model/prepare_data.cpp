// aim-demo-data: from unpacked picture packages to what the training reads.
//   drawings PACKAGES WORK   chooses the concepts, writes concepts.json and svg/ (to be rendered to
//   png/) demo WORK OUT            writes resources/demo from the trained model bank PACKAGES WORK
//   packs png/ and the 3-D pictures into bank.safetensors, and builds the tokenizer
#include "core/base/error.h"
#include "tools/demo-model/concepts.h"
#include "tools/demo-model/demo_folder.h"
#include "tools/demo-model/picture_bank.h"
#include "tools/demo-model/tokenizer_builder.h"

#include <cstdio>
#include <exception>
#include <string_view>

namespace {

constexpr int kHeldOutConcepts = 160;
constexpr std::uint64_t kSeed = 5;

}  // namespace

int main(int argc, char** argv) {
    using namespace aim::demo;
    const bool writes_demo = argc > 1 && std::string_view(argv[1]) == "demo";
    if (argc != (writes_demo ? 5 : 4)) {
        std::fprintf(
            stderr,
            "usage: aim-demo-data drawings|bank PACKAGES WORK, or demo PACKAGES WORK OUT\n");
        return 2;
    }
    try {
        if (writes_demo) {
            write_demo_folder(argv[2], argv[3], argv[4]);
            return 0;
        }
        const std::filesystem::path packages = argv[2], work = argv[3];
        std::filesystem::create_directories(work);
        if (std::string_view(argv[1]) == "drawings") {
            const auto concepts = choose_concepts(packages, kHeldOutConcepts, kSeed);
            save_concepts(work / "concepts.json", concepts);
            write_drawings(packages, concepts, work / "svg");
            std::printf("%zu concepts, %d held out\n", concepts.size(), kHeldOutConcepts);
        } else {
            const auto concepts = load_concepts(work / "concepts.json");
            const auto pictures =
                pack_pictures(concepts, work / "png", packages / "@lobehub/fluent-emoji-3d/assets",
                              work / "bank.safetensors");
            std::printf("%lld pictures\n", static_cast<long long>(pictures));
            write_tokenizer(concepts, work / "model");
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
