// resources/demo: the trained model with what a newcomer meets first.
#pragma once

#include <filesystem>

namespace aim::demo {

struct DemoSizes {
    int episodes = 260;        // 2-way 4-shot: held-out concepts, held-out style, names never trained
    int study_episodes = 500;  // the same for 2, 3, 4 and 5 ways, up to 16 shots
    int names = 320;     // single pictures of trained concepts in the held-out style
    int gallery_concepts = 4, gallery_styles = 4;
};

// From `work` (concepts.json, png/, model/, projector.safetensors) and the unpacked packages into
// `out`. Deterministic.
void write_demo_folder(const std::filesystem::path& packages, const std::filesystem::path& work,
                       const std::filesystem::path& out, const DemoSizes& sizes = {});

}  // namespace aim::demo
