// Which words of two texts the other one does not have at that place.
#pragma once

#include <QString>
#include <vector>

namespace aim::ui {

struct TextSpan {
    qsizetype start = 0, length = 0;
    bool operator==(const TextSpan&) const = default;
};

struct WordDiff {
    std::vector<TextSpan> left, right;  // neighbours are one span
};

// By the longest common subsequence of words; case and punctuation around a word do not count.
// Texts too long for that (some thousand words) are taken as all different.
WordDiff diff_words(const QString& left, const QString& right);

}  // namespace aim::ui
