#include "core/text/tokenizer_class.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_set>

namespace aim {

namespace {

constexpr auto kNamed = std::to_array<const char*>(
    {"bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token"});

// "<s>" or {"content": "<s>", …}: what a token is given as. Plain texts stay without properties
// until they are added, as special tokens.
std::optional<AddedToken> token_in(const Json& value, const char* name) {
    if (value.is_string()) return AddedToken::special_token(value.get<std::string>());
    if (value.is_object() && value.contains("content")) return added_token_from_json(value);
    if (value.is_null()) return std::nullopt;
    throw Error(
        ErrorCode::Malformed,
        Sentence::of("In the tokenizer's files, \"%1\" is not a token.", std::string(name)));
}

// tokenizer_config.json with what older files add to it.
Json merged_config(const TokenizerSurroundings& files) {
    Json config = files.tokenizer_config.is_object() ? files.tokenizer_config : Json::object();
    if (config.contains("added_tokens_decoder") || !files.special_tokens_map.is_object())
        return config;
    for (const auto& [name, value] : files.special_tokens_map.items()) {
        config[name] = value;
        if (value.is_object() && value.contains("content")) config[name]["special"] = true;
    }
    return config;
}

// What the class's constructor takes when the configuration says nothing.
const char* default_token(TokenizerClass kind, std::string_view name) {
    const bool unk = name == "unk_token";
    const bool bos = name == "bos_token";
    const bool eos = name == "eos_token";
    switch (kind) {
        case TokenizerClass::Llama:
            return unk ? "<unk>" : bos ? "<s>" : eos ? "</s>" : nullptr;
        case TokenizerClass::Qwen2:
            return unk || eos || name == "pad_token" ? "<|endoftext|>" : nullptr;
        case TokenizerClass::Gpt2:
            return unk || bos || eos ? "<|endoftext|>" : nullptr;
        case TokenizerClass::Backend:
            break;
    }
    return nullptr;
}

std::int64_t decoder_id(const std::string& key) {
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), id);
    if (error != std::errc{} || end != key.data() + key.size() || id < 0)
        throw Error(
            ErrorCode::Malformed,
            Sentence::of("The tokenizer's configuration has a token id that is no number."));
    return id;
}

}  // namespace

const AddedToken* ConfiguredTokens::find(std::string_view name) const {
    for (const auto& [known, token] : named)
        if (known == name) return &token;
    return nullptr;
}

std::vector<AddedToken> ConfiguredTokens::missing(const AddedTokens& present) const {
    std::vector<AddedToken> out;
    std::unordered_set<std::string> adding;
    const auto add = [&](const AddedToken& token) {
        adding.insert(token.content);
        out.push_back(token);
    };
    for (const auto& [id, token] : decoder) {
        const auto known = present.find_id(token.content);
        if (!known || *present.token(*known) != token) add(token);
    }
    const auto absent = [&](const std::string& content) {
        return !present.find_id(content) && !adding.contains(content);
    };
    for (const auto& [name, token] : named)
        if (absent(token.content)) add(token);
    for (const AddedToken& token : extra)
        if (absent(token.content)) add(token);
    // A token that has a name is special, whatever its entry says.
    std::unordered_set<std::string_view> names;
    for (const auto& [name, token] : named) names.insert(token.content);
    for (AddedToken& token : out) token.special = token.special || names.contains(token.content);
    return out;
}

ConfiguredTokens configured_tokens(const TokenizerSurroundings& files, const TokenizerFile& file,
                                   TokenizerClass kind) {
    const Json config = merged_config(files);
    ConfiguredTokens out;
    if (const Json* decoder = field(config, "added_tokens_decoder")) {
        for (const auto& [key, value] : object_of(*decoder, "added_tokens_decoder").items())
            out.decoder[decoder_id(key)] = added_token_from_json(value);
    } else {
        if (files.added_tokens.is_object())
            for (const auto& [content, id] : files.added_tokens.items()) {
                AddedToken token;
                token.content = content;
                for (const char* name : kNamed) {
                    const Json* value = field(config, name);
                    const auto special = value ? token_in(*value, name) : std::nullopt;
                    token.special = token.special || (special && special->content == content);
                }
                token.normalized = !token.special;
                out.decoder[id_of(id, "added_tokens.json")] = token;
            }
        if (const Json* added = field(file.rest, "added_tokens"))
            for (const Json& token : *added)
                out.decoder[id_of(required(token, "id"), "id")] = added_token_from_json(token);
    }

    const auto in_decoder = [&](const AddedToken& token) {
        for (const auto& [id, known] : out.decoder)
            if (known.content == token.content) return known;
        return token;
    };
    for (const char* name : kNamed) {
        const bool given = config.contains(name);
        const char* otherwise = default_token(kind, name);
        auto token = given       ? token_in(config.at(name), name)
                     : otherwise ? std::optional(AddedToken::special_token(otherwise))
                                 : std::nullopt;
        if (!token) continue;
        out.named.emplace_back(name, given ? in_decoder(*token) : *token);
    }
    for (const auto& [name, value] : config.items()) {
        const bool standard = std::find(kNamed.begin(), kNamed.end(), name) != kNamed.end();
        const bool token = value.is_string() || (value.is_object() && value.contains("content"));
        if (!standard && name.ends_with("_token") && token)
            out.named.emplace_back(name, *token_in(value, "token"));
    }
    const Json* extra = field(config, "extra_special_tokens");
    if (!extra) extra = field(config, "additional_special_tokens");
    if (extra && extra->is_object()) {
        for (const auto& [name, value] : extra->items())
            if (auto token = token_in(value, "extra_special_tokens"))
                out.named.emplace_back(name, *token);
    } else if (extra) {
        for (const Json& value : list_of(*extra, "extra_special_tokens"))
            if (auto token = token_in(value, "extra_special_tokens")) out.extra.push_back(*token);
    }
    return out;
}

}  // namespace aim
