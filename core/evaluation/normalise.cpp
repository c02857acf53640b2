#include "core/evaluation/metrics.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace aim {

namespace {

using Words = std::vector<icu::UnicodeString>;

bool is_punctuation(UChar32 c) {
    constexpr std::string_view kSymbols = "$+<=>^`|~";  // of string.punctuation, not category P
    return u_ispunct(c) || (c < 0x80 && kSymbols.find(static_cast<char>(c)) != kSymbols.npos);
}

Words split(const icu::UnicodeString& text) {
    Words words;
    icu::UnicodeString word;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const auto c = text.char32At(i);
        if (!u_isUWhiteSpace(c)) {
            word.append(c);
        } else if (!word.isEmpty()) {
            words.push_back(word);
            word.remove();
        }
    }
    if (!word.isEmpty()) words.push_back(word);
    return words;
}

icu::UnicodeString joined(const Words& words) {
    icu::UnicodeString text;
    for (const auto& word : words) {
        if (!text.isEmpty()) text.append(u' ');
        text.append(word);
    }
    return text;
}

icu::UnicodeString normalised(std::string_view answer) {
    auto text = icu::UnicodeString::fromUTF8(
        icu::StringPiece(answer.data(), static_cast<int32_t>(answer.size())));
    text.toLower(icu::Locale::getRoot());
    icu::UnicodeString bare;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        if (const auto c = text.char32At(i); !is_punctuation(c)) bare.append(c);
    // An answer that is nothing but punctuation, or an option letter "A", stays what it is:
    // otherwise it would equal the empty answer.
    auto words = split(bare);
    if (words.empty()) return joined(split(text));
    Words kept;
    std::copy_if(words.begin(), words.end(), std::back_inserter(kept),
                 [](const auto& word) { return word != u"a" && word != u"an" && word != u"the"; });
    return joined(kept.empty() ? words : kept);
}

// Scripts that write words without blanks between them have no word boundaries to respect.
bool is_word_letter(UChar32 c) {
    if (!u_isalnum(c)) return false;
    const auto breaking = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
    return breaking != U_LB_IDEOGRAPHIC && breaking != U_LB_COMPLEX_CONTEXT &&
           breaking != U_LB_CONDITIONAL_JAPANESE_STARTER && breaking != U_LB_NONSTARTER;
}

bool contains_words(const icu::UnicodeString& text, const icu::UnicodeString& wanted) {
    for (int32_t at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        const auto end = at + wanted.length();
        const bool cut_before = at > 0 && is_word_letter(text.char32At(text.moveIndex32(at, -1))) &&
                                is_word_letter(wanted.char32At(0));
        const bool cut_after = end < text.length() && is_word_letter(text.char32At(end)) &&
                               is_word_letter(text.char32At(text.moveIndex32(end, -1)));
        if (!cut_before && !cut_after) return true;
    }
    return false;
}

}  // namespace

std::string normalise_answer(std::string_view answer) {
    std::string out;
    normalised(answer).toUTF8String(out);
    return out;
}

double exact_match(std::string_view answer, const std::vector<std::string>& references) {
    const auto given = normalised(answer);
    return std::any_of(references.begin(), references.end(),
                       [&](const auto& reference) { return normalised(reference) == given; })
               ? 1.0
               : 0.0;
}

double contains_match(std::string_view answer, const std::vector<std::string>& references) {
    const auto given = normalised(answer);
    return std::any_of(references.begin(), references.end(),
                       [&](const auto& reference) {
                           const auto wanted = normalised(reference);
                           return wanted == given ||
                                  (!wanted.isEmpty() && contains_words(given, wanted));
                       })
               ? 1.0
               : 0.0;
}

}  // namespace aim
