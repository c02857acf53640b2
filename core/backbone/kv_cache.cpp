#include "core/backbone/kv_cache.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace aim {

KvCache::KvCache(std::int64_t layers, std::int64_t kv_heads, std::int64_t head_dim,
                 at::TensorOptions options)
    : keys_(static_cast<std::size_t>(layers)),
      values_(static_cast<std::size_t>(layers)),
      kv_heads_(kv_heads),
      head_dim_(head_dim),
      options_(options) {}

std::int64_t KvCache::bytes() const {
    const auto element = static_cast<std::int64_t>(options_.dtype().itemsize());
    return 2 * static_cast<std::int64_t>(keys_.size()) * kv_heads_ * length_ * head_dim_ * element;
}

void KvCache::reserve(std::int64_t tokens) {
    if (tokens <= capacity_) return;
    const auto capacity = std::max({tokens, 2 * capacity_, std::int64_t{64}});
    const auto grow = [&](at::Tensor& old) {
        auto fresh = at::empty({kv_heads_, capacity, head_dim_}, options_);
        if (length_ > 0) fresh.narrow(1, 0, length_).copy_(old.narrow(1, 0, length_));
        old = fresh;
    };
    for (auto& keys : keys_) grow(keys);
    for (auto& values : values_) grow(values);
    capacity_ = capacity;
}

void KvCache::truncate(std::int64_t length) {
    if (length < 0 || length > length_)
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("A cache was cut to a length it never had."));
    length_ = length;
}

KvCache KvCache::clone(std::int64_t tokens) const {
    KvCache copy(static_cast<std::int64_t>(keys_.size()), kv_heads_, head_dim_, options_);
    copy.reserve(std::max(length_, tokens));
    for (std::size_t i = 0; i < keys_.size() && length_ > 0; ++i) {
        copy.keys_[i].narrow(1, 0, length_).copy_(keys_[i].narrow(1, 0, length_));
        copy.values_[i].narrow(1, 0, length_).copy_(values_[i].narrow(1, 0, length_));
    }
    copy.length_ = length_;
    return copy;
}

std::pair<at::Tensor, at::Tensor> KvCache::append(std::int64_t layer, const at::Tensor& k,
                                                  const at::Tensor& v) {
    const auto n = k.size(1);
    reserve(length_ + n);
    auto& keys = keys_.at(static_cast<std::size_t>(layer));
    auto& values = values_.at(static_cast<std::size_t>(layer));
    keys.narrow(1, length_, n).copy_(k);
    values.narrow(1, length_, n).copy_(v);
    return {keys.narrow(1, 0, length_ + n), values.narrow(1, 0, length_ + n)};
}

void KvCache::advance(std::int64_t tokens) {
    if (tokens < 0 || length_ + tokens > capacity_)
        throw Error(ErrorCode::Internal,
                    Sentence::verbatim("A cache was moved past what it holds."));
    length_ += tokens;
}

}  // namespace aim
