// When loops of our own may stand for LibTorch's operations on bfloat16, and the numbers they go
// through.
#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>
#include <cstdint>

namespace aim {

// Whether something computed from these is to be differentiated.
template <class... Tensors>
bool wants_gradient(const Tensors&... tensors) {
    return at::GradMode::is_enabled() && (tensors.requires_grad() || ...);
}

// All of them bfloat16 on the CPU, and nothing to be differentiated.
template <class... Tensors>
bool is_inference_in_bfloat16(const Tensors&... tensors) {
    return ((tensors.device().is_cpu() && tensors.scalar_type() == at::kBFloat16) && ...) &&
           !wants_gradient(tensors...);
}

// The numbers of a bfloat16 tensor, which goes on owning them.
inline std::uint16_t* bits_of(const at::Tensor& x) {
    return static_cast<std::uint16_t*>(x.data_ptr());
}

}  // namespace aim
