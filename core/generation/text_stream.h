// New text out of new tokens, in whole characters.
#pragma once

#include "core/generation/generate.h"

namespace aim {

class TextStream {
public:
    // `on_text` may be empty. Both must outlive the stream.
    TextStream(const Tokenizer& tokenizer, const TextCallback& on_text)
        : tokenizer_(tokenizer), on_text_(on_text) {}

    void add(std::int64_t id);
    void finish();  // hands out what was held back

private:
    void hand_out(bool all);

    const Tokenizer& tokenizer_;
    const TextCallback& on_text_;
    std::vector<std::int64_t> ids_;
    std::string sent_;  // of decode(ids_)
};

}  // namespace aim
