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
    throw Error(ErrorCode::Unsupported, "The model uses the activation \"" + name +
                                            "\", which this program does not know.");
}

at::Tensor activate(Activation kind, const at::Tensor& x) {
    switch (kind) {
        case Activation::Silu:
            return at::silu(x);
        case Activation::Gelu:
            return at::gelu(x);
        case Activation::GeluTanh:
            return at::gelu(x, "tanh");
        case Activation::QuickGelu:
            return x * at::sigmoid(x * 1.702);
        case Activation::Relu:
            return at::relu(x);
    }
    throw Error(ErrorCode::Internal, "An activation without an implementation was asked for.");
}

}  // namespace aim
