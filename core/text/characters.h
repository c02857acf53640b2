// Character classes as the reference's three libraries see them (Rust's standard library and
// `regex`, Oniguruma, `unicode_categories`), which follow different versions of Unicode.
#pragma once

#include <span>

namespace aim {

bool is_white_space(char32_t c);  // White_Space: Rust's char::is_whitespace, Oniguruma's \s
bool is_numeric(char32_t c);      // N*: Rust's char::is_numeric
bool is_word(char32_t c);         // Rust regex' \w
bool is_punctuation(char32_t c);  // ASCII punctuation, or P* up to Unicode 8 (`unicode_categories`)
bool is_combining_mark(char32_t c);
char32_t simple_lower_case(char32_t c);

// Characters that Unicode 15.0 to 16.0 assigned. The libraries of Debian 12 (ICU 72, PCRE2 10.42)
// do not know all of them, the reference does.
struct NewCharacters {
    char32_t first;
    char32_t last;
    const char* category;  // general category, two letters
};
std::span<const NewCharacters> new_characters();
// Whether a later Unicode than the reference's 16.0 assigned it; also said of what no one has
// assigned, as far as ICU knows.
bool is_newer_than_reference(char32_t c);

}  // namespace aim
