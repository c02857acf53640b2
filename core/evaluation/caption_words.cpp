// The tokenizer of captions. coco-caption runs Stanford's PTBTokenizer -lowerCase and drops a list
// of punctuation tokens; what matters for English captions is written out here.
#include "core/evaluation/cider.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <set>

namespace aim {

namespace {

using Text = icu::UnicodeString;

const std::set<std::string>& abbreviations() {
    static const std::set<std::string> words{"mr", "mrs", "ms",  "dr", "st",   "jr",
                                             "sr", "inc", "ltd", "co", "corp", "vs",
                                             "no", "etc", "ave", "ft", "prof"};
    return words;
}

// Tokens coco-caption keeps although they are signs.
std::string sign_token(UChar32 c) {
    switch (c) {
        case '(':
            return "-lrb-";
        case ')':
            return "-rrb-";
        case '[':
            return "-lsb-";
        case ']':
            return "-rsb-";
        case '{':
            return "-lcb-";
        case '}':
            return "-rcb-";
        case '$':
        case '%':
        case '&':
        case '#':
        case '@':
        case '*':
        case '+':
        case '=':
        case '/':
        case '<':
        case '>':
        case '~':
        case '^':
        case '|':
        case '\\':
        case '_':
            return std::string(1, static_cast<char>(c));
        default:
            return {};  // dropped: . ? ! , : ; - ' " ` and the dashes and quotes of Unicode
    }
}

bool is_sign(UChar32 c) { return u_ispunct(c) || c == 0x60 || !sign_token(c).empty(); }

std::string utf8(const Text& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

// Whether the sign at `i`, with letters or digits on both sides, belongs to the word.
bool inside_word(const Text& chunk, int32_t i) {
    const auto before = chunk.char32At(chunk.moveIndex32(i, -1));
    const auto after = chunk.char32At(chunk.moveIndex32(i, 1));
    switch (chunk.char32At(i)) {
        case '-':
        case '_':
        case '&':
        case '/':
        case '\'':
        case '@':
            return u_isalnum(before) && u_isalnum(after);
        case '.':
            return u_isalnum(before) && u_isalnum(after);
        case ',':
        case ':':
            return u_isdigit(before) && u_isdigit(after);
        default:
            return false;
    }
}

// "u.s", "p.m": letters that alternate with full stops.
bool is_initials(const std::string& word) {
    if (word.size() < 3 || word.size() % 2 == 0) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if ((word[i] == '.') != (i % 2 == 1)) return false;
    return true;
}

void add_word(std::string word, std::vector<std::string>& words) {
    static const std::array<std::pair<const char*, std::size_t>, 6> kAssimilated{
        {{"cannot", 3}, {"gonna", 3}, {"gotta", 3}, {"wanna", 3}, {"lemme", 3}, {"gimme", 3}}};
    for (const auto& [whole, cut] : kAssimilated)
        if (word == whole) {
            words.push_back(word.substr(0, cut));
            words.push_back(word.substr(cut));
            return;
        }
    static const std::array<const char*, 7> kEndings{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"};
    std::string ending;
    for (const std::string_view candidate : kEndings)
        if (word.size() > candidate.size() && word.ends_with(candidate)) {
            ending = candidate;
            word.resize(word.size() - candidate.size());
            break;
        }
    words.push_back(std::move(word));
    if (!ending.empty()) words.push_back(std::move(ending));
}

void split_chunk(const Text& chunk, std::vector<std::string>& words) {
    Text word;
    const auto finish = [&] {
        if (!word.isEmpty()) add_word(utf8(word), words);
        word.remove();
    };
    for (int32_t i = 0; i < chunk.length(); i = chunk.moveIndex32(i, 1)) {
        const auto c = chunk.char32At(i);
        const auto next = chunk.moveIndex32(i, 1);
        const bool inner = !word.isEmpty() && next < chunk.length() && inside_word(chunk, i);
        if (!is_sign(c) || inner) {
            word.append(c);
            continue;
        }
        if (c == '.' && !word.isEmpty()) {
            const auto so_far = utf8(word);
            if (is_initials(so_far) || abbreviations().contains(so_far)) {
                word.append(c);
                continue;
            }
        }
        finish();
        if (auto sign = sign_token(c); !sign.empty()) words.push_back(std::move(sign));
        // The ending of "the dog 's" stands alone.
        if (c == '\'' && next < chunk.length()) {
            const auto rest = utf8(chunk.tempSubString(next));
            for (const char* ending : {"s", "re", "ve", "ll", "d", "m"})
                if (i == 0 && rest == ending) {
                    words.push_back("'" + rest);
                    return;
                }
        }
    }
    finish();
}

}  // namespace

std::vector<std::string> caption_words(std::string_view caption) {
    auto text =
        Text::fromUTF8(icu::StringPiece(caption.data(), static_cast<int32_t>(caption.size())));
    text.toLower(icu::Locale::getRoot());
    text.findAndReplace(Text(static_cast<UChar32>(0x2019)), Text("'"));
    std::vector<std::string> words;
    Text chunk;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const auto c = text.char32At(i);
        if (!u_isUWhiteSpace(c)) {
            chunk.append(c);
            continue;
        }
        split_chunk(chunk, words);
        chunk.remove();
    }
    split_chunk(chunk, words);
    return words;
}

}  // namespace aim
