// VQA v2's answer normalisation (visualqa.org/evaluation.html; the order of steps and their quirks
// as in the official vqaEval.py, processPunctuation and processDigitArticle).
#include "core/evaluation/metrics.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace aim {

namespace {

using Table = std::map<std::string, std::string, std::less<>>;

const Table& numbers() {
    static const Table table{{"none", "0"},  {"zero", "0"},  {"one", "1"},  {"two", "2"},
                             {"three", "3"}, {"four", "4"},  {"five", "5"}, {"six", "6"},
                             {"seven", "7"}, {"eight", "8"}, {"nine", "9"}, {"ten", "10"}};
    return table;
}

// The official list, apostrophes where people leave them out.
const Table& contractions() {
    static const Table table = [] {
        Table words;
        // What is written is the entry without the apostrophes that are given as '|'.
        constexpr const char* kOne[] = {
            "ain|t",       "aren|t",       "can|t",      "could|ve",  "couldn|t",   "didn|t",
            "doesn|t",     "don|t",        "hadn|t",     "hasn|t",    "haven|t",    "he|d",
            "he|s",        "how|d",        "how|ll",     "how|s",     "isn|t",      "it|d",
            "it|ll",       "ma|am",        "mightn|t",   "might|ve",  "mustn|t",    "must|ve",
            "needn|t",     "not|ve",       "o|clock",    "oughtn|t",  "shan|t",     "should|ve",
            "shouldn|t",   "somebody|ll",  "somebody|s", "someone|d", "someone|ll", "someone|s",
            "something|d", "something|ll", "that|s",     "there|d",   "there|re",   "there|s",
            "they|d",      "they|ll",      "they|re",    "they|ve",   "|twas",      "wasn|t",
            "we|ve",       "weren|t",      "what|ll",    "what|re",   "what|s",     "what|ve",
            "when|s",      "where|d",      "where|s",    "where|ve",  "who|d",      "who|ll",
            "who|s",       "who|ve",       "why|ll",     "why|re",    "why|s",      "won|t",
            "would|ve",    "wouldn|t",     "y|all",      "you|d",     "you|ll",     "you|re",
            "you|ve"};
        constexpr const char* kTwo[] = {"couldn|t",    "hadn|t",   "he|d",      "it|d",
                                        "mightn|t",    "she|d",    "shouldn|t", "someone|d",
                                        "something|d", "there|d",  "they|d",    "we|d",
                                        "who|d",       "wouldn|t", "you|d"};
        const auto filled = [](std::string text, const std::string& with) {
            const auto at = text.find('|');
            return text.replace(at, 1, with);
        };
        for (const std::string word : kOne) words[filled(word, "")] = filled(word, "'");
        for (const std::string word : kTwo) {
            const auto full = filled(word, "'") + "'ve";
            words[filled(word, "") + "'ve"] = full;
            words[filled(word, "'") + "ve"] = full;
        }
        words["somebodyd've"] = words["somebody'dve"] = "somebody'd've";
        words["somebody'd"] = "somebodyd";  // as the official list has it
        words["yall'll"] = words["y'allll"] = "y'all'll";
        words["yall'd've"] = words["y'alld've"] = words["y'all'dve"] = "y'all'd've";
        words["ow's'at"] = words["'ows'at"] = words["'ow'sat"] = "'ow's'at";
        return words;
    }();
    return table;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_comma_between_digits(std::string_view text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        if (text[i] == ',' && is_digit(text[i - 1]) && is_digit(text[i + 1])) return true;
    return false;
}

std::string without_punctuation(const std::string& text) {
    constexpr std::string_view kMarks = ";/[]\"{}()=+\\_-><@`,?!";
    const bool number = has_comma_between_digits(text);
    auto out = text;
    for (const char mark : kMarks) {
        const bool stands_free = text.find(std::string{mark, ' '}) != std::string::npos ||
                                 text.find(std::string{' ', mark}) != std::string::npos;
        if (stands_free || number)
            std::erase(out, mark);
        else
            std::replace(out.begin(), out.end(), mark, ' ');
    }
    // Full stops go unless a digit follows.
    std::string stripped;
    for (std::size_t i = 0; i < out.size(); ++i)
        if (out[i] != '.' || (i + 1 < out.size() && is_digit(out[i + 1]))) stripped += out[i];
    return stripped;
}

// Lower-case words. Every script has capitals and blanks of its own, as in Python's lower and
// split.
std::vector<std::string> lower_words(const std::string& text) {
    auto lower = icu::UnicodeString::fromUTF8(text);
    lower.toLower(icu::Locale::getRoot());
    std::vector<std::string> words;
    icu::UnicodeString word;
    const auto finish = [&] {
        if (word.isEmpty()) return;
        word.toUTF8String(words.emplace_back());
        word.remove();
    };
    for (int32_t i = 0; i < lower.length(); i = lower.moveIndex32(i, 1)) {
        const auto c = lower.char32At(i);
        u_isUWhiteSpace(c) ? finish() : static_cast<void>(word.append(c));
    }
    finish();
    return words;
}

}  // namespace

std::string normalise_vqa_answer(std::string_view answer) {
    std::string text(answer);
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::replace(text.begin(), text.end(), '\t', ' ');
    const auto first = text.find_first_not_of(' ');
    text = first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(' ') - first + 1);
    std::string out;
    for (auto word : lower_words(without_punctuation(text))) {
        if (const auto number = numbers().find(word); number != numbers().end())
            word = number->second;
        if (word == "a" || word == "an" || word == "the") continue;
        if (const auto full = contractions().find(word); full != contractions().end())
            word = full->second;
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

double vqa_accuracy(std::string_view answer, const std::vector<std::string>& references) {
    const auto given = normalise_vqa_answer(answer);
    const auto agreeing = std::count_if(
        references.begin(), references.end(),
        [&](const auto& reference) { return normalise_vqa_answer(reference) == given; });
    return std::min(static_cast<double>(agreeing) / 3.0, 1.0);
}

}  // namespace aim
