// JSON documents: arrays of rows (VL-ICL), COCO captions, VQA v2. They are parsed as a stream; only
// what a row needs is kept.
#include "core/workspace/import_json.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/workspace/import_captions.h"
#include "core/workspace/text_rules.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <map>
#include <system_error>
#include <unordered_map>

namespace aim {
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

// All the texts of a list of answers, as VQA v2 lists its annotators' ({"answer": …}) or plain.
std::vector<std::string> texts_from(const json& value) {
    std::vector<std::string> out;
    if (!value.is_array()) return out;
    for (const auto& entry : value) {
        const auto& text = entry.is_object() && entry.contains("answer") ? entry["answer"] : entry;
        if (text.is_string())
            out.push_back(text.get<std::string>());
        else if (text.is_number() || text.is_boolean())
            out.push_back(text.dump());
    }
    return out;
}

// The one that most gave; of those, the one given first.
std::string commonest(const std::vector<std::string>& texts) {
    std::string best;
    std::ptrdiff_t most = 0;
    for (const auto& text : texts)
        if (const auto votes = std::count(texts.begin(), texts.end(), text); votes > most) {
            best = text;
            most = votes;
        }
    return best;
}

// A scalar as the text it stands for; plain arrays give their first, annotators' the commonest.
std::optional<std::string> text_from(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number() || value.is_boolean()) return value.dump();
    if (value.is_array() && !value.empty()) {
        if (value.front().is_object() && value.front().contains("answer"))
            return commonest(texts_from(value));
        if (!value.front().is_array()) return text_from(value.front());
    }
    return std::nullopt;
}

const json* find_any(const json& object, std::span<const std::string_view> names) {
    for (const auto name : names)
        if (const auto it = object.find(std::string(name)); it != object.end() && !it->is_null())
            return &*it;
    return nullptr;
}

std::string image_name(const json& value, std::string& problem) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_array()) {
        if (value.size() == 1) return image_name(value.front(), problem);
        problem = value.empty() ? "there is no picture."
                                : "there is more than one picture; a demonstration has one.";
        return {};
    }
    if (value.is_object()) {
        for (const char* name : {"path", "file_name"})
            if (value.contains(name) && value[name].is_string())
                return value[name].get<std::string>();
    }
    problem = "the picture is not given as a path.";
    return {};
}

// Turns of {"from": "human" | "gpt", "value"} or {"role", "content"}: the first of each.
void read_turns(const json& turns, ImportRow& row) {
    for (const auto& turn : turns) {
        if (!turn.is_object()) continue;
        const auto who = turn.value("from", turn.contains("role") ? turn["role"] : json());
        const auto said = turn.value("value", turn.contains("content") ? turn["content"] : json());
        if (!who.is_string() || !said.is_string()) continue;
        const auto speaker = who.get<std::string>();
        auto text = said.get<std::string>();
        for (std::size_t at = 0; (at = text.find("<image>", at)) != std::string::npos;)
            text.erase(at, 7);
        if ((speaker == "human" || speaker == "user") && !row.question)
            row.question = std::string(trim(text));
        if ((speaker == "gpt" || speaker == "assistant") && !row.answer)
            row.answer = std::string(trim(text));
    }
}

// Calls `element` for each object in the arrays `keys` of the top-level object (or, with no keys,
// of the top-level array) and forgets it; `other` for the other members of the top-level object.
class Document {
public:
    using Element = std::function<void(const std::string& key, json& element)>;
    static void read(const fs::path& file, std::vector<std::string> keys, const Element& element,
                     const Element& other = {}) {
        std::ifstream in(file, std::ios::binary);
        std::error_code ec;
        if (!in || fs::is_directory(file, ec))
            throw Error(ErrorCode::Unreadable,
                        "The file " + quoted(file) + " could not be opened.");
        if (const auto size = fs::file_size(file, ec); !ec && size > limits::kCorpusFileBytes)
            throw Error(ErrorCode::TooLarge, quoted(file) + " is too large.");
        const int at_depth = keys.empty() ? 1 : 2;
        std::string key;
        const auto keep = [&](int depth, json::parse_event_t event, json& value) {
            using Event = json::parse_event_t;
            if (depth > limits::kJsonDepth)
                throw Error(ErrorCode::Malformed, quoted(file) + " is nested too deeply.");
            const bool wanted =
                keys.empty() || std::find(keys.begin(), keys.end(), key) != keys.end();
            if (event == Event::key && depth == 1 && !keys.empty()) {
                key = value.get<std::string>();
            } else if (event == Event::object_end && depth == at_depth) {
                if (wanted) element(key, value);
                return false;
            } else if (event == Event::value && depth == 1 && !keys.empty() && other) {
                other(key, value);
            } else if (event == Event::value && depth == at_depth) {
                return false;  // numbers in an array of rows are no rows
            }
            return true;
        };
        try {
            // Nothing is left of it: every element was forgotten.
            [[maybe_unused]] const json rest = json::parse(in, keep);
        } catch (const json::exception& e) {
            throw Error(ErrorCode::Malformed, quoted(file) + " is not a valid JSON document.",
                        e.what());
        }
    }
};

std::string row_name(std::size_t index) { return "entry " + std::to_string(index); }

}  // namespace

void row_from_json(const json& object, const fs::path& base, ImportRow& row) {
    if (const auto* image = find_any(object, kImageNames)) {
        const auto name = image_name(*image, row.problem);
        if (row.problem.empty()) row.image = resolve_image(base, name, row.problem);
    } else {
        row.problem = "there is no picture (no “image” or “file_name”).";
    }
    if (const auto* question = find_any(object, kQuestionNames))
        row.question = text_from(*question);
    if (const auto* answer = find_any(object, kAnswerNames)) {
        row.answer = text_from(*answer);
        row.references = texts_from(*answer);
    }
    if (const auto* options = find_any(object, kOptionNames)) row.options = texts_from(*options);
    if (const auto* id = find_any(object, kIdNames)) row.id = text_from(*id).value_or("");
    if (const auto* label = find_any(object, kLabelNames))
        row.label = text_from(*label).value_or("");
    for (const char* name : {"conversations", "messages"})
        if (const auto it = object.find(name); it != object.end() && it->is_array())
            read_turns(*it, row);
}

std::unique_ptr<ImportSource> open_json_array(const fs::path& file, const ImportOptions& options) {
    const fs::path base = options.images.empty() ? file.parent_path() : options.images;
    std::vector<ImportRow> rows;
    Document::read(file, {}, [&](const std::string&, json& object) {
        auto& row = rows.emplace_back();
        row.where = row_name(rows.size());
        row_from_json(object, base, row);
        // VizWiz keeps annotations/val.json and val/<picture> side by side.
        std::error_code ec;
        if (row.problem.empty() && !fs::exists(row.image, ec))
            for (const auto& folder : {base / file.stem(), base.parent_path() / file.stem()})
                if (const auto there = folder / row.image.filename(); fs::exists(there, ec)) {
                    row.image = there;
                    break;
                }
    });
    return std::make_unique<ListedRows>(std::move(rows));
}

namespace {

class Captions : public ListedRows {
public:
    using ListedRows::ListedRows;
    const char* default_question() const override { return kCaptionQuestion; }
    bool captions() const override { return true; }
};

std::int64_t id_of(const json& object, const char* name) {
    const auto it = object.find(name);
    if (it == object.end()) return -1;
    if (it->is_number_integer()) return it->get<std::int64_t>();
    if (it->is_string()) {  // some copies quote them
        const auto text = it->get<std::string>();
        if (!text.empty() && text.size() <= 18 &&
            text.find_first_not_of("0123456789") == std::string::npos)
            return std::stoll(text);
    }
    return -1;
}

std::string string_of(const json& object, const char* name) {
    const auto it = object.find(name);
    return it != object.end() && it->is_string() ? it->get<std::string>() : std::string();
}

}  // namespace

std::unique_ptr<ImportSource> open_coco_captions(const fs::path& file,
                                                 const ImportOptions& options) {
    const fs::path base = options.images.empty() ? file.parent_path() : options.images;
    struct Caption {
        std::int64_t image = 0;
        std::string text;
    };
    std::unordered_map<std::int64_t, std::string> names;
    std::vector<Caption> captions;
    Document::read(file, {"images", "annotations"}, [&](const std::string& key, json& object) {
        if (key == "images")
            names[id_of(object, "id")] = string_of(object, "file_name");
        else
            captions.push_back({id_of(object, "image_id"), string_of(object, "caption")});
    });
    std::vector<ImportRow> rows;
    rows.reserve(captions.size());
    for (auto& caption : captions) {
        auto& row = rows.emplace_back();
        row.where = row_name(rows.size());
        if (const auto it = names.find(caption.image); it == names.end())
            row.problem =
                "the picture with the number " + std::to_string(caption.image) + " is not listed.";
        else
            row.image = resolve_image(base, it->second, row.problem);
        if (!caption.text.empty()) row.answer = std::string(trim(caption.text));
    }
    return std::make_unique<Captions>(std::move(rows));
}

namespace {

// v2_OpenEnded_mscoco_train2014_questions.json goes with v2_mscoco_train2014_annotations.json.
fs::path annotations_beside(const fs::path& questions) {
    std::string name = questions.filename().string();
    const auto replace = [&](std::string_view from, std::string_view to) {
        if (const auto at = name.find(from); at != std::string::npos)
            name.replace(at, from.size(), to);
    };
    replace("questions", "annotations");
    std::error_code ec;
    if (fs::exists(questions.parent_path() / name, ec) && name != questions.filename().string())
        return questions.parent_path() / name;
    replace("OpenEnded_", "");
    replace("MultipleChoice_", "");
    if (fs::exists(questions.parent_path() / name, ec) && name != questions.filename().string())
        return questions.parent_path() / name;
    return {};
}

fs::path vqa_image(const fs::path& base, const std::string& subtype, std::int64_t id) {
    char number[32];
    std::snprintf(number, sizeof number, "%012lld", static_cast<long long>(id));
    const std::string coco = "COCO_" + subtype + "_" + number + ".jpg";
    std::error_code ec;
    for (const auto& folder : {base, base / subtype, base / "images", base / "images" / subtype})
        for (const auto& name : {coco, number + std::string(".jpg"), std::to_string(id) + ".jpg",
                                 std::to_string(id) + ".png"})
            if (fs::exists(folder / name, ec)) return folder / name;
    return base / coco;
}

}  // namespace

std::unique_ptr<ImportSource> open_vqa_v2(const fs::path& file, const ImportOptions& options) {
    const fs::path base = options.images.empty() ? file.parent_path() : options.images;
    struct Answers {
        std::string commonest;
        std::vector<std::string> all;
    };
    std::unordered_map<std::int64_t, Answers> answers;
    const auto annotation = [&](json& object) {
        Answers given{string_of(object, "multiple_choice_answer"), {}};
        if (object.contains("answers")) given.all = texts_from(object["answers"]);
        if (given.commonest.empty()) given.commonest = commonest(given.all);
        if (!given.commonest.empty()) answers[id_of(object, "question_id")] = std::move(given);
    };
    struct Question {
        std::int64_t id = 0, image = 0;
        std::string image_name, text;
        std::optional<std::string> answer;
    };
    std::vector<Question> questions;
    std::string subtype;
    Document::read(
        file, {"questions", "annotations"},
        [&](const std::string& key, json& object) {
            if (key == "annotations") return annotation(object);
            auto& question = questions.emplace_back();
            question.id = id_of(object, "question_id");
            question.image = id_of(object, "image_id");
            question.text = string_of(object, "question");
            std::string ignored;
            if (const auto* image = find_any(object, kImageNames))
                question.image_name = image_name(*image, ignored);
            if (const auto* answer = find_any(object, kAnswerNames))
                question.answer = text_from(*answer);
        },
        [&](const std::string& key, json& value) {
            if (key == "data_subtype" && value.is_string()) subtype = value.get<std::string>();
        });
    const fs::path beside =
        options.annotations.empty() ? annotations_beside(file) : options.annotations;
    if (!beside.empty())
        Document::read(beside, {"annotations"},
                       [&](const std::string&, json& object) { annotation(object); });
    std::vector<ImportRow> rows;
    rows.reserve(questions.size());
    for (auto& question : questions) {
        auto& row = rows.emplace_back();
        row.where = row_name(rows.size());
        if (!question.image_name.empty())
            row.image = resolve_image(base, question.image_name, row.problem);
        else
            row.image = vqa_image(base, subtype, question.image);
        row.question = std::move(question.text);
        row.answer = std::move(question.answer);
        if (question.id >= 0) row.id = std::to_string(question.id);
        if (const auto it = answers.find(question.id); it != answers.end()) {
            if (!row.answer) row.answer = it->second.commonest;
            row.references = it->second.all;
        }
        if (!row.answer && row.problem.empty())
            row.problem = "the annotations have no answer to this question.";
    }
    return std::make_unique<ListedRows>(std::move(rows));
}

namespace {

// Reads keys until it knows; a parser event that returns false ends the parse.
class Sniffer : public nlohmann::json_sax<json> {
public:
    ImportKind kind = ImportKind::Detect;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return deeper(); }
    bool end_object() override {
        // Of an array of rows the first row tells what it is.
        return shallower() && !(array_ && depth_ == 1 && kind != ImportKind::Detect);
    }
    bool start_array(std::size_t) override {
        if (depth_ == 0) array_ = true;
        return deeper();
    }
    bool end_array() override { return shallower(); }
    bool key(string_t& name) override {
        if (array_ && depth_ == 2) {
            if (name == "answerable" || name == "answer_type") return found(ImportKind::VizWiz);
            for (const auto known : kImageNames)
                if (name == known) kind = ImportKind::VlIcl;
        } else if (!array_ && depth_ == 1) {
            top_ = name;
            if (name == "questions") return found(ImportKind::VqaV2);
        } else if (!array_ && depth_ == 3 && top_ == "annotations" && name == "caption") {
            return found(ImportKind::CocoCaptions);
        }
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return false;
    }

private:
    bool found(ImportKind what) {
        kind = what;
        return false;
    }
    bool deeper() { return ++depth_ <= limits::kJsonDepth; }
    bool shallower() {
        --depth_;
        return true;
    }
    int depth_ = 0;
    bool array_ = false;
    std::string top_;
};

}  // namespace

ImportKind sniff_json(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    Sniffer sniffer;
    json::sax_parse(in, &sniffer);
    return sniffer.kind;
}

}  // namespace aim
