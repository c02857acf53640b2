// A kept evaluation as what the report and the window's page show.
#pragma once

#include "core/engine/kept_evaluation.h"
#include "core/evaluation/report.h"

#include <filesystem>

namespace aim {

// `workspace` has the demonstrations of the gallery; it may be null for episodes. Pictures that are
// no longer there are left out.
ReportData report_of(const LoadedEvaluation& evaluation, Workspace* workspace,
                     std::size_t examples = 12);

// Atomic.
void write_report(const std::filesystem::path& file, const ReportData& data);
// Every plot as a drawing and as its points, `accuracy-over-shots.svg` and `.csv` and so on; the
// folder is made when it is missing.
void write_plots(const std::filesystem::path& folder, const std::vector<Plot>& plots);

}  // namespace aim
