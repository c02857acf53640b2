#include "core/text/unicode_normalization.h"

#include "core/base/error.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>
#include <algorithm>
#include <array>

namespace aim {

namespace {

// One character of the result and what it does to the source: 0 replaces the next source character,
// 1 is added beside the previous one, -n replaces the next and drops n more.
struct Change {
    char32_t character;
    std::ptrdiff_t change;
    std::uint8_t combining_class;
};

bool young(char32_t c) {
    UVersionInfo version;
    u_charAge(static_cast<UChar32>(c), version);
    return version[0] > 9;
}

std::uint8_t combining_class(char32_t c) {
    if (c < 0x300) return 0;
    const std::uint8_t ccc = u_getCombiningClass(static_cast<UChar32>(c));
    return ccc != 0 && young(c) ? 0 : ccc;
}

class Forms {
public:
    Forms() {
        UErrorCode error = U_ZERO_ERROR;
        forms_ = {unorm2_getNFCInstance(&error), unorm2_getNFDInstance(&error),
                  unorm2_getNFKCInstance(&error), unorm2_getNFKDInstance(&error)};
        if (U_FAILURE(error))
            throw Error(ErrorCode::Internal,
                        Sentence::verbatim("Unicode's normalisation data could not be loaded."));
    }
    const UNormalizer2* operator[](NormalForm form) const {
        return forms_[static_cast<std::size_t>(form)];
    }

private:
    std::array<const UNormalizer2*, 4> forms_{};
};

const Forms& forms() {
    static const Forms the_forms;
    return the_forms;
}

// Appends the full decomposition of `c`, unordered.
void decompose(char32_t c, bool compatible, std::vector<Change>& out) {
    std::array<UChar, 64> buffer{};  // the longest decomposition has 18 units
    UErrorCode error = U_ZERO_ERROR;
    const std::int32_t n =
        c < 0xA0 || young(c)
            ? -1
            : unorm2_getDecomposition(forms()[compatible ? NormalForm::KD : NormalForm::D],
                                      static_cast<UChar32>(c), buffer.data(),
                                      static_cast<std::int32_t>(buffer.size()), &error);
    if (n < 0 || U_FAILURE(error)) {
        out.push_back({c, 0, combining_class(c)});
        return;
    }
    for (std::int32_t i = 0; i < n;) {
        const std::ptrdiff_t change = i > 0;
        UChar32 part = 0;
        U16_NEXT(buffer.data(), i, n, part);
        const auto character = static_cast<char32_t>(part);
        out.push_back({character, change, combining_class(character)});
    }
}

char32_t composed(char32_t a, char32_t b) {
    const UChar32 c = unorm2_composePair(forms()[NormalForm::C], static_cast<UChar32>(a),
                                         static_cast<UChar32>(b));
    return c < 0 || young(static_cast<char32_t>(c)) ? 0 : static_cast<char32_t>(c);
}

// Canonical composition over an ordered decomposition, counting what each composition swallows.
std::vector<Change> compose(const std::vector<Change>& in) {
    std::vector<Change> out;
    out.reserve(in.size());
    std::ptrdiff_t starter = -1;  // index in `out`
    int last_class = -1;          // of the last mark kept behind the starter; -1 for none
    for (const Change& next : in) {
        if (starter >= 0 && last_class < static_cast<int>(next.combining_class)) {
            Change& base = out[static_cast<std::size_t>(starter)];
            if (const char32_t c = composed(base.character, next.character)) {
                base.character = c;
                base.change += next.change - 1;
                continue;
            }
        }
        out.push_back(next);
        if (next.combining_class == 0) {
            starter = static_cast<std::ptrdiff_t>(out.size()) - 1;
            last_class = -1;
        } else {
            last_class = next.combining_class;
        }
    }
    return out;
}

// Whether the text is in its form already; false also when only a closer look could tell.
bool already(std::string_view text, NormalForm form) {
    std::uint8_t last_class = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (c < 0xA0 || (c >= 0x3400 && c < 0xA000)) {
            last_class = 0;
            continue;
        }
        if (form != NormalForm::C) return false;
        const std::uint8_t ccc = combining_class(c);
        if ((ccc != 0 && ccc < last_class) ||
            u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_NFC_QUICK_CHECK) != UNORM_YES)
            return false;
        last_class = ccc;
    }
    return true;
}

}  // namespace

AlignedText to_normal_form(AlignedText text, NormalForm form) {
    const std::string_view from = text.text();
    if (already(from, form)) return text;

    const bool compatible = form == NormalForm::KC || form == NormalForm::KD;
    std::vector<Change> changes;
    changes.reserve(from.size());
    std::size_t marks = 0;  // start of the run of marks that is still unordered
    const auto order = [&] {
        std::stable_sort(
            changes.begin() + static_cast<std::ptrdiff_t>(marks), changes.end(),
            [](const Change& a, const Change& b) { return a.combining_class < b.combining_class; });
    };
    for (std::size_t at = 0; at < from.size();) {
        const std::size_t before = changes.size();
        decompose(utf8::next(from, at), compatible, changes);
        for (std::size_t i = before; i < changes.size(); ++i) {
            if (changes[i].combining_class != 0) continue;
            // A starter closes the run of marks before it.
            std::stable_sort(changes.begin() + static_cast<std::ptrdiff_t>(marks),
                             changes.begin() + static_cast<std::ptrdiff_t>(i),
                             [](const Change& a, const Change& b) {
                                 return a.combining_class < b.combining_class;
                             });
            marks = i + 1;
        }
    }
    order();
    if (form == NormalForm::C || form == NormalForm::KC) changes = compose(changes);

    AlignedText out = AlignedText::empty(text.base());
    out.reserve(from.size());
    std::size_t source = 0;
    const auto consume = [&] {
        if (source < from.size()) source += utf8::length(static_cast<unsigned char>(from[source]));
    };
    for (const Change& change : changes) {
        Origin origin{text.base(), text.base()};
        if (change.change <= 0 && source < from.size())
            origin = text.origin(source);
        else if (source > 0)
            origin = text.origin(source - 1);
        if (change.change <= 0) consume();
        for (std::ptrdiff_t n = change.change; n < 0; ++n) consume();
        out.append(change.character, origin);
    }
    return out;
}

}  // namespace aim
