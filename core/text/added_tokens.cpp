#include "core/text/added_tokens.h"

#include "core/text/characters.h"

#include <algorithm>

namespace aim {

AddedToken AddedToken::special_token(std::string content) {
    AddedToken token;
    token.content = std::move(content);
    token.special = true;
    token.normalized = false;
    return token;
}

void TextSet::add(std::string_view text, std::uint32_t value) {
    if (text.empty()) return;
    if (nodes_.size() + text.size() > kMaxNodes)
        throw Error(ErrorCode::TooLarge,
                    Sentence::of("The tokenizer adds more tokens than are supported."));
    first_[static_cast<unsigned char>(text[0])] = true;
    std::uint32_t node = 0;
    for (const char byte : text) {
        const auto [it, added] = nodes_[node].next.try_emplace(
            static_cast<unsigned char>(byte), static_cast<std::uint32_t>(nodes_.size()));
        node = it->second;
        if (added) nodes_.emplace_back();
    }
    nodes_[node].ends = true;
    nodes_[node].value = value;
}

TextSet::Found TextSet::longest(std::string_view text, std::size_t at) const {
    Found found{0, 0};
    std::uint32_t node = 0;
    for (std::size_t i = at; i < text.size(); ++i) {
        const auto it = nodes_[node].next.find(static_cast<unsigned char>(text[i]));
        if (it == nodes_[node].next.end()) break;
        node = it->second;
        if (nodes_[node].ends) found = {i + 1 - at, nodes_[node].value};
    }
    return found;
}

void AddedTokens::add(const std::vector<AddedToken>& tokens, const Vocabulary& model,
                      const Normalizer* normalizer) {
    const auto base = static_cast<std::uint32_t>(model.size());
    std::uint32_t next = by_id_.empty() ? base : std::max(base, by_id_.rbegin()->first + 1);
    for (const AddedToken& token : tokens) {
        if (token.content.empty()) continue;
        auto id = find_id(token.content);
        if (id && by_id_.at(*id) == token) continue;
        if (!id) id = model.find(token.content);
        if (!id) id = next++;
        if (*id > kMaxTokenId)
            throw Error(ErrorCode::TooLarge,
                        Sentence::of("The tokenizer adds more tokens than are supported."));
        if (token.normalized && normalizer) {
            const AlignedText normal = normalizer->apply(AlignedText::original(token.content, 0));
            if (normal.text() != token.content) normal_forms_[*id] = normal.text();
        }
        ids_[token.content] = *id;
        if (token.special) special_.insert(token.content);
        by_id_[*id] = token;
        end_ = std::max(end_, *id + 1);
    }
}

void AddedTokens::rebuild() {
    raw_ = {};
    normalized_ = {};
    for (const auto& [id, token] : by_id_) {
        if (!token.normalized) {
            raw_.add(token.content, id);
            continue;
        }
        const auto normal = normal_forms_.find(id);
        normalized_.add(normal == normal_forms_.end() ? token.content : normal->second, id);
    }
}

std::optional<std::uint32_t> AddedTokens::find_id(const std::string& content) const {
    const auto it = ids_.find(content);
    return it == ids_.end() ? std::nullopt : std::optional(it->second);
}

const AddedToken* AddedTokens::token(std::uint32_t id) const {
    const auto it = by_id_.find(id);
    return it == by_id_.end() ? nullptr : &it->second;
}

const std::string* AddedTokens::decoded(std::uint32_t id) const {
    const AddedToken* added = token(id);
    if (!added) return nullptr;
    const auto normal = normal_forms_.find(id);
    return normal == normal_forms_.end() ? &added->content : &normal->second;
}

std::vector<Stretch> AddedTokens::find(std::string_view text, const TextSet& set) const {
    std::vector<Stretch> out;
    if (text.empty()) return out;
    std::size_t done = 0;
    for (std::size_t at = 0; !set.empty() && at < text.size();) {
        if (!set.starts_one(text[at])) {
            ++at;
            continue;
        }
        const auto [length, id] = set.longest(text, at);
        if (length == 0) {
            ++at;
            continue;
        }
        std::size_t begin = at;
        std::size_t end = at = begin + length;
        const AddedToken& token = by_id_.at(id);
        if (split_special_ && special_.contains(token.content)) continue;
        if (token.single_word) {
            std::size_t before = begin;
            std::size_t behind = end;
            if ((begin > 0 && is_word(utf8::previous(text, before))) ||
                (end < text.size() && is_word(utf8::next(text, behind))))
                continue;
        }
        if (token.lstrip) {
            while (begin > 0) {
                std::size_t before = begin;
                if (!is_white_space(utf8::previous(text, before))) break;
                begin = before;
            }
            begin = std::max(begin, done);
        }
        if (token.rstrip) {
            while (end < text.size()) {
                std::size_t behind = end;
                if (!is_white_space(utf8::next(text, behind))) break;
                end = behind;
            }
        }
        if (done < begin) out.push_back({done, begin, -1});
        out.push_back({begin, end, id});
        done = end;
    }
    if (done != text.size()) out.push_back({done, text.size(), -1});
    return out;
}

}  // namespace aim
