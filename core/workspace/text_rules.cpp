#include "core/workspace/text_rules.h"

#include "core/base/error.h"
#include "core/base/limits.h"
#include "core/workspace/galleries.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <algorithm>
#include <cctype>
#include <clocale>
#include <cstdint>
#include <cwctype>

namespace aim {

namespace {

// Bytes of the character at `at`, 0 when there is none; `point` gets its code point.
std::size_t character_at(std::string_view text, std::size_t at, char32_t* point = nullptr) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const unsigned lead = byte(0);
    char32_t out = lead;
    std::size_t size = 1;
    if (lead >= 0x80) {
        unsigned low = 0x80, high = 0xBF;  // of the second byte
        if (lead >= 0xC2 && lead <= 0xDF) {
            size = 2;
            out = lead & 0x1F;
        } else if (lead >= 0xE0 && lead <= 0xEF) {
            size = 3;
            out = lead & 0x0F;
            if (lead == 0xE0) low = 0xA0;
            if (lead == 0xED) high = 0x9F;
        } else if (lead >= 0xF0 && lead <= 0xF4) {
            size = 4;
            out = lead & 0x07;
            if (lead == 0xF0) low = 0x90;
            if (lead == 0xF4) high = 0x8F;
        } else {
            return 0;
        }
        for (std::size_t i = 1; i < size; ++i) {
            if (byte(i) < low || byte(i) > high) return 0;
            out = (out << 6) | (byte(i) & 0x3F);
            low = 0x80;
            high = 0xBF;
        }
    }
    if (point) *point = out;
    return size;
}

void append_utf8(std::string& out, char32_t point) {
    const auto put = [&](char32_t bits) { out += static_cast<char>(bits); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | (point >> 6));
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | (point >> 12));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

// The C library's own UTF-8 locale knows every script's case pairs; the program's locale is the
// person's and may not.
locale_t unicode_locale() {
    static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return locale;
}

bool is_space(char32_t c) {
    return (c >= 9 && c <= 13) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

}  // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = character_at(text, at);
        if (size == 0) return false;
        at += size;
    }
    return true;
}

std::string repair_utf8(std::string text) {
    if (is_utf8(text)) return text;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = character_at(text, at);
        if (size == 0)
            out += "\xEF\xBF\xBD";
        else
            out.append(text, at, size);
        at += std::max<std::size_t>(size, 1);
    }
    return out;
}

std::string storable_text(std::string text) {
    text = repair_utf8(std::move(text));
    for (std::size_t at = 0; (at = text.find('\0', at)) != std::string::npos;)
        text.replace(at, 1, "\xEF\xBF\xBD");
    return text;
}

void require_text(std::string_view text, const Sentence& what) {
    if (text.size() > limits::kTextBytes)
        throw Error(ErrorCode::TooLarge, Sentence::of("%1 has %2 bytes; at most %3 are kept.", what,
                                                      text.size(), limits::kTextBytes));
    if (text.find('\0') != std::string_view::npos)
        throw Error(ErrorCode::Malformed, Sentence::of("%1 contains a zero byte.", what));
    if (!is_utf8(text))
        throw Error(ErrorCode::Malformed, Sentence::of("%1 is not valid UTF-8 text.", what));
}

std::string fold_case(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        char32_t point = 0;
        const std::size_t size = character_at(text, at, &point);
        if (size == 1)
            out += static_cast<char>(point >= 'A' && point <= 'Z' ? point + 32 : point);
        else if (size == 0)
            out += text[at];
        else if (const auto locale = unicode_locale())
            append_utf8(out, static_cast<char32_t>(towlower_l(
                                 towupper_l(static_cast<wint_t>(point), locale), locale)));
        else
            out.append(text, at, size);
        at += std::max<std::size_t>(size, 1);
    }
    return out;
}

std::string_view trim(std::string_view text) {
    std::size_t begin = text.size(), end = 0;
    for (std::size_t at = 0; at < text.size();) {
        char32_t point = 0;
        const std::size_t size = std::max<std::size_t>(character_at(text, at, &point), 1);
        if (!is_space(point)) {
            begin = std::min(begin, at);
            end = at + size;
        }
        at += size;
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

std::string composed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    std::string out;
    if (U_SUCCESS(status)) {
        icu::StringByteSink<std::string> sink(&out);
        nfc->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr,
                           status);
    }
    return U_SUCCESS(status) ? out : std::string(text);
}

std::string gallery_name(std::string_view name) {
    if (!is_utf8(name))
        throw Error(ErrorCode::Usage,
                    Sentence::of("The name of the gallery is not valid UTF-8 text."));
    std::string out(trim(name));
    std::replace_if(
        out.begin(), out.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    out = composed(out);
    if (out.empty()) throw Error(ErrorCode::Usage, Sentence::of("A gallery needs a name."));
    if (out.size() > Galleries::kNameBytes)
        throw Error(ErrorCode::Usage,
                    Sentence::of("The name of the gallery is too long: at most %1 bytes are kept.",
                                 Galleries::kNameBytes));
    return out;
}

}  // namespace aim
