// What transformers (5.12) makes of a folder's tokenizer files: AutoTokenizer picks a class, some
// classes rebuild parts of tokenizer.json, and tokenizer_config.json adds tokens.
#pragma once

#include "core/text/added_tokens.h"
#include "core/text/bpe.h"
#include "core/text/decoder.h"
#include "core/text/normalizer.h"
#include "core/text/post_processor.h"
#include "core/text/pre_tokenizer.h"
#include "core/text/tokenizer_file.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace aim {

// The files beside tokenizer.json; null where a file is missing.
struct TokenizerSurroundings {
    Json tokenizer_config;
    Json special_tokens_map;  // special_tokens_map.json, written by transformers before 5
    Json added_tokens;        // added_tokens.json, likewise
    Json config;              // config.json of the model
};

// Throws Malformed, TooLarge, Unreadable.
TokenizerSurroundings read_surroundings(const std::filesystem::path& model_dir);
// null when there is no such file.
Json read_json_if_present(const std::filesystem::path& file);

enum class TokenizerClass {
    Backend,  // tokenizer.json as it stands
    Llama,    // transformers/models/llama/tokenization_llama.py
    Qwen2,    // transformers/models/qwen2/tokenization_qwen2.py
    Gpt2,     // transformers/models/gpt2/tokenization_gpt2.py
};

// models/auto/tokenization_auto.py, AutoTokenizer.from_pretrained.
TokenizerClass tokenizer_class(const TokenizerSurroundings& files);

struct TokenizerParts {
    std::unique_ptr<const Normalizer> normalizer;       // may be null
    std::unique_ptr<const PreTokenizer> pre_tokenizer;  // may be null
    std::unique_ptr<const Bpe> model;
    std::unique_ptr<const PostProcessor> post_processor;  // may be null
    std::unique_ptr<const Decoder> decoder;               // may be null
    AddedTokens added;
    std::optional<std::string> bos_token;
    std::optional<std::string> eos_token;
    bool clean_up_spaces = false;  // after decoding
};

TokenizerParts assemble_tokenizer(TokenizerFile file, const TokenizerSurroundings& files);

// The special tokens that a configuration names and the tokens it adds, in the order in which they
// get ids (tokenization_utils_base.py and tokenization_utils_tokenizers.py).
struct ConfiguredTokens {
    std::vector<std::pair<std::string, AddedToken>>
        named;  // bos_token, eos_token, …, image_token, …
    std::vector<AddedToken> extra;
    std::map<std::int64_t, AddedToken> decoder;  // by the id the configuration gives

    const AddedToken* find(std::string_view name) const;
    // What has to be added to the tokens that are there.
    std::vector<AddedToken> missing(const AddedTokens& present) const;
};

ConfiguredTokens configured_tokens(const TokenizerSurroundings& files, const TokenizerFile& file,
                                   TokenizerClass kind);

}  // namespace aim
