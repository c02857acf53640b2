#include "core/backbone/activation.h"

#include "core/base/error.h"

#include <ATen/ATen.h>

namespace aim {

Activation activation_from_name(const std::string& name) {
    if (name == "silu" || name == "swish") return Activation::Silu;
    if (name == "gelu" || name == "gelu_python") return Activation::Gelu;
    if (name == "gelu_pytorch_tanh" || name == "gelu_new" || name == "gelu_fast")
        return Activation::GeluTanh;
    if (name == "quick_gelu") return Activation::QuickGelu;
    if (name == "relu") return Activation::Relu;
    throw Error(
        ErrorCode::Unsupported,
        Sentence::of("The model uses the activation \"%1\", which this program does not know.",
                     name));
}

// Every step in float32 and rounded once, as newer LibTorch does it: 1.13's own bfloat16 kernels
// are off in the last place in a third of the numbers, and multiply by constants that are rounded
// first.
at::Tensor activate(Activation kind, const at::Tensor& x) {
    const auto dtype = x.scalar_type();
    const auto wide = x.to(at::kFloat);
    switch (kind) {
        case Activation::Silu:
            return at::silu(wide).to(dtype);
        case Activation::Gelu:
            return at::gelu(x);
        case Activation::GeluTanh:
            return at::gelu(wide, "tanh").to(dtype);
        case Activation::QuickGelu:  // three steps in the reference, so three roundings
            return x * at::sigmoid((wide * 1.702).to(dtype).to(at::kFloat)).to(dtype);
        case Activation::Relu:
            return at::relu(x);
    }
    throw Error(ErrorCode::Internal,
                Sentence::verbatim("An activation without an implementation was asked for."));
}

}  // namespace aim
