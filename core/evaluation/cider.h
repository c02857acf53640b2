// CIDEr-D (Vedantam et al. 2015) as coco-caption's scorer "CIDEr" computes it: n-grams of 1 to 4
// words weighted by tf-idf, clipped, times a Gaussian of the length difference (sigma 6), the mean
// over references and n, times 10.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace aim {

// Words as the Penn Treebank's tokenizer and coco-caption's list of punctuation leave them: lower
// case, punctuation away, contractions in two ("don't" -> do n't, "dog's" -> dog 's), hyphenated
// words, numbers and abbreviations whole, brackets as -lrb- -rrb- (which that list overlooks).
// Nothing is stemmed.
std::vector<std::string> caption_words(std::string_view text);

class CiderD {
public:
    // `corpus`: the references of every query; document frequencies count queries.
    explicit CiderD(const std::vector<std::vector<std::string>>& corpus);
    // 0..10. 0 without references.
    double score(std::string_view caption, const std::vector<std::string>& references) const;

private:
    using Counts = std::map<std::vector<std::string>, double>;
    struct Vector {
        std::vector<std::map<std::vector<std::string>, double>> weights;  // by n
        std::vector<double> norms;
        double length = 0;
    };
    static Counts ngrams_of(std::string_view text);
    Vector vector_of(std::string_view text) const;
    std::map<std::vector<std::string>, double> document_frequency_;
    double log_documents_ = 0;
};

}  // namespace aim
