// Where imported rows come from: one source for each layout, all pulled the same way. Internal to
// the room.
#pragma once

#include "core/base/sentence.h"
#include "core/workspace/import_gallery.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aim {

struct ImportRow {
    Sentence where;                               // "line 12", or the picture's path
    std::filesystem::path image;                  // ready to open
    std::optional<std::string> question, answer;  // nothing: the source has none
    std::string label;
    std::string id;                                // as the source names it
    std::vector<std::string> references, options;  // all answers, where there are several
    Sentence problem;  // not empty: this row cannot be used, and why; the source goes on behind it
};

class ImportSource {
public:
    virtual ~ImportSource() = default;
    // False at the end. Throws Error when nothing behind this place can be read.
    virtual bool next(ImportRow& row) = 0;
    virtual std::int64_t total() const { return 0; }  // 0: not known
    virtual const char* default_question() const { return "What is in this image?"; }
    virtual bool answers_may_be_missing() const { return false; }
    virtual bool captions() const { return false; }  // several rows about the same picture
};

// Rows that were gathered beforehand.
class ListedRows : public ImportSource {
public:
    explicit ListedRows(std::vector<ImportRow> rows) : rows_(std::move(rows)) {}
    bool next(ImportRow& row) override;
    std::int64_t total() const override { return static_cast<std::int64_t>(rows_.size()); }

private:
    std::vector<ImportRow> rows_;
    std::size_t at_ = 0;
};

// `labels`: pictures in sub-folders get the name of their folder, others are a problem.
std::unique_ptr<ImportSource> open_folder(const std::filesystem::path& folder, bool labels);
std::unique_ptr<ImportSource> open_image_files(std::vector<std::filesystem::path> files);
std::unique_ptr<ImportSource> open_image_folder(const std::filesystem::path& folder,
                                                const ImportOptions& options);
std::unique_ptr<ImportSource> open_table(const std::filesystem::path& file,
                                         const ImportOptions& options);
std::unique_ptr<ImportSource> open_json_lines(const std::filesystem::path& file,
                                              const ImportOptions& options);
std::unique_ptr<ImportSource> open_json_array(const std::filesystem::path& file,
                                              const ImportOptions& options);
std::unique_ptr<ImportSource> open_coco_captions(const std::filesystem::path& file,
                                                 const ImportOptions& options);
std::unique_ptr<ImportSource> open_vqa_v2(const std::filesystem::path& file,
                                          const ImportOptions& options);

// By the kind, which must not be Detect. A folder stands for the one file in it that its kind
// needs.
std::unique_ptr<ImportSource> open_source(const std::filesystem::path& source, ImportKind kind,
                                          const ImportOptions& options);
// Fills in question and answer where the source has none, and looks at their rules; what cannot be
// used gets its problem.
void complete_row(ImportRow& row, const ImportSource& source, const ImportOptions& options);

// What a JSON document is, from its keys; Detect when it is none that can be imported.
ImportKind sniff_json(const std::filesystem::path& file);

bool is_split_name(std::string_view folder_name);            // train, test, validation, …
bool is_table_file(const std::filesystem::path& file);       // .csv, .tsv
bool is_json_lines_file(const std::filesystem::path& file);  // .jsonl, .ndjson
std::string lower_extension(const std::filesystem::path& file);
// "2.png" before "10.png"; otherwise by bytes.
bool natural_less(std::string_view a, std::string_view b);
// The folder's entries, hidden ones left out, in natural order. Throws Unreadable.
std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder);
std::filesystem::path path_of(std::string_view utf8);
std::string text_of(const std::filesystem::path& path);  // UTF-8, repaired

// The picture `name` as a row says it: beside `base`, in base/images, or where it is absolute. A
// web address or an empty name is a problem. Whether the file is there is found when it is read.
std::filesystem::path resolve_image(const std::filesystem::path& base, std::string_view name,
                                    Sentence& problem);

}  // namespace aim
