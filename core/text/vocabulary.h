// Token texts and their ids: all texts in one arena, found by an open-addressing table.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aim {

class Vocabulary {
public:
    void reserve(std::size_t tokens);
    // A later id for the same text replaces the earlier one. Ids up to kMaxTokenId.
    void add(std::string_view token, std::uint32_t id);

    std::optional<std::uint32_t> find(std::string_view token) const;
    std::optional<std::string_view> token(std::uint32_t id) const;
    std::size_t size() const { return entries_.size(); }  // different texts
    std::uint32_t end() const {
        return static_cast<std::uint32_t>(by_id_.size());
    }  // highest id + 1

private:
    struct Entry {
        std::uint64_t hash;
        std::uint32_t begin;
        std::uint32_t length;
        std::uint32_t id;
    };
    std::string_view text(const Entry& entry) const {
        return std::string_view(arena_).substr(entry.begin, entry.length);
    }
    std::size_t slot(std::string_view token, std::uint64_t hash) const;
    void rehash(std::size_t slots);

    std::string arena_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> table_;  // entry index + 1, 0 for free; a power of two
    std::vector<std::uint32_t> by_id_;  // entry index + 1
};

}  // namespace aim
