// The activation functions configs name (transformers/activations.py).
#pragma once

#include <ATen/core/Tensor.h>
#include <string>

namespace aim {

enum class Activation { Silu, Gelu, GeluTanh, QuickGelu, Relu };

// "silu", "gelu", "gelu_pytorch_tanh", "quick_gelu", … Throws Unsupported naming it.
Activation activation_from_name(const std::string& name);

// Differentiable; any shape.
at::Tensor activate(Activation kind, const at::Tensor& x);

}  // namespace aim
