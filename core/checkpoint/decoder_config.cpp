// Source: transformers/models/{llama,mistral,qwen2,qwen2_vl,qwen2_5_vl}/configuration_*.py,
// transformers/modeling_rope_utils.py (convert_rope_params_to_dict).
#include "core/checkpoint/model_parts.h"

#include <array>

namespace aim {

namespace {

constexpr std::int64_t kMostWidth = 1 << 17;
constexpr std::int64_t kMostLayers = 1024;
constexpr std::int64_t kMostHeads = 4096;
constexpr std::int64_t kMostVocabulary = 1 << 23;
constexpr std::int64_t kMostPositions = 1LL << 30;

struct Defaults {
    const char* model_type;
    std::int64_t vocab_size, hidden_size, intermediate_size, layers, heads;
    std::int64_t kv_heads;  // 0: as many as heads
    std::int64_t max_positions;
    double rms_norm_eps, rope_theta;
    bool qwen;
};

constexpr std::array kDefaults{
    Defaults{"llama", 32000, 4096, 11008, 32, 32, 0, 2048, 1e-6, 1e4, false},
    Defaults{"mistral", 32000, 4096, 14336, 32, 32, 8, 131072, 1e-6, 1e4, false},
    Defaults{"qwen2", 151936, 4096, 22016, 32, 32, 32, 32768, 1e-6, 1e4, true},
    Defaults{"qwen2_vl_text", 152064, 8192, 29568, 80, 64, 8, 32768, 1e-5, 1e6, true},
    Defaults{"qwen2_5_vl_text", 152064, 8192, 29568, 80, 64, 8, 32768, 1e-5, 1e6, true},
};

const Defaults& defaults_of(const std::string& model_type) {
    for (const auto& entry : kDefaults)
        if (model_type == entry.model_type) return entry;
    throw Error(ErrorCode::Unsupported,
                Sentence::of("The language model is of the kind \"%1\"; llama, mistral, qwen2 and "
                             "Qwen2-VL's own are supported.",
                             model_type));
}

RopeConfig read_rope(const ConfigFields& fields, const Defaults& defaults,
                     const DecoderConfig& config) {
    // v4 snapshots have rope_scaling, v5 ones rope_parameters; the former wins where both stand,
    // and an empty one counts as missing.
    const bool scaled = fields.has("rope_scaling") && !fields.raw("rope_scaling").empty();
    const auto rope = fields.nested(scaled ? "rope_scaling" : "rope_parameters");
    RopeConfig out;
    out.theta = rope.number(
        "rope_theta", fields.number("rope_theta", defaults.rope_theta, 1e-3, 1e15), 1e-3, 1e15);
    out.type = rope.text("rope_type", rope.text("type", "default"));
    if (out.type == "mrope") out.type = "default";
    if (out.type != "default" && out.type != "linear" && out.type != "dynamic" &&
        out.type != "llama3")
        throw Error(ErrorCode::Unsupported,
                    Sentence::of("The model scales its rotary positions by \"%1\", which this "
                                 "program does not know.",
                                 out.type));
    if (out.type != "default" && !rope.has("factor"))
        rope.refuse("factor", Sentence::of("is missing"));
    out.factor = rope.number("factor", 1.0, 1e-3, 1e6);
    out.low_freq_factor = rope.number("low_freq_factor", 1.0, 1e-6, 1e6);
    out.high_freq_factor = rope.number("high_freq_factor", 4.0, 1e-6, 1e6);
    if (out.type == "llama3" && out.high_freq_factor <= out.low_freq_factor)
        rope.refuse("high_freq_factor", Sentence::of("is not above low_freq_factor"));
    out.original_max_positions =
        rope.integer("original_max_position_embeddings", config.max_positions, 1, kMostPositions);
    const auto partial = rope.number("partial_rotary_factor",
                                     fields.number("partial_rotary_factor", 1.0, 0, 1), 0, 1);
    if (partial != 1.0)
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of(
                "The model turns only a part of each head by position, which is not supported."));
    if (defaults.rope_theta == 1e6) {  // the Qwen2-VL kinds
        out.mrope_section = rope.integers("mrope_section", {}, 0, kMostWidth);
        std::int64_t sum = 0;
        for (const auto part : out.mrope_section) sum += part;
        if (out.mrope_section.size() != 3 || sum != config.head_dim / 2)
            rope.refuse("mrope_section",
                        Sentence::of("does not divide half of a head among three axes"));
    }
    return out;
}

void read_window(const ConfigFields& fields, const Defaults& defaults, DecoderConfig& config) {
    const bool mistral = config.model_type == "mistral";
    if (!mistral && !(defaults.qwen && fields.flag("use_sliding_window", false))) return;
    if (fields.says_null("sliding_window")) return;
    config.sliding_window = fields.integer("sliding_window", 4096, 1, kMostPositions);
    if (mistral) return;
    config.first_sliding_layer =
        fields.integer("max_window_layers", defaults.layers == 80 ? 80 : 28, 0, kMostPositions);
    if (!fields.has("layer_types")) return;
    const auto& types = fields.raw("layer_types");
    if (!types.is_array() || types.size() != static_cast<std::size_t>(config.layers))
        fields.refuse("layer_types", Sentence::of("does not name every layer"));
    std::int64_t first = config.layers;
    for (std::size_t i = 0; i < types.size(); ++i) {
        const bool sliding = types[i] == "sliding_attention";
        if (!sliding && types[i] != "full_attention")
            fields.refuse("layer_types", Sentence::of("names an unknown kind"));
        if (sliding && first == config.layers) first = static_cast<std::int64_t>(i);
        if (!sliding && first != config.layers)
            throw Error(ErrorCode::Unsupported,
                        Sentence::of("The model alternates between full and sliding attention, "
                                     "which is not supported."));
    }
    config.first_sliding_layer = first;
}

}  // namespace

DecoderConfig read_decoder_config(const ConfigFields& fields, const std::string& model_type) {
    DecoderConfig out;
    out.model_type = fields.text("model_type", model_type);
    // The flat Qwen configs carry the whole model's type where the text's would stand.
    if (out.model_type == "qwen2_vl" || out.model_type == "qwen2_5_vl") out.model_type += "_text";
    const auto& defaults = defaults_of(out.model_type);
    out.vocab_size = fields.integer("vocab_size", defaults.vocab_size, 1, kMostVocabulary);
    out.hidden_size = fields.integer("hidden_size", defaults.hidden_size, 1, kMostWidth);
    out.intermediate_size =
        fields.integer("intermediate_size", defaults.intermediate_size, 1, 4 * kMostWidth);
    out.layers = fields.integer("num_hidden_layers", defaults.layers, 1, kMostLayers);
    out.heads = fields.integer("num_attention_heads", defaults.heads, 1, kMostHeads);
    // In Python a field that is null asks for as many as heads; a missing one has the class's
    // default.
    const auto kv_default = defaults.kv_heads == 0 || fields.says_null("num_key_value_heads")
                                ? out.heads
                                : defaults.kv_heads;
    out.kv_heads = fields.integer("num_key_value_heads", kv_default, 1, kMostHeads);
    if (out.heads % out.kv_heads != 0)
        fields.refuse("num_key_value_heads",
                      Sentence::of("does not divide the number of heads, %1", out.heads));
    if (!fields.has("head_dim") && out.hidden_size % out.heads != 0)
        fields.refuse("num_attention_heads", Sentence::of("does not divide hidden_size"));
    out.head_dim = fields.integer("head_dim", out.hidden_size / out.heads, 2, 4096);
    if (out.head_dim % 2 != 0) fields.refuse("head_dim", Sentence::of("is odd"));
    out.max_positions =
        fields.integer("max_position_embeddings", defaults.max_positions, 1, kMostPositions);
    out.rms_norm_eps = fields.number("rms_norm_eps", defaults.rms_norm_eps, 0.0, 1.0);
    out.activation = fields.text("hidden_act", "silu");
    out.rope = read_rope(fields, defaults, out);
    out.tied_head = fields.flag("tie_word_embeddings", false);
    out.qkv_bias = defaults.qwen;
    if (out.model_type == "llama") {
        out.qkv_bias = out.output_bias = fields.flag("attention_bias", false);
        out.mlp_bias = fields.flag("mlp_bias", false);
    }
    read_window(fields, defaults, out);
    return out;
}

}  // namespace aim
