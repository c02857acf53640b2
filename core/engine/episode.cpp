#include "core/engine/episode.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/base/sha256.h"

#include <set>

namespace aim {

Demonstration episode_demonstration(const EpisodeDemonstration& from, std::int64_t id,
                                    const FusedContext& context) {
    Demonstration demonstration;
    demonstration.id = id;
    demonstration.question = from.question;
    demonstration.answer = from.answer;
    demonstration.label = from.label;
    demonstration.image_key = sha256_hex(read_bytes(from.image, limits::kImageFileBytes));
    demonstration.content_key =
        fused_tokens_key(context, demonstration.image_key, from.question, from.answer).content_key;
    demonstration.load_image = [file = from.image] { return read_image(file); };
    return demonstration;
}

void require_pictures(const std::vector<EvaluationQuery>& queries) {
    std::set<std::filesystem::path> seen;
    const auto require = [&](const std::filesystem::path& file, const std::string& query) {
        std::error_code failure;
        if (!seen.insert(file).second || std::filesystem::is_regular_file(file, failure)) return;
        throw Error(
            ErrorCode::NotFound,
            Sentence::of("The picture %1 of query \"%2\" is not there.", quoted(file), query));
    };
    for (const auto& query : queries) {
        require(query.image, query.id);
        for (const auto& demonstration : query.demonstrations)
            require(demonstration.image, query.id);
    }
}

}  // namespace aim
