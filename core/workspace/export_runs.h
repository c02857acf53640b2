// Runs for spreadsheets (CSV, one fact a column, one answer a record) and, lossless, as JSONL (one
// run a line, its answers inside).
#pragma once

#include "core/workspace/csv.h"

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <vector>

namespace aim {

class Workspace;

// `runs` in the order to write; empty: all, oldest first. Throws NotFound for an id that is not
// there. Files are replaced atomically.
void export_runs_csv(Workspace& workspace, const std::filesystem::path& file,
                     const std::vector<std::int64_t>& runs = {}, CsvStart start = CsvStart::Plain);
void export_runs_jsonl(Workspace& workspace, const std::filesystem::path& file,
                       const std::vector<std::int64_t>& runs = {});
void write_runs_csv(Workspace& workspace, std::ostream& out,
                    const std::vector<std::int64_t>& runs = {});
void write_runs_jsonl(Workspace& workspace, std::ostream& out,
                      const std::vector<std::int64_t>& runs = {});

}  // namespace aim
