#include "core/text/utf8.h"

#include <cstring>

namespace aim::utf8 {

namespace {

// Length of the valid character at `at`, or 0 with the length of the maximal invalid part in `bad`.
std::size_t check(std::string_view text, std::size_t at, std::size_t& bad) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    bad = 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const std::size_t n = length(static_cast<unsigned char>(lead));
    // The second byte's range excludes overlong forms, surrogates and values past U+10FFFF.
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (byte(1) < low || byte(1) > high) return 0;
    for (std::size_t i = 2; i < n; ++i) {
        bad = i;
        if ((byte(i) & 0xC0) != 0x80) return 0;
    }
    return n;
}

}  // namespace

char32_t previous(std::string_view text, std::size_t& at) {
    do --at;
    while (at > 0 && is_continuation(text[at]));
    std::size_t begin = at;
    return next(text, begin);
}

void append(std::string& out, char32_t c) {
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

std::string encode(char32_t character) {
    std::string out;
    append(out, character);
    return out;
}

std::size_t count(std::string_view text) {
    std::size_t n = 0;
    for (const char byte : text) n += !is_continuation(byte);
    return n;
}

bool valid(std::string_view text) {
    std::size_t at = 0;
    std::size_t bad = 0;
    while (at < text.size()) {
        std::uint64_t eight = 0;
        if (at + 8 <= text.size()) {
            std::memcpy(&eight, text.data() + at, 8);
            if ((eight & 0x8080808080808080ULL) == 0) {
                at += 8;
                continue;
            }
        }
        const std::size_t n = check(text, at, bad);
        if (n == 0) return false;
        at += n;
    }
    return true;
}

std::string lossy(std::string_view bytes, std::vector<std::uint32_t>* origins) {
    std::string out;
    out.reserve(bytes.size());
    if (origins) {
        origins->clear();
        origins->reserve(bytes.size() + 1);
    }
    std::size_t at = 0;
    while (at < bytes.size()) {
        std::size_t bad = 0;
        const std::size_t n = check(bytes, at, bad);
        const std::size_t before = out.size();
        if (n > 0)
            out.append(bytes, at, n);
        else
            append(out, 0xFFFD);
        if (origins)
            origins->insert(origins->end(), out.size() - before, static_cast<std::uint32_t>(at));
        at += n > 0 ? n : bad;
    }
    if (origins) origins->push_back(static_cast<std::uint32_t>(bytes.size()));
    return out;
}

}  // namespace aim::utf8
