#include "core/engine/query_pictures.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/base/sha256.h"
#include "core/engine/episode.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace aim {

QueryPictures look_at_pictures(const std::vector<EvaluationQuery>& queries, Workspace* workspace,
                               std::int64_t gallery, const std::stop_token& stop) {
    require_pictures(queries);
    std::unordered_set<std::string> shown;
    if (workspace != nullptr && gallery != 0)
        for (const auto& stored : workspace->demonstrations().list(gallery))
            shown.insert(stored.image);
    std::map<std::filesystem::path, std::string> known;
    const auto hash_of = [&](const std::filesystem::path& file) {
        const auto [place, fresh] = known.try_emplace(file);
        if (!fresh) return place->second;
        if (stop.stop_requested()) throw Error(ErrorCode::Cancelled, Sentence::of("Cancelled."));
        try {
            place->second = sha256_hex(read_bytes(file, limits::kImageFileBytes));
        } catch (const Error&) {
            place->second = "unreadable";  // costs its query, when its turn comes
        }
        return place->second;
    };
    QueryPictures out;
    Sha256 all;
    const auto add_all = [&](const std::vector<std::string>& texts) {
        all.update_field(std::to_string(texts.size()));
        for (const auto& text : texts) all.update_field(text);
    };
    for (const auto& query : queries) {
        const auto picture = hash_of(query.image);
        all.update_field(query.id).update_field(picture).update_field(query.question);
        add_all(query.answers);
        all.update_field(query.label);
        add_all(query.options);
        bool leak = query.demonstrations.empty() && shown.contains(picture);
        all.update_field(std::to_string(query.demonstrations.size()));
        for (const auto& demonstration : query.demonstrations) {
            const auto own = hash_of(demonstration.image);
            leak = leak || own == picture;
            all.update_field(own).update_field(demonstration.question);
            all.update_field(demonstration.answer);
        }
        if (leak && picture != "unreadable") out.leaks.push_back(query.id);
    }
    out.sha256 = all.hex();
    return out;
}

}  // namespace aim
