// Rows out of JSON objects, and out of documents that are arrays of them (VL-ICL, VizWiz).
#include "core/workspace/import_json.h"

#include "core/workspace/json_document.h"
#include "core/workspace/json_values.h"
#include "core/workspace/text_rules.h"

#include <system_error>

namespace aim {
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

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

}  // namespace

void row_from_json(const json& object, const fs::path& base, ImportRow& row) {
    if (const auto* image = find_any(object, kImageNames)) {
        const auto name = image_name(*image, row.problem);
        if (row.problem.empty()) row.image = resolve_image(base, name, row.problem);
    } else {
        row.problem = Sentence::of("there is no picture (no “image” or “file_name”).");
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
    read_json_document(file, {}, [&](const std::string&, json& object) {
        auto& row = rows.emplace_back();
        row.where = entry_name(rows.size());
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

}  // namespace aim
