// A cache of values by key that drops what was not used for longest when it grows beyond its bytes.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>

namespace aim {

// One thread. Values are shared, so that one in use outlives its place in the cache.
template <class Value>
class BoundedCache {
public:
    explicit BoundedCache(std::int64_t max_bytes) : max_bytes_(max_bytes) {}

    std::shared_ptr<const Value> get(const std::string& key) {
        const auto found = by_key_.find(key);
        if (found == by_key_.end()) return nullptr;
        entries_.splice(entries_.begin(), entries_, found->second);
        return found->second->value;
    }

    // A value larger than the whole cache is returned but not kept.
    std::shared_ptr<const Value> put(const std::string& key, Value value, std::int64_t bytes) {
        auto shared = std::make_shared<const Value>(std::move(value));
        erase(key);
        if (bytes > max_bytes_) return shared;
        entries_.push_front({key, shared, bytes});
        by_key_[key] = entries_.begin();
        bytes_ += bytes;
        while (bytes_ > max_bytes_) erase(std::string(entries_.back().key));
        return shared;
    }

    void clear() {
        entries_.clear();
        by_key_.clear();
        bytes_ = 0;
    }
    std::int64_t bytes() const { return bytes_; }
    std::int64_t max_bytes() const { return max_bytes_; }
    std::size_t size() const { return entries_.size(); }

private:
    struct Entry {
        std::string key;
        std::shared_ptr<const Value> value;
        std::int64_t bytes;
    };

    void erase(const std::string& key) {
        const auto found = by_key_.find(key);
        if (found == by_key_.end()) return;
        bytes_ -= found->second->bytes;
        entries_.erase(found->second);
        by_key_.erase(found);
    }

    std::int64_t max_bytes_, bytes_ = 0;
    std::list<Entry> entries_;  // newest first
    std::unordered_map<std::string, typename std::list<Entry>::iterator> by_key_;
};

}  // namespace aim
