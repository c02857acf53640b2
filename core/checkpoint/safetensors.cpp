#include "core/checkpoint/safetensors.h"

#include "core/base/checked.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/limits.h"
#include "core/checkpoint/safetensors_header.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>

static_assert(std::endian::native == std::endian::little, "safetensors are little-endian");

namespace aim {

namespace {

struct DtypeNames {
    Dtype dtype;
    std::size_t bytes;
    const char* name;
    const char* torch_name;
};

constexpr std::array<DtypeNames, 10> kDtypes{{
    {Dtype::F32, 4, "F32", "float32"},
    {Dtype::F16, 2, "F16", "float16"},
    {Dtype::BF16, 2, "BF16", "bfloat16"},
    {Dtype::F64, 8, "F64", "float64"},
    {Dtype::I64, 8, "I64", "int64"},
    {Dtype::I32, 4, "I32", "int32"},
    {Dtype::I16, 2, "I16", "int16"},
    {Dtype::I8, 1, "I8", "int8"},
    {Dtype::U8, 1, "U8", "uint8"},
    {Dtype::Bool, 1, "BOOL", "bool"},
}};

const DtypeNames& names_of(Dtype dtype) {
    for (const auto& entry : kDtypes)
        if (entry.dtype == dtype) return entry;
    throw Error(ErrorCode::Internal, Sentence::verbatim("A tensor type without a name was met."));
}

// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }

private:
    int fd_;
};

// torch.save's zip or its older stream; a safetensors header length could begin with the same
// bytes, but then a brace follows.
bool looks_like_pickle(std::span<const std::byte> bytes) {
    const auto text = as_text(bytes);
    if (text.size() < 16 || text[8] == '{') return false;
    return text.starts_with("PK\x03\x04") || (text[0] == '\x80' && text[1] >= 2 && text[1] <= 5);
}

}  // namespace

std::size_t size_of(Dtype dtype) { return names_of(dtype).bytes; }
const char* name_of(Dtype dtype) { return names_of(dtype).name; }
const char* torch_name_of(Dtype dtype) { return names_of(dtype).torch_name; }

Dtype dtype_from_name(std::string_view name) {
    for (const auto& entry : kDtypes)
        if (name == entry.name || name == entry.torch_name) return entry.dtype;
    throw Error(ErrorCode::Unsupported,
                Sentence::of("The number format \"%1\" is not supported.", name.substr(0, 40)));
}

struct SafetensorsFile::Impl {
    std::filesystem::path path;
    void* mapping = nullptr;
    std::size_t size = 0;
    std::map<std::string, TensorView> tensors;
    std::map<std::string, std::string> metadata;

    ~Impl() {
        if (mapping != nullptr) ::munmap(mapping, size);
    }
};

SafetensorsFile::SafetensorsFile(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SafetensorsFile::~SafetensorsFile() = default;
const std::filesystem::path& SafetensorsFile::path() const { return impl_->path; }
const std::map<std::string, TensorView>& SafetensorsFile::tensors() const { return impl_->tensors; }
const std::map<std::string, std::string>& SafetensorsFile::metadata() const {
    return impl_->metadata;
}

void SafetensorsFile::release(const TensorView& tensor) const {
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto data = reinterpret_cast<std::uintptr_t>(tensor.bytes.data());
    const auto begin = (data + page - 1) / page * page;  // whole pages only: others share the rest
    const auto end = (data + tensor.bytes.size()) / page * page;
    if (begin < end) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
}

std::shared_ptr<const SafetensorsFile> SafetensorsFile::open(const std::filesystem::path& file) {
    const auto name = quoted(file);
    std::error_code ignored;
    const auto status = std::filesystem::status(file, ignored);
    if (!std::filesystem::exists(status))
        throw Error(ErrorCode::NotFound, Sentence::of("There is no file %1.", name));
    if (!std::filesystem::is_regular_file(status))
        throw Error(ErrorCode::Unreadable, Sentence::of("%1 is not an ordinary file.", name));
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info {};
    if (descriptor.get() < 0 || ::fstat(descriptor.get(), &info) != 0)
        throw Error(ErrorCode::Unreadable, Sentence::of("The file %1 could not be opened.", name),
                    std::strerror(errno));
    const auto odd_size = [] { return Sentence::of("The size of a file is out of range."); };
    const auto size = checked_cast<std::uint64_t>(info.st_size, odd_size);
    if (size < 8)
        throw Error(
            ErrorCode::Malformed,
            Sentence::of("%1 is not a valid safetensors file: it is shorter than its first field.",
                         name));

    auto impl = std::make_unique<Impl>();
    impl->path = file;
    impl->size = checked_cast<std::size_t>(size, odd_size);
    void* mapping = ::mmap(nullptr, impl->size, PROT_READ, MAP_PRIVATE, descriptor.get(), 0);
    if (mapping == MAP_FAILED)
        throw Error(ErrorCode::Unreadable, Sentence::of("The file %1 could not be mapped.", name),
                    std::strerror(errno));
    impl->mapping = mapping;

    const std::span<const std::byte> all(static_cast<const std::byte*>(mapping), impl->size);
    if (looks_like_pickle(all))
        throw Error(
            ErrorCode::Unsupported,
            Sentence::of(
                "%1 is a PyTorch pickle, which is a program and is never opened. Convert it to "
                "safetensors with save_pretrained of transformers, on a machine you trust it with.",
                name));
    std::uint64_t header_bytes = 0;
    std::memcpy(&header_bytes, all.data(), sizeof header_bytes);
    if (header_bytes > limits::kSafetensorsHeaderBytes)
        throw Error(
            ErrorCode::TooLarge,
            Sentence::of(
                "%1 is not a valid safetensors file: its header claims to be larger than 100 MB.",
                name));
    if (header_bytes > size - 8)
        throw Error(
            ErrorCode::Malformed,
            Sentence::of("%1 is not a valid safetensors file: it ends inside its header.", name));
    const auto header_text = as_text(all.subspan(8, header_bytes));
    const auto buffer = all.subspan(8 + header_bytes);
    auto header = parse_safetensors_header(header_text, buffer.size(), name);
    for (auto& [tensor_name, entry] : header.tensors)
        impl->tensors.emplace(tensor_name,
                              TensorView{entry.dtype, std::move(entry.shape),
                                         buffer.subspan(entry.begin, entry.end - entry.begin)});
    impl->metadata = std::move(header.metadata);
    return std::shared_ptr<const SafetensorsFile>(new SafetensorsFile(std::move(impl)));
}

}  // namespace aim
