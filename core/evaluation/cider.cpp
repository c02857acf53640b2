#include "core/evaluation/cider.h"

#include <algorithm>
#include <cmath>

namespace aim {

namespace {

constexpr std::size_t kLongest = 4;  // words in an n-gram
constexpr double kSigma = 6.0;

}  // namespace

CiderD::Counts CiderD::ngrams_of(std::string_view text) {
    const auto words = caption_words(text);
    Counts counts;
    for (std::size_t n = 1; n <= kLongest; ++n)
        for (std::size_t i = 0; i + n <= words.size(); ++i) {
            const auto begin = words.begin() + static_cast<std::ptrdiff_t>(i);
            ++counts[std::vector<std::string>(begin, begin + static_cast<std::ptrdiff_t>(n))];
        }
    return counts;
}

CiderD::CiderD(const std::vector<std::vector<std::string>>& corpus)
    : log_documents_(std::log(static_cast<double>(std::max<std::size_t>(1, corpus.size())))) {
    for (const auto& references : corpus) {
        Counts seen;
        for (const auto& reference : references)
            for (const auto& [ngram, count] : ngrams_of(reference)) seen[ngram] = 1;
        for (const auto& [ngram, one] : seen) document_frequency_[ngram] += one;
    }
}

CiderD::Vector CiderD::vector_of(std::string_view text) const {
    Vector out;
    out.weights.resize(kLongest);
    out.norms.assign(kLongest, 0.0);
    for (const auto& [ngram, count] : ngrams_of(text)) {
        const auto found = document_frequency_.find(ngram);
        const auto documents = found == document_frequency_.end() ? 0.0 : found->second;
        const auto n = ngram.size() - 1;
        const auto weight = count * (log_documents_ - std::log(std::max(1.0, documents)));
        out.weights[n][ngram] = weight;
        out.norms[n] += weight * weight;
        if (n == 1) out.length += count;  // the reference counts bigrams
    }
    for (auto& norm : out.norms) norm = std::sqrt(norm);
    return out;
}

double CiderD::score(std::string_view caption, const std::vector<std::string>& references) const {
    if (references.empty()) return 0.0;
    const auto given = vector_of(caption);
    double sum = 0;
    for (const auto& text : references) {
        const auto reference = vector_of(text);
        const auto difference = given.length - reference.length;
        const auto penalty = std::exp(-(difference * difference) / (2 * kSigma * kSigma));
        for (std::size_t n = 0; n < kLongest; ++n) {
            double product = 0;
            for (const auto& [ngram, weight] : given.weights[n]) {
                const auto found = reference.weights[n].find(ngram);
                if (found != reference.weights[n].end())
                    product += std::min(weight, found->second) * found->second;
            }
            const auto norms = given.norms[n] * reference.norms[n];
            if (norms > 0) product /= norms;
            sum += product * penalty;
        }
    }
    return sum / static_cast<double>(kLongest) / static_cast<double>(references.size()) * 10.0;
}

}  // namespace aim
