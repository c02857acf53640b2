// tokenizer.json as it stands on disk. The vocabulary and the merges, nearly all of its bytes, are
// read straight into tables; the rest is kept as JSON.
#pragma once

#include "core/text/added_tokens.h"
#include "core/text/bpe.h"
#include "core/text/json_fields.h"
#include "core/text/vocabulary.h"

#include <string_view>
#include <vector>

namespace aim {

struct TokenizerFile {
    Json rest;  // everything but model.vocab and model.merges
    Vocabulary vocabulary;
    std::vector<Merge> merges;
    std::vector<AddedToken> added_tokens;  // as the file lists them, by id

    // The options of the model. Throws Unsupported for other models than BPE.
    BpeOptions bpe_options() const;
};

// Throws Malformed, TooLarge, Unsupported.
TokenizerFile read_tokenizer_file(std::string_view json);
AddedToken added_token_from_json(const Json& json);

}  // namespace aim
