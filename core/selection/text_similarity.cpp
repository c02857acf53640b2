#include "core/selection/selection.h"
#include "core/selection/trigrams.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace aim {

namespace {

std::u32string folded(std::string_view text) {
    std::u32string out = U" ";
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        char32_t c = lead;
        for (std::size_t j = 1; j < length && i + j < text.size(); ++j)
            c = (c << 6) | (static_cast<unsigned char>(text[i + j]) & 0x3f);
        i += length;
        if (lead < 0x80) {
            if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
            if (c == U'\t' || c == U'\n' || c == U'\r') c = U' ';
        }
        if (c != U' ' || out.back() != U' ') out.push_back(c);
    }
    if (out.back() != U' ') out.push_back(U' ');
    return out;
}

}  // namespace

Trigrams trigrams_of(std::string_view text) {
    const auto letters = folded(text);
    const auto packed = [&](std::size_t i) {
        return static_cast<std::uint64_t>(letters[i] & 0x1FFFFFU);
    };
    Trigrams counts;
    for (std::size_t i = 0; i + 3 <= letters.size(); ++i)
        ++counts[(packed(i) << 42) | (packed(i + 1) << 21) | packed(i + 2)];
    return counts;
}

double norm_of(const Trigrams& counts) {
    double sum = 0;
    for (const auto& entry : counts) sum += entry.second * entry.second;
    return std::sqrt(sum);
}

float text_similarity(std::string_view a, std::string_view b) {
    const auto first = trigrams_of(a), second = trigrams_of(b);
    double dot = 0;
    for (const auto& [gram, count] : first) {
        const auto found = second.find(gram);
        if (found != second.end()) dot += count * found->second;
    }
    const auto norms = norm_of(first) * norm_of(second);
    return norms > 0 ? static_cast<float>(std::min(1.0, dot / norms)) : 0.0F;
}

}  // namespace aim
