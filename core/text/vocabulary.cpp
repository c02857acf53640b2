#include "core/text/vocabulary.h"

#include "core/base/error.h"

#include <functional>
#include <limits>

namespace aim {

namespace {
std::uint64_t hash_of(std::string_view token) { return std::hash<std::string_view>{}(token); }
}  // namespace

void Vocabulary::reserve(std::size_t tokens) {
    entries_.reserve(tokens);
    arena_.reserve(tokens * 8);
    std::size_t slots = 16;
    while (slots < tokens * 2) slots *= 2;
    if (slots > table_.size()) rehash(slots);
}

std::size_t Vocabulary::slot(std::string_view token, std::uint64_t hash) const {
    const std::size_t mask = table_.size() - 1;
    std::size_t at = hash & mask;
    while (table_[at] != 0) {
        const Entry& entry = entries_[table_[at] - 1];
        if (entry.hash == hash && text(entry) == token) break;
        at = (at + 1) & mask;
    }
    return at;
}

void Vocabulary::rehash(std::size_t slots) {
    table_.assign(slots, 0);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        std::size_t at = entries_[i].hash & (slots - 1);
        while (table_[at] != 0) at = (at + 1) & (slots - 1);
        table_[at] = static_cast<std::uint32_t>(i + 1);
    }
}

void Vocabulary::add(std::string_view token, std::uint32_t id) {
    if ((entries_.size() + 1) * 2 > table_.size()) rehash(table_.empty() ? 16 : table_.size() * 2);
    if (arena_.size() + token.size() > std::numeric_limits<std::uint32_t>::max())
        throw Error(ErrorCode::TooLarge, Sentence::of("The tokenizer's vocabulary is too large."));
    const std::uint64_t hash = hash_of(token);
    const std::size_t at = slot(token, hash);
    if (table_[at] == 0) {
        entries_.push_back({hash, static_cast<std::uint32_t>(arena_.size()),
                            static_cast<std::uint32_t>(token.size()), id});
        arena_.append(token);
        table_[at] = static_cast<std::uint32_t>(entries_.size());
    } else {
        entries_[table_[at] - 1].id = id;
    }
    if (id >= by_id_.size()) by_id_.resize(id + 1, 0);
    by_id_[id] = table_[at];
}

std::optional<std::uint32_t> Vocabulary::find(std::string_view token) const {
    if (table_.empty()) return std::nullopt;
    const std::uint32_t found = table_[slot(token, hash_of(token))];
    if (found == 0) return std::nullopt;
    return entries_[found - 1].id;
}

std::optional<std::string_view> Vocabulary::token(std::uint32_t id) const {
    if (id >= by_id_.size() || by_id_[id] == 0) return std::nullopt;
    return text(entries_[by_id_[id] - 1]);
}

}  // namespace aim
