// UTF-8 without surprises: everything past the door of this room is valid UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aim::utf8 {

// Bytes of the character that starts with `lead` (a valid lead byte).
inline std::size_t length(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

inline bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Reads the character at `at` of a valid text and moves `at` behind it.
inline char32_t next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) -> char32_t {
        return static_cast<unsigned char>(text[i]);
    };
    const char32_t lead = byte(at);
    if (lead < 0x80) {
        at += 1;
        return lead;
    }
    if (lead < 0xE0) {
        at += 2;
        return (lead & 0x1F) << 6 | (byte(at - 1) & 0x3F);
    }
    if (lead < 0xF0) {
        at += 3;
        return (lead & 0x0F) << 12 | (byte(at - 2) & 0x3F) << 6 | (byte(at - 1) & 0x3F);
    }
    at += 4;
    return (lead & 0x07) << 18 | (byte(at - 3) & 0x3F) << 12 | (byte(at - 2) & 0x3F) << 6 |
           (byte(at - 1) & 0x3F);
}

// The character that ends right before `at` (> 0); moves `at` to its start.
char32_t previous(std::string_view text, std::size_t& at);

void append(std::string& out, char32_t character);
std::string encode(char32_t character);
std::size_t count(std::string_view text);  // characters of a valid text

bool valid(std::string_view text);
// Every maximal invalid part becomes one U+FFFD (Unicode 15, section 3.9; Python's errors="replace"
// and Rust's from_utf8_lossy). `origins`, if given, receives for each byte of the result the index
// of the first byte of its source, and one past the end.
std::string lossy(std::string_view bytes, std::vector<std::uint32_t>* origins = nullptr);

}  // namespace aim::utf8
