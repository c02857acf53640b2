// Rotary position embeddings (arXiv 2104.09864): plain, linear and llama3 scaling, and M-RoPE.
// Source: transformers/modeling_rope_utils.py, models/qwen2_vl/modeling_qwen2_vl.py.
#pragma once

#include "core/checkpoint/model_config.h"

#include <ATen/core/Tensor.h>

namespace aim {

// float32 [head_dim / 2], on the CPU. Throws Unsupported for other scalings.
at::Tensor inverse_frequencies(const RopeConfig& rope, std::int64_t head_dim);

// Angles of n tokens, float32 [n, head_dim / 2] each.
struct RotaryTable {
    at::Tensor cos, sin;
};

// positions int64 [axes, n]; with three axes every frequency turns with the axis its section names.
RotaryTable rotary_table(const at::Tensor& inverse_frequencies, const at::Tensor& positions,
                         const std::vector<std::int64_t>& mrope_section);

// x [..., n, head_dim], the two halves turned against each other. Differentiable; keeps the dtype.
at::Tensor rotate(const at::Tensor& x, const RotaryTable& table);

}  // namespace aim
