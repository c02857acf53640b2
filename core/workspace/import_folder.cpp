// Pictures in folders, with texts beside them or with labels as folder names.
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/vision/image.h"
#include "core/workspace/import_rows.h"
#include "core/workspace/text_rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <system_error>

namespace aim {
namespace fs = std::filesystem;

bool ListedRows::next(ImportRow& row) {
    if (at_ >= rows_.size()) return false;
    row = std::move(rows_[at_++]);
    return true;
}

std::string lower_extension(const fs::path& file) {
    std::string out = file.extension().string();
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

bool is_table_file(const fs::path& file) {
    const auto extension = lower_extension(file);
    return extension == ".csv" || extension == ".tsv";
}

bool is_json_lines_file(const fs::path& file) {
    const auto extension = lower_extension(file);
    return extension == ".jsonl" || extension == ".ndjson";
}

bool is_split_name(std::string_view name) {
    static constexpr std::array<std::string_view, 7> kSplits{
        "train", "training", "test", "testing", "validation", "val", "dev"};
    return std::find(kSplits.begin(), kSplits.end(), name) != kSplits.end();
}

bool natural_less(std::string_view a, std::string_view b) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (digit(a[i]) && digit(b[j])) {
            const auto number = [&](std::string_view text, std::size_t& at) {
                while (at < text.size() && text[at] == '0') ++at;
                const auto begin = at;
                while (at < text.size() && digit(text[at])) ++at;
                return text.substr(begin, at - begin);
            };
            const auto left = number(a, i), right = number(b, j);
            if (left.size() != right.size()) return left.size() < right.size();
            if (left != right) return left < right;
        } else {
            if (a[i] != b[j])
                return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]);
            ++i;
            ++j;
        }
    }
    if (a.size() - i != b.size() - j) return a.size() - i < b.size() - j;
    return a < b;  // 01 and 1
}

std::vector<fs::path> entries_of(const fs::path& folder) {
    std::error_code ec;
    std::vector<fs::path> out;
    for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec))
        if (!it->path().filename().native().starts_with('.')) out.push_back(it->path());
    if (ec)
        throw Error(ErrorCode::Unreadable,
                    Sentence::of("The folder %1 could not be read.", quoted(folder)), ec.message());
    std::sort(out.begin(), out.end(), [](const fs::path& a, const fs::path& b) {
        return natural_less(a.filename().native(), b.filename().native());
    });
    return out;
}

fs::path path_of(std::string_view utf8) { return fs::path(std::string(utf8)); }

std::string text_of(const fs::path& path) { return repair_utf8(path.native()); }

fs::path resolve_image(const fs::path& base, std::string_view name, Sentence& problem) {
    name = trim(name);
    if (name.empty()) {
        problem = Sentence::of("there is no picture.");
        return {};
    }
    if (name.find("://") != std::string_view::npos || name.starts_with("data:")) {
        problem = Sentence::of("the picture is a web address; pictures are not downloaded.");
        return {};
    }
    if (name.find('\0') != std::string_view::npos) {
        problem = Sentence::of("the picture's path contains a zero byte.");
        return {};
    }
    std::error_code ec;
    std::string slashed(name);
    std::replace(slashed.begin(), slashed.end(), '\\', '/');
    const fs::path direct = base / path_of(name);
    // VL-ICL counts from the folder above that of support.json.
    for (const auto& candidate : {direct, base / "images" / path_of(name), base / slashed,
                                  base / "images" / slashed, base.parent_path() / slashed})
        if (fs::exists(candidate, ec)) return candidate;
    return direct;
}

namespace {

constexpr int kFolderDepth = 32;

// Folder symlinks are not followed: they may lead in circles.
void gather(const fs::path& folder, int depth, std::vector<fs::path>& out) {
    if (depth > kFolderDepth)
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("The folders in %1 are too deep.", quoted(folder)));
    std::vector<fs::path> folders;
    for (const auto& entry : entries_of(folder)) {
        std::error_code ec;
        if (fs::is_directory(fs::symlink_status(entry, ec)))
            folders.push_back(entry);
        else if (is_image_file_name(entry))
            out.push_back(entry);
    }
    for (const auto& inner : folders) gather(inner, depth + 1, out);
}

// "Question: …", "Answer: …", "Label: …" lines, or else the whole text as the answer.
void read_text_beside(const fs::path& image, ImportRow& row) {
    fs::path file = image;
    file.replace_extension(".txt");
    std::error_code ec;
    if (!fs::exists(file, ec)) return;
    std::string text;
    try {
        text = read_text(file, limits::kTextBytes);
    } catch (const Error& e) {
        row.problem = e.sentence();
        return;
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    std::optional<std::string>* field = nullptr;
    std::optional<std::string> label;
    bool fields = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trim(std::string_view(text).substr(at, end - at));
        at = end + 1;
        const std::string folded = fold_case(line.substr(0, std::min<std::size_t>(line.size(), 9)));
        bool begins = false;
        for (const auto& [name, target] : {std::pair{std::string_view("question:"), &row.question},
                                           std::pair{std::string_view("answer:"), &row.answer},
                                           std::pair{std::string_view("label:"), &label}}) {
            if (!std::string_view(folded).starts_with(name)) continue;
            field = target;
            *field = std::string(trim(line.substr(name.size())));
            begins = fields = true;
        }
        if (!begins && field && !line.empty()) **field += "\n" + std::string(line);
        if (!begins && !field && !line.empty()) break;  // plain text
    }
    if (!fields) row.answer = std::string(trim(text));
    if (label) row.label = *label;
}

class ImageFiles : public ImportSource {
public:
    ImageFiles(std::vector<fs::path> files, fs::path root, bool labels)
        : files_(std::move(files)), root_(std::move(root)), labels_(labels) {}

    bool next(ImportRow& row) override {
        if (at_ >= files_.size()) return false;
        row = {};
        row.image = files_[at_++];
        row.where = Sentence::verbatim(
            quoted(root_.empty() ? row.image : row.image.lexically_relative(root_)));
        if (labels_) {
            if (row.image.parent_path() == root_)
                row.problem = Sentence::of("the picture lies in no folder that names its label.");
            row.label = text_of(row.image.parent_path().filename());
        }
        read_text_beside(row.image, row);
        return true;
    }
    std::int64_t total() const override { return static_cast<std::int64_t>(files_.size()); }
    bool answers_may_be_missing() const override { return true; }

private:
    std::vector<fs::path> files_;
    fs::path root_;
    bool labels_;
    std::size_t at_ = 0;
};

fs::path without_slash(const fs::path& folder) {
    return folder.has_filename() ? folder : folder.parent_path();
}

// One source behind the other.
class Chain : public ImportSource {
public:
    explicit Chain(std::vector<std::unique_ptr<ImportSource>> sources)
        : sources_(std::move(sources)) {}
    bool next(ImportRow& row) override {
        for (; at_ < sources_.size(); ++at_)
            if (sources_[at_]->next(row)) return true;
        return false;
    }

private:
    std::vector<std::unique_ptr<ImportSource>> sources_;
    std::size_t at_ = 0;
};

std::unique_ptr<ImportSource> open_part(const fs::path& folder, const ImportOptions& options) {
    std::error_code ec;
    ImportOptions here = options;
    here.images = folder;
    if (fs::exists(folder / "metadata.jsonl", ec))
        return open_json_lines(folder / "metadata.jsonl", here);
    if (fs::exists(folder / "metadata.csv", ec)) return open_table(folder / "metadata.csv", here);
    bool labels = false;
    for (const auto& entry : entries_of(folder)) labels = labels || fs::is_directory(entry, ec);
    return open_folder(folder, labels);
}

}  // namespace

std::unique_ptr<ImportSource> open_folder(const fs::path& folder, bool labels) {
    const fs::path root = without_slash(folder);
    std::vector<fs::path> files;
    gather(root, 0, files);
    return std::make_unique<ImageFiles>(std::move(files), root, labels);
}

std::unique_ptr<ImportSource> open_image_files(std::vector<fs::path> files) {
    return std::make_unique<ImageFiles>(std::move(files), fs::path(), false);
}

std::unique_ptr<ImportSource> open_image_folder(const fs::path& folder,
                                                const ImportOptions& options) {
    std::error_code ec;
    std::vector<std::unique_ptr<ImportSource>> parts;
    std::string there;
    if (!fs::exists(folder / "metadata.jsonl", ec) && !fs::exists(folder / "metadata.csv", ec)) {
        for (const auto& entry : entries_of(folder)) {
            const auto name = text_of(entry.filename());
            if (!fs::is_directory(entry, ec)) continue;
            const bool has_metadata =
                fs::exists(entry / "metadata.jsonl", ec) || fs::exists(entry / "metadata.csv", ec);
            if (!is_split_name(name) && !has_metadata) continue;
            there += (there.empty() ? "" : ", ") + name;
            if (options.split.empty() || options.split == name)
                parts.push_back(open_part(entry, options));
        }
    }
    if (parts.empty()) {
        if (!options.split.empty() && there.empty())
            throw Error(ErrorCode::NotFound,
                        Sentence::of("%1 has no part “%2”.", quoted(folder), options.split));
        if (!options.split.empty())
            throw Error(ErrorCode::NotFound, Sentence::of("%1 has no part “%2”; there are %3.",
                                                          quoted(folder), options.split, there));
        return open_part(folder, options);
    }
    if (parts.size() == 1) return std::move(parts.front());
    return std::make_unique<Chain>(std::move(parts));
}

}  // namespace aim
