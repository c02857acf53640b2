// The JSON header of a safetensors file, read without building a document: every rule is checked
// while it streams past. Internal to core/checkpoint.
#pragma once

#include "core/checkpoint/safetensors.h"

#include <string_view>

namespace aim {

struct HeaderEntry {
    Dtype dtype{};
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0;  // into the buffer behind the header
    std::uint64_t end = 0;
};

struct SafetensorsHeader {
    std::map<std::string, HeaderEntry> tensors;
    std::map<std::string, std::string> metadata;
};

// `file` is the name for sentences. `buffer_bytes` is what follows the header; the tensors must
// cover it exactly, without holes or overlap. Throws Malformed, Unsupported, TooLarge.
SafetensorsHeader parse_safetensors_header(std::string_view json, std::uint64_t buffer_bytes,
                                           const std::string& file);

}  // namespace aim
