// config.json in both layouts (what transformers v4 snapshots on the hub look like, and what v5
// writes), with transformers' defaults for the fields a snapshot leaves out
// (transformers/models/*/configuration_*.py).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace aim {

struct RopeConfig {
    double theta = 10000.0;
    std::string type = "default";                // default, linear, dynamic, llama3
    double factor = 1.0;                         // linear, llama3
    double low_freq_factor = 1.0;                // llama3
    double high_freq_factor = 4.0;               // llama3
    std::int64_t original_max_positions = 8192;  // llama3
    std::vector<std::int64_t> mrope_section;     // Qwen2-VL: halves per axis (t, h, w)
};

// The language model: Llama, Mistral, Qwen2 and what is like them.
struct DecoderConfig {
    std::string model_type;  // llama, mistral, qwen2, qwen2_vl_text, …
    std::int64_t vocab_size = 0;
    std::int64_t hidden_size = 0;
    std::int64_t intermediate_size = 0;
    std::int64_t layers = 0;
    std::int64_t heads = 0;
    std::int64_t kv_heads = 0;
    std::int64_t head_dim = 0;
    std::int64_t max_positions = 0;
    double rms_norm_eps = 1e-6;
    std::string activation = "silu";
    RopeConfig rope;
    bool tied_head = false;    // lm_head shares embed_tokens
    bool qkv_bias = false;     // Qwen2
    bool output_bias = false;  // attention_bias of Llama covers o_proj too
    bool mlp_bias = false;
    std::int64_t sliding_window = 0;       // 0: none
    std::int64_t first_sliding_layer = 0;  // Qwen2: only the layers from here on have the window
};

// The vision tower: CLIP, SigLIP, Idefics3's SigLIP, Qwen2-VL's and Qwen2.5-VL's own.
struct VisionConfig {
    std::string model_type;
    std::int64_t hidden_size = 0;
    std::int64_t intermediate_size = 0;
    std::int64_t layers = 0;
    std::int64_t heads = 0;
    std::int64_t image_size = 0;
    std::int64_t patch_size = 0;
    std::int64_t channels = 3;
    std::string activation;
    double layer_norm_eps = 1e-5;
    // Qwen2-VL / Qwen2.5-VL only
    std::int64_t temporal_patch_size = 2;
    std::int64_t spatial_merge_size = 2;
    std::int64_t window_size = 0;
    std::vector<std::int64_t> full_attention_blocks;
    std::int64_t output_size = 0;
};

struct ModelConfig {
    std::string
        model_type;  // llava, llava_next, llava_onevision, idefics3, smolvlm, qwen2_vl, qwen2_5_vl
    DecoderConfig text;
    VisionConfig vision;
    std::int64_t image_token_id = -1;
    std::vector<std::int64_t> vision_feature_layers{-2};  // one, or several concatenated
    std::string vision_feature_select_strategy = "default";
    std::string projector_activation = "gelu";
    bool projector_bias = true;
    std::vector<std::pair<std::int64_t, std::int64_t>> image_grid_pinpoints;  // (height, width)
    std::string vision_aspect_ratio;
    std::int64_t scale_factor = 2;  // Idefics3 pixel shuffle
    std::int64_t vision_start_token_id = -1;
    std::string torch_dtype = "float32";
};

struct GenerationDefaults {  // generation_config.json, else config.json
    std::vector<std::int64_t> eos_ids;
};

// Throws NotFound, Malformed (naming the field), Unsupported (naming the supported families).
ModelConfig read_model_config(const std::filesystem::path& model_dir);
GenerationDefaults read_generation_defaults(const std::filesystem::path& model_dir);
const std::vector<std::string>& supported_families();

}  // namespace aim
