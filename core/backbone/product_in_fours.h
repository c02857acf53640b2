// Small products of matrices added up in the order of the reference's attention kernel.
#pragma once

#include <ATen/core/Tensor.h>

namespace aim {

// a [B, n, inner] times b [B, inner, m], float32 on the CPU -> [B, n, m]; no gradient. Every fourth
// product is added up by itself, what is left at the end joins the first sum, and the four are
// added in turn (`sum` in LibTorch 2's aten/src/ATen/native/cpu/BlasKernel.cpp). Added up
// otherwise, the last places of float32 differ and one number in ten thousand is rounded to another
// bfloat16.
at::Tensor product_in_fours(const at::Tensor& a, const at::Tensor& b);

}  // namespace aim
