#include "core/workspace/importer.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/vision/image.h"
#include "core/vision/image_structure.h"
#include "core/workspace/workspace_state.h"

#include <algorithm>
#include <system_error>

namespace aim {
namespace fs = std::filesystem;

namespace {

// What one transaction stores at most: others wait for it no longer than for a large photograph.
constexpr std::size_t kBatchBytes = 16 << 20;
constexpr std::size_t kBatchRows = 128;

// Beside the file, not in it: rows that cannot be shown yet.
constexpr const char* kStagingTable =
    "CREATE TEMP TABLE IF NOT EXISTS import_rows(id INTEGER PRIMARY KEY, image TEXT, path TEXT, "
    "question TEXT, answer TEXT, label TEXT); DELETE FROM temp.import_rows";

}  // namespace

Importer::Importer(Workspace& workspace, std::int64_t gallery, const ImportOptions& options,
                   const Progress& progress, std::stop_token stop, ImportResult& result)
    : workspace_(workspace),
      connection_(connection_of(workspace)),
      gallery_(gallery),
      options_(options),
      progress_(progress),
      stop_(std::move(stop)),
      result_(result) {}

void Importer::run(const std::function<void()>& work) {
    workspace_.galleries().get(gallery_);  // throws when there is none
    connection_.execute(kStagingTable);
    try {
        work();
        connection_.transaction([&] {
            store_pending();
            put_lost_pictures();
            add_staged();
        });
    } catch (...) {
        forget_pictures();
        throw;
    }
    connection_.execute("DELETE FROM temp.import_rows");
}

void Importer::take(ImportSource& source) {
    const std::int64_t before = seen_, expected = source.total();
    ImportRow row;
    while (!(options_.limit >= 0 && result_.imported >= options_.limit)) {
        stop_if_asked();
        row = {};
        if (!source.next(row)) break;
        ++seen_;
        add(row, source);
        if (progress_) progress_({seen_, expected > 0 ? before + expected : 0});
        if (pending_bytes_ < kBatchBytes && pending_.size() < kBatchRows) continue;
        connection_.transaction([&] { store_pending(); });
    }
    stop_if_asked();
}

void Importer::add(ImportRow& row, const ImportSource& source) {
    complete_row(row, source, options_);
    Pending next;
    if (row.problem.empty()) {
        try {
            std::error_code ec;
            if (fs::exists(row.image, ec) && !fs::is_regular_file(row.image, ec))
                throw Error(ErrorCode::Unreadable,
                            Sentence::of("%1 is not a file.", quoted(row.image)));
            next.file = read_bytes(row.image, limits::kImageFileBytes);
            require_complete(next.file, read_image_header(next.file).format);
        } catch (const Error& e) {
            // A picture's own problem names no file.
            row.problem = e.sentence();
            if (std::string_view(e.what()).find(quoted(row.image)) == std::string_view::npos &&
                !next.file.empty())
                row.problem = Sentence::of("%1: %2", quoted(row.image.filename()), e.sentence());
        }
    }
    if (!row.problem.empty()) return skip(row);
    next.path = row.image.string();
    next.demonstration.question = *std::move(row.question);
    next.demonstration.answer = *std::move(row.answer);
    next.demonstration.label = std::move(row.label);
    pending_bytes_ += next.file.size();
    pending_.push_back(std::move(next));
    ++result_.imported;
}

void Importer::skip(const ImportRow& row) {
    if (!options_.skip_bad_rows)
        throw Error(ErrorCode::Malformed,
                    Sentence::of("Nothing was imported because of %1: %2", row.where, row.problem));
    ++result_.skipped;
    if (result_.problems.size() < ImportResult::kProblems)
        result_.problems.push_back({row.where, row.problem});
}

void Importer::stop_if_asked() const {
    if (stop_.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
}

void Importer::store_pending() {
    for (Pending& row : pending_) {
        const auto newest = [this] {
            return Query(connection_, "SELECT coalesce(max(id), 0) FROM images")
                .single()
                .integer(0);
        };
        const auto before = newest();
        row.demonstration.image = workspace_.images().put(row.file);
        if (newest() != before) pictures_.push_back(row.demonstration.image);
        Query(connection_,
              "INSERT INTO temp.import_rows(image, path, question, answer, label) VALUES(?, ?, ?, "
              "?, ?)",
              row.demonstration.image, row.path, row.demonstration.question,
              row.demonstration.answer, row.demonstration.label)
            .run();
    }
    pending_.clear();
    pending_bytes_ = 0;
}

// Until the demonstrations are there, a picture is nobody's: `compact` drops it, and so does
// another import that was the first to store it and failed.
void Importer::put_lost_pictures() {
    std::vector<std::pair<std::string, std::string>> lost;
    for (Query query(
             connection_,
             "SELECT image, min(path) FROM temp.import_rows AS r WHERE NOT EXISTS (SELECT 1 "
             "FROM images AS i WHERE i.sha256 = r.image) GROUP BY image");
         query.step();)
        lost.emplace_back(query.text(0), query.text(1));
    for (const auto& [image, path] : lost) {
        stop_if_asked();
        if (workspace_.images().put(read_bytes(path, limits::kImageFileBytes)) != image)
            throw Error(ErrorCode::Malformed,
                        Sentence::of("The picture %1 changed while it was imported.",
                                     quoted(fs::path(path))));
    }
}

void Importer::add_staged() {
    Query staged(connection_,
                 "SELECT image, question, answer, label FROM temp.import_rows ORDER BY id");
    const auto added = workspace_.demonstrations().add_all(
        gallery_,
        [&]() -> std::optional<NewDemonstration> {
            if (!staged.step()) return std::nullopt;
            return NewDemonstration{staged.text(0), staged.text(1), staged.text(2), staged.text(3)};
        },
        stop_);
    // They stand at the end now.
    auto ids = workspace_.demonstrations().ids(gallery_);
    ids.erase(ids.begin(), ids.end() - static_cast<std::ptrdiff_t>(added));
    result_.ids = std::move(ids);
}

// Whatever it was that failed may fail here too; what is left then are pictures that nothing shows.
void Importer::forget_pictures() noexcept {
    try {
        connection_.execute("DELETE FROM temp.import_rows");
        for (std::size_t at = 0; at < pictures_.size();) {
            connection_.transaction([&] {
                for (std::size_t end = std::min(at + kBatchRows, pictures_.size()); at < end; ++at)
                    Query(connection_,
                          "DELETE FROM images WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM "
                          "demonstrations AS d WHERE d.image = images.id) AND NOT EXISTS (SELECT 1 "
                          "FROM runs AS r WHERE r.image = images.id)",
                          pictures_[at])
                        .run();
            });
        }
        if (pictures_.empty() || connection_.in_transaction()) return;
        // They stood at the end of the file, which gets as short as it was.
        connection_.execute("PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const Error&) {
    }
}

}  // namespace aim
