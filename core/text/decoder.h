// The decoders of tokenizer.json (tokenizers/src/decoders): token texts back to text.
#pragma once

#include "core/text/json_fields.h"

#include <memory>
#include <string>
#include <vector>

namespace aim {

class Decoder {
public:
    virtual ~Decoder() = default;
    // What stands in `tokens` afterwards is joined without anything between.
    virtual void apply(std::vector<std::string>& tokens) const = 0;

    // Throws Malformed, Unsupported (names the type).
    static std::unique_ptr<const Decoder> from_json(const Json& json);
};

}  // namespace aim
