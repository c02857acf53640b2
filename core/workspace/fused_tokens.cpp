#include "core/workspace/fused_tokens.h"

#include "core/base/checked.h"
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/workspace/connection.h"
#include "core/workspace/demonstration_rows.h"
#include "core/workspace/text_rules.h"

#include <string>

namespace aim {

namespace {

// 0 for a type that is not one of ours. With "int8+" before it, the model's weights were in 8 bits;
// the tokens are not.
std::int64_t element_bytes(std::string_view dtype) {
    constexpr std::string_view kInt8 = "int8+";
    if (dtype.starts_with(kInt8)) dtype.remove_prefix(kInt8.size());
    if (dtype == "float32") return 4;
    if (dtype == "bfloat16" || dtype == "float16") return 2;
    return 0;
}

bool sizes_fit(const FusedTokensBlob& tokens, std::string_view dtype) {
    const auto element = element_bytes(dtype);
    if (element == 0 || tokens.rows < 1 || tokens.columns < 1) return false;
    std::int64_t bytes = 0;
    if (__builtin_mul_overflow(tokens.rows, tokens.columns, &bytes) ||
        __builtin_mul_overflow(bytes, element, &bytes))
        return false;
    return std::cmp_equal(bytes, tokens.bytes.size());
}

// Over the key too, so that a blob that ended up under another key does not pass.
std::string checksum_of(const FusedTokensKey& key, const FusedTokensBlob& tokens) {
    return Sha256()
        .update_field(key.content_key)
        .update_field(key.model_fingerprint)
        .update_field(key.projector_fingerprint)
        .update_field(key.dtype)
        .update_field(std::to_string(tokens.rows))
        .update_field(std::to_string(tokens.columns))
        .update(tokens.bytes)
        .hex();
}

}  // namespace

std::string demonstration_content_key(std::string_view image_sha256, std::string_view question,
                                      std::string_view answer, std::string_view template_version,
                                      std::string_view span) {
    return Sha256()
        .update_field(image_sha256)
        .update_field(question)
        .update_field(answer)
        .update_field(template_version)
        .update_field(span)
        .hex();
}

FusedTokensKey fused_tokens_key(const FusedContext& context, std::string_view image_sha256,
                                std::string_view question, std::string_view answer) {
    return {demonstration_content_key(image_sha256, question, answer, context.template_version,
                                      context.span),
            context.model_fingerprint, context.projector_fingerprint, context.dtype};
}

std::optional<FusedTokensBlob> FusedTokensStore::get(const FusedTokensKey& key) const {
    Query query(connection_,
                "SELECT token_rows, token_columns, checksum, tokens FROM fused_tokens WHERE "
                "content_key = ? AND model = ? AND projector = ? AND dtype = ?",
                key.content_key, key.model_fingerprint, key.projector_fingerprint, key.dtype);
    try {
        if (!query.step()) return std::nullopt;
        FusedTokensBlob out{query.integer(0), query.integer(1), query.blob(3)};
        if (!sizes_fit(out, key.dtype) || checksum_of(key, out) != query.text(2))
            return std::nullopt;
        return out;
    } catch (const Error& e) {
        // A cache in a damaged place of the file is as good as none.
        if (e.code() == ErrorCode::Malformed) return std::nullopt;
        throw;
    }
}

bool FusedTokensStore::contains(const FusedTokensKey& key) const {
    return Query(connection_,
                 "SELECT 1 FROM fused_tokens WHERE content_key = ? AND model = ? AND projector = ? "
                 "AND dtype = ?",
                 key.content_key, key.model_fingerprint, key.projector_fingerprint, key.dtype)
        .step();
}

void FusedTokensStore::put(const std::vector<FusedTokensToStore>& items) {
    connection_.transaction([&] {
        for (const auto& item : items) {
            if (item.key.content_key.empty() || !sizes_fit(item.tokens, item.key.dtype))
                throw Error(ErrorCode::Usage,
                            Sentence::of("These fused tokens do not have the size they claim."),
                            item.key.dtype + " " + std::to_string(item.tokens.rows) + " x " +
                                std::to_string(item.tokens.columns));
            Query(connection_,
                  "INSERT OR REPLACE INTO fused_tokens(content_key, model, projector, dtype, "
                  "token_rows, token_columns, checksum, tokens) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                  item.key.content_key, item.key.model_fingerprint, item.key.projector_fingerprint,
                  item.key.dtype, item.tokens.rows, item.tokens.columns,
                  checksum_of(item.key, item.tokens), std::span<const std::byte>(item.tokens.bytes))
                .run();
            Query(connection_,
                  "DELETE FROM fused_failures WHERE content_key = ? AND model = ? AND projector = "
                  "? AND dtype = ?",
                  item.key.content_key, item.key.model_fingerprint, item.key.projector_fingerprint,
                  item.key.dtype)
                .run();
            if (item.demonstration > 0)
                Query(connection_, "UPDATE demonstrations SET fused_content = ? WHERE id = ?",
                      item.key.content_key, item.demonstration)
                    .run();
        }
    });
}

void FusedTokensStore::put(const FusedTokensToStore& item) { put(std::vector{item}); }

void FusedTokensStore::put_failures(const std::vector<FusedFailure>& failures) {
    if (failures.empty()) return;
    connection_.transaction([&] {
        for (const auto& [key, sentence] : failures)
            Query(connection_, "INSERT OR REPLACE INTO fused_failures VALUES(?, ?, ?, ?, ?)",
                  key.content_key, key.model_fingerprint, key.projector_fingerprint, key.dtype,
                  storable_text(sentence.stored()))
                .run();
    });
}

std::optional<Sentence> FusedTokensStore::failure(const FusedTokensKey& key) const {
    Query query(connection_,
                "SELECT sentence FROM fused_failures WHERE content_key = ? AND model = ? AND "
                "projector = ? AND dtype = ?",
                key.content_key, key.model_fingerprint, key.projector_fingerprint, key.dtype);
    if (!query.step()) return std::nullopt;
    return Sentence::from_stored(query.text(0));
}

FusedCounts FusedTokensStore::counts(std::int64_t gallery, const FusedContext& context) const {
    require_gallery(connection_, gallery);
    const std::string sql = "SELECT " + std::string(kFusedState) +
                            " AS state, count(*) FROM demonstrations AS d JOIN images AS i ON "
                            "i.id = d.image WHERE d.gallery = ? GROUP BY state";
    Query query(connection_, std::string_view(sql));
    bind_fused_state(query, context);
    query.bind_next(gallery);
    FusedCounts out;
    while (query.step()) {
        switch (fused_state_of(query.integer(0))) {
            case FusedState::Fused:
                out.fused = query.integer(1);
                break;
            case FusedState::Stale:
                out.stale = query.integer(1);
                break;
            case FusedState::Missing:
                out.missing = query.integer(1);
                break;
            case FusedState::Failed:
                out.failed = query.integer(1);
                break;
        }
    }
    return out;
}

std::vector<std::int64_t> FusedTokensStore::unfused(std::int64_t gallery,
                                                    const FusedContext& context,
                                                    bool verify) const {
    require_gallery(connection_, gallery);
    std::vector<std::int64_t> out;
    if (!verify) {
        const std::string sql =
            "SELECT d.id FROM demonstrations AS d JOIN images AS i ON i.id = "
            "d.image WHERE d.gallery = ? AND (" +
            std::string(kFusedState) + ") <> 2 ORDER BY d.position, d.id";
        Query query(connection_, std::string_view(sql));
        query.bind_next(gallery);
        bind_fused_state(query, context);
        while (query.step()) out.push_back(query.integer(0));
        return out;
    }
    const std::string sql =
        std::string(kDemonstrationColumns) + "WHERE d.gallery = ? ORDER BY d.position, d.id";
    Query query(connection_, sql.c_str(), gallery);
    while (query.step()) {
        const auto row = read_demonstration_row(query);
        if (!get(fused_tokens_key(context, row.image, row.question, row.answer)))
            out.push_back(row.id);
    }
    return out;
}

std::int64_t FusedTokensStore::bytes() const {
    return Query(connection_, "SELECT coalesce(sum(length(tokens)), 0) FROM fused_tokens")
        .single()
        .integer(0);
}

std::int64_t FusedTokensStore::drop_all() {
    std::int64_t out = 0;
    connection_.transaction([&] {
        out = Query(connection_, "SELECT count(*) FROM fused_tokens").single().integer(0);
        Query(connection_, "DELETE FROM fused_tokens").run();
        Query(connection_, "DELETE FROM fused_failures").run();
        Query(connection_,
              "UPDATE demonstrations SET fused_content = NULL WHERE fused_content IS NOT NULL")
            .run();
    });
    return out;
}

std::int64_t FusedTokensStore::drop(const FusedTokensKey& key) {
    std::int64_t out = 0;
    connection_.transaction([&] {
        out = Query(connection_,
                    "DELETE FROM fused_tokens WHERE content_key = ? AND model = ? AND projector = "
                    "? AND dtype = ?",
                    key.content_key, key.model_fingerprint, key.projector_fingerprint, key.dtype)
                  .run();
    });
    return out;
}

}  // namespace aim
