// CSV, TSV and JSON lines: one row a demonstration, columns found by the names people use.
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limited_json.h"
#include "core/base/line_reader.h"
#include "core/workspace/csv.h"
#include "core/workspace/import_json.h"
#include "core/workspace/import_rows.h"
#include "core/workspace/text_rules.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace aim {
namespace fs = std::filesystem;

namespace {

std::ifstream open_stream(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw Error(ErrorCode::Unreadable,
                    Sentence::of("The file %1 could not be opened.", quoted(file)),
                    std::strerror(errno));
    return in;
}

fs::path image_base(const fs::path& file, const ImportOptions& options) {
    return options.images.empty() ? file.parent_path() : options.images;
}

class Table : public ImportSource {
public:
    Table(const fs::path& file, const ImportOptions& options)
        : base_(image_base(file, options)),
          in_(open_stream(file)),
          reader_(in_, lower_extension(file) == ".tsv" ? '\t' : '\0') {
        CsvRecord header;
        if (!reader_.next(header))
            throw Error(ErrorCode::Malformed, Sentence::of("%1 is empty.", quoted(file)));
        columns_ = header.fields.size();
        image_ = column(header, kImageNames);
        question_ = column(header, kQuestionNames);
        answer_ = column(header, kAnswerNames);
        label_ = column(header, kLabelNames);
        if (image_ < 0)
            throw Error(ErrorCode::Malformed,
                        Sentence::of("%1 has no column for the picture; name one “image” or "
                                     "“file_name” in the first line.",
                                     quoted(file)));
    }

    bool next(ImportRow& row) override {
        CsvRecord record;
        if (!reader_.next(record)) return false;
        row = {};
        row.where = Sentence::of("line %1", record.line);
        if (record.fields.size() != columns_) {
            row.problem = Sentence::of("there are %1 columns where the first line has %2.",
                                       record.fields.size(), columns_);
            return true;
        }
        const auto cell = [&](int at) -> std::optional<std::string> {
            if (at < 0 || record.fields[static_cast<std::size_t>(at)].empty()) return std::nullopt;
            return record.fields[static_cast<std::size_t>(at)];
        };
        row.image = resolve_image(base_, cell(image_).value_or(""), row.problem);
        row.question = cell(question_);
        row.answer = cell(answer_);
        row.label = cell(label_).value_or("");
        return true;
    }

private:
    static int column(const CsvRecord& header, std::span<const std::string_view> names) {
        for (const auto name : names)
            for (std::size_t i = 0; i < header.fields.size(); ++i)
                if (fold_case(trim(header.fields[i])) == name) return static_cast<int>(i);
        return -1;
    }

    fs::path base_;
    std::ifstream in_;
    CsvReader reader_;
    std::size_t columns_ = 0;
    int image_ = -1, question_ = -1, answer_ = -1, label_ = -1;
};

class JsonLinesSource : public ImportSource {
public:
    JsonLinesSource(const fs::path& file, const ImportOptions& options)
        : base_(image_base(file, options)), in_(open_stream(file)), reader_(in_, file) {}

    bool next(ImportRow& row) override {
        std::string line;
        do {
            if (!reader_.next(line)) return false;
        } while (trim(line).empty());
        row = {};
        row.where = Sentence::of("line %1", reader_.number());
        const auto json = limited_json_or_discarded(line);
        if (json.is_discarded())
            row.problem = Sentence::of("the line is not valid JSON.");
        else if (!json.is_object())
            row.problem = Sentence::of("the line is not a JSON object.");
        else
            row_from_json(json, base_, row);
        return true;
    }

private:
    fs::path base_;
    std::ifstream in_;
    LineReader reader_;
};

}  // namespace

std::unique_ptr<ImportSource> open_table(const fs::path& file, const ImportOptions& options) {
    return std::make_unique<Table>(file, options);
}

std::unique_ptr<ImportSource> open_json_lines(const fs::path& file, const ImportOptions& options) {
    return std::make_unique<JsonLinesSource>(file, options);
}

}  // namespace aim
