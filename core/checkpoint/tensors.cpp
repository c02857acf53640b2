#include "core/checkpoint/tensors.h"

#include "core/base/error.h"

#include <ATen/ATen.h>

namespace aim {

at::ScalarType scalar_type(Dtype dtype) {
    switch (dtype) {
        case Dtype::F32:
            return at::kFloat;
        case Dtype::F16:
            return at::kHalf;
        case Dtype::BF16:
            return at::kBFloat16;
        case Dtype::F64:
            return at::kDouble;
        case Dtype::I64:
            return at::kLong;
        case Dtype::I32:
            return at::kInt;
        case Dtype::I16:
            return at::kShort;
        case Dtype::I8:
            return at::kChar;
        case Dtype::U8:
            return at::kByte;
        case Dtype::Bool:
            return at::kBool;
    }
    throw Error(ErrorCode::Internal,
                Sentence::verbatim("A tensor type without a counterpart was met."));
}

Dtype dtype_of(at::ScalarType type) {
    for (const auto dtype : {Dtype::F32, Dtype::F16, Dtype::BF16, Dtype::F64, Dtype::I64,
                             Dtype::I32, Dtype::I16, Dtype::I8, Dtype::U8, Dtype::Bool})
        if (scalar_type(dtype) == type) return dtype;
    throw Error(ErrorCode::Unsupported, Sentence::of("Tensors of type %1 cannot be stored.",
                                                     std::string(c10::toString(type))));
}

at::Tensor as_tensor(std::shared_ptr<const SafetensorsFile> file, const TensorView& view) {
    const auto options = at::TensorOptions().dtype(scalar_type(view.dtype));
    if (view.bytes.empty()) return at::empty(view.shape, options);
    // LibTorch has no read-only tensors; the mapping itself is, so a write would fault.
    auto* data = const_cast<std::byte*>(view.bytes.data());
    const auto tensor = at::from_blob(
        data, view.shape, [file = std::move(file)](void*) {}, options);
    const bool aligned = reinterpret_cast<std::uintptr_t>(data) % size_of(view.dtype) == 0;
    return aligned ? tensor : tensor.clone();
}

void save_tensors(const std::filesystem::path& file,
                  const std::map<std::string, at::Tensor>& tensors,
                  const std::map<std::string, std::string>& metadata) {
    std::vector<at::Tensor> kept;
    std::vector<TensorToWrite> out;
    for (const auto& [name, tensor] : tensors) {
        const auto& plain = kept.emplace_back(tensor.detach().to(at::kCPU).contiguous());
        out.push_back({name,
                       dtype_of(plain.scalar_type()),
                       plain.sizes().vec(),
                       {static_cast<const std::byte*>(plain.data_ptr()), plain.nbytes()}});
    }
    write_safetensors(file, out, metadata);
}

std::map<std::string, at::Tensor> load_tensors(const std::filesystem::path& path) {
    const auto file = SafetensorsFile::open(path);
    std::map<std::string, at::Tensor> out;
    for (const auto& [name, view] : file->tensors()) out.emplace(name, as_tensor(file, view));
    return out;
}

}  // namespace aim
