// The pre-tokenizers of tokenizer.json (tokenizers/src/pre_tokenizers): they cut a normalised text
// into the pieces that the model tokenises one by one.
#pragma once

#include "core/text/aligned_text.h"
#include "core/text/json_fields.h"

#include <memory>
#include <vector>

namespace aim {

struct Piece {
    std::uint32_t begin = 0;  // bytes in Pieces::text
    std::uint32_t end = 0;
    bool opens_text = false;  // starts at the first byte of the original
};

struct Pieces {
    AlignedText text;
    std::vector<Piece> pieces;  // none empty, in order

    // Adds [begin, end) unless it is empty.
    void add(std::size_t begin, std::size_t end) {
        if (begin < end)
            pieces.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                              text.origin(begin).begin == 0});
    }
    std::string_view of(const Piece& piece) const {
        return text.text().substr(piece.begin, piece.end - piece.begin);
    }
};

class PreTokenizer {
public:
    virtual ~PreTokenizer() = default;
    virtual void apply(Pieces& pieces) const = 0;
    // Appends the elementary pre-tokenizers this one consists of.
    virtual void flatten(std::vector<const PreTokenizer*>& out) const { out.push_back(this); }
    // A ByteLevel leaves its last step, bytes written as characters, to whoever asks
    // apply_to_bytes().
    virtual bool writes_bytes() const { return false; }
    virtual void apply_to_bytes(Pieces& pieces) const { apply(pieces); }

    // Throws Malformed, Unsupported (names the type).
    static std::unique_ptr<const PreTokenizer> from_json(const Json& json);
};

}  // namespace aim
