// Hateful Memes' JSON lines. The words on the picture belong to the question, as in the protocols
// that report on it; labels become "yes" and "no", so that either can be ranked.
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limited_json.h"
#include "core/base/line_reader.h"
#include "core/workspace/import_captions.h"
#include "core/workspace/import_json.h"
#include "core/workspace/text_rules.h"

#include <fstream>

namespace aim {
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr const char* kQuestion =
    "This is an image with “{text}” written on it. Is it hateful? Answer yes or no.";

std::string with_text(std::string question, const std::string& text) {
    const std::string mark = "{text}";
    for (std::size_t at = 0; (at = question.find(mark, at)) != std::string::npos; at += text.size())
        question.replace(at, mark.size(), text);
    return question;
}

class HatefulMemes : public ImportSource {
public:
    HatefulMemes(const fs::path& file, const ImportOptions& options)
        : base_(options.images.empty() ? file.parent_path() : options.images),
          question_(options.question.empty() ? kQuestion : options.question),
          in_(file, std::ios::binary),
          reader_(in_, file) {
        if (!in_)
            throw Error(ErrorCode::Unreadable,
                        Sentence::of("The file %1 could not be opened.", quoted(file)));
    }

    bool next(ImportRow& row) override {
        std::string line;
        do {
            if (!reader_.next(line)) return false;
        } while (trim(line).empty());
        row = {};
        row.where = Sentence::of("line %1", reader_.number());
        const auto object = limited_json_or_discarded(line);
        if (!object.is_object()) {
            row.problem = Sentence::of("the line is not a JSON object.");
            return true;
        }
        const auto text_at = [&](const char* name) {
            const auto found = object.find(name);
            return found != object.end() && found->is_string() ? found->get<std::string>()
                                                               : std::string();
        };
        row.image = resolve_image(base_, text_at("img"), row.problem);
        row.question = with_text(question_, text_at("text"));
        row.options = {"no", "yes"};
        if (const auto id = object.find("id"); id != object.end())
            row.id = id->is_string() ? id->get<std::string>() : id->dump();
        const auto label = object.find("label");
        if (label == object.end() || !label->is_number_integer() ||
            (label->get<std::int64_t>() != 0 && label->get<std::int64_t>() != 1)) {
            if (row.problem.empty())
                row.problem =
                    Sentence::of("there is no label that is 0 or 1 (the test split has none).");
            return true;
        }
        const bool hateful = label->get<std::int64_t>() == 1;
        row.answer = hateful ? "yes" : "no";
        row.label = hateful ? "hateful" : "not hateful";
        return true;
    }

private:
    fs::path base_;
    std::string question_;
    std::ifstream in_;
    LineReader reader_;
};

}  // namespace

std::unique_ptr<ImportSource> open_hateful_memes(const fs::path& file,
                                                 const ImportOptions& options) {
    return std::make_unique<HatefulMemes>(file, options);
}

bool is_hateful_memes(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string line;
    try {
        if (!in || !LineReader(in, file).next(line)) return false;
    } catch (const Error&) {
        return false;  // whoever reads the file has the sentence for that
    }
    const auto object = limited_json_or_discarded(line);
    return object.is_object() && object.contains("img") && object.contains("text") &&
           !object.contains("question");
}

}  // namespace aim
