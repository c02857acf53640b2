// VQA v2 and OK-VQA: a document with "questions", and one beside it with "annotations".
#include "core/workspace/import_json.h"
#include "core/workspace/json_document.h"
#include "core/workspace/json_values.h"

#include <cstdio>
#include <system_error>
#include <unordered_map>

namespace aim {
namespace fs = std::filesystem;
using nlohmann::json;

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
        Answers given{string_in(object, "multiple_choice_answer"), {}};
        if (object.contains("answers")) given.all = texts_from(object["answers"]);
        if (given.commonest.empty()) given.commonest = commonest(given.all);
        if (!given.commonest.empty()) answers[id_in(object, "question_id")] = std::move(given);
    };
    struct Question {
        std::int64_t id = 0, image = 0;
        std::string image_name, text;
        std::optional<std::string> answer;
    };
    std::vector<Question> questions;
    std::string subtype;
    read_json_document(
        file, {"questions", "annotations"},
        [&](const std::string& key, json& object) {
            if (key == "annotations") return annotation(object);
            auto& question = questions.emplace_back();
            question.id = id_in(object, "question_id");
            question.image = id_in(object, "image_id");
            question.text = string_in(object, "question");
            Sentence ignored;
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
        read_json_document(beside, {"annotations"},
                           [&](const std::string&, json& object) { annotation(object); });
    std::vector<ImportRow> rows;
    rows.reserve(questions.size());
    for (auto& question : questions) {
        auto& row = rows.emplace_back();
        row.where = entry_name(rows.size());
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
            row.problem = Sentence::of("the annotations have no answer to this question.");
    }
    return std::make_unique<ListedRows>(std::move(rows));
}

}  // namespace aim
