#include "core/workspace/read_rows.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/workspace/import_rows.h"

#include <utility>

namespace aim {

namespace {

void require_picture(ImportRow& row) {
    std::error_code ec;
    if (row.problem.empty() && !std::filesystem::is_regular_file(row.image, ec))
        row.problem = Sentence::of("there is no picture %1.", quoted(row.image));
}

}  // namespace

DataRows read_rows(const std::filesystem::path& source, const ImportOptions& options) {
    DataRows out;
    out.kind = options.kind == ImportKind::Detect ? detect_import_kind(source) : options.kind;
    const auto rows = open_source(source, out.kind, options);
    out.captions = rows->captions();
    ImportRow row;
    while ((options.limit < 0 || std::cmp_less(out.rows.size(), options.limit)) &&
           rows->next(row)) {
        complete_row(row, *rows, options);
        require_picture(row);
        if (!row.problem.empty()) {
            if (!options.skip_bad_rows)
                throw Error(ErrorCode::Malformed,
                            Sentence::of("%1, %2: %3", quoted(source), row.where, row.problem));
            ++out.skipped;
            if (out.problems.size() < ImportResult::kProblems)
                out.problems.push_back({row.where, row.problem});
            continue;
        }
        if (row.references.empty()) row.references = {*row.answer};
        out.rows.push_back({std::move(row.where), std::move(row.id), std::move(row.image),
                            *std::move(row.question), *std::move(row.answer), std::move(row.label),
                            std::move(row.references), std::move(row.options)});
    }
    return out;
}

}  // namespace aim
