// Cutting pieces at delimiters (tokenizers/src/tokenizer/normalizer.rs: NormalizedString::split).
#pragma once

#include "core/text/pre_tokenizer.h"

namespace aim {

// What becomes of the delimiters.
enum class SplitBehavior { Removed, Isolated, MergedWithPrevious, MergedWithNext, Contiguous };

SplitBehavior split_behavior(const std::string& name);

struct Segment {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool is_delimiter = false;
};

// The segments cover a piece from end to end; adds what `behavior` leaves of them, moved by
// `shift`.
void add_segments(const std::vector<Segment>& segments, SplitBehavior behavior, std::size_t shift,
                  Pieces& out);

// each_delimiter(text, found) calls found(begin, end) for the delimiters of a piece, left to right.
// With `invert` the delimiters are what lies between.
template <class EachDelimiter>
void split(Pieces& pieces, SplitBehavior behavior, bool invert, EachDelimiter&& each_delimiter) {
    std::vector<Piece> before = std::move(pieces.pieces);
    pieces.pieces.clear();
    pieces.pieces.reserve(before.size());
    std::vector<Segment> segments;
    for (const Piece& piece : before) {
        const std::string_view text = pieces.of(piece);
        segments.clear();
        std::size_t done = 0;
        each_delimiter(text, [&](std::size_t begin, std::size_t end) {
            if (done != begin) segments.push_back({done, begin, invert});
            segments.push_back({begin, end, !invert});
            done = end;
        });
        if (done != text.size()) segments.push_back({done, text.size(), invert});
        add_segments(segments, behavior, piece.begin, pieces);
    }
}

}  // namespace aim
