#include "core/base/formula.h"

#include <algorithm>
#include <array>

namespace aim {

namespace {

// Control characters, the zero-width space, the byte order mark.
std::string_view without_unseen(std::string_view text) {
    static constexpr std::array<std::string_view, 2> kUnseen{"\xE2\x80\x8B", "\xEF\xBB\xBF"};
    for (bool again = true; again && !text.empty();) {
        again = false;
        const auto c = static_cast<unsigned char>(text.front());
        if ((c < 0x20 && c != '\t' && c != '\r' && c != '\n') || c == 0x7F) {
            text.remove_prefix(1);
            again = true;
        }
        for (const auto unseen : kUnseen)
            if (text.starts_with(unseen)) {
                text.remove_prefix(unseen.size());
                again = true;
            }
    }
    return text;
}

}  // namespace

std::string defuse_formula(std::string_view text) {
    // ASCII, and U+FF1D, U+FF0B, U+FF0D, U+FF20, which spreadsheets take for the same signs.
    static constexpr std::array<std::string_view, 11> kStarts{"=",
                                                              "+",
                                                              "-",
                                                              "@",
                                                              "\t",
                                                              "\r",
                                                              "\n",
                                                              "\xEF\xBC\x9D",
                                                              "\xEF\xBC\x8B",
                                                              "\xEF\xBC\x8D",
                                                              "\xEF\xBC\xA0"};
    const auto seen = without_unseen(text);
    const bool runs = std::any_of(kStarts.begin(), kStarts.end(),
                                  [&](const auto start) { return seen.starts_with(start); });
    return runs ? "'" + std::string(text) : std::string(text);
}

}  // namespace aim
