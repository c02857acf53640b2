// An evaluation for spreadsheets (CSV) and for programs (JSONL, lossless): one answer a record.
#pragma once

#include "core/engine/evaluate.h"
#include "core/workspace/csv.h"

#include <filesystem>
#include <iosfwd>
#include <vector>

namespace aim {

// One record for each query x method x shots x seed, one fact a column. Texts that a spreadsheet
// would run are defused. Times, which no two evaluations share, end in _ms.
void write_items_csv(std::ostream& out, const std::vector<EvaluationItem>& items);
// Everything there is of an item, the prompt included; one JSON object a line.
void write_items_jsonl(std::ostream& out, const std::vector<EvaluationItem>& items);
// One record for each method x shots x seed.
void write_rows_csv(std::ostream& out, const std::vector<EvaluationRow>& rows);

// Atomic.
void export_items_csv(const std::filesystem::path& file, const std::vector<EvaluationItem>& items,
                      CsvStart start = CsvStart::Plain);
void export_items_jsonl(const std::filesystem::path& file,
                        const std::vector<EvaluationItem>& items);
void export_rows_csv(const std::filesystem::path& file, const std::vector<EvaluationRow>& rows,
                     CsvStart start = CsvStart::Plain);

}  // namespace aim
