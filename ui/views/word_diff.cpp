#include "ui/views/word_diff.h"

#include <QHash>
#include <cstdint>

namespace aim::ui {
namespace {

constexpr std::size_t kMostCells = 2'000'000;

struct Word {
    QString text;  // folded
    TextSpan span;
};

// Scripts without spaces are compared letter by letter.
bool stands_alone(QChar c) {
    const auto script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana || script == QChar::Script_Thai;
}

std::vector<Word> words_of(const QString& text) {
    std::vector<Word> words;
    const auto add = [&](qsizetype begin, qsizetype end) {
        if (end > begin) {
            words.push_back({text.mid(begin, end - begin).toCaseFolded(), {begin, end - begin}});
        }
    };
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (stands_alone(c)) {
            add(begin, i);
            add(i, i + 1);
            begin = i + 1;
        } else if (!c.isLetterOrNumber() && !c.isSurrogate() && !c.isMark()) {
            add(begin, i);
            begin = i + 1;
        }
    }
    add(begin, text.size());
    return words;
}

std::vector<TextSpan> joined(const std::vector<Word>& words, const std::vector<bool>& common) {
    std::vector<TextSpan> spans;
    bool goes_on = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const TextSpan& span = words[i].span;
        if (common[i]) {
            goes_on = false;
        } else if (goes_on) {
            spans.back().length = span.start + span.length - spans.back().start;
        } else {
            spans.push_back(span);
            goes_on = true;
        }
    }
    return spans;
}

}  // namespace

WordDiff diff_words(const QString& left, const QString& right) {
    const std::vector<Word> a = words_of(left), b = words_of(right);
    std::vector<bool> in_a(a.size()), in_b(b.size());
    // What both begin and end with is common, and costs nothing.
    std::size_t begin = 0, a_end = a.size(), b_end = b.size();
    const auto common = [&](std::size_t i, std::size_t j) {
        const bool same = a[i].text == b[j].text;
        in_a[i] = in_b[j] = same;
        return same;
    };
    while (begin < a_end && begin < b_end && common(begin, begin)) ++begin;
    while (a_end > begin && b_end > begin && common(a_end - 1, b_end - 1)) --a_end, --b_end;
    const std::size_t rows = a_end - begin, columns = b_end - begin;
    if ((rows + 1) * (columns + 1) <= kMostCells) {
        QHash<QString, int> numbers;  // words are compared a million times
        const auto numbered = [&](const std::vector<Word>& words, std::size_t count) {
            std::vector<int> out;
            for (std::size_t i = begin; i < begin + count; ++i) {
                const QString& text = words[i].text;
                const auto known = numbers.constFind(text);
                out.push_back(known != numbers.constEnd()
                                  ? *known
                                  : *numbers.insert(text, static_cast<int>(numbers.size())));
            }
            return out;
        };
        const std::vector<int> x = numbered(a, rows), y = numbered(b, columns);
        // length[i][j]: of the longest common subsequence of what is left from i and from j on
        const std::size_t width = columns + 1;
        std::vector<std::uint16_t> length((rows + 1) * width, 0);
        for (std::size_t i = rows; i-- > 0;) {
            for (std::size_t j = columns; j-- > 0;) {
                length[i * width + j] =
                    x[i] == y[j] ? static_cast<std::uint16_t>(length[(i + 1) * width + j + 1] + 1)
                                 : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
            }
        }
        for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
            if (x[i] == y[j]) {
                in_a[begin + i++] = in_b[begin + j++] = true;
            } else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) {
                ++i;
            } else {
                ++j;
            }
        }
    }
    return {joined(a, in_a), joined(b, in_b)};
}

}  // namespace aim::ui
