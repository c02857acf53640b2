// The embedded demo end to end: import its gallery, fuse it, ask, evaluate. `aim demo` and the
// window's first start share this.
#pragma once

#include "core/engine/evaluate.h"

namespace aim {

// Fills a workspace that has no gallery yet with the demo's. Returns the gallery's id.
std::int64_t import_demo_gallery(Workspace& workspace, const DemoFiles& demo);

struct DemoReport {
    std::string device;
    double seconds = 0;
    std::vector<EvaluationRow> episodes;  // held-out concepts, style and names
    EvaluationRow naming;  // zero-shot naming of single pictures in the held-out style
};

DemoReport run_demo(
    const DemoFiles& demo, const std::string& device, const std::string& csv_file,
    const std::function<void(const std::string& stage, double fraction)>& progress = {},
    std::stop_token stop = {});

}  // namespace aim
