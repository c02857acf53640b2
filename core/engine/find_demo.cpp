#include "core/base/error.h"
#include "core/base/files.h"
#include "core/engine/model_session.h"

#include <cstdlib>

namespace aim {

namespace {

DemoFiles files_in(const std::filesystem::path& root) {
    return {root,
            root / "model",
            root / "projector.safetensors",
            root / "gallery",
            root / "queries.jsonl",
            root / "naming.jsonl",
            root / "first-questions.json"};
}

bool is_demo(const std::filesystem::path& root) {
    std::error_code failure;
    const auto files = files_in(root);
    return std::filesystem::is_regular_file(files.model / "config.json", failure) &&
           std::filesystem::is_regular_file(files.projector, failure) &&
           std::filesystem::is_directory(files.gallery, failure);
}

}  // namespace

std::filesystem::path program_directory() {
    std::error_code failure;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failure);
    return failure ? std::filesystem::current_path() : program.parent_path();
}

DemoFiles find_demo(const std::filesystem::path& program_dir) {
    std::vector<std::filesystem::path> places;
    if (const char* chosen = std::getenv("AIM_DEMO_DIR"); chosen != nullptr && *chosen != '\0') {
        places = {chosen};  // whoever sets it wants no other
    } else {
        places = {program_dir / "demo", program_dir / "../share/aim-workbench/demo"};
        // From build/<preset>/bin up to the source tree.
        auto folder = std::filesystem::weakly_canonical(program_dir);
        for (int level = 0; level < 8; ++level) {
            places.push_back(folder / "resources/demo");
            if (!folder.has_relative_path()) break;
            folder = folder.parent_path();
        }
        places.emplace_back("/usr/share/aim-workbench/demo");
    }
    std::string tried;
    for (const auto& place : places) {
        if (is_demo(place)) return files_in(place.lexically_normal());
        tried += (tried.empty() ? "" : ", ") + quoted(place.lexically_normal());
    }
    throw Error(ErrorCode::NotFound,
                Sentence::of("The embedded demo was not found; set AIM_DEMO_DIR to its folder."),
                "Tried " + tried);
}

}  // namespace aim
