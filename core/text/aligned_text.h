// A text on its way through normalisation, each byte knowing where in the original it comes from
// (tokenizers/src/tokenizer/normalizer.rs: NormalizedString).
#pragma once

#include "core/text/utf8.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aim {

// Half-open range of bytes in the original.
struct Origin {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

// No text is longer, before or after normalisation: a Replace in a stranger's file can multiply it.
inline constexpr std::size_t kMaxTextBytes = 16ULL << 20;

// Throws TooLarge when a text grows beyond kMaxTextBytes.
class AlignedText {
public:
    AlignedText() = default;
    // The original itself: looks at `text`, which must outlive this, and starts at byte `base`.
    static AlignedText original(std::string_view text, std::uint32_t base);
    // An empty text to be filled; `base` is where its source starts in the original.
    static AlignedText empty(std::uint32_t base);

    std::string_view text() const { return is_original_ ? view_ : std::string_view(own_); }
    std::uint32_t base() const { return base_; }
    std::size_t size() const { return text().size(); }

    // Where the byte at `at` comes from: the whole character there.
    Origin origin(std::size_t at) const;
    // Where [begin, end) comes from; not empty.
    Origin origin(std::size_t begin, std::size_t end) const {
        return {origin(begin).begin, origin(end - 1).end};
    }

    // Filling. Only for texts that started empty.
    void reserve(std::size_t bytes);
    void append(std::string_view bytes, Origin from);
    void append(char32_t character, Origin from);
    void append(const AlignedText& other, std::size_t begin, std::size_t end);

private:
    void grow(std::size_t bytes) const;

    bool is_original_ = false;
    std::uint32_t base_ = 0;
    std::string_view view_;
    std::string own_;
    std::vector<Origin> origins_;
};

}  // namespace aim
