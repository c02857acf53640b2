#include "core/selection/text_index.h"

#include "core/selection/trigrams.h"

#include <algorithm>

namespace aim {

TextIndex::TextIndex(const std::vector<std::string>& texts) : size_(texts.size()) {
    // Galleries ask the same question over and over.
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> same;
    for (std::size_t i = 0; i < texts.size(); ++i)
        same[texts[i]].push_back(static_cast<std::uint32_t>(i));
    for (const auto& [text, places] : same) {
        const auto grams = trigrams_of(text);
        const auto norm = norm_of(grams);
        for (const auto& [gram, count] : grams) {
            auto& list = postings_[gram];
            for (const auto place : places)
                list.push_back({place, static_cast<float>(count / norm)});
        }
    }
}

std::vector<float> TextIndex::similarities(std::string_view query) const {
    const auto grams = trigrams_of(query);
    const auto norm = norm_of(grams);
    std::vector<float> out(size_, 0.0F);
    for (const auto& [gram, count] : grams) {
        const auto found = postings_.find(gram);
        if (found == postings_.end()) continue;
        const auto weight = static_cast<float>(count / norm);
        for (const auto& posting : found->second) out[posting.text] += weight * posting.weight;
    }
    for (auto& value : out) value = std::min(value, 1.0F);
    return out;
}

}  // namespace aim
