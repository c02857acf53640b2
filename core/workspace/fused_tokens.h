// Fused tokens by content and by what computed them. A cache: everything in it can be recomputed.
#pragma once

#include "core/base/sentence.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aim {

class Connection;

// SHA-256 over (picture, question, answer, render template version, span), each field
// length-prefixed. The picture goes in as the SHA-256 of its original bytes, which stands for the
// bytes and need not stream them.
std::string demonstration_content_key(std::string_view image_sha256, std::string_view question,
                                      std::string_view answer, std::string_view template_version,
                                      std::string_view span);

// What computes fused tokens: all that a key has besides the demonstration's own content.
struct FusedContext {
    std::string template_version, span;
    std::string model_fingerprint, projector_fingerprint;
    std::string dtype;  // "float32", "bfloat16", "float16"; "int8+bfloat16" from 8-bit weights
    bool operator==(const FusedContext&) const = default;
};

struct FusedTokensKey {
    std::string content_key;  // demonstration_content_key
    std::string model_fingerprint, projector_fingerprint, dtype;
    bool operator==(const FusedTokensKey&) const = default;
};
FusedTokensKey fused_tokens_key(const FusedContext& context, std::string_view image_sha256,
                                std::string_view question, std::string_view answer);

// [rows, columns], row-major, elements of the key's dtype: bytes.size() == rows * columns * size.
struct FusedTokensBlob {
    std::int64_t rows = 0, columns = 0;
    std::vector<std::byte> bytes;
};

struct FusedTokensToStore {
    FusedTokensKey key;
    FusedTokensBlob tokens;
    std::int64_t demonstration =
        0;  // whose they are, so that it counts as stale after an edit; 0: nobody's
};

// Why a demonstration could not be fused. It counts until its content changes or it is fused.
struct FusedFailure {
    FusedTokensKey key;
    Sentence sentence;
};

struct FusedCounts {
    std::int64_t fused = 0, stale = 0, missing = 0, failed = 0;
    std::int64_t total() const { return fused + open(); }
    std::int64_t open() const { return stale + missing + failed; }
};

class FusedTokensStore {
public:
    explicit FusedTokensStore(Connection& connection) : connection_(connection) {}

    // Nothing when there are none, or when they are damaged: recompute then.
    std::optional<FusedTokensBlob> get(const FusedTokensKey& key) const;
    bool contains(const FusedTokensKey& key) const;  // does not read the blob
    // One transaction; what is there under the same key is replaced. Throws Usage when sizes and
    // dtype do not fit together.
    void put(const std::vector<FusedTokensToStore>& items);
    void put(const FusedTokensToStore& item);

    void put_failures(const std::vector<FusedFailure>& failures);
    std::optional<Sentence> failure(const FusedTokensKey& key) const;

    FusedCounts counts(std::int64_t gallery, const FusedContext& context) const;
    // Demonstrations of the gallery that need fusing (missing, stale or failed), by position. With
    // `verify` the stored blobs' checksums are read too, and damaged ones count.
    std::vector<std::int64_t> unfused(std::int64_t gallery, const FusedContext& context,
                                      bool verify = false) const;
    std::int64_t bytes() const;  // of all blobs
    // Returns how many were dropped.
    std::int64_t drop_all();
    std::int64_t drop(const FusedTokensKey& key);

private:
    Connection& connection_;
};

}  // namespace aim
