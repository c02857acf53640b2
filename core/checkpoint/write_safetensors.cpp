#include "core/base/checked.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/checkpoint/safetensors.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <ostream>

namespace aim {

namespace {

// The reference orders its buffer by type, widest first in this order, then by name, so that every
// tensor is aligned to its element (safetensors/src/tensor.rs, `prepare` and `enum Dtype`).
int rank_of(Dtype dtype) {
    constexpr std::array kOrder{Dtype::Bool, Dtype::U8,  Dtype::I8,  Dtype::I16, Dtype::F16,
                                Dtype::BF16, Dtype::I32, Dtype::F32, Dtype::F64, Dtype::I64};
    return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), dtype) - kOrder.begin());
}

std::string json_text(const std::string& text) { return nlohmann::json(text).dump(); }

std::string header_of(const std::vector<const TensorToWrite*>& order,
                      const std::map<std::string, std::string>& metadata) {
    std::string header = "{";
    if (!metadata.empty()) {
        header += "\"__metadata__\":{";
        for (const auto& [key, value] : metadata)
            header += json_text(key) + ":" + json_text(value) + ",";
        header.back() = '}';
        header += ",";
    }
    std::uint64_t at = 0;
    for (const auto* tensor : order) {
        header +=
            json_text(tensor->name) + ":{\"dtype\":\"" + name_of(tensor->dtype) + "\",\"shape\":[";
        std::uint64_t bytes = size_of(tensor->dtype);
        for (const auto dimension : tensor->shape) {
            const auto length = checked_cast<std::uint64_t>(
                dimension, [] { return Sentence::of("A dimension is out of range."); });
            bytes = checked_mul(bytes, length,
                                [] { return Sentence::of("A tensor is too large to be true."); });
            if (header.back() != '[') header += ",";
            header += std::to_string(dimension);
        }
        if (bytes != tensor->bytes.size())
            throw Error(ErrorCode::Internal,
                        Sentence::verbatim("A tensor's bytes do not fit its shape."), tensor->name);
        header +=
            "],\"data_offsets\":[" + std::to_string(at) + "," + std::to_string(at + bytes) + "]},";
        at += bytes;
    }
    if (header.back() == ',') header.pop_back();
    header += "}";
    header.append((8 - header.size() % 8) % 8, ' ');
    return header;
}

}  // namespace

void write_safetensors(const std::filesystem::path& file, const std::vector<TensorToWrite>& tensors,
                       const std::map<std::string, std::string>& metadata) {
    std::vector<const TensorToWrite*> order;
    for (const auto& tensor : tensors) order.push_back(&tensor);
    std::sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
        return std::pair(-rank_of(a->dtype), a->name) < std::pair(-rank_of(b->dtype), b->name);
    });
    std::string header;
    try {
        header = header_of(order, metadata);
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("A tensor's name or its metadata is not UTF-8."),
                    error.what());
    }
    write_atomically(file, [&](std::ostream& out) {
        const std::uint64_t length = header.size();
        out.write(reinterpret_cast<const char*>(&length), sizeof length);
        out.write(header.data(), static_cast<std::streamsize>(header.size()));
        for (const auto* tensor : order)
            out.write(reinterpret_cast<const char*>(tensor->bytes.data()),
                      static_cast<std::streamsize>(tensor->bytes.size()));
    });
}

}  // namespace aim
