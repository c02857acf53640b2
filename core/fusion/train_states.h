// Hidden states of demonstrations that were read once, so that a training reads each one once. In
// memory up to a bound, and all of them in a file beside the projector, which a resumed training
// finds again.
#pragma once

#include <ATen/core/Tensor.h>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace aim {

class StateCache {
public:
    // `context`: whatever else the states depend on; a file of another context is started anew, a
    // damaged tail is cut off. Without a file (or when it cannot be written) only memory is used.
    StateCache(const std::filesystem::path& file, const std::string& context, std::int64_t width,
               at::ScalarType dtype, std::int64_t memory_bytes);
    ~StateCache();
    StateCache(const StateCache&) = delete;
    StateCache& operator=(const StateCache&) = delete;

    // [rows, width] on the CPU. Nothing when it is not there, or damaged. `key`: 64 hex digits.
    std::optional<at::Tensor> get(const std::string& key);
    bool contains(const std::string& key) const;
    void put(const std::string& key, const at::Tensor& states);
    std::size_t size() const;
    // Deletes the file: the training is over.
    void remove_file();

private:
    struct Place {
        std::int64_t offset = 0;  // of the numbers
        std::int64_t rows = 0;
        std::string checksum;
    };
    void read_index(std::int64_t size);
    void close();

    std::filesystem::path file_;
    std::int64_t width_;
    at::ScalarType dtype_;
    std::int64_t memory_left_;
    int descriptor_ = -1;
    std::int64_t end_ = 0;
    std::map<std::string, at::Tensor> memory_;
    std::map<std::string, Place> places_;
};

}  // namespace aim
