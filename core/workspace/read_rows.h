// The rows of a data set in any of the layouts galleries are imported from, without a workspace:
// what query sets are made of.
#pragma once

#include "core/base/sentence.h"
#include "core/workspace/import_gallery.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace aim {

struct DataRow {
    Sentence where;  // "line 12", "entry 3", or the picture's path
    std::string id;  // as the source names it; may be empty
    std::filesystem::path image;
    std::string question, answer, label;
    std::vector<std::string> references;  // all the answers there are, `answer` among them
    std::vector<std::string> options;
};

struct DataRows {
    ImportKind kind = ImportKind::Detect;  // what it was
    bool captions = false;                 // several rows may be about the same picture
    std::vector<DataRow> rows;
    std::vector<ImportProblem> problems;  // skipped rows, the first kProblems of them
    std::int64_t skipped = 0;
};

// As import_gallery reads them, but pictures are only looked for. The first bad row throws
// Malformed naming it, unless options.skip_bad_rows.
DataRows read_rows(const std::filesystem::path& source, const ImportOptions& options);

}  // namespace aim
