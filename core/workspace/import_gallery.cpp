#include "core/workspace/import_gallery.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/vision/image.h"
#include "core/workspace/import_captions.h"
#include "core/workspace/import_rows.h"
#include "core/workspace/importer.h"
#include "core/workspace/text_rules.h"
#include "core/workspace/workspace.h"

#include <array>
#include <set>
#include <system_error>

namespace aim {
namespace fs = std::filesystem;

namespace {

constexpr std::array<std::pair<ImportKind, const char*>, 13> kNames{{
    {ImportKind::Detect, "detect"},
    {ImportKind::Folder, "folder"},
    {ImportKind::FolderPerLabel, "folder-per-label"},
    {ImportKind::Table, "table"},
    {ImportKind::JsonLines, "jsonl"},
    {ImportKind::ImageFolder, "imagefolder"},
    {ImportKind::CocoCaptions, "coco-captions"},
    {ImportKind::VqaV2, "vqa-v2"},
    {ImportKind::VlIcl, "vl-icl"},
    {ImportKind::OkVqa, "ok-vqa"},
    {ImportKind::VizWiz, "vizwiz"},
    {ImportKind::Flickr30k, "flickr30k"},
    {ImportKind::HatefulMemes, "hateful-memes"},
}};

[[noreturn]] void unknown_layout(const fs::path& source) {
    throw Error(
        ErrorCode::Unsupported,
        Sentence::of(
            "%1 is nothing that can be imported; a gallery is made from a folder of pictures "
            "(with texts beside them, or one folder a label), a CSV, TSV or JSONL table, "
            "an imagefolder with metadata, COCO or Flickr30k captions, VQA v2, OK-VQA or "
            "VizWiz questions, Hateful Memes, or VL-ICL's support.json.",
            quoted(source)));
}

// A folder stands for the one file in it that its kind needs.
fs::path file_of(const fs::path& source, ImportKind kind) {
    std::error_code ec;
    if (!fs::is_directory(source, ec)) return source;
    if (kind == ImportKind::VlIcl) return source / "support.json";
    const bool table = kind == ImportKind::Table || kind == ImportKind::Flickr30k;
    if (table || kind == ImportKind::JsonLines || kind == ImportKind::HatefulMemes)
        for (const auto& entry : entries_of(source))
            if (table ? is_table_file(entry) : is_json_lines_file(entry)) return entry;
    throw Error(ErrorCode::Usage,
                Sentence::of("%1 is a folder, but an import of the kind %2 reads a file.",
                             quoted(source), std::string_view(name_of(kind))));
}

ImportKind detect_folder(const fs::path& folder) {
    std::error_code ec;
    if (fs::exists(folder / "metadata.jsonl", ec) || fs::exists(folder / "metadata.csv", ec))
        return ImportKind::ImageFolder;
    if (fs::exists(folder / "support.json", ec)) return ImportKind::VlIcl;
    bool pictures = false, split = false, folders_with_pictures = false;
    int tables = 0, json_lines = 0;
    for (const auto& entry : entries_of(folder)) {
        if (!fs::is_directory(entry, ec)) {
            pictures = pictures || is_image_file_name(entry);
            tables += is_table_file(entry) ? 1 : 0;
            json_lines += is_json_lines_file(entry) ? 1 : 0;
            continue;
        }
        const bool metadata =
            fs::exists(entry / "metadata.jsonl", ec) || fs::exists(entry / "metadata.csv", ec);
        split = split || metadata || is_split_name(text_of(entry.filename()));
        if (!folders_with_pictures) {
            ImportRow row;
            folders_with_pictures = open_folder(entry, false)->total() > 0;
        }
    }
    if (tables + json_lines == 1 && !pictures)  // the one table in it
        return detect_import_kind(
            file_of(folder, tables == 1 ? ImportKind::Table : ImportKind::JsonLines));
    if (split && !pictures) return ImportKind::ImageFolder;
    if (pictures) return ImportKind::Folder;
    if (folders_with_pictures) return ImportKind::FolderPerLabel;
    unknown_layout(folder);
}

std::string filled(std::string text, const std::string& label, const fs::path& image) {
    for (const auto& [mark, value] : {std::pair{std::string("{label}"), label},
                                      std::pair{std::string("{name}"), text_of(image.stem())}})
        for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;
             at += value.size())
            text.replace(at, mark.size(), value);
    return text;
}

void require_something(const ImportResult& result, const fs::path& source,
                       const ImportOptions& options) {
    if (result.imported > 0 || options.limit == 0) return;
    if (result.problems.empty())
        throw Error(ErrorCode::Malformed,
                    Sentence::of("There is nothing to import in %1.", quoted(source)));
    const auto& [where, sentence] = result.problems.front();
    throw Error(ErrorCode::Malformed, Sentence::of("No row of %1 could be used; %2: %3",
                                                   quoted(source), where, sentence));
}

}  // namespace

std::unique_ptr<ImportSource> open_source(const fs::path& source, ImportKind kind,
                                          const ImportOptions& options) {
    switch (kind) {
        case ImportKind::Folder:
            return open_folder(source, false);
        case ImportKind::FolderPerLabel:
            return open_folder(source, true);
        case ImportKind::ImageFolder:
            return open_image_folder(source, options);
        case ImportKind::Table:
            return open_table(file_of(source, kind), options);
        case ImportKind::JsonLines:
            return open_json_lines(file_of(source, kind), options);
        case ImportKind::CocoCaptions:
            return open_coco_captions(file_of(source, kind), options);
        case ImportKind::VqaV2:
        case ImportKind::OkVqa:
            return open_vqa_v2(file_of(source, kind), options);
        case ImportKind::VlIcl:
        case ImportKind::VizWiz:
            return open_json_array(file_of(source, kind), options);
        case ImportKind::Flickr30k:
            return open_flickr30k(file_of(source, kind), options);
        case ImportKind::HatefulMemes:
            return open_hateful_memes(file_of(source, kind), options);
        case ImportKind::Detect:
            break;
    }
    unknown_layout(source);
}

void complete_row(ImportRow& row, const ImportSource& source, const ImportOptions& options) {
    if (!row.problem.empty()) return;
    const auto& question = options.question.empty() ? source.default_question() : options.question;
    if (!row.question) row.question = filled(question, row.label, row.image);
    const bool had_answer = row.answer.has_value();
    if (!had_answer) row.answer = filled(options.answer, row.label, row.image);
    if (!had_answer && row.answer->empty() && !source.answers_may_be_missing())
        row.problem = Sentence::of("there is no answer, caption or label.");
    try {
        require_text(*row.question, Sentence::of("The question"));
        require_text(*row.answer, Sentence::of("The answer"));
        require_text(row.label, Sentence::of("The label"));
    } catch (const Error& e) {
        row.problem = e.sentence();
    }
}

const char* name_of(ImportKind kind) {
    for (const auto& [known, name] : kNames)
        if (known == kind) return name;
    return "detect";
}

ImportKind import_kind_from_name(std::string_view name) {
    std::string names;
    for (const auto& [kind, known] : kNames) {
        if (name == known) return kind;
        names += (names.empty() ? "" : ", ") + std::string(known);
    }
    throw Error(ErrorCode::Usage,
                Sentence::of("There is no import of the kind “%1”; there are %2.", name, names));
}

ImportKind detect_import_kind(const fs::path& source) {
    std::error_code ec;
    if (!fs::exists(source, ec))
        throw Error(ErrorCode::NotFound, Sentence::of("There is nothing at %1.", quoted(source)));
    if (fs::is_directory(source, ec)) return detect_folder(source);
    if (is_table_file(source))
        return is_flickr30k(source) ? ImportKind::Flickr30k : ImportKind::Table;
    if (is_json_lines_file(source))
        return is_hateful_memes(source) ? ImportKind::HatefulMemes : ImportKind::JsonLines;
    if (lower_extension(source) == ".json")
        if (const auto kind = sniff_json(source); kind != ImportKind::Detect) return kind;
    if (is_image_file_name(source)) return ImportKind::Folder;
    unknown_layout(source);
}

ImportResult import_gallery(Workspace& workspace, std::int64_t gallery, const fs::path& source,
                            const ImportOptions& options,
                            const std::function<void(const ImportProgress&)>& progress,
                            std::stop_token stop) {
    return import_files(workspace, gallery, {source}, options, progress, std::move(stop));
}

namespace {

// cat.txt beside cat.jpg goes in with the picture, also when both were dropped.
std::vector<fs::path> without_texts_beside(const std::vector<fs::path>& files) {
    std::set<fs::path> texts;
    for (auto file : files)
        if (is_image_file_name(file)) texts.insert(file.replace_extension(".txt"));
    std::vector<fs::path> out;
    for (const auto& file : files)
        if (!texts.contains(file)) out.push_back(file);
    return out;
}

}  // namespace

ImportResult import_files(Workspace& workspace, std::int64_t gallery,
                          const std::vector<fs::path>& all, const ImportOptions& options,
                          const std::function<void(const ImportProgress&)>& progress,
                          std::stop_token stop) {
    const auto files = without_texts_beside(all);
    ImportResult result;
    result.kind = options.kind;
    if (files.empty()) return result;
    Importer importer(workspace, gallery, options, progress, std::move(stop), result);
    importer.run([&] {
        for (std::size_t at = 0; at < files.size();) {
            // Neighbouring pictures of a drop go in together.
            std::vector<fs::path> pictures;
            std::error_code ec;
            while (at < files.size() && is_image_file_name(files[at]) &&
                   !fs::is_directory(files[at], ec))
                pictures.push_back(files[at++]);
            if (!pictures.empty()) {
                result.kind = ImportKind::Folder;
                importer.take(*open_image_files(std::move(pictures)));
                continue;
            }
            result.kind =
                options.kind == ImportKind::Detect ? detect_import_kind(files[at]) : options.kind;
            importer.take(*open_source(files[at], result.kind, options));
            ++at;
        }
        require_something(result, files.front(), options);
    });
    return result;
}

}  // namespace aim
