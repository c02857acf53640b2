// What the workspace demands of texts: UTF-8, no NUL, within limits.
#pragma once

#include "core/base/sentence.h"

#include <string>
#include <string_view>

namespace aim {

bool is_utf8(std::string_view text);  // no surrogates, no overlong forms (Unicode 3.9, table 3-7)
// Every byte that is no part of a character becomes U+FFFD.
std::string repair_utf8(std::string text);
// For what a model said, which may be anything: repaired, and without NUL.
std::string storable_text(std::string text);
// Throws Malformed / TooLarge; `what` begins the sentence: "The question".
void require_text(std::string_view text, const Sentence& what);

// Simple case folding of every script, for searching. Bytes that are not UTF-8 stay.
std::string fold_case(std::string_view text);
std::string_view trim(std::string_view text);  // white space of Unicode's at both ends
std::string composed(std::string_view text);   // NFC; what is not UTF-8 stays
// Trimmed, NFC, inner line ends and tabs as spaces. Throws Usage when nothing is left, when it is
// too long or is not UTF-8.
std::string gallery_name(std::string_view name);

}  // namespace aim
