#include "core/text/regex_properties.h"

#include "core/base/error.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace aim::onig {

namespace {

// 14 in Debian 12, 17 in testing.
int unicode_of_pcre2() {
    std::array<char, 32> version{};
    if (pcre2_config(PCRE2_CONFIG_UNICODE_VERSION, nullptr) > static_cast<int>(version.size()))
        return 0;
    pcre2_config(PCRE2_CONFIG_UNICODE_VERSION, version.data());
    return std::atoi(version.data());
}

// As many bytes of one character that no Unicode assigns.
const char* unassigned(std::size_t bytes) {
    if (bytes == 2) return "\xCD\xB8";      // U+0378
    if (bytes == 3) return "\xEF\xB7\x90";  // U+FDD0
    return "\xF0\x9F\xBF\xBE";              // U+1FFFE
}

std::string range(char32_t first, char32_t last) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "\\x{%x}-\\x{%x}", static_cast<unsigned>(first),
                  static_cast<unsigned>(last));
    return buffer;
}

// The characters of general category `category` ("L", "Nd") that PCRE2 is too old to know.
std::string missing(std::string_view category) {
    static const bool complete = unicode_of_pcre2() >= 16;
    std::string out;
    if (complete) return out;
    char32_t first = 1;
    char32_t last = 0;
    for (const auto& added : new_characters()) {
        if (!std::string_view(added.category).starts_with(category)) continue;
        if (added.first == last + 1) {
            last = added.last;
            continue;
        }
        if (first <= last) out += range(first, last);
        first = added.first;
        last = added.last;
    }
    if (first <= last) out += range(first, last);
    return out;
}

// `name` with case, spaces, dashes and underscores taken out, as Oniguruma compares them.
std::string normal_form(std::string_view name) {
    std::string out;
    for (const char c : name)
        if (c != ' ' && c != '-' && c != '_')
            out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    return out;
}

struct LongName {
    const char* name;
    const char* category;
};
constexpr auto kCategories = std::to_array<LongName>({
    {"letter", "L"},
    {"uppercaseletter", "Lu"},
    {"lowercaseletter", "Ll"},
    {"titlecaseletter", "Lt"},
    {"modifierletter", "Lm"},
    {"otherletter", "Lo"},
    {"mark", "M"},
    {"combiningmark", "M"},
    {"nonspacingmark", "Mn"},
    {"spacingmark", "Mc"},
    {"enclosingmark", "Me"},
    {"number", "N"},
    {"decimalnumber", "Nd"},
    {"digit", "Nd"},
    {"letternumber", "Nl"},
    {"othernumber", "No"},
    {"punctuation", "P"},
    {"connectorpunctuation", "Pc"},
    {"dashpunctuation", "Pd"},
    {"openpunctuation", "Ps"},
    {"closepunctuation", "Pe"},
    {"initialpunctuation", "Pi"},
    {"finalpunctuation", "Pf"},
    {"otherpunctuation", "Po"},
    {"symbol", "S"},
    {"mathsymbol", "Sm"},
    {"currencysymbol", "Sc"},
    {"modifiersymbol", "Sk"},
    {"othersymbol", "So"},
    {"separator", "Z"},
    {"spaceseparator", "Zs"},
    {"lineseparator", "Zl"},
    {"paragraphseparator", "Zp"},
    {"other", "C"},
    {"control", "Cc"},
    {"cntrl", "Cc"},
    {"format", "Cf"},
    {"surrogate", "Cs"},
    {"privateuse", "Co"},
    {"unassigned", "Cn"},
});
constexpr auto kShort = std::to_array<const char*>(
    {"L",  "Lu", "Ll", "Lt", "Lm", "Lo", "M",  "Mn", "Mc", "Me", "N",  "Nd", "Nl",
     "No", "P",  "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S",  "Sm", "Sc", "Sk",
     "So", "Z",  "Zs", "Zl", "Zp", "C",  "Cc", "Cf", "Cs", "Co", "Cn"});
constexpr auto kBinary = std::to_array<const char*>(
    {"Uppercase", "Lowercase", "Emoji", "EmojiModifier", "EmojiPresentation",
     "ExtendedPictographic", "Ideographic", "IDStart", "IDContinue", "Math", "Dash", "Diacritic"});

}  // namespace

std::string_view in_unicode_16(std::string_view subject, std::string& room) {
    static const bool knows_more = unicode_of_pcre2() > 16;
    if (!knows_more) return subject;
    room.clear();
    for (std::size_t at = 0; at < subject.size();) {
        const auto begin = at;
        if (!is_newer_than_reference(utf8::next(subject, at))) continue;
        if (room.empty()) room = subject;
        room.replace(begin, at - begin, unassigned(at - begin));
    }
    return room.empty() ? subject : std::string_view(room);
}

std::string category(const std::string& name) { return "\\p{" + name + "}" + missing(name); }

std::string word() {
    return "\\p{Alphabetic}" + category("L") + category("M") + category("Nd") + category("Nl") +
           category("Pc");
}

std::string property(std::string_view raw) {
    const std::string name = normal_form(raw);
    if (name == "any") return "\\x{0}-\\x{10ffff}";
    if (name == "alpha" || name == "alphabetic")
        return "\\p{Alphabetic}" + missing("L") + missing("Nl");
    if (name == "alnum") return "\\p{Alphabetic}" + missing("L") + missing("Nl") + category("Nd");
    if (name == "space" || name == "whitespace") return kSpace;
    if (name == "word") return word();
    if (name == "upper") return "\\p{Uppercase}" + missing("Lu");
    if (name == "lower") return "\\p{Lowercase}" + missing("Ll");
    if (name == "punct") return category("P") + category("S");
    if (name == "blank") return "\\p{Zs}\\t";
    if (name == "xdigit") return kHex;
    for (const char* known : kShort)
        if (normal_form(known) == name) return category(known);
    for (const auto& known : kCategories)
        if (known.name == name) return category(known.category);
    for (const char* known : kBinary)
        if (normal_form(known) == name) return "\\p{" + std::string(known) + "}";
    if (name.empty() ||
        !std::all_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        throw Error(ErrorCode::Malformed,
                    Sentence::of("The tokenizer has a regular expression that is not one."),
                    "property name");
    std::string out = "\\p{sc:" + name + "}";
    if (name == "han") out += "\\x{2b739}\\x{2ebf0}-\\x{2ee5d}\\x{31350}-\\x{323af}";
    return out;
}

}  // namespace aim::onig
