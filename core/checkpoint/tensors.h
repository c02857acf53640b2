// Between safetensors and LibTorch.
#pragma once

#include "core/checkpoint/safetensors.h"

#include <ATen/core/Tensor.h>
#include <map>
#include <string>

namespace aim {

// A tensor over the mapped bytes, without a copy (one is made only where the bytes are not aligned
// to the element). It keeps `file` alive. Read-only by convention: writing to it is a fault.
at::Tensor as_tensor(std::shared_ptr<const SafetensorsFile> file, const TensorView& view);

at::ScalarType scalar_type(Dtype dtype);
Dtype dtype_of(at::ScalarType type);  // throws Unsupported

// CPU copies are made of tensors that are not contiguous CPU memory.
void save_tensors(const std::filesystem::path& file,
                  const std::map<std::string, at::Tensor>& tensors,
                  const std::map<std::string, std::string>& metadata = {});
std::map<std::string, at::Tensor> load_tensors(const std::filesystem::path& file);

}  // namespace aim
