// Keys and values of one growing prompt, for every layer. It stands in `backbone` and not in
// `generation`, because the decoder writes it.
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace aim {

// Layers x [kv_heads, capacity, head_dim], dtype and device of the decoder. Grows by doubling.
class KvCache {
public:
    KvCache(std::int64_t layers, std::int64_t kv_heads, std::int64_t head_dim,
            at::TensorOptions options);

    std::int64_t length() const { return length_; }
    std::int64_t bytes() const;  // of the filled part
    void reserve(std::int64_t tokens);
    // Drops everything after `length`: how a cached gallery prefix is used again for the next
    // query.
    void truncate(std::int64_t length);
    // Deep copy of the filled part, with room for `tokens` where that is more.
    KvCache clone(std::int64_t tokens = 0) const;

    // Writes k, v [kv_heads, n, head_dim] of `layer` behind length() and returns views of
    // everything up to and including them; `advance(n)` after the last layer makes them count.
    std::pair<at::Tensor, at::Tensor> append(std::int64_t layer, const at::Tensor& k,
                                             const at::Tensor& v);
    void advance(std::int64_t tokens);

private:
    std::vector<at::Tensor> keys_, values_;
    std::int64_t length_ = 0, capacity_ = 0, kv_heads_, head_dim_;
    at::TensorOptions options_;
};

}  // namespace aim
