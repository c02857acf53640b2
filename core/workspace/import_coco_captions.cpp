// COCO captions: one document with "images" and "annotations".
#include "core/workspace/import_captions.h"
#include "core/workspace/json_document.h"
#include "core/workspace/json_values.h"
#include "core/workspace/text_rules.h"

#include <unordered_map>

namespace aim {
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

class Captions : public ListedRows {
public:
    using ListedRows::ListedRows;
    const char* default_question() const override { return kCaptionQuestion; }
    bool captions() const override { return true; }
};

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
    read_json_document(file, {"images", "annotations"}, [&](const std::string& key, json& object) {
        if (key == "images")
            names[id_in(object, "id")] = string_in(object, "file_name");
        else
            captions.push_back({id_in(object, "image_id"), string_in(object, "caption")});
    });
    std::vector<ImportRow> rows;
    rows.reserve(captions.size());
    for (auto& caption : captions) {
        auto& row = rows.emplace_back();
        row.where = entry_name(rows.size());
        if (const auto it = names.find(caption.image); it == names.end())
            row.problem =
                Sentence::of("the picture with the number %1 is not listed.", caption.image);
        else
            row.image = resolve_image(base, it->second, row.problem);
        if (!caption.text.empty()) row.answer = std::string(trim(caption.text));
    }
    return std::make_unique<Captions>(std::move(rows));
}

}  // namespace aim
