// The vision towers of Qwen2-VL and Qwen2.5-VL: pictures at their own resolution, 2-D rotary
// positions, a merger that makes one token of every 2 x 2 patches; Qwen2.5-VL looks within windows
// in most blocks and has gated MLPs and RMS norms. Source:
// transformers/models/{qwen2_vl,qwen2_5_vl}/modeling_*.py, transformers/vision_utils.py.
#pragma once

#include "core/backbone/activation.h"
#include "core/backbone/decoder.h"

#include <array>

namespace aim {

class QwenVision {
public:
    enum class Generation { Qwen2, Qwen2_5 };

    // Canonical names as stored below `visual.`: "patch_embed.proj.weight", "blocks.<i>.…",
    // "merger.…".
    QwenVision(VisionConfig config, Generation generation, const TensorSource& tensors);

    struct Output {
        at::Tensor patches;  // [patches, d_vision], order of the windows
        at::Tensor merged;   // [patches / merge², d], order of the picture
    };
    // pixels [patches, channels * temporal * patch²], grid (t, h, w) in patches. Inference only.
    // Throws Mismatch when the two do not belong together.
    Output forward(const at::Tensor& pixels, const std::array<std::int64_t, 3>& grid) const;

private:
    struct Norm {
        at::Tensor weight, bias;  // bias: Qwen2-VL's layer norms
    };
    struct Block {
        Norm norm1, norm2;
        at::Tensor qkv, qkv_bias, proj, proj_bias;
        at::Tensor up, up_bias, down, down_bias;  // fc1, fc2 in Qwen2-VL
        at::Tensor gate, gate_bias;               // Qwen2.5-VL
    };
    at::Tensor normalise(const at::Tensor& x, const Norm& norm) const;
    at::Tensor perceptron(const at::Tensor& x, const Block& block) const;

    VisionConfig config_;
    Generation generation_;
    Activation activation_;
    at::Tensor patch_embedding_;
    std::vector<Block> blocks_;
    Norm merger_norm_;
    at::Tensor merger_first_, merger_first_bias_, merger_second_, merger_second_bias_;
};

// How Qwen2.5-VL orders merged tokens so that those of a window stand together, and where each
// window ends (in merged tokens). Source: get_vision_window_index.
struct WindowOrder {
    std::vector<std::int64_t> order;    // order[i]: which token stands i-th
    std::vector<std::int64_t> lengths;  // tokens of each window, none empty
};
WindowOrder window_order(std::int64_t frames, std::int64_t rows, std::int64_t columns,
                         std::int64_t window);

}  // namespace aim
