// Fills a gallery from what people have: folders, tables, and the common data set layouts.
#pragma once

#include "core/base/sentence.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace aim {

class Workspace;

enum class ImportKind {
    Detect,
    Folder,  // cat.jpg with cat.txt beside it (question, answer: see ImportOptions), or alone
    FolderPerLabel,  // cat/1.jpg, dog/2.jpg
    Table,           // CSV or TSV with a header
    JsonLines,
    ImageFolder,  // Hugging Face: metadata.csv or .jsonl with file_name; else labels as folders
    CocoCaptions,
    VqaV2,         // the questions file; annotations beside it, or ImportOptions::annotations
    VlIcl,         // support.json
    OkVqa,         // as VQA v2, without a commonest answer: it is counted
    VizWiz,        // annotations: an array of {"image", "question", "answers": [{"answer"}]}
    Flickr30k,     // results.csv or flickr_annotations_30k.csv
    HatefulMemes,  // JSON lines of {"img", "label": 0 | 1, "text"}
};
const char* name_of(ImportKind kind);  // "detect", "folder", "folder-per-label", …
ImportKind import_kind_from_name(std::string_view name);  // throws Usage naming the choices

struct ImportOptions {
    ImportKind kind = ImportKind::Detect;
    // Stand in where the source has none. {label} and {name} (file name without extension) are
    // filled in.
    std::string question;  // empty: "What is in this image?", for captions "Describe this image."
    std::string answer = "{label}";
    // Rows that cannot be used are skipped and reported; otherwise the first ends the import.
    bool skip_bad_rows = false;
    std::filesystem::path
        images;  // folder of the pictures, where the file does not say (COCO, VQA)
    std::filesystem::path annotations;  // VQA v2
    std::string split;  // ImageFolder, Flickr30k: only this one (train, test, …); empty: all
    std::int64_t limit = -1;  // at most so many demonstrations
};

struct ImportProgress {
    std::int64_t done = 0;
    std::int64_t total = 0;  // 0: not known
};

struct ImportProblem {
    Sentence where;  // "line 12", or the file
    Sentence sentence;
};

struct ImportResult {
    std::int64_t imported = 0;
    std::vector<std::int64_t> ids;         // of the new demonstrations, by position
    ImportKind kind = ImportKind::Detect;  // what it was
    std::vector<ImportProblem> problems;   // skipped rows, the first kProblems of them
    std::int64_t skipped = 0;
    static constexpr std::size_t kProblems = 1000;
};

// What `source` looks like. Throws NotFound, Unsupported (with the layouts that can be read).
ImportKind detect_import_kind(const std::filesystem::path& source);

// Appends to `gallery`, all or nothing: on failure, cancellation (Cancelled) or a crash none of its
// demonstrations is there. Inside a transaction of the caller it joins that one; else pictures are
// stored as they are read, so that others can write meanwhile, and go again on failure. A batch of
// rows at a time is held in memory (JSON documents, which COCO, VQA v2
// and VL-ICL are, are read whole up to a limit). Picture paths are relative to the file they stand
// in (or to options.images), also looked for in images/ beside it and in the folder above; absolute
// ones and ones with .. are followed too, since the person chose the file. A source without a
// single usable row throws Malformed.
ImportResult import_gallery(Workspace& workspace, std::int64_t gallery,
                            const std::filesystem::path& source, const ImportOptions& options = {},
                            const std::function<void(const ImportProgress&)>& progress = {},
                            std::stop_token stop = {});

// A list of pictures and folders, as a drop on the window gives it: pictures become demonstrations,
// folders are imported as their kind says. All together or nothing.
ImportResult import_files(Workspace& workspace, std::int64_t gallery,
                          const std::vector<std::filesystem::path>& files,
                          const ImportOptions& options = {},
                          const std::function<void(const ImportProgress&)>& progress = {},
                          std::stop_token stop = {});

}  // namespace aim
