// An evaluation for spreadsheets: one answer a record, one fact a column.
#pragma once

#include "core/engine/evaluate.h"

#include <filesystem>
#include <iosfwd>
#include <vector>

namespace aim {

void write_items_csv(std::ostream& out, const std::vector<EvaluationItem>& items);
// Atomic.
void export_items_csv(const std::filesystem::path& file, const std::vector<EvaluationItem>& items);

}  // namespace aim
