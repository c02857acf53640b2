// Source: transformers/models/{clip,siglip,idefics3,qwen2_vl,qwen2_5_vl}/configuration_*.py.
#include "core/checkpoint/model_parts.h"

namespace aim {

namespace {

constexpr std::int64_t kMostWidth = 1 << 16;
constexpr std::int64_t kMostLayers = 512;
constexpr std::int64_t kMostEdge = 1 << 14;

VisionConfig defaults_of(const std::string& model_type) {
    VisionConfig out;
    out.model_type = model_type;
    if (model_type == "clip_vision_model") {
        out.hidden_size = 768, out.intermediate_size = 3072, out.layers = 12, out.heads = 12;
        out.image_size = 224, out.patch_size = 32;
        out.activation = "quick_gelu";
        out.layer_norm_eps = 1e-5;
    } else if (model_type == "siglip_vision_model") {
        out.hidden_size = 768, out.intermediate_size = 3072, out.layers = 12, out.heads = 12;
        out.image_size = 224, out.patch_size = 16;
        out.activation = "gelu_pytorch_tanh";
        out.layer_norm_eps = 1e-6;
    } else if (model_type == "idefics3_vision" || model_type == "smolvlm_vision") {
        out.hidden_size = 1152, out.intermediate_size = 3072, out.layers = 12, out.heads = 16;
        out.image_size = 224, out.patch_size = 32;
        out.activation = "gelu_pytorch_tanh";
        out.layer_norm_eps = 1e-6;
    } else if (model_type == "qwen2_vl_vision") {
        out.hidden_size = 1280, out.output_size = 3584, out.layers = 32, out.heads = 16;
        out.patch_size = 14;
        out.activation = "quick_gelu";
        out.layer_norm_eps = 1e-6;
    } else if (model_type == "qwen2_5_vl_vision") {
        out.hidden_size = 3584, out.intermediate_size = 3420, out.output_size = 3584;
        out.layers = 32, out.heads = 16, out.patch_size = 14;
        out.activation = "silu";
        out.layer_norm_eps = 1e-6;
        out.window_size = 112;
        out.full_attention_blocks = {7, 15, 23, 31};
    } else {
        throw Error(ErrorCode::Unsupported,
                    Sentence::of("The vision tower is of the kind \"%1\"; CLIP, SigLIP, Idefics3's "
                                 "and Qwen2-VL's own are supported.",
                                 model_type));
    }
    return out;
}

void read_qwen(const ConfigFields& fields, VisionConfig& out) {
    out.layers = fields.integer("depth", out.layers, 1, kMostLayers);
    out.heads = fields.integer("num_heads", out.heads, 1, 1024);
    out.channels = fields.integer("in_channels", fields.integer("in_chans", 3, 3, 3), 3, 3);
    out.spatial_merge_size = fields.integer("spatial_merge_size", 2, 1, 16);
    out.temporal_patch_size = fields.square("temporal_patch_size", 2, 1, 16);
    if (out.model_type == "qwen2_vl_vision") {
        // Here `embed_dim` is the tower's width and `hidden_size` the language model's.
        out.output_size = fields.integer("hidden_size", out.output_size, 1, kMostWidth);
        out.hidden_size = fields.integer("embed_dim", out.hidden_size, 1, kMostWidth);
        const auto ratio = fields.number("mlp_ratio", 4.0, 1e-3, 64.0);
        out.intermediate_size =
            static_cast<std::int64_t>(static_cast<double>(out.hidden_size) * ratio);
        return;
    }
    out.hidden_size = fields.integer("hidden_size", out.hidden_size, 1, kMostWidth);
    out.intermediate_size =
        fields.integer("intermediate_size", out.intermediate_size, 1, kMostWidth);
    out.output_size = fields.integer("out_hidden_size", out.output_size, 1, kMostWidth);
    out.window_size = fields.integer("window_size", out.window_size, 1, kMostEdge);
    out.full_attention_blocks =
        fields.integers("fullatt_block_indexes", out.full_attention_blocks, 0, kMostLayers);
    if (out.window_size < out.patch_size * out.spatial_merge_size)
        fields.refuse("window_size", Sentence::of("is smaller than one merged patch"));
}

}  // namespace

VisionConfig read_vision_config(const ConfigFields& fields, const std::string& model_type,
                                std::optional<VisionConfig> defaults) {
    auto kind = fields.text("model_type", model_type);
    // Older snapshots name the whole model here.
    if (kind == "idefics3" || kind == "smolvlm" || kind == "qwen2_vl" || kind == "qwen2_5_vl")
        kind += "_vision";
    auto out = defaults ? *defaults : defaults_of(kind);
    out.patch_size = fields.square("patch_size", out.patch_size, 1, 1024);
    out.activation = fields.text("hidden_act", out.activation);
    if (kind == "qwen2_vl_vision" || kind == "qwen2_5_vl_vision") {
        read_qwen(fields, out);
    } else {
        out.hidden_size = fields.integer("hidden_size", out.hidden_size, 1, kMostWidth);
        out.intermediate_size =
            fields.integer("intermediate_size", out.intermediate_size, 1, 4 * kMostWidth);
        out.layers = fields.integer("num_hidden_layers", out.layers, 1, kMostLayers);
        out.heads = fields.integer("num_attention_heads", out.heads, 1, 1024);
        out.image_size = fields.square("image_size", out.image_size, 1, kMostEdge);
        out.channels = fields.integer("num_channels", 3, 3, 3);
        out.layer_norm_eps = fields.number("layer_norm_eps", out.layer_norm_eps, 0.0, 1.0);
        if (out.image_size < out.patch_size)
            fields.refuse("image_size", Sentence::of("is smaller than a patch"));
    }
    if (out.intermediate_size < 1) fields.refuse("intermediate_size", Sentence::of("is too small"));
    if (out.hidden_size % out.heads != 0)
        fields.refuse("hidden_size", Sentence::of("is not a multiple of the number of heads"));
    return out;
}

}  // namespace aim
