// The post-processors of tokenizer.json (tokenizers/src/processors): they add the special tokens
// around a text and trim offsets.
#pragma once

#include "core/text/json_fields.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace aim {

// A token with the bytes of the original it stands for.
struct PlacedToken {
    std::uint32_t id = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string_view text;  // of the token; only set where PostProcessor::reads_text()
};

class PostProcessor {
public:
    virtual ~PostProcessor() = default;
    virtual void apply(std::string_view original, std::vector<PlacedToken>& tokens,
                       bool add_special_tokens) const = 0;
    virtual bool reads_text() const { return false; }

    // Throws Malformed, Unsupported (names the type).
    static std::unique_ptr<const PostProcessor> from_json(const Json& json);
};

}  // namespace aim
