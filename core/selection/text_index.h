// similar-text over a whole gallery: the same numbers as text_similarity, found by the trigrams
// that query and text share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aim {

class TextIndex {
public:
    explicit TextIndex(const std::vector<std::string>& texts);
    // One for each text, in their order.
    std::vector<float> similarities(std::string_view query) const;

private:
    struct Posting {
        std::uint32_t text;
        float weight;  // the trigram's count over the norm of the text
    };
    std::unordered_map<std::uint64_t, std::vector<Posting>> postings_;
    std::size_t size_ = 0;
};

}  // namespace aim
