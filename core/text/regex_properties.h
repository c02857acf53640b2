// What Oniguruma's classes and properties hold, written as what stands between the brackets of a
// PCRE2 class, so that it works in and outside of brackets.
#pragma once

#include <string>
#include <string_view>

namespace aim::onig {

// White_Space: PCRE2's own \s has U+180E too.
inline constexpr const char* kSpace =
    R"(\x{9}-\x{d}\x{20}\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000})";
inline constexpr const char* kNotSpace =
    R"(\x{0}-\x{8}\x{e}-\x{1f}\x{21}-\x{84}\x{86}-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff})"
    R"(\x{200b}-\x{2027}\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{10ffff})";
inline constexpr const char* kHex = "0-9A-Fa-f";

// A general category ("L", "Nd"), with the characters that PCRE2 may be too old to know.
std::string category(const std::string& name);
// [[:word:]]; Oniguruma's \w takes some superscripts and fractions as well.
std::string word();
inline constexpr const char* kAlsoInEscapedWord = R"(\x{b2}\x{b3}\x{b9}\x{bc}-\x{be})";
// `subject` as a library of Unicode 16 would see it: characters that only this PCRE2 knows stand as
// unassigned ones of the same length. `room` holds the text when there are such.
std::string_view in_unicode_16(std::string_view subject, std::string& room);
// What \p{name} or [[:name:]] holds. Scripts are \p{sc:…}: PCRE2's bare names mean extensions.
// Throws Malformed when it cannot be a name.
std::string property(std::string_view name);

}  // namespace aim::onig
