// Texts in spreadsheets.
#pragma once

#include <string>
#include <string_view>

namespace aim {

// A text that a spreadsheet would run as a formula (leading = + - @ TAB CR LF and the full-width
// forms of the first four) gets a leading apostrophe. Characters that cannot be seen do not count
// as leading: spreadsheets lose them. For text columns; numbers stay numbers.
std::string defuse_formula(std::string_view text);

}  // namespace aim
