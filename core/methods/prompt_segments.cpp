#include "core/methods/prompt_segments.h"

#include <algorithm>

namespace aim {

namespace {

// A stretch of prompt.expanded.
struct Piece {
    PromptSegment::Kind kind;
    std::size_t begin, end;
    std::int64_t demonstration = 0;
};

std::vector<std::string> literals_of(const std::string& rendered, const std::string& placeholder) {
    std::vector<std::string> literals;
    std::size_t from = 0;
    if (!placeholder.empty())
        for (auto at = rendered.find(placeholder); at != std::string::npos;
             at = rendered.find(placeholder, from)) {
            literals.push_back(rendered.substr(from, at - from));
            from = at + placeholder.size();
        }
    literals.push_back(rendered.substr(from));
    return literals;
}

// Where each picture's expansion lies. Expanding replaces placeholders and leaves the text between
// them alone, so the text finds the pictures.
std::vector<ByteSpan> pictures_of(const Prompt& prompt, const std::string& placeholder) {
    const auto literals = literals_of(prompt.rendered, placeholder);
    std::vector<ByteSpan> pictures;
    std::size_t at = literals.front().size();
    for (std::size_t i = 1; i < literals.size(); ++i) {
        const auto last = i + 1 == literals.size();
        auto end = last ? prompt.expanded.size() -
                              std::min(literals[i].size(), prompt.expanded.size() - at)
                        : prompt.expanded.find(literals[i], at + 1);
        if (end == std::string::npos || end < at) return pictures;  // not as we know it: one text
        pictures.push_back({at, end});
        at = end + literals[i].size();
    }
    return pictures;
}

// Demonstrations end with their answers; what follows is the template's or the query's.
std::vector<Piece> pieces_of(const Prompt& prompt, const std::string& placeholder,
                             const std::vector<ShownDemonstration>& shown) {
    const auto pictures = pictures_of(prompt, placeholder);
    const auto& text = prompt.expanded;
    std::vector<Piece> pieces;
    std::size_t at = 0, picture = 0;
    const auto add = [&](PromptSegment::Kind kind, std::size_t end, std::int64_t id) {
        if (end > at) pieces.push_back({kind, at, end, id});
        at = std::max(at, end);
    };
    for (const auto& demonstration : shown) {
        const auto after =
            demonstration.with_picture && picture < pictures.size() ? pictures[picture].end : at;
        const auto question = text.find(demonstration.question, after);
        if (question == std::string::npos) break;
        const auto answer =
            text.find(demonstration.answer, question + demonstration.question.size());
        if (answer == std::string::npos) break;
        if (after > at) {
            add(PromptSegment::Kind::Text, pictures[picture].begin, 0);
            add(PromptSegment::Kind::Image, pictures[picture].end, demonstration.id);
            ++picture;
        } else {
            add(PromptSegment::Kind::Text, question, 0);
        }
        add(PromptSegment::Kind::Text, answer + demonstration.answer.size(), demonstration.id);
    }
    for (; picture < pictures.size(); ++picture) {
        if (pictures[picture].begin < at) continue;
        add(PromptSegment::Kind::Text, pictures[picture].begin, 0);
        add(PromptSegment::Kind::Image, pictures[picture].end, 0);
    }
    add(PromptSegment::Kind::Text, text.size(), 0);
    return pieces;
}

std::vector<PromptSegment> counted(const Prompt& prompt, const std::vector<Piece>& pieces) {
    std::vector<PromptSegment> segments;
    for (const auto& piece : pieces)
        segments.push_back({piece.kind,
                            piece.kind == PromptSegment::Kind::Text
                                ? prompt.expanded.substr(piece.begin, piece.end - piece.begin)
                                : "image",
                            0, piece.demonstration});
    if (pieces.empty()) return segments;
    for (const auto& offset : prompt.offsets) {
        // The last piece that begins at or before the token; tokens that the post-processor added
        // stand at the beginning.
        const auto after =
            std::upper_bound(pieces.begin(), pieces.end(), offset.begin,
                             [](std::size_t at, const Piece& piece) { return at < piece.begin; });
        const auto index = after == pieces.begin() ? 0 : after - pieces.begin() - 1;
        ++segments[static_cast<std::size_t>(index)].tokens;
    }
    return segments;
}

}  // namespace

std::vector<PromptSegment> segments_of(const Prompt& prompt, const std::string& placeholder,
                                       const std::vector<ShownDemonstration>& shown) {
    return counted(prompt, pieces_of(prompt, placeholder, shown));
}

std::vector<PromptSegment> segments_with_fused(const Prompt& prompt, const std::string& placeholder,
                                               std::int64_t inserted_at,
                                               const std::vector<PromptSegment>& fused) {
    auto pieces = pieces_of(prompt, placeholder, {});
    const auto index = static_cast<std::size_t>(inserted_at);
    const auto cut =
        index < prompt.offsets.size() ? prompt.offsets[index].begin : prompt.expanded.size();
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (pieces[i].begin < cut && cut < pieces[i].end) {
            auto rest = pieces[i];
            rest.begin = pieces[i].end = cut;
            pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, rest);
            break;
        }
    auto segments = counted(prompt, pieces);
    const auto before = std::count_if(pieces.begin(), pieces.end(),
                                      [&](const Piece& piece) { return piece.begin < cut; });
    segments.insert(segments.begin() + before, fused.begin(), fused.end());
    return segments;
}

std::int64_t last_picture_block(const Prompt& prompt, const std::string& placeholder) {
    const auto pictures = pictures_of(prompt, placeholder);
    if (pictures.empty()) return static_cast<std::int64_t>(prompt.ids.size());
    const auto first =
        std::find_if(prompt.offsets.begin(), prompt.offsets.end(), [&](const ByteSpan& offset) {
            return offset.begin >= pictures.back().begin && offset.end > offset.begin;
        });
    return static_cast<std::int64_t>(first - prompt.offsets.begin());
}

}  // namespace aim
