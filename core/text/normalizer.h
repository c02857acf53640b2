// The normalizers of tokenizer.json (tokenizers/src/normalizers).
#pragma once

#include "core/text/aligned_text.h"
#include "core/text/json_fields.h"

#include <memory>
#include <vector>

namespace aim {

class Normalizer {
public:
    virtual ~Normalizer() = default;
    virtual AlignedText apply(AlignedText text) const = 0;

    // Throws Malformed, Unsupported (names the type).
    static std::unique_ptr<const Normalizer> from_json(const Json& json);
};

// The 256 characters that GPT-2 style tokenizers write bytes as.
char32_t byte_character(unsigned char byte);
// The byte that `character` stands for, or -1.
int character_byte(char32_t character);
// [begin, end) of `from` with every byte written as its character, appended to `out`.
void append_byte_characters(const AlignedText& from, std::size_t begin, std::size_t end,
                            AlignedText& out);

}  // namespace aim
