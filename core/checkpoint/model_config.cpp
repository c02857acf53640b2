// Source:
// transformers/models/{llava,llava_next,llava_onevision,idefics3,smolvlm,qwen2_vl,qwen2_5_vl}/
// configuration_*.py.
#include "core/checkpoint/model_config.h"

#include "core/base/files.h"
#include "core/checkpoint/model_parts.h"

#include <algorithm>

namespace aim {

namespace {

constexpr std::int64_t kMostTokens = 1 << 23;

struct Family {
    const char* model_type;
    std::string text_type, vision_type;
    std::int64_t image_token;
};

const std::vector<Family>& families() {
    static const std::vector<Family> kFamilies{
#define AIM_FAMILY(model_type, text, vision, image_token, open) \
    {model_type, text, vision, image_token},
#include "core/checkpoint/families.inc"
#undef AIM_FAMILY
    };
    return kFamilies;
}

Family family_of(const std::string& model_type) {
    for (const auto& family : families())
        if (model_type == family.model_type) return family;
    return {"", "", "", 0};
}

bool is_llava_kind(const std::string& type) { return type.starts_with("llava"); }
bool is_qwen(const std::string& type) { return type.starts_with("qwen"); }

std::vector<std::pair<std::int64_t, std::int64_t>> default_pinpoints(
    const std::string& model_type) {
    if (model_type == "llava_next")
        return {{336, 672}, {672, 336}, {672, 672}, {1008, 336}, {336, 1008}};
    std::vector<std::pair<std::int64_t, std::int64_t>> out;
    for (std::int64_t h = 1; h <= 6; ++h)
        for (std::int64_t w = 1; w <= 6; ++w) out.emplace_back(384 * h, 384 * w);
    return out;
}

std::vector<std::pair<std::int64_t, std::int64_t>> read_pinpoints(const ConfigFields& fields,
                                                                  const std::string& model_type) {
    constexpr auto kKey = "image_grid_pinpoints";
    if (!fields.has(kKey)) return default_pinpoints(model_type);
    const auto& list = fields.raw(kKey);
    if (!list.is_array() || list.empty() || list.size() > 1024)
        fields.refuse(kKey, Sentence::of("is not a list of resolutions"));
    std::vector<std::pair<std::int64_t, std::int64_t>> out;
    for (const auto& entry : list) {
        if (!entry.is_array() || entry.size() != 2 || !entry[0].is_number_unsigned() ||
            !entry[1].is_number_unsigned())
            fields.refuse(kKey, Sentence::of("has an entry that is not a height and a width"));
        const auto height = entry[0].get<std::uint64_t>(), width = entry[1].get<std::uint64_t>();
        if (height < 1 || width < 1 || height > 1 << 14 || width > 1 << 14)
            fields.refuse(kKey, Sentence::of("has an entry that is out of range"));
        out.emplace_back(height, width);
    }
    return out;
}

// What a LLaVA config without `vision_config` stands for.
std::optional<VisionConfig> default_tower(const std::string& model_type) {
    VisionConfig out;
    if (model_type == "llava" || model_type == "llava_next") {
        out.model_type = "clip_vision_model";
        out.hidden_size = 1024, out.intermediate_size = 4096, out.layers = 24, out.heads = 16;
        out.image_size = 336, out.patch_size = 14;
        out.activation = "quick_gelu";
        out.layer_norm_eps = 1e-5;
        return out;
    }
    if (model_type == "llava_onevision") {
        out.model_type = "siglip_vision_model";
        out.hidden_size = 1152, out.intermediate_size = 4304, out.layers = 26, out.heads = 16;
        out.image_size = 384, out.patch_size = 14;
        out.activation = "gelu_pytorch_tanh";
        out.layer_norm_eps = 1e-6;
        return out;
    }
    return {};
}

void read_llava(const ConfigFields& fields, ModelConfig& out) {
    const bool onevision = out.model_type == "llava_onevision";
    out.vision_feature_layers =
        fields.integers("vision_feature_layer", {onevision ? -1 : -2}, -1024, 1024);
    if (out.vision_feature_layers.empty() || out.vision_feature_layers.size() > 16)
        fields.refuse("vision_feature_layer", Sentence::of("names no layer, or too many"));
    for (const auto layer : out.vision_feature_layers)
        if (layer > out.vision.layers || layer < -out.vision.layers - 1)
            fields.refuse("vision_feature_layer",
                          Sentence::of("names a layer the vision tower does not have"));
    out.vision_feature_select_strategy =
        fields.text("vision_feature_select_strategy", onevision ? "full" : "default");
    if (out.vision_feature_select_strategy != "default" &&
        out.vision_feature_select_strategy != "full")
        fields.refuse("vision_feature_select_strategy",
                      Sentence::of("is neither \"default\" nor \"full\""));
    out.projector_activation = fields.text("projector_hidden_act", "gelu");
    out.projector_bias = fields.flag("multimodal_projector_bias", true);
    if (out.model_type != "llava")
        out.image_grid_pinpoints = read_pinpoints(fields, out.model_type);
    if (onevision) out.vision_aspect_ratio = fields.text("vision_aspect_ratio", "anyres_max_9");
}

void refuse_other_layouts(const ConfigFields& fields, const std::string& model_type) {
    if (fields.has("mm_vision_tower") || fields.has("mm_projector_type"))
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of(
                "This folder has the layout of LLaVA's original code; take the converted one "
                "whose name ends in \"-hf\"."));
    if (fields.has("quantization_config"))
        throw Error(ErrorCode::Unsupported,
                    Sentence::of("The model's weights are quantised, which is not supported; "
                                 "take the version in bfloat16 or float32."));
    const auto& known = supported_families();
    if (std::find(known.begin(), known.end(), model_type) != known.end()) return;
    std::string list;
    for (const auto& name : known) list += (list.empty() ? "" : ", ") + name;
    if (model_type.empty())
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of("config.json does not say of which family the model is; supported are %1.",
                         list));
    throw Error(ErrorCode::Unsupported,
                Sentence::of("Models of the family \"%1\" are not supported; supported are %2.",
                             model_type, list));
}

}  // namespace

const std::vector<std::string>& supported_families() {
    static const auto kNames = [] {
        std::vector<std::string> names;
        for (const auto& family : families()) names.emplace_back(family.model_type);
        return names;
    }();
    return kNames;
}

ModelConfig read_model_config(const std::filesystem::path& model_dir) {
    const auto file = model_dir / "config.json";
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        throw Error(
            ErrorCode::NotFound,
            Sentence::of(
                "There is no config.json in %1; a model is a folder as Hugging Face stores it.",
                quoted(model_dir)));
    const auto document = read_json_object(file);
    const ConfigFields fields(document, quoted(file));
    ModelConfig out;
    out.model_type = fields.text("model_type", "");
    refuse_other_layouts(fields, out.model_type);
    const auto family = family_of(out.model_type);

    const bool flat = is_qwen(out.model_type) && !fields.has("text_config");
    const auto text = flat ? fields : fields.nested("text_config");
    out.text = read_decoder_config(text, flat ? out.model_type : family.text_type);
    if (out.model_type.starts_with("idefics3") || out.model_type == "smolvlm")
        if (!fields.has("text_config")) out.text.rms_norm_eps = 1e-5;
    // Either level may say so; which of the two tensors the weights hold decides in the end.
    out.text.tied_head = out.text.tied_head || fields.flag("tie_word_embeddings", false);

    const bool has_tower = fields.has("vision_config");
    out.vision = read_vision_config(fields.nested("vision_config"), family.vision_type,
                                    has_tower ? std::nullopt : default_tower(out.model_type));
    if (is_qwen(out.model_type) && out.vision.output_size != out.text.hidden_size)
        fields.refuse("vision_config",
                      Sentence::of("gives another width than the language model has"));

    // v5 writes image_token_index for the LLaVA kinds, too; some snapshots have both names.
    out.image_token_id = fields.integer(
        "image_token_index", fields.integer("image_token_id", family.image_token, 0, kMostTokens),
        0, kMostTokens);
    if (out.image_token_id >= out.text.vocab_size)
        fields.refuse("image_token_index", Sentence::of("is beyond the vocabulary"));
    if (is_llava_kind(out.model_type)) read_llava(fields, out);
    if (is_qwen(out.model_type))
        out.vision_start_token_id = fields.integer("vision_start_token_id", 151652, 0, kMostTokens);
    out.scale_factor = fields.integer("scale_factor", 2, 1, 64);
    out.torch_dtype =
        fields.text("torch_dtype",
                    fields.text("dtype", text.text("torch_dtype", text.text("dtype", "float32"))));
    return out;
}

GenerationDefaults read_generation_defaults(const std::filesystem::path& model_dir) {
    GenerationDefaults out;
    const auto file = model_dir / "generation_config.json";
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) {
        const auto document = read_json_object(file);
        out.eos_ids =
            ConfigFields(document, quoted(file)).integers("eos_token_id", {}, 0, kMostTokens);
    }
    if (!out.eos_ids.empty()) return out;
    // As transformers derives it: the config's own, its text part's, the text class's default.
    const auto config_file = model_dir / "config.json";
    const auto document = read_json_object(config_file);
    const ConfigFields fields(document, quoted(config_file));
    const auto text = fields.nested("text_config");
    const auto type = text.text("model_type", family_of(fields.text("model_type", "")).text_type);
    std::vector<std::int64_t> fallback;
    if (type == "llama" || type == "mistral") fallback = {2};
    if (type.starts_with("qwen2_")) fallback = {151645};
    out.eos_ids = fields.integers(
        "eos_token_id", text.integers("eos_token_id", fallback, 0, kMostTokens), 0, kMostTokens);
    return out;
}

}  // namespace aim
