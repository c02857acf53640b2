// Byte-pair encoding (Sennrich et al., arXiv 1508.07909) as tokenizers/src/models/bpe does it.
#pragma once

#include "core/text/vocabulary.h"
#include "core/text/word_cache.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aim {

struct BpeOptions {
    std::optional<std::string> unknown_token;
    std::string continuing_subword_prefix;
    std::string end_of_word_suffix;
    bool fuse_unknown = false;
    bool byte_fallback = false;
    bool ignore_merges = false;
};

using Merge = std::pair<std::string, std::string>;

class Bpe {
public:
    // Throws Malformed when a merge names a token that the vocabulary lacks.
    Bpe(Vocabulary vocabulary, const std::vector<Merge>& merges, BpeOptions options);

    const Vocabulary& vocabulary() const { return vocabulary_; }
    // Every byte's character (normalizer.h) is a token, and nothing is added to characters: then
    // pieces can stay bytes.
    bool can_take_bytes() const { return takes_bytes_; }

    // Appends the tokens of one piece: UTF-8 characters, or with `as_bytes` bytes that stand for
    // their characters. Thread-safe.
    void encode(std::string_view piece, bool as_bytes, std::vector<SubToken>& out) const;

private:
    struct Pair {
        std::uint64_t key = kNoKey;  // left id << 32 | right id
        std::uint32_t rank = 0;
        std::uint32_t id = 0;
    };
    static constexpr std::uint64_t kNoKey = ~0ULL;
    std::size_t pair_slot(std::uint64_t key) const {
        return key * 0x9E3779B97F4A7C15ULL >> pair_shift_;
    }

    void add_pair(std::uint64_t key, std::uint32_t rank, std::uint32_t id);
    const Pair* find_pair(std::uint32_t left, std::uint32_t right) const;
    std::optional<std::uint32_t> whole(std::string_view piece, bool as_bytes) const;
    void to_symbols(std::string_view piece, std::vector<SubToken>& symbols) const;
    void merge_short(std::vector<SubToken>& symbols) const;
    void merge_long(std::vector<SubToken>& symbols) const;

    Vocabulary vocabulary_;
    BpeOptions options_;
    std::optional<std::uint32_t> unknown_;
    bool takes_bytes_ = false;
    std::array<std::uint32_t, 256> byte_symbols_{};             // ids of the bytes' characters
    std::array<std::optional<std::uint32_t>, 256> fallback_{};  // ids of <0x00> … <0xFF>
    std::vector<Pair> pairs_;                                   // open addressing, a power of two
    int pair_shift_ = 0;                                        // 64 - log2 of its size
    mutable WordCache cache_;
};

}  // namespace aim
