// Tokens that are found in the text before the model sees it
// (tokenizers/src/tokenizer/added_vocabulary.rs).
#pragma once

#include "core/text/aligned_text.h"
#include "core/text/normalizer.h"
#include "core/text/vocabulary.h"

#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace aim {

struct AddedToken {
    std::string content;
    bool single_word = false;  // not next to word characters
    bool lstrip = false;       // takes the white space before it
    bool rstrip = false;       // and behind it
    bool normalized = true;    // is looked for in the normalised text
    bool special = false;      // is left out when decoding

    // What Python's AddedToken(content, special=True) makes.
    static AddedToken special_token(std::string content);
    bool operator==(const AddedToken&) const = default;
};

// Finds the longest of some texts that starts at a place.
class TextSet {
public:
    // Throws TooLarge.
    void add(std::string_view text, std::uint32_t value);
    bool empty() const { return nodes_.size() <= 1; }
    bool starts_one(char byte) const { return first_[static_cast<unsigned char>(byte)]; }
    struct Found {
        std::size_t length;  // 0 when there is none
        std::uint32_t value;
    };
    Found longest(std::string_view text, std::size_t at) const;

private:
    static constexpr std::size_t kMaxNodes = 1U << 20;  // bytes of all texts, about
    struct Node {
        std::map<unsigned char, std::uint32_t> next;
        bool ends = false;
        std::uint32_t value = 0;
    };
    std::vector<Node> nodes_{1};
    std::vector<bool> first_ = std::vector<bool>(256, false);
};

// A stretch of text: a token, or what lies between tokens (token < 0).
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::int64_t token = -1;
};

class AddedTokens {
public:
    // Adds in order: a content that the model or an earlier token has keeps its id, others get the
    // next free one. Call rebuild() afterwards.
    void add(const std::vector<AddedToken>& tokens, const Vocabulary& model,
             const Normalizer* normalizer);
    void rebuild();
    // Special tokens are then read as ordinary text.
    void set_split_special(bool split) { split_special_ = split; }

    // Cut `text` into stretches that cover it; of an empty text there are none.
    std::vector<Stretch> find_raw(std::string_view text) const { return find(text, raw_); }
    std::vector<Stretch> find_normalized(std::string_view text) const {
        return find(text, normalized_);
    }

    std::optional<std::uint32_t> find_id(const std::string& content) const;
    const AddedToken* token(std::uint32_t id) const;
    // What a token is while decoding: its normalised form when it is looked for in that.
    const std::string* decoded(std::uint32_t id) const;
    bool is_special(const std::string& content) const { return special_.contains(content); }
    std::uint32_t end() const { return end_; }  // highest id + 1
    const std::map<std::uint32_t, AddedToken>& by_id() const { return by_id_; }

private:
    std::vector<Stretch> find(std::string_view text, const TextSet& set) const;

    std::unordered_map<std::string, std::uint32_t> ids_;
    std::map<std::uint32_t, AddedToken> by_id_;
    std::map<std::uint32_t, std::string> normal_forms_;
    std::unordered_set<std::string> special_;
    std::uint32_t end_ = 0;
    bool split_special_ = false;
    TextSet raw_;
    TextSet normalized_;
};

}  // namespace aim
