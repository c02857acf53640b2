// Remembers how words were tokenised. Bounded, and split into shards so that threads rarely wait.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aim {

struct SubToken {
    std::uint32_t id = 0;
    std::uint32_t length = 0;  // bytes of the piece
};

class WordCache {
public:
    static constexpr std::size_t kLongestWord = 64;  // bytes
    static constexpr std::size_t kWordsPerShard = 2048;

    // Appends what is known of `word` to `out`; false when nothing is.
    bool find(std::string_view word, std::vector<SubToken>& out) {
        Shard& shard = shard_of(word);
        const std::lock_guard lock(shard.mutex);
        const auto it = shard.words.find(word);
        if (it == shard.words.end()) return false;
        out.insert(out.end(), it->second.begin(), it->second.end());
        return true;
    }

    void put(std::string_view word, std::vector<SubToken> tokens) {
        Shard& shard = shard_of(word);
        const std::lock_guard lock(shard.mutex);
        if (shard.words.size() >= kWordsPerShard) shard.words.clear();
        shard.words.emplace(word, std::move(tokens));
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    struct Shard {
        std::mutex mutex;
        std::unordered_map<std::string, std::vector<SubToken>, Hash, std::equal_to<>> words;
    };
    Shard& shard_of(std::string_view word) {
        return shards_[(Hash{}(word) >> 48) % shards_.size()];
    }

    std::array<Shard, 16> shards_;
};

}  // namespace aim
