#include "core/text/bpe.h"

#include "core/base/error.h"
#include "core/text/normalizer.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cstdio>
#include <limits>

namespace aim {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

[[noreturn]] void unknown_in_merge(const std::string& token) {
    throw Error(ErrorCode::Malformed,
                Sentence::of("A merge of the tokenizer names a token that its vocabulary lacks."),
                token);
}

}  // namespace

Bpe::Bpe(Vocabulary vocabulary, const std::vector<Merge>& merges, BpeOptions options)
    : vocabulary_(std::move(vocabulary)), options_(std::move(options)) {
    std::size_t slots = 16;
    pair_shift_ = 60;
    for (; slots < merges.size() * 2; slots *= 2) --pair_shift_;
    pairs_.resize(slots);
    std::string merged;
    for (std::size_t i = 0; i < merges.size(); ++i) {
        const auto& [left, right] = merges[i];
        const auto a = vocabulary_.find(left);
        const auto b = vocabulary_.find(right);
        if (!a) unknown_in_merge(left);
        if (!b) unknown_in_merge(right);
        const std::size_t prefix = options_.continuing_subword_prefix.size();
        if (right.size() < prefix) unknown_in_merge(right);
        merged.assign(left).append(right, prefix);
        const auto id = vocabulary_.find(merged);
        if (!id) unknown_in_merge(merged);
        add_pair(static_cast<std::uint64_t>(*a) << 32 | *b, static_cast<std::uint32_t>(i), *id);
    }
    if (options_.unknown_token) {
        unknown_ = vocabulary_.find(*options_.unknown_token);
    }
    takes_bytes_ =
        options_.continuing_subword_prefix.empty() && options_.end_of_word_suffix.empty();
    for (unsigned byte = 0; byte < 256; ++byte) {
        const auto symbol =
            vocabulary_.find(utf8::encode(byte_character(static_cast<unsigned char>(byte))));
        takes_bytes_ = takes_bytes_ && symbol;
        byte_symbols_[byte] = symbol.value_or(0);
        char code[8];
        std::snprintf(code, sizeof code, "<0x%02X>", byte);
        fallback_[byte] = vocabulary_.find(code);
    }
}

void Bpe::add_pair(std::uint64_t key, std::uint32_t rank, std::uint32_t id) {
    const std::size_t mask = pairs_.size() - 1;
    std::size_t at = pair_slot(key);
    while (pairs_[at].key != kNoKey && pairs_[at].key != key) at = (at + 1) & mask;
    pairs_[at] = {key, rank, id};
}

const Bpe::Pair* Bpe::find_pair(std::uint32_t left, std::uint32_t right) const {
    const std::uint64_t key = static_cast<std::uint64_t>(left) << 32 | right;
    const std::size_t mask = pairs_.size() - 1;
    std::size_t at = pair_slot(key);
    while (pairs_[at].key != kNoKey) {
        if (pairs_[at].key == key) return &pairs_[at];
        at = (at + 1) & mask;
    }
    return nullptr;
}

std::optional<std::uint32_t> Bpe::whole(std::string_view piece, bool as_bytes) const {
    if (!as_bytes) return vocabulary_.find(piece);
    std::string characters;
    for (const char byte : piece)
        utf8::append(characters, byte_character(static_cast<unsigned char>(byte)));
    return vocabulary_.find(characters);
}

void Bpe::encode(std::string_view piece, bool as_bytes, std::vector<SubToken>& out) const {
    if (piece.empty()) return;
    const bool cached = piece.size() <= WordCache::kLongestWord;
    if (cached && cache_.find(piece, out)) return;

    std::vector<SubToken> symbols;
    const auto id = options_.ignore_merges ? whole(piece, as_bytes) : std::nullopt;
    if (id) {
        symbols.push_back({*id, static_cast<std::uint32_t>(piece.size())});
    } else {
        symbols.reserve(piece.size());
        if (as_bytes)
            for (const char byte : piece)
                symbols.push_back({byte_symbols_[static_cast<unsigned char>(byte)], 1});
        else
            to_symbols(piece, symbols);
        if (symbols.size() > 24)
            merge_long(symbols);
        else if (symbols.size() > 1)
            merge_short(symbols);
    }
    out.insert(out.end(), symbols.begin(), symbols.end());
    if (cached) cache_.put(piece, std::move(symbols));
}

void Bpe::to_symbols(std::string_view piece, std::vector<SubToken>& symbols) const {
    std::optional<SubToken> unknown;  // a run of unknown characters that still has to be written
    std::string spelled;
    for (std::size_t at = 0; at < piece.size();) {
        const std::size_t length = utf8::length(static_cast<unsigned char>(piece[at]));
        std::string_view character = piece.substr(at, length);
        const bool first = at == 0;
        at += length;
        const bool last = at >= piece.size();
        if ((!first && !options_.continuing_subword_prefix.empty()) ||
            (last && !options_.end_of_word_suffix.empty())) {
            spelled.clear();
            if (!first) spelled += options_.continuing_subword_prefix;
            spelled += character;
            if (last) spelled += options_.end_of_word_suffix;
            character = spelled;
        }
        if (const auto id = vocabulary_.find(character)) {
            if (unknown) symbols.push_back(*unknown);
            unknown.reset();
            symbols.push_back({*id, static_cast<std::uint32_t>(length)});
            continue;
        }
        if (options_.byte_fallback &&
            std::all_of(character.begin(), character.end(), [&](char byte) {
                return fallback_[static_cast<unsigned char>(byte)].has_value();
            })) {
            // A pending unknown stays pending, as in the reference.
            for (const char byte : character)
                symbols.push_back({*fallback_[static_cast<unsigned char>(byte)], 1});
            continue;
        }
        if (!options_.unknown_token) continue;
        if (!unknown_)
            throw Error(
                ErrorCode::Malformed,
                Sentence::of(
                    "The tokenizer's token for unknown characters is not in its vocabulary."));
        if (unknown && options_.fuse_unknown) {
            unknown->length += static_cast<std::uint32_t>(length);
            continue;
        }
        if (unknown) symbols.push_back(*unknown);
        unknown = SubToken{*unknown_, static_cast<std::uint32_t>(length)};
    }
    if (unknown) symbols.push_back(*unknown);
}

// A few symbols: look for the best pair again after every merge.
void Bpe::merge_short(std::vector<SubToken>& symbols) const {
    std::array<const Pair*, 32> pairs;
    std::size_t n = symbols.size();
    const auto pair_at = [&](std::size_t i) {
        return i + 1 < n ? find_pair(symbols[i].id, symbols[i + 1].id) : nullptr;
    };
    for (std::size_t i = 0; i < n; ++i) pairs[i] = pair_at(i);
    while (true) {
        const Pair* best = nullptr;
        std::size_t where = 0;
        for (std::size_t i = 0; i + 1 < n; ++i) {
            if (!pairs[i] || (best && pairs[i]->rank >= best->rank)) continue;
            best = pairs[i];
            where = i;
        }
        if (!best) break;
        symbols[where].id = best->id;
        symbols[where].length += symbols[where + 1].length;
        for (std::size_t i = where + 1; i + 1 < n; ++i) {
            symbols[i] = symbols[i + 1];
            pairs[i] = pairs[i + 1];
        }
        --n;
        pairs[where] = pair_at(where);
        if (where > 0) pairs[where - 1] = pair_at(where - 1);
    }
    symbols.resize(n);
}

// Many symbols: a linked list and a heap of pairs, O(n log n).
void Bpe::merge_long(std::vector<SubToken>& symbols) const {
    const auto n = static_cast<std::uint32_t>(symbols.size());
    struct Link {
        std::uint32_t previous;
        std::uint32_t next;
        std::uint32_t rank;  // of the pair that starts here, kNone for none
        std::uint32_t id;    // what that pair merges to
    };
    std::vector<Link> links(n);
    std::vector<std::uint64_t> heap;  // rank << 32 | position: lowest rank first, then leftmost
    heap.reserve(n);
    const auto look = [&](std::uint32_t at) {
        Link& link = links[at];
        const Pair* pair =
            link.next == kNone ? nullptr : find_pair(symbols[at].id, symbols[link.next].id);
        link.rank = pair ? pair->rank : kNone;
        if (!pair) return false;
        link.id = pair->id;
        return true;
    };
    const auto entry = [&](std::uint32_t at) {
        return static_cast<std::uint64_t>(links[at].rank) << 32 | at;
    };
    for (std::uint32_t i = 0; i < n; ++i) {
        links[i].previous = i == 0 ? kNone : i - 1;
        links[i].next = i + 1 < n ? i + 1 : kNone;
        if (look(i)) heap.push_back(entry(i));
    }
    std::make_heap(heap.begin(), heap.end(), std::greater<>{});
    const auto push = [&](std::uint32_t at) {
        if (!look(at)) return;
        heap.push_back(entry(at));
        std::push_heap(heap.begin(), heap.end(), std::greater<>{});
    };
    while (!heap.empty()) {
        std::pop_heap(heap.begin(), heap.end(), std::greater<>{});
        const auto at = static_cast<std::uint32_t>(heap.back());
        const auto rank = static_cast<std::uint32_t>(heap.back() >> 32);
        heap.pop_back();
        // Entries of pairs that no longer stand are left in the heap and recognised here.
        if (symbols[at].length == 0 || links[at].rank != rank || rank == kNone) continue;
        const std::uint32_t right = links[at].next;
        symbols[at].id = links[at].id;
        symbols[at].length += symbols[right].length;
        symbols[right].length = 0;
        links[right].rank = kNone;
        links[at].next = links[right].next;
        if (links[at].next != kNone) links[links[at].next].previous = at;
        push(at);
        if (links[at].previous != kNone) push(links[at].previous);
    }
    std::erase_if(symbols, [](const SubToken& symbol) { return symbol.length == 0; });
}

}  // namespace aim
