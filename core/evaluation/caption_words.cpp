// The tokenizer of captions. coco-caption runs Stanford's PTBTokenizer (3.4.1, -lowerCase) and
// drops a list of punctuation tokens. Its classes of tokens are written out anew here; as there,
// the longest one wins, what has to follow it included. URLs, addresses, telephone numbers and
// smileys are not among them.
#include "core/evaluation/caption_abbreviations.h"
#include "core/evaluation/cider.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <utility>

namespace aim {

namespace {

using Text = icu::UnicodeString;
using Size = int32_t;

bool is_digit(char16_t c) { return u_isdigit(c) != 0; }
bool is_ascii_letter(char16_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_capital(char16_t c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_word(char16_t c) { return is_ascii_letter(c) || (c >= '0' && c <= '9'); }
// Accents that stand alone belong to their letters, the selectors behind emoji do not.
bool is_letter(char16_t c) {
    if (u_isalpha(c)) return true;
    const bool selects = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x20D0 && c <= 0x20FF);
    const auto type = u_charType(c);
    return !selects && (type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK);
}
bool is_word(char16_t c) { return is_letter(c) || is_digit(c); }
bool is_space(char16_t c) { return u_isUWhiteSpace(c) || c == 0; }
bool is_apostrophe(char16_t c) { return c == '\'' || c == 0x2019 || c == 0x92; }
bool is_hyphen(char16_t c) { return c == '-' || c == '_' || c == 0x2010 || c == 0x2011; }
bool is_one_of(char16_t c, std::u16string_view set) { return set.find(c) != set.npos; }

class CaptionLexer {
public:
    explicit CaptionLexer(std::string_view caption)
        : text_(Text::fromUTF8({caption.data(), static_cast<int32_t>(caption.size())})) {}

    std::vector<std::string> words() {
        while (at_ < text_.length()) {
            const auto c = text_[at_];
            if (is_word(c))
                word();
            else if (is_apostrophe(c))
                apostrophe();
            else
                sign(c);
        }
        return std::move(words_);
    }

private:
    char16_t peek(Size i) const { return i >= 0 && i < text_.length() ? text_[i] : u'\0'; }
    Size run(Size i, char16_t c) const {
        const auto start = i;
        while (peek(i) == c && i < text_.length()) ++i;
        return i - start;
    }
    template <class Is>
    Size while_is(Size i, const Is& is) const {
        const auto start = i;
        while (i < text_.length() && is(text_[i])) ++i;
        return i - start;
    }
    // ASCII, whatever its case.
    bool says(Size i, std::string_view word) const {
        for (const char c : word) {
            const auto p = peek(i++);
            const bool same =
                c == '\'' ? is_apostrophe(p) : u_tolower(p) == static_cast<UChar32>(c);
            if (!same) return false;
        }
        return true;
    }

    void keep(Size length) {
        auto token = text_.tempSubString(at_, length);
        add(token);
        at_ += length;
    }
    void add(Text token) {
        token.findAndReplace(Text(static_cast<UChar32>(0xAD)), Text());
        token.toLower(icu::Locale::getRoot());
        if (token.length() == 3 && token[0] == 'n' && is_quote_in_word(token[1]) && token[2] == 't')
            token.setCharAt(1, '\'');
        words_.emplace_back();
        token.toUTF8String(words_.back());
    }
    void keep_as(Size length, const char* token) {
        words_.emplace_back(token);
        at_ += length;
    }

    // Letters and digits that begin with a letter; full stops and the like may stand between.
    Size plain(Size i) const {
        if (!is_letter(peek(i))) return 0;
        const auto start = i;
        i += while_is(i, is_word);
        while (is_one_of(peek(i), u".!?") && is_letter(peek(i + 1)))
            i += 1 + while_is(i + 1, is_word);
        return i - start;
    }
    Size number(Size i) const {
        const auto start = i;
        if (is_one_of(peek(i), u"-+")) ++i;
        const auto digits = i;
        i += while_is(i, is_digit);
        while (is_one_of(peek(i), u".:,") && is_digit(peek(i + 1)))
            i += 1 + while_is(i + 1, is_digit);
        return i == digits ? 0 : i - start;
    }
    // d'Orsay, o'clock, l'hotel: one letter's prefix.
    Size prefixed(Size i) const {
        const bool prefix =
            is_one_of(peek(i), u"dDoOlL") && is_quote_in_word(peek(i + 1)) && is_word(peek(i + 2));
        return (prefix ? 2 : 0) + while_is(prefix ? i + 2 : i, is_word);
    }
    Size joined(Size i) const {
        const auto start = i;
        i += prefixed(i);
        while (i > start && is_hyphen(peek(i))) {
            const auto next = prefixed(i + 1);
            if (next == 0) break;
            i += 1 + next;
        }
        return i - start;
    }
    // 3.5-inch, black-and-white, non-u.s.
    Size hyphenated(Size i) const {
        const auto start = i;
        const auto is_part = [](char16_t c) { return is_ascii_word(c) || c == '.' || c == ','; };
        i += while_is(i, is_part);
        Size length = 0;
        while (peek(i) == '-') {
            const auto letters = initials(i + 1);
            const auto plain_part = while_is(i + 1, is_ascii_word);
            const auto part =
                letters > 2 && peek(i + 1 + letters) == '.' ? letters + 1 : plain_part;
            if (part == 0) break;
            i += 1 + part;
            length = i - start;
        }
        return length;
    }
    Size slashed(Size i) const {
        const auto start = i;
        const auto part = [&](Size at) {
            auto end = at + while_is(at, is_ascii_word);
            if (end == at) return Size{0};
            for (int hyphens = 0; hyphens < 2 && peek(end) == '-'; ++hyphens) {
                const auto letters = while_is(end + 1, is_ascii_letter);
                if (letters == 0) break;
                end += 1 + letters;
            }
            return end - at;
        };
        i += part(i);
        Size length = 0;
        for (int slashes = 0; slashes < 2 && peek(i) == '/'; ++slashes) {
            const auto next = part(i + 1);
            if (next == 0) break;
            i += 1 + next;
            length = i - start;
        }
        return length;
    }
    // R&B, AT&T: capitals only.
    Size capitals(Size i) const {
        const auto start = i;
        i += while_is(i, is_ascii_capital);
        Size length = 0;
        while (i > start && is_one_of(peek(i), u"+&") && is_ascii_capital(peek(i + 1))) {
            i += 1 + while_is(i + 1, is_ascii_capital);
            length = i - start;
        }
        return length;
    }
    // U.S without its last full stop.
    Size initials(Size i) const {
        if (!is_ascii_letter(peek(i))) return 0;
        const auto start = i++;
        while (peek(i) == '.' && is_ascii_letter(peek(i + 1))) i += 2;
        return i - start;
    }
    static bool is_quote_in_word(char16_t c) {
        return is_apostrophe(c) || is_one_of(c, u"`\u2018\u201B\u0091");
    }
    // The ending 's, 're and so on at `i`.
    Size ending(Size i) const {
        if (!is_apostrophe(peek(i))) return 0;
        for (const char* one : {"re", "ve", "ll"})
            if (says(i + 1, one)) return 3;
        return is_one_of(peek(i + 1), u"msdMSD") ? 2 : 0;
    }
    Size negation(Size i) const {
        return u_tolower(peek(i)) == 'n' && is_quote_in_word(peek(i + 1)) &&
                       u_tolower(peek(i + 2)) == 't'
                   ? 3
                   : 0;
    }
    // Words with an apostrophe that is no ending.
    Size with_apostrophe(Size i) const {
        for (const char* one : {"nor'easter", "somethin'", "cont'd", "dunkin'", "s'mores", "ev'ry",
                                "c'mon", "nat'l", "li'l", "e'er", "ol'"})
            if (says(i, one)) return static_cast<Size>(std::string_view(one).size());
        const auto letters = while_is(i, [](char16_t c) { return u_isalpha(c) != 0; });
        const auto quote = i + letters;
        if (letters == 0 || !is_quote_in_word(peek(quote))) return 0;
        const auto rest = while_is(quote + 1, [](char16_t c) { return u_isalpha(c) != 0; });
        const auto last = peek(quote - 1), next = peek(quote + 1);
        const bool vowels = letters > 1 && is_one_of(last, u"aeiouyAEIOUY") &&
                            (is_one_of(next, u"aeiou") || is_ascii_capital(next));
        const bool capital =
            letters == 1 && rest >= 2 &&
            ((is_ascii_capital(last) && last != 'I' && last != 'Y') || last == 'n');
        if (vowels || capital) return letters + 1 + rest;
        return letters == 1 && is_apostrophe(peek(quote)) && is_one_of(last, u"lLdDjJ") ? 2 : 0;
    }

    // The longest kind of token that begins with a letter or a digit here; the first of those.
    void word() {
        Size length = 0, reach = 0;
        const auto offer = [&](Size token, Size with_what_follows) {
            if (token > 0 && with_what_follows > reach) {
                length = token;
                reach = with_what_follows;
            }
        };
        const auto plain_length = plain(at_);
        const auto ends = plain_length > 0 ? ending(at_ + plain_length) : 0;
        if (ends > 0) offer(plain_length, plain_length + ends);
        const auto letters = while_is(at_, is_ascii_letter);
        if (letters > 1 && negation(at_ + letters - 1) > 0 &&
            u_tolower(peek(at_ + letters - 2)) != 'n')
            offer(letters - 1, letters + 2);
        for (const auto& [whole, cut] :
             std::initializer_list<std::pair<const char*, Size>>{{"cannot", 3},
                                                                 {"gonna", 3},
                                                                 {"gotta", 3},
                                                                 {"lemme", 3},
                                                                 {"gimme", 3},
                                                                 {"wanna", 3}})
            if (says(at_, whole)) {
                const auto size = static_cast<Size>(std::string_view(whole).size());
                if (plain_length == size) offer(cut, size);
            }
        offer(plain_length, plain_length);
        const auto quoted = with_apostrophe(at_);
        offer(quoted, quoted);
        if (u_tolower(peek(at_)) == 'y' && is_apostrophe(peek(at_ + 1)) && u_isalpha(peek(at_ + 2)))
            offer(2, 3);
        if (negation(at_) > 0) offer(3, is_ascii_letter(peek(at_ + 3)) ? 3 : 4);
        if (says(at_, "c++")) offer(3, 3);
        if (says(at_, "c#") || says(at_, "f#")) offer(2, 2);
        for (const auto size : {number(at_), slashed(at_)}) offer(size, size);
        if (const auto capital = while_is(at_, is_ascii_capital); peek(at_ + capital) == '$')
            offer(capital + 1, capital + 1);
        full_stop(offer);
        for (const auto size : {hyphenated(at_), joined(at_), capitals(at_)}) offer(size, size);
        keep(std::max(length, Size{1}));
    }

    // Words that keep their full stop: abbreviations, initials, and any before a comma.
    template <class Offer>
    void full_stop(const Offer& offer) {
        for (const auto size : {plain(at_), hyphenated(at_), joined(at_), capitals(at_)})
            if (size > 0 && peek(at_ + size) == '.' &&
                is_one_of(peek(at_ + size + 1), u",;:\u3001"))
                offer(size + 1, size + 2);
        const auto size = plain(at_);
        if (size == 0 || peek(at_ + size) != '.') return;
        const auto after = at_ + size + 1;
        const auto letters = initials(at_);
        if (letters == size && begins_sentence(after)) {
            // A letter alone is no abbreviation here; "U.S." ends the sentence as well.
            offer(letters == 1 ? 1 : size + 1, size + 4);
            return;
        }
        std::string word;
        text_.tempSubString(at_, size).toUTF8String(word);
        const bool numbered =
            is_digit(peek(after)) || (is_space(peek(after)) && is_digit(peek(after + 1)));
        if (letters == size || is_caption_abbreviation(word, numbered)) offer(size + 1, size + 1);
    }
    bool begins_sentence(Size i) const {
        const auto spaces = while_is(i, is_space);
        if (spaces == 0) return false;
        const auto letters = while_is(i + spaces, is_ascii_letter);
        std::string word;
        text_.tempSubString(i + spaces, letters).toUTF8String(word);
        const auto end = i + spaces + letters;
        return (end == text_.length() || is_space(text_[end])) && begins_caption_sentence(word);
    }

    void apostrophe() {
        for (const auto& [whole, length] :
             std::initializer_list<std::pair<const char*, Size>>{{"'twas", 2}, {"'tis", 2}})
            if (says(at_, whole)) return keep(length);
        if (says(at_, "'cause")) return keep(6);
        if (says(at_, "'till")) return keep(5);
        if (says(at_, "'til")) return keep(4);
        if (says(at_, "'em")) return keep(3);
        if (peek(at_ + 1) >= '2' && peek(at_ + 1) <= '9' && says(at_ + 2, "0s")) return keep(4);
        const bool year = is_digit(peek(at_ + 1)) && is_digit(peek(at_ + 2)) &&
                          is_space(peek(at_ + 3)) && at_ + 3 < text_.length();
        if (year) return keep(3);
        if (const auto length = ending(at_); length > 0 && !is_ascii_letter(peek(at_ + length))) {
            std::string token;
            text_.tempSubString(at_ + 1, length - 1)
                .toLower(icu::Locale::getRoot())
                .toUTF8String(token);
            return keep_as(length, ("'" + token).c_str());
        }
        if (says(at_, "'n")) {
            const auto next = peek(at_ + 2);
            if (is_apostrophe(next)) return keep(3);
            if (is_space(next)) return keep(2);
        }
        at_ += is_apostrophe(peek(at_ + 1)) ? 2 : 1;  // a quotation mark
    }

    void sign(char16_t c) {
        static const std::array<std::pair<char16_t, const char*>, 14> kNamed{{{u'(', "-lrb-"},
                                                                              {u')', "-rrb-"},
                                                                              {u'[', "-lsb-"},
                                                                              {u']', "-rsb-"},
                                                                              {u'{', "-lcb-"},
                                                                              {u'}', "-rcb-"},
                                                                              {u'\u20AC', "$"},
                                                                              {u'\u00A3', "#"},
                                                                              {u'\u00A2', "cents"},
                                                                              {u'\u00BD', "1/2"},
                                                                              {u'\u00BC', "1/4"},
                                                                              {u'\u00BE', "3/4"},
                                                                              {u'\u2153', "1/3"},
                                                                              {u'\u2154', "2/3"}}};
        for (const auto& [mark, name] : kNamed)
            if (c == mark) return keep_as(1, name);
        const auto length = run(at_, c);
        if (is_one_of(c, u"-+.,:") && length == 1)
            if (const auto size = number(at_); size > 0) return keep(size);
        switch (c) {
            case '-':  // dashes are dropped; longer ones are a line
                return length > 4 ? keep(length) : skip(length);
            case '?':
            case '!': {
                const auto marks = while_is(at_, [](char16_t m) { return m == '?' || m == '!'; });
                return marks > 1 ? keep(marks) : skip(1);
            }
            case '@': {
                const auto name =
                    while_is(at_ + 1, [](char16_t n) { return is_ascii_word(n) || n == '_'; });
                return keep(name > 0 && !is_digit(peek(at_ + 1)) ? 1 + name : length);
            }
            case '#': {
                const auto tag = while_is(at_ + 1, is_letter);
                return keep(tag > 0 ? 1 + tag : length);
            }
            case '_':
            case '*':
                return keep(length);
            case '&':
                return says(at_, "&amp;") ? keep_as(5, "&") : keep(1);
            case '<':
            case '>':
                return keep(std::min(length, Size{2}));
            default:
                return is_kept_sign(c) ? keep(1) : skip(1);
        }
    }
    void skip(Size length) { at_ += length; }

    // . , ; : and all quotation marks and dashes are dropped, and what lies beyond 16 bits.
    static bool is_kept_sign(char16_t c) {
        if (is_space(c) || U16_IS_SURROGATE(c)) return false;
        if (is_one_of(c,
                      u".,;:\"`\u2013\u2014\u2015\u2026\u2018\u2019\u201A\u201B\u201C\u201D"
                      u"\u201E\u201F\u2039\u203A\u00AB\u00BB"))
            return false;
        const auto type = u_charType(c);
        return u_ispunct(c) || type == U_MATH_SYMBOL || type == U_CURRENCY_SYMBOL ||
               type == U_MODIFIER_SYMBOL || type == U_OTHER_SYMBOL || type == U_OTHER_NUMBER;
    }

    const Text text_;
    Size at_ = 0;
    std::vector<std::string> words_;
};

}  // namespace

std::vector<std::string> caption_words(std::string_view caption) {
    return CaptionLexer(caption).words();
}

}  // namespace aim
