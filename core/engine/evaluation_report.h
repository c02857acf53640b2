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

}  // namespace aim
