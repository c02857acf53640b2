// Flickr30k's captions as they go around: the archive's results.csv (image_name| comment_number|
// comment), and flickr_annotations_30k.csv (raw, split, filename: all captions of a picture in one
// cell, as JSON). One row a caption.
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limited_json.h"
#include "core/workspace/csv.h"
#include "core/workspace/import_captions.h"
#include "core/workspace/import_json.h"
#include "core/workspace/text_rules.h"

#include <array>
#include <deque>
#include <fstream>

namespace aim {
namespace fs = std::filesystem;

namespace {

int column(const CsvRecord& header, std::string_view name) {
    for (std::size_t i = 0; i < header.fields.size(); ++i)
        if (fold_case(trim(header.fields[i])) == name) return static_cast<int>(i);
    return -1;
}

struct Columns {
    int image = -1, caption = -1, all_captions = -1, split = -1;
    bool usable() const { return image >= 0 && (caption >= 0 || all_captions >= 0); }
};

Columns columns_of(const CsvRecord& header) {
    Columns out;
    out.all_captions = column(header, "raw");
    out.image = column(header, out.all_captions >= 0 ? "filename" : "image_name");
    out.caption = column(header, "comment");
    out.split = column(header, "split");
    return out;
}

fs::path picture(const fs::path& base, const std::string& name, Sentence& problem) {
    std::error_code ec;
    for (const char* folder : {"flickr30k-images", "flickr30k_images", "Images"})
        if (fs::exists(base / folder / path_of(name), ec)) return base / folder / path_of(name);
    return resolve_image(base, name, problem);
}

class Flickr30k : public ImportSource {
public:
    Flickr30k(const fs::path& file, const ImportOptions& options)
        : base_(options.images.empty() ? file.parent_path() : options.images),
          split_(options.split),
          in_(file, std::ios::binary),
          reader_(in_) {
        if (!in_)
            throw Error(ErrorCode::Unreadable,
                        Sentence::of("The file %1 could not be opened.", quoted(file)));
        CsvRecord header;
        if (!reader_.next(header))
            throw Error(ErrorCode::Malformed, Sentence::of("%1 is empty.", quoted(file)));
        columns_ = columns_of(header);
        width_ = header.fields.size();
        if (!columns_.usable())
            throw Error(ErrorCode::Malformed,
                        Sentence::of(
                            "%1 does not have the columns of Flickr30k: image_name and comment, or "
                            "filename and raw.",
                            quoted(file)));
    }

    bool next(ImportRow& row) override {
        while (waiting_.empty()) {
            CsvRecord record;
            if (!reader_.next(record)) return false;
            read(record);
        }
        row = std::move(waiting_.front());
        waiting_.pop_front();
        return true;
    }
    const char* default_question() const override { return kCaptionQuestion; }
    bool captions() const override { return true; }

private:
    // One line of the archive's file has no bar behind its number: "…jpg| 4   A dog runs …".
    void mend(CsvRecord& record) const {
        if (columns_.all_captions >= 0 || width_ != 3 || record.fields.size() != 2) return;
        const auto rest = std::string(trim(record.fields[1]));
        const auto digits = rest.find_first_not_of("0123456789");
        if (digits == 0 || digits == std::string::npos || rest[digits] != ' ') return;
        record.fields = {record.fields[0], rest.substr(0, digits), rest.substr(digits)};
    }

    void read(CsvRecord record) {
        mend(record);
        ImportRow row;
        row.where = Sentence::of("line %1", record.line);
        if (record.fields.size() != width_) {
            row.problem = Sentence::of("there are %1 columns where the first line has %2.",
                                       record.fields.size(), width_);
            waiting_.push_back(std::move(row));
            return;
        }
        const auto cell = [&](int at) {
            return std::string(trim(record.fields[static_cast<std::size_t>(at)]));
        };
        if (columns_.split >= 0 && !split_.empty() && cell(columns_.split) != split_) return;
        const auto name = cell(columns_.image);
        row.image = picture(base_, name, row.problem);
        row.id = text_of(path_of(name).stem());
        if (columns_.all_captions < 0) {
            row.answer = cell(columns_.caption);
            if (row.problem.empty() && row.answer->empty())
                row.problem = Sentence::of("there is no caption.");
            waiting_.push_back(std::move(row));
            return;
        }
        const auto all = limited_json_or_discarded(cell(columns_.all_captions));
        if (!all.is_array() || all.empty()) {
            row.problem = Sentence::of("the captions are not a JSON list of texts.");
            waiting_.push_back(std::move(row));
            return;
        }
        for (const auto& caption : all) {
            auto one = row;
            if (caption.is_string())
                one.answer = std::string(trim(caption.get<std::string>()));
            else
                one.problem = Sentence::of("a caption is not a text.");
            waiting_.push_back(std::move(one));
        }
    }

    fs::path base_;
    std::string split_;
    std::ifstream in_;
    CsvReader reader_;
    Columns columns_;
    std::size_t width_ = 0;
    std::deque<ImportRow> waiting_;
};

}  // namespace

std::unique_ptr<ImportSource> open_flickr30k(const fs::path& file, const ImportOptions& options) {
    return std::make_unique<Flickr30k>(file, options);
}

bool is_flickr30k(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return false;
    try {
        CsvReader reader(in);
        CsvRecord header;
        return reader.next(header) && columns_of(header).usable();
    } catch (const Error&) {
        return false;
    }
}

}  // namespace aim
