// safetensors files, mapped read-only and checked against every rule of the format
// (github.com/huggingface/safetensors, README "Format") before anything is allocated or believed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace aim {

enum class Dtype { F32, F16, BF16, F64, I64, I32, I16, I8, U8, Bool };

std::size_t size_of(Dtype dtype);
const char* name_of(Dtype dtype);        // "F32", as safetensors writes it
const char* torch_name_of(Dtype dtype);  // "float32", as configs and the command line write it
Dtype dtype_from_name(std::string_view name);  // either spelling; throws Unsupported

// A tensor inside a mapped file. Valid as long as its SafetensorsFile lives.
struct TensorView {
    Dtype dtype{};
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;  // little-endian, row-major; may be unaligned
};

// Immutable; share it by shared_ptr so that views keep the mapping alive. Thread-safe.
class SafetensorsFile {
public:
    // Throws NotFound, Malformed, TooLarge; refuses pickles by their magic with a helpful sentence.
    static std::shared_ptr<const SafetensorsFile> open(const std::filesystem::path& file);

    const std::filesystem::path& path() const;
    const std::map<std::string, TensorView>& tensors() const;
    const std::map<std::string, std::string>& metadata() const;  // __metadata__

    // Takes a tensor's pages out of the process's memory; they come back from the file when read.
    void release(const TensorView& tensor) const;

    ~SafetensorsFile();

private:
    struct Impl;
    explicit SafetensorsFile(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// A tensor to be written; `bytes` must hold shape x dtype.
struct TensorToWrite {
    std::string name;
    Dtype dtype{};
    std::vector<std::int64_t> shape;
    std::span<const std::byte> bytes;
};

// Atomic (written beside, then renamed).
void write_safetensors(const std::filesystem::path& file, const std::vector<TensorToWrite>& tensors,
                       const std::map<std::string, std::string>& metadata = {});

}  // namespace aim
