#include "core/text/normalizer.h"

#include "core/text/characters.h"
#include "core/text/pattern.h"
#include "core/text/unicode_normalization.h"

#include <array>

namespace aim {

namespace {

class Sequence final : public Normalizer {
public:
    explicit Sequence(const Json& json) {
        for (const Json& part : list_of(required(json, "normalizers"), "normalizers"))
            parts_.push_back(from_json(part));
    }
    AlignedText apply(AlignedText text) const override {
        for (const auto& part : parts_) text = part->apply(std::move(text));
        return text;
    }

private:
    std::vector<std::unique_ptr<const Normalizer>> parts_;
};

class Prepend final : public Normalizer {
public:
    explicit Prepend(const Json& json) : prefix_(text_of(required(json, "prepend"), "prepend")) {}
    AlignedText apply(AlignedText text) const override {
        if (text.size() == 0) return text;
        AlignedText out = AlignedText::empty(text.base());
        out.reserve(text.size() + prefix_.size());
        out.append(prefix_, text.origin(0));
        out.append(text, 0, text.size());
        return out;
    }

private:
    std::string prefix_;
};

class Replace final : public Normalizer {
public:
    explicit Replace(const Json& json)
        : pattern_(Pattern::from_json(required(json, "pattern"))),
          content_(text_of(required(json, "content"), "content")) {}
    AlignedText apply(AlignedText text) const override {
        AlignedText out = AlignedText::empty(text.base());
        std::size_t done = 0;
        bool any = false;
        pattern_.each_match(text.text(), [&](std::size_t begin, std::size_t end) {
            if (!any) out.reserve(text.size() + text.size() / 4 + content_.size());
            any = true;
            out.append(text, done, begin);
            // What is put in comes from the last thing taken out.
            out.append(content_, end > 0 ? text.origin(end - 1) : Origin{text.base(), text.base()});
            done = end;
        });
        if (!any) return text;
        out.append(text, done, text.size());
        return out;
    }

private:
    Pattern pattern_;
    std::string content_;
};

class Form final : public Normalizer {
public:
    explicit Form(NormalForm form) : form_(form) {}
    AlignedText apply(AlignedText text) const override {
        return to_normal_form(std::move(text), form_);
    }

private:
    NormalForm form_;
};

class Lowercase final : public Normalizer {
public:
    AlignedText apply(AlignedText text) const override {
        AlignedText out = AlignedText::empty(text.base());
        out.reserve(text.size());
        const std::string_view from = text.text();
        for (std::size_t at = 0; at < from.size();) {
            const Origin origin = text.origin(at);
            const char32_t c = utf8::next(from, at);
            if (c == 0x130) {  // the only character whose lower case has two
                out.append(U'i', origin);
                out.append(char32_t{0x307}, origin);
            } else {
                out.append(simple_lower_case(c), origin);
            }
        }
        return out;
    }
};

class Strip final : public Normalizer {
public:
    explicit Strip(const Json& json)
        : left_(flag_of(required(json, "strip_left"), "strip_left")),
          right_(flag_of(required(json, "strip_right"), "strip_right")) {}
    AlignedText apply(AlignedText text) const override {
        const std::string_view from = text.text();
        std::size_t begin = 0;
        std::size_t end = from.size();
        while (left_ && begin < end) {
            std::size_t next = begin;
            if (!is_white_space(utf8::next(from, next))) break;
            begin = next;
        }
        while (right_ && end > begin) {
            std::size_t before = end;
            if (!is_white_space(utf8::previous(from, before))) break;
            end = before;
        }
        if (begin == 0 && end == from.size()) return text;
        AlignedText out = AlignedText::empty(text.base());
        out.append(text, begin, end);
        return out;
    }

private:
    bool left_;
    bool right_;
};

class StripAccents final : public Normalizer {
public:
    AlignedText apply(AlignedText text) const override {
        AlignedText out = AlignedText::empty(text.base());
        const std::string_view from = text.text();
        for (std::size_t at = 0; at < from.size();) {
            const std::size_t begin = at;
            if (!is_combining_mark(utf8::next(from, at))) out.append(text, begin, at);
        }
        return out;
    }
};

class ByteLevelNormalizer final : public Normalizer {
public:
    AlignedText apply(AlignedText text) const override {
        AlignedText out = AlignedText::empty(text.base());
        out.reserve(text.size() * 2);
        append_byte_characters(text, 0, text.size(), out);
        return out;
    }
};

struct ByteCharacters {
    std::array<char32_t, 256> characters{};
    std::array<std::int16_t, 0x144> bytes{};

    ByteCharacters() {
        bytes.fill(-1);
        char32_t spare = 256;
        for (unsigned b = 0; b < 256; ++b) {
            const bool itself = (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE;
            characters[b] = itself ? static_cast<char32_t>(b) : spare++;
            bytes[characters[b]] = static_cast<std::int16_t>(b);
        }
    }
};

const ByteCharacters& byte_characters() {
    static const ByteCharacters table;
    return table;
}

}  // namespace

char32_t byte_character(unsigned char byte) { return byte_characters().characters[byte]; }

int character_byte(char32_t character) {
    const auto& bytes = byte_characters().bytes;
    return character < bytes.size() ? bytes[character] : -1;
}

void append_byte_characters(const AlignedText& from, std::size_t begin, std::size_t end,
                            AlignedText& out) {
    for (std::size_t at = begin; at < end; ++at)
        out.append(byte_character(static_cast<unsigned char>(from.text()[at])), from.origin(at));
}

std::unique_ptr<const Normalizer> Normalizer::from_json(const Json& json) {
    const std::string& type = type_of(json, "normalizer");
    if (type == "Sequence") return std::make_unique<Sequence>(json);
    if (type == "Prepend") return std::make_unique<Prepend>(json);
    if (type == "Replace") return std::make_unique<Replace>(json);
    if (type == "NFC") return std::make_unique<Form>(NormalForm::C);
    if (type == "NFD") return std::make_unique<Form>(NormalForm::D);
    if (type == "NFKC") return std::make_unique<Form>(NormalForm::KC);
    if (type == "NFKD") return std::make_unique<Form>(NormalForm::KD);
    if (type == "Lowercase") return std::make_unique<Lowercase>();
    if (type == "Strip") return std::make_unique<Strip>(json);
    if (type == "StripAccents") return std::make_unique<StripAccents>();
    if (type == "ByteLevel") return std::make_unique<ByteLevelNormalizer>();
    throw Error(ErrorCode::Unsupported,
                Sentence::of("The tokenizer's normalizer \"%1\" is not supported.", type));
}

}  // namespace aim
