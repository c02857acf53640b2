#include "core/text/tokenizer_class.h"

#include "core/base/files.h"
#include "core/base/limits.h"

#include <algorithm>
#include <array>

namespace aim {

namespace {

using Names = std::initializer_list<std::string_view>;

bool among(std::string_view name, Names names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view without_fast(std::string_view name) {
    return name.ends_with("Fast") && name != "PreTrainedTokenizerFast"
               ? name.substr(0, name.size() - 4)
               : name;
}

TokenizerClass class_named(std::string_view name) {
    name = without_fast(name);
    if (name == "LlamaTokenizer") return TokenizerClass::Llama;
    if (name == "Qwen2Tokenizer") return TokenizerClass::Qwen2;
    if (name == "GPT2Tokenizer") return TokenizerClass::Gpt2;
    return TokenizerClass::Backend;
}

// TOKENIZER_MAPPING_NAMES, as far as BPE tokenizers go; empty for model types that it does not
// list.
std::string_view registered_class(std::string_view model_type) {
    if (among(model_type, {"qwen2", "qwen2_moe", "qwen2_vl", "qwen2_5_vl", "qwen2_audio",
                           "qwen2_5_omni", "qwen3", "qwen3_moe", "qwen3_next", "qwen3_vl",
                           "qwen3_vl_moe", "qwen3_omni_moe", "internvl", "ovis2", "colqwen2",
                           "lighton_ocr", "audioflamingo3", "qianfan_ocr", "cosmos3_omni"}))
        return "Qwen2Tokenizer";
    if (among(model_type, {"idefics", "idefics2"})) return "LlamaTokenizer";
    if (among(model_type,
              {"gpt2", "gpt_bigcode", "gpt_neo", "gptj", "opt", "phi", "blip-2", "instructblip",
               "instructblipvideo", "starcoder2", "codegen", "dbrx", "emu3", "flex_olmo", "jais2"}))
        return "GPT2Tokenizer";
    if (among(model_type, {"llava",          "llava_next",
                           "vipllava",       "mistral",
                           "mistral3",       "ministral",
                           "ministral3",     "mixtral",
                           "pixtral",        "voxtral",
                           "chameleon",      "fuyu",
                           "janus",          "molmo",
                           "molmo2",         "minicpmv",
                           "minicpmv4_6",    "phi3",
                           "phi3_v",         "phimoe",
                           "openvla",        "internlm2",
                           "deepseek_v2",    "deepseek_v3",
                           "deepseek_vl",    "deepseek_vl_hybrid",
                           "deepseek_vl_v2", "granite",
                           "granitemoe",     "glm",
                           "glm4",           "glm4v",
                           "glm4v_moe",      "got_ocr2",
                           "olmo3",          "nemotron",
                           "jamba",          "arctic"}))
        return "TokenizersBackend";
    return {};
}

// MODELS_WITH_INCORRECT_HUB_TOKENIZER_CLASS, where it is not the same as the class above.
bool mistrusts_hub(std::string_view model_type) { return model_type == "qwen2"; }

constexpr const char* kQwen2Regex =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

Json byte_level(bool add_prefix_space, bool use_regex) {
    return {{"type", "ByteLevel"},
            {"add_prefix_space", add_prefix_space},
            {"trim_offsets", true},
            {"use_regex", use_regex}};
}

// The components that a class puts in place of those in tokenizer.json.
void rebuild(TokenizerClass kind, const Json& config, Json& components, BpeOptions& options) {
    if (kind == TokenizerClass::Backend) return;
    options = {};
    components.erase("normalizer");
    const Json* configured = field(config, "add_prefix_space");
    const bool prefix =
        configured ? flag_of(*configured, "add_prefix_space") : kind == TokenizerClass::Llama;
    if (kind == TokenizerClass::Llama) {
        options.fuse_unknown = true;
        options.byte_fallback = true;
        const bool legacy = flag_field(config, "legacy", false);
        components["pre_tokenizer"] = {{"type", "Metaspace"},
                                       {"replacement", "▁"},
                                       {"prepend_scheme", !prefix  ? "never"
                                                          : legacy ? "always"
                                                                   : "first"},
                                       {"split", false}};
        Json decoders =
            Json::array({{{"type", "Replace"}, {"pattern", {{"String", "▁"}}}, {"content", " "}},
                         {{"type", "ByteFallback"}},
                         {{"type", "Fuse"}}});
        if (prefix)
            decoders.push_back({{"type", "Strip"}, {"content", " "}, {"start", 1U}, {"stop", 0U}});
        components["decoder"] = {{"type", "Sequence"}, {"decoders", decoders}};
        return;
    }
    components["decoder"] = byte_level(true, true);
    if (kind == TokenizerClass::Gpt2) {
        components["pre_tokenizer"] = byte_level(prefix, true);
        return;
    }
    components["normalizer"] = {{"type", "NFC"}};
    components["pre_tokenizer"] = {
        {"type", "Sequence"},
        {"pretokenizers", Json::array({{{"type", "Split"},
                                        {"pattern", {{"Regex", kQwen2Regex}}},
                                        {"behavior", "Isolated"},
                                        {"invert", false}},
                                       byte_level(prefix, false)})}};
}

template <class Part>
std::unique_ptr<const Part> part(const Json& components, const char* name) {
    const Json* json = field(components, name);
    return json ? Part::from_json(*json) : nullptr;
}

}  // namespace

Json read_json_if_present(const std::filesystem::path& file) {
    std::error_code ec;
    if (!std::filesystem::exists(file, ec)) return nullptr;
    return parse_json(read_text(file, limits::kConfigFileBytes), file.filename().string().c_str());
}

TokenizerSurroundings read_surroundings(const std::filesystem::path& model_dir) {
    return {read_json_if_present(model_dir / "tokenizer_config.json"),
            read_json_if_present(model_dir / "special_tokens_map.json"),
            read_json_if_present(model_dir / "added_tokens.json"),
            read_json_if_present(model_dir / "config.json")};
}

TokenizerClass tokenizer_class(const TokenizerSurroundings& files) {
    const std::string own = text_field(files.tokenizer_config, "tokenizer_class", "");
    const std::string models = text_field(files.config, "tokenizer_class", "");
    const std::string model_type = text_field(files.config, "model_type", "");
    const std::string& hub = own.empty() ? models : own;
    const std::string_view registered = registered_class(model_type);
    if (!hub.empty() && !registered.empty() && registered != without_fast(hub)) {
        if (registered == "TokenizersBackend") return TokenizerClass::Backend;
        return class_named(mistrusts_hub(model_type) ? registered : std::string_view(hub));
    }
    return class_named(hub.empty() ? registered : std::string_view(hub));
}

TokenizerParts assemble_tokenizer(TokenizerFile file, const TokenizerSurroundings& files) {
    const TokenizerClass kind = tokenizer_class(files);
    BpeOptions options = file.bpe_options();
    rebuild(kind, files.tokenizer_config, file.rest, options);

    TokenizerParts parts;
    parts.normalizer = part<Normalizer>(file.rest, "normalizer");
    parts.pre_tokenizer = part<PreTokenizer>(file.rest, "pre_tokenizer");
    parts.post_processor = part<PostProcessor>(file.rest, "post_processor");
    parts.decoder = part<Decoder>(file.rest, "decoder");

    const ConfiguredTokens configured = configured_tokens(files, file, kind);
    parts.model =
        std::make_unique<const Bpe>(std::move(file.vocabulary), file.merges, std::move(options));
    const auto add = [&](const std::vector<AddedToken>& tokens) {
        parts.added.add(tokens, parts.model->vocabulary(), parts.normalizer.get());
    };
    // A class that rebuilds the tokenizer takes the configuration's tokens only.
    if (kind == TokenizerClass::Backend) add(file.added_tokens);
    add(configured.missing(parts.added));
    if (kind == TokenizerClass::Qwen2) {
        std::vector<AddedToken> special;
        for (const auto& [name, token] : configured.named)
            special.push_back(AddedToken::special_token(token.content));
        for (const AddedToken& token : configured.extra)
            special.push_back(AddedToken::special_token(token.content));
        add(special);
    }
    parts.added.set_split_special(
        flag_field(files.tokenizer_config, "split_special_tokens", false));
    parts.added.rebuild();

    if (const AddedToken* bos = configured.find("bos_token")) parts.bos_token = bos->content;
    if (const AddedToken* eos = configured.find("eos_token")) parts.eos_token = eos->content;
    parts.clean_up_spaces =
        flag_field(files.tokenizer_config, "clean_up_tokenization_spaces", false) &&
        flag_field(files.tokenizer_config,
                   "clean_up_tokenization_spaces_for_bpe_even_though_it_will_corrupt_output",
                   false);
    return parts;
}

}  // namespace aim
