// What a stored run was asked with, as the query area puts it.
#pragma once

#include "core/workspace/runs.h"
#include "ui/workbench/settings.h"

#include <cstdint>
#include <vector>

namespace aim::ui {

struct RunSettings {
    AskSettings ask;
    std::vector<std::int64_t> manual_ids;  // demonstrations; empty when none were chosen by hand
};

// What the run does not say stays as in `otherwise`. Anything may stand in a stored run: never
// throws.
RunSettings settings_of(const StoredRun& run, const AskSettings& otherwise);

}  // namespace aim::ui
