// A text as counts of character trigrams. Internal to the room.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>

namespace aim {

// Three characters, 21 bits each. ASCII is folded to lower case and white space to one blank, with
// one at either end so that short words have trigrams too.
using Trigrams = std::map<std::uint64_t, double>;
Trigrams trigrams_of(std::string_view text);
double norm_of(const Trigrams& counts);

}  // namespace aim
