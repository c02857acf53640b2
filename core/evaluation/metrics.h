// Scores of answers, and intervals over them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aim {

// Lower case, punctuation and articles away, white space folded (the usual open-answer
// normalisation; SQuAD's evaluate-v1.1.py), Unicode aware for case.
std::string normalise_answer(std::string_view answer);

// 1 when the normalised answers are equal to any reference, else 0.
double exact_match(std::string_view answer, const std::vector<std::string>& references);
// 1 when a normalised reference stands in the normalised answer as whole words.
double contains_match(std::string_view answer, const std::vector<std::string>& references);

// VQA v2: numbers in digits, articles and most punctuation away, apostrophes put in.
std::string normalise_vqa_answer(std::string_view answer);
// min(n / 3, 1), n references agreeing with the answer (Antol et al. 2015, section 4).
double vqa_accuracy(std::string_view answer, const std::vector<std::string>& references);

struct Interval {
    double low = 0, high = 0;
};
// Wilson score interval at 95 % for `successes` of `n` (Wilson 1927); [0, 1] for n == 0.
Interval wilson95(double successes, std::size_t n);
// p in percent, 0..100; linear between ranks; 0 for no values.
double percentile(std::vector<double> values, double p);

}  // namespace aim
